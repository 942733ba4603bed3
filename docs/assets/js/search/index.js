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
    /** @type {{keys: Set<string>, grams: Set<string>}[]} what each phrase holds, until it is weighed */
    const held = [];
    this.pages.forEach((page, number) => {
      this.#addPhrases(number, -1, "title", page, held);
      page.parts?.forEach((part, place) => this.#addPhrases(number, place, "heading", part, held));
    });
    this.vocabulary = new Vocabulary(this.byKey.keys());
    this.#weights = this.#weighAll(this.byKey);
    this.#gramWeights = this.#weighAll(this.byGram);
    held.forEach(({ keys, grams }, number) => {
      const phrase = this.phrases[number];
      if (phrase.field === "text") return;
      phrase.weight = sum(keys, (key) => this.weightOf(key));
      phrase.gramWeight = sum(grams, (gram) => this.gramWeightOf(gram));
    });
  }

  /** @type {Map<string, number>} */
  #weights;
  /** @type {Map<string, number>} */
  #gramWeights;

  /** @type {{phrases: Map<string, number[]>, begun: (letters: string) => string[]} | null} */
  #initials = null;

  /** Phrases by the initials of words that stand together in them; made when somebody first types nothing else. */
  get initials() {
    if (this.#initials) return this.#initials;
    /** @type {Map<string, number[]>} */
    const phrases = new Map();
    this.phrases.forEach(({ field, text }, number) => {
      if (field === "text" || field === "foreign") return;
      for (const initials of initialsIn(text)) put(phrases, initials, number);
    });
    const sorted = new Vocabulary(phrases.keys());
    this.#initials = { phrases, begun: (letters) => sorted.begun(letters) };
    return this.#initials;
  }

  /** What a word says that nothing here holds. */
  get unknownWeight() {
    return Math.log(1 + this.pages.length) / 3;
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

  /** @param {Map<string, number[]>} phrases by what they hold @returns {Map<string, number>} */
  #weighAll(phrases) {
    return new Map([...phrases].map(([key, numbers]) => [key, this.#weigh(numbers)]));
  }

  /**
   * @param {number} page
   * @param {number} part
   * @param {Field} title
   * @param {Page | Part} from
   * @param {{keys: Set<string>, grams: Set<string>}[]} held
   */
  #addPhrases(page, part, title, from, held) {
    const add = (/** @type {Field} */ field, /** @type {string} */ text) =>
      held.push(this.#add({ page, part, field, text, weight: 0, gramWeight: 0 }));
    add(title, from.title);
    for (const term of from.terms ?? []) add("term", term);
    for (const term of from.foreign ?? []) add("foreign", term);
    if (from.text) add("text", from.text);
  }

  /** @param {Phrase} phrase @returns {{keys: Set<string>, grams: Set<string>}} what it holds */
  #add(phrase) {
    const number = this.phrases.push(phrase) - 1;
    const keys = keysIn(phrase.text);
    for (const key of keys) put(this.byKey, key, number);
    if (phrase.field === "text") return { keys, grams: new Set() };
    const grams = gramsOf(phrase.text);
    for (const gram of grams) put(this.byGram, gram, number);
    return { keys, grams };
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
