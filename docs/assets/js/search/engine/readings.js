/** The ways to read a query: as it is typed, and as the same keys would write with the other keyboard on. */

import { asEnglish, asKorean } from "./keyboard.js";
import { normalise } from "./normalise.js";

const LATIN = /[a-z]{3,}/;
const HANGUL = /[\u3131-\u318e\uac00-\ud7a3]/u;
const LONE_LETTER = /[\u3131-\u318e]/u;
const LONGEST_JOINED = 7;
const SYLLABLE = /[\uac00-\ud7a3]/gu;

/**
 * @param {string} query
 * @returns {{text: string, guess: boolean}[]} what is typed comes first; another keyboard is no more than a guess
 */
export function readingsOf(query) {
  const typed = normalise(query);
  const readings = [{ text: typed, guess: false }];
  const words = typed.trim().split(/\s+/);
  // 오 배송, 편의 점 택배: a syllable that stands alone may belong to its neighbour.
  const joined = words.join("");
  if (words.length > 1 && joined.length <= LONGEST_JOINED && words.some(isLoneSyllable)) {
    readings.push({ text: joined, guess: false });
  }
  // Capitals are Shift, so the keys are read before case is folded.
  const korean = LATIN.test(typed) ? normalise(asKorean(query.normalize("NFKC"))) : "";
  if (looksKorean(korean)) readings.push({ text: korean, guess: true });
  const english = asEnglish(typed);
  if (HANGUL.test(typed) && /^[a-z\s\d-]{3,}$/.test(english)) readings.push({ text: english, guess: true });
  return readings;
}

/** @param {string} text @returns {boolean} syllables, but for a last letter that is still being typed */
function looksKorean(text) {
  const syllables = text.match(SYLLABLE)?.length ?? 0;
  return syllables > 0 && !LONE_LETTER.test(text.trim().slice(0, -1));
}

/** @param {string} word */
const isLoneSyllable = (word) => /^[\uac00-\ud7a3]$/u.test(word) && word !== "안" && word !== "못";
