// @ts-check
/** What the words of a query mean: which keys each of them stands for, and how surely. */

import { isInitials, lettersOf, soundOf } from "./hangul.js";
import { isHangul, lookUps } from "./words.js";
import { forgiven } from "./vocabulary.js";

/** @typedef {import("./index.js").Index} Index */

/** How surely a word means what it was matched with. */
const SURE = { same: 1, begun: 0.9, begins: 0.55, synonym: 0.8, slip: 0.85, initials: 0.9, initialsBegun: 0.6 };
const SLIP = 0.12;
const IGNORED = 0.12;

/**
 * @typedef {object} Unit one word of a query
 * @property {number} weight how much it says
 * @property {Map<string, number>} keys what it stands for, 0 to 1
 * @property {Map<number, number>} phrases phrases found by its initials, 0 to 1
 * @property {boolean} known whether it is found as it is written
 */

export class Matcher {
  /** @param {Index} index @param {string[][]} synonyms @param {string[]} ignored */
  constructor(index, synonyms, ignored) {
    this.index = index;
    this.ignored = new Set(ignored.flatMap((word) => lookUps(word).flatMap(({ keys }) => keys)));
    /** @type {Map<string, Set<string>>} */
    this.synonyms = new Map();
    for (const group of synonyms) {
      const keys = group.map((word) => lookUps(word).flatMap((found) => found.keys)).filter((found) => found.length === 1);
      for (const [key] of keys) {
        const others = this.synonyms.get(key) ?? new Set();
        for (const [other] of keys) if (other !== key) others.add(other);
        this.synonyms.set(key, others);
      }
    }
  }

  /** @param {string} query @returns {Unit[]} */
  units(query) {
    const words = lookUps(query);
    const typing = !/\s$/.test(query);
    return words.flatMap(({ surface, keys }, place) => {
      const last = typing && place === words.length - 1;
      if (isInitials(surface)) return [this.#initials(surface, last && words.length > 1)];
      return keys.map((key, number) => this.#unit(key, last && number === keys.length - 1 ? surface : null));
    });
  }

  /**
   * @param {string} key
   * @param {string | null} typing the word as far as it is typed, where it may go on
   * @returns {Unit}
   */
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
      if (written.length > 1) for (const found of vocabulary.begun(written)) raise(found, known ? SURE.begins : SURE.begun);
    }
    if (key.length > 3) for (const found of vocabulary.begun(key)) raise(found, SURE.begins);
    const most = forgiven(key);
    if (!known && most && !/^\d/.test(key)) {
      for (const [found, slips] of vocabulary.near(key, most)) raise(found, SURE.slip - SLIP * (slips - 1));
      if (typing && keys.size === 0) {
        for (const [found, slips] of vocabulary.near(key, most, true)) raise(found, SURE.begins - SLIP * slips);
      }
    }
    return { keys, phrases: new Map(), known, weight: this.#weight(key, keys) };
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
    const { byInitials, initials } = this.index;
    if (letters.length > 1 || begun) {
      for (const found of initials.begun(letters)) {
        const sure = found === letters ? SURE.initials : (SURE.initialsBegun * letters.length) / found.length;
        for (const phrase of byInitials.get(found) ?? []) if (sure > (phrases.get(phrase) ?? 0)) phrases.set(phrase, sure);
      }
    }
    return { keys: new Map(), phrases, known: false, weight: this.index.unknownWeight * (letters.length > 1 ? 1 : 0.3) };
  }
}
