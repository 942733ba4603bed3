/** Things that a case holds several of, each in a row of its own: the rows stay while what they show changes. */

import { Answer } from "../shared/answer.js";
import { newId } from "../shared/cases.js";
import { button, element } from "../shared/elements.js";
import { kebab } from "../shared/words.js";

/** @import { Control, Typed } from "../shared/controls.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Saving } from "./saving.js" */

/** @typedef {{ id: string }} Thing an item or an entry of the log */

/**
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {Record<string, Answer>} answers by field
 * @property {(thing: Thing | undefined, place: number) => void} name name the row anew; a fresh one has no thing
 */

/**
 * @typedef {object} Kind
 * @property {"items" | "log"} list the field of the case
 * @property {"item" | "entry"} word with which the keys of its words begin
 * @property {Readonly<Record<string, string | boolean>>} more attributes of the button that begins another row
 * @property {(id: string) => Row} make
 * @property {() => void} begin
 */

export class Rows {
  /** @type {Map<string, Row>} */
  #rows = new Map();

  /** Ids of things in the case. @type {Set<string>} */
  #known = new Set();

  /** @param {Tool} tool @param {Saving} saving @param {Kind} kind */
  constructor({ say }, saving, kind) {
    this.say = say;
    this.saving = saving;
    this.kind = kind;
    this.list = element("ul", { class: "hs-case-rows" });
    this.more = button(say(`${kind.word}-add`), kind.begin, kind.more);
  }

  get answers() {
    return [...this.#rows.values()].flatMap(({ answers }) => Object.values(answers));
  }

  get size() {
    return this.#rows.size;
  }

  /** Begin a row; what is typed first brings it into the case. @param {Record<string, string>} [start] first values */
  begin(start = {}) {
    const row = this.#rowFor(newId());
    for (const [field, value] of Object.entries(start)) row.answers[field].show(value);
    this.#nameAll([]);
    return row;
  }

  /** Ask for a field. @param {string} id @param {string} field @param {Control} control @param {boolean} [wide] */
  ask(id, field, control, wide = false) {
    const { list, word } = this.kind;
    const label = this.say(`${word}-${kebab(field)}`);
    return new Answer(control, {
      id: `${list === "log" ? list : word}-${id}-${field}`,
      label,
      wide,
      say: this.say,
      tell: (text) => this.saving.say(text),
      save: (value) => {
        const changes = this.#toSave(id, field, value);
        return changes && this.saving.save({ [list]: { [id]: changes } }, label);
      },
    });
  }

  /** Return the button that takes a thing out of the case. @param {string} id @param {string} [text] */
  removal(id, text = "") {
    return button(text, () => this.#remove(id), { class: "hs-remove" });
  }

  /** Show the things of a case in their order, fresh rows after them. @param {readonly Thing[]} things */
  show(things) {
    const gone = [...this.#known].filter((id) => !things.some((thing) => thing.id === id));
    this.#known = new Set(things.map(({ id }) => id));
    for (const id of gone) {
      // A row in which somebody is typing is not taken from under their hands.
      if (!Object.values(this.#rows.get(id)?.answers ?? {}).some(({ isTyped }) => isTyped)) this.#drop(id);
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
    for (const id of [...this.#rows.keys()]) this.#drop(id);
    this.#known.clear();
  }

  /** @param {string} id whether the case does not hold it yet */
  #isFresh(id) {
    return !this.#known.has(id);
  }

  /**
   * Return what a row is to save: all of a fresh one, else the field alone.
   * @param {string} id
   * @param {string} field
   * @param {Typed} value
   * @returns {Record<string, Typed> | undefined} undefined where a fresh row says nothing yet
   */
  #toSave(id, field, value) {
    if (!this.#isFresh(id)) return { [field]: value };
    const answers = Object.entries(this.#rows.get(id)?.answers ?? {});
    const all = Object.fromEntries(answers.map(([name, answer]) => [name, answer.value]));
    return value === null ? undefined : { ...all, [field]: value };
  }

  /** @param {string} id */
  #remove(id) {
    const { list, word } = this.kind;
    const isFresh = this.#isFresh(id);
    if (!isFresh && !window.confirm(this.say(`${word}-remove-ask`))) return;
    this.#drop(id);
    this.more.focus();
    if (isFresh) return;
    const outcome = this.saving.save({ [list]: { [id]: null } }, this.say(`field-${list}`));
    this.saving.sayWhatBecame(outcome, this.say(`${word}-removed`));
  }

  /** @param {string} id */
  #drop(id) {
    this.#rows.get(id)?.element.remove();
    this.#rows.delete(id);
  }

  /** @param {string} id */
  #rowFor(id) {
    const known = this.#rows.get(id);
    if (known) return known;
    const row = this.kind.make(id);
    this.#rows.set(id, row);
    this.list.append(row.element);
    return row;
  }

  /** @param {readonly Thing[]} things */
  #order(things) {
    // Moving a row would take the focus out of it; the next change finds it in its place.
    if (this.list.contains(document.activeElement)) return;
    const fresh = [...this.#rows.keys()].filter((id) => this.#isFresh(id));
    const ids = [...things.map(({ id }) => id), ...fresh];
    const wanted = ids.flatMap((id) => this.#rows.get(id)?.element ?? []);
    if (wanted.some((row, place) => this.list.children[place] !== row)) this.list.append(...wanted);
  }

  /** @param {readonly Thing[]} things */
  #nameAll(things) {
    const places = [...this.list.children];
    for (const [id, { element: row, name }] of this.#rows) {
      const thing = things.find((one) => one.id === id);
      if (thing || this.#isFresh(id)) name(thing, places.indexOf(row) + 1);
    }
  }
}
