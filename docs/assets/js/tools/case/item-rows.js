/** What was ordered, a row for each thing. */

import { line, number } from "../shared/controls.js";
import { element } from "../shared/elements.js";
import { Rows } from "./rows.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Row } from "./rows.js" */
/** @import { Saving } from "./saving.js" */

export class ItemRows {
  /** @param {Tool} tool @param {Saving} saving */
  constructor(tool, saving) {
    const { say } = tool;
    this.say = say;
    this.rows = new Rows(tool, saving, {
      list: "items",
      word: "item",
      more: {},
      make: (id) => this.#make(id),
      begin: () => this.rows.begin().answers.name.input.focus(),
    });
    this.element = element(
      "fieldset",
      { class: "hs-group", id: "field-items" },
      element("legend", {}, say("field-items")),
      element("p", { class: "hs-group__hint" }, say("item-hint")),
      this.rows.list,
      this.rows.more,
    );
  }

  /** @param {Case} one */
  show({ items = [] }) {
    this.rows.show(items);
    if (this.rows.size === 0) this.rows.begin();
  }

  /** @param {string} id @returns {Row} */
  #make(id) {
    const { say, rows } = this;
    const legend = element("legend");
    const remove = rows.removal(id);
    const answers = {
      name: rows.ask(id, "name", line(), true),
      option: rows.ask(id, "option", line(), true),
      quantity: rows.ask(id, "quantity", number()),
      missing: rows.ask(id, "missing", number()),
      price: rows.ask(id, "price", number()),
    };
    const fields = Object.values(answers).map((answer) => answer.element);
    const close = element("div", { class: "hs-fields hs-fields--close" }, fields);
    return {
      element: element(
        "li",
        { class: "hs-case-row", id: `item-${id}` },
        element("fieldset", {}, legend, close, remove),
      ),
      answers,
      name: (_, place) => {
        legend.textContent = say("item-number", { n: place });
        remove.textContent = say("case-remove", { what: legend.textContent });
      },
    };
  }
}
