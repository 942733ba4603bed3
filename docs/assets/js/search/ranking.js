// @ts-check
/** How well each page answers a query: best where one title or search term covers the whole of it. */

import { gramsOf } from "./grams.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./matching.js").Unit} Unit */

/** @type {Record<import("./index.js").Field, number>} */
const FIELD = { title: 1, term: 1, heading: 0.75, foreign: 0.75, text: 0.45 };
/** A phrase that says no more than the query counts fully; one that says much more counts half. */
const LOOSE = 0.55;
const GRAMS = 0.85;
/** What a page's other phrases add to its best, the second best first. */
const OTHERS = [1, 0.25, 0.12, 0.06];
const TOGETHER = 0.5;
/** A page that lists many things comes after a page about the one thing. */
const LIST = 0.88;

/**
 * @typedef {object} Found
 * @property {number} page
 * @property {number} score
 * @property {number} covered how much of the query its best phrase covers, 0 to 1
 * @property {Map<number, number>} parts scores of its parts by their number, -1 for the page itself
 * @property {number} best the phrase that fits best
 */

/**
 * @param {Index} index
 * @param {Unit[]} units
 * @param {string} query
 * @returns {Found[]} the best first
 */
export function rank(index, units, query) {
  const total = units.reduce((sum, unit) => sum + unit.weight, 0) || 1;
  /** @type {Map<number, {query: number, phrase: number}>} what is covered of the query and of each phrase */
  const covered = new Map();
  /** @type {Map<number, number>} how much of the query each page covers, wherever */
  const together = new Map();
  for (const unit of units) addUnit(index, unit, total, covered, together);
  const grams = gramCoverage(index, query);

  /** @type {Map<number, [number, number, number][]>} scores, phrases and coverage by page */
  const byPage = new Map();
  for (const number of new Set([...covered.keys(), ...grams.keys()])) {
    const phrase = index.phrases[number];
    const words = covered.get(number);
    const byWords = words ? words.query * fit(words.phrase, phrase.weight) : 0;
    const runs = grams.get(number);
    const byGrams = runs ? GRAMS * runs.query ** 1.5 * fit(runs.phrase, phrase.gramWeight) : 0;
    const score = FIELD[phrase.field] * (Math.max(byWords, byGrams) + Math.min(byWords, byGrams) / 5);
    const list = byPage.get(phrase.page) ?? [];
    list.push([score, number, Math.max(words?.query ?? 0, GRAMS * (runs?.query ?? 0))]);
    byPage.set(phrase.page, list);
  }
  return [...byPage]
    .map(([page, list]) => assess(index, page, list, together.get(page) ?? 0))
    .sort((one, other) => other.score - one.score || one.page - other.page);
}

/** @param {number} matched @param {number} whole weights; a text has none, for it always says more */
const fit = (matched, whole) => LOOSE + (whole ? (1 - LOOSE) * Math.min(1, matched / whole) : 0);

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {number} total
 * @param {Map<number, {query: number, phrase: number}>} covered
 * @param {Map<number, number>} together
 */
function addUnit(index, unit, total, covered, together) {
  const share = unit.weight / total;
  /** @type {Map<number, [number, number]>} */
  const best = new Map();
  for (const [number, sure] of unit.phrases) best.set(number, [sure, sure * index.phrases[number].weight]);
  for (const [key, sure] of unit.keys) {
    const weight = index.weightOf(key) * sure;
    for (const number of index.byKey.get(key) ?? []) {
      if (sure > (best.get(number)?.[0] ?? 0)) best.set(number, [sure, weight]);
    }
  }
  /** @type {Map<number, number>} */
  const pages = new Map();
  for (const [number, [sure, weight]] of best) {
    const so = covered.get(number);
    if (so) {
      so.query += share * sure;
      so.phrase += weight;
    } else covered.set(number, { query: share * sure, phrase: weight });
    const { page, field } = index.phrases[number];
    pages.set(page, Math.max(pages.get(page) ?? 0, share * sure * FIELD[field]));
  }
  for (const [page, value] of pages) together.set(page, (together.get(page) ?? 0) + value);
}

/** @param {Index} index @param {string} query @returns {Map<number, {query: number, phrase: number}>} */
function gramCoverage(index, query) {
  const grams = [...gramsOf(query)];
  const total = grams.reduce((sum, gram) => sum + index.gramWeightOf(gram), 0);
  /** @type {Map<number, {query: number, phrase: number}>} */
  const covered = new Map();
  for (const gram of grams) {
    const weight = index.gramWeightOf(gram);
    for (const number of index.byGram.get(gram) ?? []) {
      const so = covered.get(number);
      if (so) {
        so.query += weight / total;
        so.phrase += weight;
      } else covered.set(number, { query: weight / total, phrase: weight });
    }
  }
  return covered;
}

/** @param {Index} index @param {number} page @param {[number, number, number][]} list @param {number} together @returns {Found} */
function assess(index, page, list, together) {
  list.sort(([one], [other]) => other - one);
  /** @type {Map<number, number>} */
  const parts = new Map();
  for (const [score, number] of list) {
    const { part } = index.phrases[number];
    parts.set(part, Math.max(parts.get(part) ?? 0, score));
  }
  const score = OTHERS.reduce((sum, share, place) => sum + share * (list[place]?.[0] ?? 0), TOGETHER * together);
  return { page, score: index.pages[page].list ? LIST * score : score, covered: list[0][2], parts, best: list[0][1] };
}
