// @ts-check
/** Everything that can be found, by the keys, the grams and the initials that lead to it. Built once from the documents. */

import { gramsOf } from "./grams.js";
import { initialsOf } from "./hangul.js";
import { Vocabulary } from "./vocabulary.js";
import { isHangul, lookUps } from "./words.js";

/**
 * @typedef {object} Part
 * @property {string} anchor
 * @property {string} title
 * @property {string} [text]
 * @property {string[]} [terms]
 * @property {string[]} [foreign] terms of the other language
 *
 * @typedef {object} Page
 * @property {string} path
 * @property {string} title
 * @property {string} [text]
 * @property {string[]} [terms]
 * @property {string[]} [foreign]
 * @property {Part[]} [parts]
 * @property {boolean} [list] whether it lists many things
 *
 * @typedef {object} Documents
 * @property {Page[]} documents
 * @property {string[][]} synonyms
 * @property {string[]} ignored
 * @property {{queries: string[], to: string}[]} pinned
 *
 * @typedef {object} Phrase a title, a search term or a text: what a query is compared with as a whole
 * @property {number} page
 * @property {number} part -1 for the page itself
 * @property {Field} field
 * @property {string} text
 * @property {number} weight how much its words say, in all
 * @property {number} gramWeight
 *
 * @typedef {"title" | "term" | "heading" | "foreign" | "text"} Field
 */

const MOST_JOINED = 4;

export class Index {
  /** @param {Documents} data */
  constructor(data) {
    this.pages = data.documents;
    /** @type {Phrase[]} */
    this.phrases = [];
    /** @type {Map<string, number[]>} phrases by key */
    this.byKey = new Map();
    /** @type {Map<string, number[]>} phrases by gram; texts are left out */
    this.byGram = new Map();
    /** @type {Map<string, number[]>} phrases by initials of words that stand together in them */
    this.byInitials = new Map();
    this.#addAll();
    this.vocabulary = new Vocabulary(this.byKey.keys());
    this.initials = new Vocabulary(this.byInitials.keys());
    /** @type {Map<string, number>} */
    this.#weights = new Map();
    for (const [key, phrases] of this.byKey) this.#weights.set(key, this.#weigh(phrases));
    this.#gramWeights = new Map();
    for (const [gram, phrases] of this.byGram) this.#gramWeights.set(gram, this.#weigh(phrases));
    for (const phrase of this.phrases) {
      if (phrase.field === "text") continue;
      phrase.weight = sum(keysIn(phrase.text), (key) => this.weightOf(key));
      phrase.gramWeight = sum(gramsOf(phrase.text), (gram) => this.gramWeightOf(gram));
    }
  }

  /** @type {Map<string, number>} */
  #weights;
  /** @type {Map<string, number>} */
  #gramWeights;

  /** What a word says that nothing here holds. */
  get unknownWeight() {
    return Math.log(1 + this.pages.length) / 2;
  }

  /** @param {string} key @returns {number} the rarer a word, the more it says */
  weightOf(key) {
    return this.#weights.get(key) ?? this.unknownWeight;
  }

  /** @param {string} gram @returns {number} */
  gramWeightOf(gram) {
    return this.#gramWeights.get(gram) ?? this.unknownWeight / 2;
  }

  /** @param {number[]} phrases in the order of their pages */
  #weigh(phrases) {
    let pages = 0;
    let before = -1;
    for (const phrase of phrases) {
      if (this.phrases[phrase].page !== before) pages += 1;
      before = this.phrases[phrase].page;
    }
    return Math.log(1 + this.pages.length / pages);
  }

  #addAll() {
    this.pages.forEach((page, number) => {
      this.#addPhrases(number, -1, "title", page);
      page.parts?.forEach((part, place) => this.#addPhrases(number, place, "heading", part));
    });
  }

  /** @param {number} page @param {number} part @param {Field} title @param {Page | Part} from */
  #addPhrases(page, part, title, from) {
    const add = (/** @type {Field} */ field, /** @type {string} */ text) => this.#add({ page, part, field, text });
    add(title, from.title);
    for (const term of from.terms ?? []) add("term", term);
    for (const term of from.foreign ?? []) add("foreign", term);
    if (from.text) add("text", from.text);
  }

  /** @param {Omit<Phrase, "weight" | "gramWeight">} phrase */
  #add(phrase) {
    const number = this.phrases.push({ ...phrase, weight: 0, gramWeight: 0 }) - 1;
    for (const key of keysIn(phrase.text)) put(this.byKey, key, number);
    if (phrase.field === "text") return;
    for (const gram of gramsOf(phrase.text)) put(this.byGram, gram, number);
    for (const initials of initialsIn(phrase.text)) put(this.byInitials, initials, number);
  }
}

/** @param {string} text */
const keysIn = (text) => new Set(lookUps(text).flatMap((word) => word.keys));

/** @param {string} text @returns {Set<string>} initials of its words, alone and with those that follow */
function initialsIn(text) {
  const words = text.split(/\s+/).filter(isHangul);
  /** @type {Set<string>} */
  const found = new Set();
  words.forEach((_, from) => {
    let joined = "";
    for (const word of words.slice(from, from + MOST_JOINED)) found.add((joined += initialsOf(word)));
  });
  return found;
}

/** @template K @param {Map<K, number[]>} map @param {K} key @param {number} number */
function put(map, key, number) {
  const numbers = map.get(key);
  if (numbers) numbers.push(number);
  else map.set(key, [number]);
}

/** @template T @param {Iterable<T>} items @param {(item: T) => number} weigh */
function sum(items, weigh) {
  let total = 0;
  for (const item of items) total += weigh(item);
  return total;
}
