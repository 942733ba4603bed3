/** One spelling for what looks or means the same: widths, cases, decomposed Hangul, apostrophes. */

// Letters that stand alone (ㄱ, ㅏ) must stay as typed: NFKC would turn them into pieces that join their neighbours.
const NOT_LONE_LETTERS = /[^\u3131-\u318e]+/g;
/** Most texts are written like this already; looking is quicker than rewriting. */
const PLAIN = /^[ -~\u3131-\u318e\uac00-\ud7a3]*$/;
const WORD =
  /[\u3131-\u318e\uac00-\ud7a3]+|[a-z\u00df-\u024f]+|\d+|[^\P{L}\u3131-\u318e\uac00-\ud7a3a-z\u00df-\u024f]+/gu;

/** @param {string} text as written or typed @returns {string} the same in small letters and one width */
export function normalise(text) {
  const oneWidth = PLAIN.test(text) ? text : text.replace(NOT_LONE_LETTERS, (run) => run.normalize("NFKC"));
  return oneWidth
    .toLowerCase()
    .replace(/['’`\u200b-\u200d\ufeff]/g, "");
}

/**
 * @param {string} text already normalised
 * @returns {string[]} its words; Hangul, Latin letters and digits are cut apart: `cj대한통운` is two words
 */
export function wordsOf(text) {
  return text.match(WORD) ?? [];
}
