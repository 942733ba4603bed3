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

/** @param {string} text @returns {Word[]} */
export function lookUps(text) {
  const words = wordsOf(normalise(text));
  return words.map((surface, place) => ({ surface, keys: keysAt(words, place) }));
}

/** @param {string} text @returns {string[]} the keys of its words, each as often as it comes */
export function keysIn(text) {
  const words = wordsOf(normalise(text));
  /** @type {string[]} */
  const keys = [];
  for (let place = 0; place < words.length; place += 1) keys.push(...keysAt(words, place));
  return keys;
}

/**
 * @param {string[]} words normalised, in the order of their text
 * @param {number} place
 * @returns {string[]} what the word there is looked up by; 안 and 못 before it tell that it is a verb
 */
function keysAt(words, place) {
  return keysOf(words[place], place > 0 && NEGATIONS.has(words[place - 1]));
}

/** Cutting off endings is slow, and the same words come again and again. @type {Map<string, string[]>} */
const known = new Map();
const MOST_KNOWN = 50_000;

/** @param {string} surface @param {boolean} negated @returns {string[]} */
function keysOf(surface, negated) {
  if (negated && isHangul(surface)) return koreanKeys(surface, true);
  const kept = known.get(surface);
  if (kept) return kept;
  const found = isHangul(surface) ? koreanKeys(surface) : [/^[a-z]/.test(surface) ? englishKey(surface) : surface];
  if (known.size < MOST_KNOWN) known.set(surface, found);
  return found;
}
