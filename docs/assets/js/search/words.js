// @ts-check
/** A text as the words that can be looked up, each with the keys it is known by and its place. */

import { englishKey } from "./english.js";
import { koreanKeys } from "./korean.js";
import { normalise, wordsOf } from "./normalise.js";

const HANGUL = /[\u3131-\u318e\uac00-\ud7a3]/u;
const NEGATIONS = new Set(["안", "못"]);

/** @param {string} text @returns {boolean} */
export const isHangul = (text) => HANGUL.test(text);

/**
 * @typedef {object} Word
 * @property {string} surface as it is written, normalised
 * @property {string[]} keys what it is looked up by
 */

/**
 * @param {string} text
 * @returns {Word[]}
 */
export function lookUps(text) {
  let before = "";
  return wordsOf(normalise(text)).map((surface) => {
    const keys = keysOf(surface, NEGATIONS.has(before));
    before = surface;
    return { surface, keys };
  });
}

/** @param {string} surface @param {boolean} negated @returns {string[]} */
function keysOf(surface, negated) {
  if (isHangul(surface)) return koreanKeys(surface, negated);
  return [/^[a-z]/.test(surface) ? englishKey(surface) : surface];
}
