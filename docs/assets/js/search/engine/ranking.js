/** How well each page answers a query: best where one title or search term covers the whole of it. */

import { gramsOf } from "./grams.js";

/** @import { Field, Index } from "./inverted-index.js" */
/** @import { Unit } from "./matching.js" */

/** @type {Record<Field, number>} */
const FIELD = { title: 1, term: 1, heading: 0.75, foreign: 0.75, text: 0.45 };
/** A phrase that says no more than the query counts fully; one that says much more counts half. */
const LOOSE = 0.55;
const GRAMS = 0.85;
/** What a page's other phrases add to its best, the second best first. */
const OTHERS = [1, 0.25, 0.12, 0.06];
const TOGETHER = 0.5;
/** A page that lists many things comes after a page about the one thing. */
const LIST = 0.88;
/** Only the best pages are looked at closely. */
const MOST = 60;

/**
 * @typedef {object} Found
 * @property {number} page
 * @property {number} score
 * @property {number} covered how much of the query its best phrase covers, 0 to 1
 * @property {Map<number, number>} parts scores of its parts by their number, -1 for the page itself
 * @property {number} best the phrase that fits best
 */

/** How much of the query, and of itself, each phrase has covered so far; only those touched are ever looked at. */
class Coverage {
  /** @param {number} phrases */
  constructor(phrases) {
    this.query = new Float64Array(phrases);
    this.phrase = new Float64Array(phrases);
    /** @type {number[]} */
    this.touched = [];
  }

  /** @param {number} number @param {number} share of the query @param {number} weight of the phrase */
  add(number, share, weight) {
    if (!this.query[number]) this.touched.push(number);
    this.query[number] += share;
    this.phrase[number] += weight;
  }

  clear() {
    for (const number of this.touched) this.query[number] = this.phrase[number] = 0;
    this.touched.length = 0;
  }
}

export class Ranking {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    this.words = new Coverage(index.phrases.length);
    this.grams = new Coverage(index.phrases.length);
    /** How much of the query each page covers, wherever. */
    this.together = new Float64Array(index.pages.length);
    /** How surely one word is found in each phrase, and in each page. */
    this.inPhrase = new Float64Array(index.phrases.length);
    this.inPage = new Float64Array(index.pages.length);
  }

  /** @param {Unit[]} units @param {string} query @returns {Found[]} the best first */
  rank(units, query) {
    const total = units.reduce((sum, unit) => sum + unit.weight, 0) || 1;
    for (const unit of units) this.#addUnit(unit, unit.weight / total);
    this.#addGrams(query);
    const pages = this.#byPage();
    const found = [...pages]
      .map(([page, phrases]) => ({ page, phrases, score: this.#score(page, phrases) }))
      .sort((one, other) => other.score - one.score || one.page - other.page)
      .slice(0, MOST)
      .map(({ page, phrases, score }) => this.#assess(page, phrases, score));
    this.words.clear();
    this.grams.clear();
    this.together.fill(0);
    return found;
  }

  /** @param {Unit} unit @param {number} share of the query */
  #addUnit(unit, share) {
    const { index, inPhrase, inPage } = this;
    /** @type {number[]} */
    const touched = [];
    const raise = (/** @type {number} */ number, /** @type {number} */ sure) => {
      if (!inPhrase[number]) touched.push(number);
      if (sure > inPhrase[number]) inPhrase[number] = sure;
    };
    for (const [number, sure] of unit.phrases) raise(number, sure);
    for (const [key, sure] of unit.keys) for (const number of index.byKey.get(key) ?? []) raise(number, sure);
    for (const number of touched) {
      const sure = inPhrase[number];
      const { page, field } = index.phrases[number];
      this.words.add(number, share * sure, unit.weight * sure);
      inPage[page] = Math.max(inPage[page], sure * FIELD[field]);
      inPhrase[number] = 0;
    }
    for (const number of touched) {
      const { page } = index.phrases[number];
      this.together[page] += share * inPage[page];
      inPage[page] = 0;
    }
  }

  /** @param {string} query */
  #addGrams(query) {
    const { index } = this;
    const grams = [...gramsOf(query)];
    const total = grams.reduce((sum, gram) => sum + index.gramWeightOf(gram), 0);
    for (const gram of grams) {
      const weight = index.gramWeightOf(gram);
      for (const number of index.byGram.get(gram) ?? []) this.grams.add(number, weight / total, weight);
    }
  }

  /** @returns {Map<number, [number, number][]>} scores and numbers of the phrases found, by page */
  #byPage() {
    /** @type {Map<number, [number, number][]>} */
    const pages = new Map();
    const add = (/** @type {number} */ number) => {
      const { page } = this.index.phrases[number];
      const list = pages.get(page);
      if (list) list.push([this.#fit(number), number]);
      else pages.set(page, [[this.#fit(number), number]]);
    };
    for (const number of this.words.touched) add(number);
    for (const number of this.grams.touched) if (!this.words.query[number]) add(number);
    return pages;
  }

  /** @param {number} number @returns {number} how well a phrase fits the query, 0 to about 1 */
  #fit(number) {
    const { index, words, grams } = this;
    const { field } = index.phrases[number];
    const byWords = words.query[number] &&
      words.query[number] * closeness(words.phrase[number], index.phraseWeight(number));
    const byGrams = grams.query[number] &&
      GRAMS * grams.query[number] ** 1.5 * closeness(grams.phrase[number], index.phraseGramWeight(number));
    return FIELD[field] * (Math.max(byWords, byGrams) + Math.min(byWords, byGrams) / 5);
  }

  /** @param {number} page @param {[number, number][]} phrases */
  #score(page, phrases) {
    phrases.sort(([one], [other]) => other - one);
    const best = OTHERS.reduce((sum, share, place) => sum + share * (phrases[place]?.[0] ?? 0), 0);
    return (best + TOGETHER * this.together[page]) * (this.index.pages[page].list ? LIST : 1);
  }

  /** @param {number} page @param {[number, number][]} phrases the best first @param {number} score @returns {Found} */
  #assess(page, phrases, score) {
    /** @type {Map<number, number>} */
    const parts = new Map();
    for (const [fit, number] of phrases) {
      const { part } = this.index.phrases[number];
      parts.set(part, Math.max(parts.get(part) ?? 0, fit));
    }
    const best = phrases[0][1];
    const covered = Math.max(this.words.query[best], GRAMS * this.grams.query[best]);
    return { page, score, covered, parts, best };
  }
}

/** @param {number} matched @param {number} whole weights; a text has none, for it always says more */
const closeness = (matched, whole) => LOOSE + (whole ? (1 - LOOSE) * Math.min(1, matched / whole) : 0);
