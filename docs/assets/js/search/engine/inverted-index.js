/** Everything that can be found, by the keys, the grams and the initials that lead to it; made of the documents. */

import { gramsIn, gramsOf } from "./grams.js";
import { initialsOf } from "./hangul.js";
import { normalise, wordsOf } from "./normalise.js";
import { Vocabulary } from "./vocabulary.js";
import { isHangul, keysIn } from "./words.js";

/**
 * @typedef {object} Part
 * @property {string} anchor
 * @property {string} title
 * @property {string} [text]
 * @property {string[]} [terms]
 * @property {string[]} [foreign] terms of the other language
 * @typedef {object} Page
 * @property {string} path
 * @property {string} title
 * @property {string} [text]
 * @property {string[]} [terms]
 * @property {string[]} [foreign]
 * @property {Part[]} [parts]
 * @property {boolean} [list] whether it lists many things
 * @typedef {object} Documents
 * @property {Page[]} documents
 * @property {string[][]} synonyms
 * @property {string[]} ignored
 * @property {{queries: string[], to: string}[]} pinned
 * @typedef {object} Phrase a title, a search term or a text: what a query is compared with as a whole
 * @property {number} page
 * @property {number} part -1 for the page itself
 * @property {Field} field
 * @property {string} text
 * @property {number | null} weight how much its words say in all, once somebody has asked
 * @property {number | null} gramWeight
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
    this.pages.forEach((page, number) => {
      this.#addPhrases(number, -1, "title", page);
      page.parts?.forEach((part, place) => this.#addPhrases(number, place, "heading", part));
    });
    this.vocabulary = new Vocabulary(this.byKey.keys());
  }

  /** Weights are reckoned when they are first asked for: most are never, and the first answer waits for none of those.
   * @type {Map<string, number>} */
  #weights = new Map();
  /** @type {Map<string, number>} */
  #gramWeights = new Map();

  /** @type {Map<string, number[]> | null} */
  #byGram = null;

  /** Phrases by gram; texts are left out. Made with the first query that is long enough to have one. */
  get byGram() {
    if (this.#byGram) return this.#byGram;
    /** @type {Map<string, number[]>} */
    const phrases = new Map();
    this.phrases.forEach(({ field, text }, number) => {
      if (field === "text") return;
      for (const gram of gramsIn(wordsOf(normalise(text)))) put(phrases, gram, number);
    });
    this.#byGram = phrases;
    return phrases;
  }

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
    return this.#weightIn(this.#weights, this.byKey, key) ?? this.unknownWeight;
  }

  /** @param {string} gram @returns {number} */
  gramWeightOf(gram) {
    return this.#weightIn(this.#gramWeights, this.byGram, gram) ?? this.unknownWeight / 2;
  }

  /** @param {number} number @returns {number} what the words of a phrase say in all; 0 for a text: it says more */
  phraseWeight(number) {
    const phrase = this.phrases[number];
    if (phrase.field === "text") return 0;
    return (phrase.weight ??= sum(new Set(keysIn(phrase.text)), (key) => this.weightOf(key)));
  }

  /** @param {number} number @returns {number} what the grams of a phrase say in all */
  phraseGramWeight(number) {
    const phrase = this.phrases[number];
    if (phrase.field === "text") return 0;
    return (phrase.gramWeight ??= sum(gramsOf(phrase.text), (gram) => this.gramWeightOf(gram)));
  }

  /**
   * @param {Map<string, number>} known
   * @param {Map<string, number[]>} phrases by what they hold
   * @param {string} key
   * @returns {number | undefined}
   */
  #weightIn(known, phrases, key) {
    let weight = known.get(key);
    if (weight !== undefined) return weight;
    const numbers = phrases.get(key);
    if (!numbers) return undefined;
    weight = this.#weigh(numbers);
    known.set(key, weight);
    return weight;
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

  /** @param {number} page @param {number} part @param {Field} title @param {Page | Part} from */
  #addPhrases(page, part, title, from) {
    const add = (/** @type {Field} */ field, /** @type {string} */ text) =>
      this.#add({ page, part, field, text, weight: null, gramWeight: null });
    add(title, from.title);
    for (const term of from.terms ?? []) add("term", term);
    for (const term of from.foreign ?? []) add("foreign", term);
    if (from.text) add("text", from.text);
  }

  /** @param {Phrase} phrase */
  #add(phrase) {
    const number = this.phrases.push(phrase) - 1;
    for (const key of keysIn(phrase.text)) put(this.byKey, key, number);
  }
}

/** @param {string} text @returns {Set<string>} initials of its words, alone and with those that follow */
function initialsIn(text) {
  const words = text.split(/\s+/).filter(isHangul);
  /** @type {Set<string>} */
  const found = new Set();
  words.forEach((_, from) => {
    let joined = "";
    for (const word of words.slice(from, from + MOST_JOINED)) found.add(joined += initialsOf(word));
  });
  return found;
}

/** @template K @param {Map<K, number[]>} map @param {K} key @param {number} number no smaller than those before it */
function put(map, key, number) {
  const numbers = map.get(key);
  if (!numbers) map.set(key, [number]);
  else if (numbers[numbers.length - 1] !== number) numbers.push(number);
}

/** @template T @param {Iterable<T>} items @param {(item: T) => number} weigh */
function sum(items, weigh) {
  let total = 0;
  for (const item of items) total += weigh(item);
  return total;
}
