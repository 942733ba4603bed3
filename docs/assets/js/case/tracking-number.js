/** Whether a tracking number looks like those of its courier: a warning at most, and never a guess at the courier. */

/** @typedef {{ lengths: readonly number[], check?: "last-digit-mod-7" | null }} NumberFormat as in `content/` */

/**
 * `not-known`: the site does not know what this courier's numbers look like.
 * @typedef {"empty" | "fits" | "wrong-length" | "wrong-check-digit" | "not-digits" | "not-known"} Verdict
 */

/**
 * Tell whether a number fits, and give it as couriers' pages want it: without spaces and hyphens.
 * @param {string} typed
 * @param {NumberFormat | null} [format]
 * @returns {{ number: string, verdict: Verdict }}
 */
export function checkTrackingNumber(typed, format) {
  // Full-width digits and the many dashes of phones are the same to a reader.
  const number = typed.normalize("NFKC").replace(/[\s\p{Pd}\u2212]/gu, "");
  return { number, verdict: verdictOn(number, format) };
}

/** @param {string} number @param {NumberFormat | null} [format] @returns {Verdict} */
function verdictOn(number, format) {
  if (number === "") return "empty";
  if (!format) return "not-known";
  if (!/^[0-9]+$/.test(number)) return "not-digits";
  if (!format.lengths.includes(number.length)) return "wrong-length";
  if (format.check === "last-digit-mod-7" && remainder(number.slice(0, -1), 7) !== Number(number.at(-1))) {
    return "wrong-check-digit";
  }
  return "fits";
}

/** @param {string} digits of any length @param {number} divisor */
function remainder(digits, divisor) {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % divisor, 0);
}
