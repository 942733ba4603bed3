/** Things that a case holds several of, each in a row of its own: the rows stay while what they show changes. */

import { newId } from "../shared/cases.js";

/** @import { Answer } from "./answer.js" */
/** @import { Typed } from "./controls.js" */

/** @typedef {{ id: string }} Thing an item or an entry of the log */

/**
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {Record<string, Answer>} answers by field
 * @property {(thing: Thing | undefined, place: number) => void} [name] name the row anew; a fresh one has no thing
 */

export class Rows {
  /** @type {Map<string, Row>} */
  #rows = new Map();

  /** Ids of things in the case. @type {Set<string>} */
  #known = new Set();

  /**
   * @param {HTMLElement} list
   * @param {(id: string) => Row} make
   */
  constructor(list, make) {
    this.list = list;
    this.make = make;
  }

  get answers() {
    return [...this.#rows.values()].flatMap(({ answers }) => Object.values(answers));
  }

  get size() {
    return this.#rows.size;
  }

  /** @param {string} id */
  row(id) {
    return this.#rows.get(id);
  }

  /** @param {string} id whether the case does not hold it yet */
  isFresh(id) {
    return !this.#known.has(id);
  }

  /**
   * Begin a row; it comes into the case with the first thing that is typed.
   *
   * @param {Record<string, string>} [start] values to begin with
   * @returns {Row}
   */
  begin(start = {}) {
    const row = this.#rowFor(newId());
    for (const [field, value] of Object.entries(start)) row.answers[field].show(value);
    this.#nameAll([]);
    return row;
  }

  /** @param {string} id */
  remove(id) {
    this.#rows.get(id)?.element.remove();
    this.#rows.delete(id);
  }

  /**
   * Give what a row is to save: all of a fresh one, else the field alone.
   *
   * @param {string} id
   * @param {string} field
   * @param {Typed} value
   * @returns {Record<string, Typed> | undefined} undefined where a fresh row says nothing yet
   */
  toSave(id, field, value) {
    if (!this.isFresh(id)) return { [field]: value };
    const answers = Object.entries(this.#rows.get(id)?.answers ?? {});
    const all = Object.fromEntries(answers.map(([name, answer]) => [name, answer.value]));
    return value === null ? undefined : { ...all, [field]: value };
  }

  /**
   * Show the things of a case in their order, fresh rows after them.
   *
   * @param {readonly Thing[]} things
   */
  show(things) {
    const gone = [...this.#known].filter((id) => !things.some((thing) => thing.id === id));
    this.#known = new Set(things.map(({ id }) => id));
    for (const id of gone) {
      // A row in which somebody is typing is not taken from under their hands.
      if (!Object.values(this.#rows.get(id)?.answers ?? {}).some(({ isTyped }) => isTyped)) this.remove(id);
    }
    for (const thing of things) {
      const { answers } = this.#rowFor(thing.id);
      const values = /** @type {Record<string, string | number | boolean | undefined>} */ ({ ...thing });
      for (const [field, answer] of Object.entries(answers)) answer.show(values[field]);
    }
    this.#order(things);
    this.#nameAll(things);
  }

  /** Take every row away. */
  clear() {
    for (const id of [...this.#rows.keys()]) this.remove(id);
    this.#known.clear();
  }

  /** @param {string} id */
  #rowFor(id) {
    const known = this.#rows.get(id);
    if (known) return known;
    const row = this.make(id);
    this.#rows.set(id, row);
    this.list.append(row.element);
    return row;
  }

  /** @param {readonly Thing[]} things */
  #order(things) {
    // Moving a row would take the focus out of it; the next change finds it in its place.
    if (this.list.contains(document.activeElement)) return;
    const fresh = [...this.#rows.keys()].filter((id) => this.isFresh(id));
    const ids = [...things.map(({ id }) => id), ...fresh];
    const wanted = ids.flatMap((id) => this.#rows.get(id)?.element ?? []);
    if (wanted.some((row, place) => this.list.children[place] !== row)) this.list.append(...wanted);
  }

  /** @param {readonly Thing[]} things */
  #nameAll(things) {
    const places = [...this.list.children];
    for (const [id, { element, name }] of this.#rows) {
      const thing = things.find((one) => one.id === id);
      if (thing || this.isFresh(id)) name?.(thing, places.indexOf(element) + 1);
    }
  }
}
