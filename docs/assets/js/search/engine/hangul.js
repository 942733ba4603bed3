/** Hangul as the letters that it is made of: 누락 is ㄴㅜㄹㅏㄱ, and its initials are ㄴㄹ. */

const INITIALS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const VOWELS = [..."ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"];
const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
const FIRST = 0xac00;
const COUNT = INITIALS.length * VOWELS.length * FINALS.length;

/** Compound letters are typed as two, so one slip of the finger is one letter: 한불 and 환불 differ by ㅗ. */
const PAIRS = new Map(
  `
    ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ
    ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ`
    .trim()
    .split(/\s+/)
    .map(([compound, ...pair]) => [compound, pair.join("")]),
);
const COMPOUNDS = new Map([...PAIRS].map(([compound, pair]) => [pair, compound]));

/** @param {string} character @returns {[number, number, number] | null} places of initial, vowel and final */
function places(character) {
  const place = character.charCodeAt(0) - FIRST;
  if (place < 0 || place >= COUNT) return null;
  const vowels = VOWELS.length * FINALS.length;
  return [Math.floor(place / vowels), Math.floor((place % vowels) / FINALS.length), place % FINALS.length];
}

/** @param {string} letter */
const simple = (letter) => PAIRS.get(letter) ?? letter;

/** The letters of what was met before: the same syllables come again and again. @type {Map<string, string>} */
const known = new Map();

/** @param {string} character @returns {string} */
function lettersOfOne(character) {
  const found = places(character);
  if (!found) return simple(character);
  return INITIALS[found[0]] + simple(VOWELS[found[1]]) + simple(FINALS[found[2]]);
}

/** @param {string} text @returns {string} its letters, compound ones as two; what is not Hangul stays */
export function lettersOf(text) {
  let letters = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    let one = known.get(character);
    if (one === undefined) known.set(character, one = lettersOfOne(character));
    letters += one;
  }
  return letters;
}

/** @param {string} text @returns {string} the first letter of every syllable; what is not Hangul stays */
export function initialsOf(text) {
  let initials = "";
  for (const character of text) {
    const found = places(character);
    initials += found ? INITIALS[found[0]] : character;
  }
  return initials;
}

/** @param {string} text @returns {boolean} whether it is nothing but initials: `ㅎㅂ` */
export function isInitials(text) {
  return text.length > 0 && [...text].every((letter) => INITIALS.includes(letter));
}

/**
 * @param {string[]} letters simple letters in the order in which they are typed
 * @returns {string} the syllables they make; what makes none stays as it is
 */
export function compose(letters) {
  const isVowel = (/** @type {number} */ at) => VOWELS.includes(letters[at]);
  let text = "";
  let at = 0;
  while (at < letters.length) {
    const initial = INITIALS.indexOf(letters[at]);
    if (initial < 0 || !isVowel(at + 1)) {
      text += letters[at++];
      continue;
    }
    let vowel = letters[at + 1];
    at += 2;
    if (COMPOUNDS.has(vowel + letters[at])) vowel = /** @type {string} */ (COMPOUNDS.get(vowel + letters[at++]));
    let final = "";
    // A consonant before a vowel begins the next syllable.
    if (FINALS.includes(letters[at]) && !isVowel(at + 1)) {
      final = letters[at++];
      const compound = COMPOUNDS.get(final + letters[at]);
      if (compound && !isVowel(at + 1)) {
        final = compound;
        at += 1;
      }
    }
    const place = (initial * VOWELS.length + VOWELS.indexOf(vowel)) * FINALS.length + FINALS.indexOf(final);
    text += String.fromCharCode(FIRST + place);
  }
  return text;
}

const MISTAKEN = /[ㅐㅒㅆ]|[ㅗㅜ]ㅔ/;

/**
 * One letter for what sounds the same and is mistaken in writing: 베송 and 배송, 되요 and 돼요, 왓어요 and 왔어요.
 * @param {string} letters simple letters
 * @returns {string} letters again
 */
export function soundOf(letters) {
  if (!MISTAKEN.test(letters)) return letters;
  return letters
    .replaceAll("ㅐ", "ㅔ")
    .replaceAll("ㅒ", "ㅖ")
    .replaceAll("ㅗㅔ", "ㅗㅣ")
    .replaceAll("ㅜㅔ", "ㅗㅣ")
    .replaceAll("ㅆ", "ㅅ");
}
