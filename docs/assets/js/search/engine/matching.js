/** What the words of a query mean: which keys each of them stands for, and how surely. */

import { isInitials, lettersOf, soundOf } from "./hangul.js";
import { forgiven, Vocabulary } from "./vocabulary.js";
import { isHangul, keysIn, lookUps } from "./words.js";

/** @import { Index } from "./inverted-index.js" */

/** How surely a word means what it was matched with. */
const SURE = {
  same: 1,
  begun: 0.9,
  begins: 0.55,
  synonym: 0.8,
  slip: 0.85,
  ending: 0.7,
  initials: 0.9,
  initialsBegun: 0.6,
};
/** Each half slip makes it less sure, the more so in a short word: 날씨 is one slip from 날리. */
const SLIP = 0.12;
const SLIP_IN_SHORT = 0.3;
const SHORT = 6;
const IGNORED = 0.12;
const ONE_LETTER = 0.3;
const SHORTEST_PART = 2;
const LONGEST_COMPOUND = 24;
/** So much written together is a sentence, in which not every word is known. */
const SENTENCE = 8;
/** A slip in an English ending keeps it from being cut off: compensaton. */
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 5;

/**
 * @typedef {object} Split
 * @property {string[][]} parts the keys of each
 * @property {number} unknown syllables that are in none of them
 * @typedef {object} Unit one word of a query
 * @property {number} weight how much it says
 * @property {Map<string, number>} keys what it stands for, 0 to 1
 * @property {Map<number, number>} phrases phrases found by its initials, 0 to 1
 * @property {boolean} ignored whether it is one of the little words around what is looked for
 */

export class Matcher {
  /** @param {Index} index @param {string[][]} synonyms @param {string[]} ignored */
  constructor(index, synonyms, ignored) {
    this.index = index;
    this.ignored = new Set(ignored.flatMap(keysIn));
    /** @type {Map<string, Set<string>>} */
    this.synonyms = new Map();
    for (const group of synonyms) {
      const keys = group.map(keysIn).filter((found) => found.length === 1);
      for (const [key] of keys) {
        const others = this.synonyms.get(key) ?? new Set();
        for (const [other] of keys) if (other !== key) others.add(other);
        this.synonyms.set(key, others);
      }
    }
    this.synonymous = new Vocabulary(this.synonyms.keys());
  }

  /** @param {string} query @returns {Unit[]} */
  units(query) {
    const words = lookUps(query);
    const typing = !/\s$/.test(query);
    return words.flatMap(({ surface, keys }, place) => {
      const last = typing && place === words.length - 1;
      if (isInitials(surface)) return [this.#initials(surface, last && words.length > 1)];
      const parts = this.#compound(surface, keys);
      if (parts) return parts.map((key) => this.#unit(key, null));
      return keys.map((key, number) => this.#unit(key, last && number === keys.length - 1 ? surface : null));
    });
  }

  /**
   * 배송지변경 is 배송지 and 변경: words that people write together and texts do not, up to whole sentences.
   * @param {string} surface
   * @param {string[]} keys
   * @returns {string[] | null} the keys of its parts, as few as can be, where they are known and the whole is not
   */
  #compound(surface, keys) {
    const { byKey } = this.index;
    if (!isHangul(surface) || surface.length > LONGEST_COMPOUND || keys.some((key) => byKey.has(key))) return null;
    const whole = this.#split(surface);
    const isKnown = whole.unknown === 0 || (surface.length >= SENTENCE && 2 * whole.unknown <= surface.length);
    return whole.parts.length > 1 && isKnown ? whole.parts.flat() : null;
  }

  /** @param {string} surface @returns {Split} with as little unknown, and then as few parts, as can be */
  #split(surface) {
    const { byKey } = this.index;
    /** What begins at each place. @type {Split[]} */
    const from = [];
    from[surface.length] = { parts: [], unknown: 0 };
    for (let start = surface.length - 1; start >= 0; start -= 1) {
      const after = from[start + 1];
      let best = { parts: after.parts, unknown: after.unknown + 1 };
      for (let end = surface.length; end >= start + SHORTEST_PART; end -= 1) {
        const { parts, unknown } = from[end];
        if (unknown > best.unknown || (unknown === best.unknown && parts.length + 1 >= best.parts.length)) continue;
        const found = keysIn(surface.slice(start, end));
        if (found.every((key) => byKey.has(key))) best = { parts: [found, ...parts], unknown };
      }
      from[start] = best;
    }
    return from[0];
  }

  /** @param {string} key @param {string | null} typing the word so far, where it may go on @returns {Unit} */
  #unit(key, typing) {
    const { byKey, vocabulary } = this.index;
    /** @type {Map<string, number>} */
    const keys = new Map();
    const raise = (/** @type {string} */ found, /** @type {number} */ sure) => {
      if (byKey.has(found) && sure > (keys.get(found) ?? 0)) keys.set(found, sure);
    };
    raise(key, SURE.same);
    const known = keys.size > 0;
    for (const other of this.synonyms.get(key) ?? []) raise(other, SURE.synonym);
    if (typing) {
      const written = isHangul(typing) ? soundOf(lettersOf(typing)) : typing;
      const sure = known ? SURE.begins : SURE.begun;
      if (written.length > 1) {
        for (const found of vocabulary.begun(written)) raise(found, sure);
      }
    }
    if (key.length > 3) {
      for (const found of vocabulary.begun(key)) raise(found, SURE.begins);
    }
    if (!known && /^[a-z]/.test(key)) {
      for (let end = key.length - 1; end >= Math.max(SHORTEST_STEM, key.length - LONGEST_ENDING); end -= 1) {
        raise(key.slice(0, end), SURE.ending);
      }
    }
    const most = forgiven(key);
    const slip = key.length < SHORT ? SLIP_IN_SHORT : SLIP;
    if (!known && most && !/^\d/.test(key)) {
      for (const [found, slips] of vocabulary.near(key, most)) raise(found, SURE.slip - slip * (slips - 1));
      this.#slipsInSynonyms(key, most, slip, raise);
      if (typing && keys.size === 0) {
        for (const [found, slips] of vocabulary.near(key, most, true)) raise(found, SURE.begins - slip * slips);
      }
    }
    const ignored = this.ignored.has(key);
    return { keys, phrases: new Map(), ignored, weight: this.#weight(key, keys) };
  }

  /**
   * A word that no text uses may be known as another one's synonym, misspelt or not: neihbor is somebody next door.
   * @param {string} key
   * @param {number} most half slips that are forgiven
   * @param {number} slip how much less sure each makes it
   * @param {(found: string, sure: number) => void} raise
   */
  #slipsInSynonyms(key, most, slip, raise) {
    for (const [meant, slips] of this.synonymous.near(key, most)) {
      const sure = SURE.synonym * (SURE.slip - slip * (slips - 1));
      for (const other of this.synonyms.get(meant) ?? []) raise(other, sure);
    }
  }

  /** @param {string} key @param {Map<string, number>} keys */
  #weight(key, keys) {
    let weight = 0;
    let surest = 0;
    for (const [found, sure] of keys) {
      if (sure <= surest) continue;
      surest = sure;
      weight = this.index.weightOf(found);
    }
    return (weight || this.index.unknownWeight) * (this.ignored.has(key) ? IGNORED : 1);
  }

  /** @param {string} letters @param {boolean} begun @returns {Unit} */
  #initials(letters, begun) {
    /** @type {Map<number, number>} */
    const phrases = new Map();
    if (letters.length > 1 || begun) {
      const { initials } = this.index;
      for (const found of initials.begun(letters)) {
        const sure = found === letters ? SURE.initials : (SURE.initialsBegun * letters.length) / found.length;
        for (const phrase of initials.phrases.get(found) ?? []) {
          if (sure > (phrases.get(phrase) ?? 0)) phrases.set(phrase, sure);
        }
      }
    }
    const weight = this.index.unknownWeight * (letters.length > 1 ? 1 : ONE_LETTER);
    return { keys: new Map(), phrases, ignored: false, weight };
  }
}
