/** What was ordered, a row for each thing. */

import { element } from "../shared/elements.js";
import { Answer } from "./answer.js";
import { line, number } from "./controls.js";
import { Rows } from "./rows.js";

/** @import { Patch } from "../../case/changing.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Control } from "./controls.js" */
/** @import { Row } from "./rows.js" */
/** @import { Saving } from "./saving.js" */

export class ItemRows {
  /**
   * @param {Tool} tool
   * @param {Saving} saving
   */
  constructor({ say }, saving) {
    this.say = say;
    this.saving = saving;
    const list = element("ul", { class: "hs-case-rows" });
    this.rows = new Rows(list, (id) => this.#make(id));
    this.more = element(
      "button",
      { type: "button", class: "hs-button hs-button--plain", onclick: () => this.#begin() },
      say("item-add"),
    );
    this.element = element(
      "fieldset",
      { class: "hs-group", id: "field-items" },
      element("legend", {}, say("field-items")),
      element("p", { class: "hs-group__hint" }, say("item-hint")),
      list,
      this.more,
    );
  }

  get answers() {
    return this.rows.answers;
  }

  /** @param {Case} one */
  show({ items = [] }) {
    this.rows.show(items);
    if (this.rows.size === 0) this.rows.begin();
  }

  #begin() {
    this.rows.begin().answers.name.control.element.focus();
  }

  /**
   * @param {string} id
   * @returns {Row}
   */
  #make(id) {
    const { say } = this;
    const legend = element("legend");
    const remove = element("button", { type: "button", class: "hs-remove", onclick: () => this.#remove(id) });
    const answers = {
      name: this.#ask(id, "name", line(), true),
      option: this.#ask(id, "option", line(), true),
      quantity: this.#ask(id, "quantity", number()),
      missing: this.#ask(id, "missing", number()),
      price: this.#ask(id, "price", number()),
    };
    const fields = Object.values(answers).map((answer) => answer.element);
    const close = element("div", { class: "hs-fields hs-fields--close" }, fields);
    const set = element("fieldset", {}, legend, close, remove);
    return {
      element: element("li", { class: "hs-case-row", id: `item-${id}` }, set),
      answers,
      name: (_, place) => {
        const named = say("item-number", { n: place });
        legend.textContent = named;
        remove.textContent = say("case-remove", { what: named });
      },
    };
  }

  /**
   * @param {string} id
   * @param {string} field
   * @param {Control} control
   * @param {boolean} [wide]
   */
  #ask(id, field, control, wide) {
    const label = this.say(`item-${field}`);
    return new Answer(control, {
      id: `item-${id}-${field}`,
      label,
      ...(wide && { wide }),
      say: this.say,
      tell: (text) => this.saving.say(text),
      save: (value) => {
        const changed = this.rows.toSave(id, field, value);
        return changed && this.saving.save(/** @type {Patch} */ ({ items: { [id]: changed } }), label);
      },
    });
  }

  /** @param {string} id */
  #remove(id) {
    const isFresh = this.rows.isFresh(id);
    if (!isFresh && !window.confirm(this.say("item-remove-ask"))) return;
    this.rows.remove(id);
    this.more.focus();
    if (isFresh) return;
    const outcome = this.saving.save({ items: { [id]: null } }, this.say("field-items"));
    this.saving.sayWhatBecame(outcome, this.say("item-removed"));
  }
}
