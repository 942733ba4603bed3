/** Numbers that belong to one customer, not to a help page. */

const PARTS = /^[\d\s-]+$/;
const POSTAL = /^[a-z]{2}\d{9}[a-z]{2}$/i;
const LETTERS_AND_DIGITS = /^(?=(?:[a-z-]*\d){8})[a-z]{0,4}-?\d[\da-z-]*$/i;
const LEAST = 9;

/** Tell a parcel's or an order's number from words and phone numbers (0212345678, 1588-1255). @param {string} query */
export function looksLikeOrderNumber(query) {
  const typed = query.normalize("NFKC").trim();
  const packed = typed.replace(/[\s-]/g, "");
  if (POSTAL.test(packed)) return true;
  if (PARTS.test(typed)) return packed.length >= LEAST && !(packed.startsWith("0") && packed.length <= 11);
  return LETTERS_AND_DIGITS.test(typed) && packed.length >= LEAST;
}
