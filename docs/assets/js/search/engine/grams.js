/** Short runs of letters across spaces: 배송누락 and 배 송 누 락 share them all with 배송 누락. */

import { normalise, wordsOf } from "./normalise.js";
import { isHangul } from "./words.js";

/** Two syllables of Hangul say as much as four Latin letters. */
const LENGTH = { hangul: 2, other: 4 };

/** @param {string} text @returns {Set<string>} */
export function gramsOf(text) {
  return new Set(gramsIn(wordsOf(normalise(text))));
}

/** @param {string[]} words normalised, in their order @returns {string[]} their grams, each as often as it comes */
export function gramsIn(words) {
  /** @type {string[]} */
  const grams = [];
  for (const run of runs(words)) {
    const length = isHangul(run) ? LENGTH.hangul : LENGTH.other;
    for (let at = 0; at + length <= run.length; at += 1) grams.push(run.slice(at, at + length));
  }
  return grams;
}

/** @param {string[]} words @returns {string[]} words of one script that follow each other, written together */
function runs(words) {
  /** @type {string[]} */
  const joined = [];
  let before = null;
  for (const word of words) {
    const hangul = isHangul(word);
    if (before === hangul) joined[joined.length - 1] += word;
    else joined.push(word);
    before = hangul;
  }
  return joined;
}
