/** An English word without its endings: cancelling, cancelled and cancels are one word. */

/** What a plural after a hiss ends in: boxes, matches. */
const HISSED = /(x|ch|sh|ss|z)es$/;
const VOWEL = /[aeiouy]/;
const IRREGULAR = new Map(
  `
    sent:send came:come got:get gotten:get paid:pay took:take taken:take stole:steal stolen:steal lost:lose
    left:leave broke:break broken:break bought:buy said:say told:tell gone:go went:go kept:keep found:find
    shipt:ship didnt:not dont:not doesnt:not hasnt:not havent:not isnt:not wasnt:not wont:not cant:not cannot:not
    never:not theft:steal thief:steal loss:lose`
    .trim()
    .split(/\s+/)
    .map((pair) => /** @type {[string, string]} */ (pair.split(":"))),
);

const ENDINGS = ["ing", "ed", "ment", "ation", "ly"];

/** @param {string} stem @returns {string} without the letter that an ending doubled: cancell, stopp */
const undouble = (stem) => (/([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);

/** @param {string} word in small letters @returns {string} */
export function englishKey(word) {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (word.length <= 3) return word;
  let stem = singular(word);
  for (const ending of ENDINGS) {
    if (!stem.endsWith(ending)) continue;
    const rest = stem.slice(0, -ending.length);
    if (rest.length >= 3 && VOWEL.test(rest)) {
      stem = undouble(rest);
      break;
    }
  }
  const isLong = stem.length > 4;
  return (stem.endsWith("e") && stem.length > 3) || (stem.endsWith("y") && isLong) ? stem.slice(0, -1) : stem;
}

/** @param {string} word @returns {string} */
function singular(word) {
  if (!word.endsWith("s") || /[sui]s$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.slice(0, HISSED.test(word) ? -2 : -1);
}
