/** Text typed with the wrong keyboard on: `qothd` is 배송, `ㄱㄷ려ㅜㅇ` is refund. */

import { compose, lettersOf } from "./hangul.js";

const KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
const LETTERS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
const LETTER_OF = new Map([...KEYS].map((key, place) => [key, LETTERS[place]]));
const KEY_OF = new Map([...LETTERS].map((letter, place) => [letter, KEYS[place].toLowerCase()]));

/** @param {string} text as typed, capitals for Shift @returns {string} what the same keys give on a Korean keyboard */
export function asKorean(text) {
  const letters = [...text].map((key) => LETTER_OF.get(key) ?? LETTER_OF.get(key.toLowerCase()) ?? key);
  return compose(letters);
}

/** @param {string} text @returns {string} what the same keys give on an English keyboard */
export function asEnglish(text) {
  return [...lettersOf(text)].map((letter) => KEY_OF.get(letter) ?? letter).join("");
}
