// @ts-check
/** An English word without its endings: cancelling, cancelled and cancels are one word. */

const VOWEL = /[aeiouy]/;
const IRREGULAR = new Map(
  Object.entries({
    sent: "send", came: "come", got: "get", gotten: "get", paid: "pay", took: "take", taken: "take", stole: "steal",
    stolen: "steal", lost: "lose", left: "leave", broke: "break", broken: "break", bought: "buy", said: "say",
    told: "tell", gone: "go", went: "go", kept: "keep", found: "find", shipt: "ship", didnt: "not", dont: "not",
    doesnt: "not", hasnt: "not", havent: "not", isnt: "not", wasnt: "not", wont: "not", cant: "not", cannot: "not",
    never: "not", theft: "steal", thief: "steal", loss: "lose",
  }),
);

/** @param {string} stem @returns {string} without the letter that an ending doubled: cancell, stopp */
const undouble = (stem) => (/([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);

/**
 * @param {string} word in small letters
 * @returns {string}
 */
export function englishKey(word) {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (word.length <= 3) return word;
  let stem = word;
  if (/(ss|us|is)$/.test(stem)) stem = word;
  else if (/ies$/.test(stem)) stem = `${stem.slice(0, -3)}y`;
  else if (/(x|ch|sh|ss|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/s$/.test(stem)) stem = stem.slice(0, -1);
  for (const ending of ["ing", "ed", "ment", "ation", "ly"]) {
    const rest = stem.slice(0, -ending.length);
    if (stem.endsWith(ending) && rest.length >= 3 && VOWEL.test(rest)) {
      stem = undouble(rest);
      break;
    }
  }
  return stem.length > 4 ? stem.replace(/(?:e|y)$/, "") : stem.replace(/(?<=...)e$/, "");
}
