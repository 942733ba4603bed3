/** The facts of an order: where, from whom, when, how. Every one of them may stay empty. */

import { DATES } from "../../case/fields.js";
import { Answer } from "../shared/answer.js";
import { day, line } from "../shared/controls.js";
import { element, options } from "../shared/elements.js";
import { choicesOf, factOf, patchOf } from "../shared/facts.js";
import { wordFor } from "../shared/words.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { Control } from "../shared/controls.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Saving } from "./saving.js" */

/** Dates that only matter once the seller has been asked for something. */
const LATER_DATES = ["contacted", "refundAsked", "goodsReturned"];
const SHOPS = "case-shops";

export class OrderForm {
  /** @type {Map<string, Answer>} by the path of the field, such as `dates.paid` */
  #answers = new Map();

  /** @param {Tool} tool @param {Saving} saving */
  constructor(tool, saving) {
    const { data, say, names } = tool;
    this.names = names;
    this.saving = saving;
    this.say = say;
    const choices = choicesOf(tool);
    const shops = data.shops.map(({ name }) => ({ id: name, name: "" }));

    this.what = element("div", { class: "hs-group" }, this.#ask("situation", choices.situation));
    this.order = this.#group("case-order", [
      this.#ask("shop", line({ list: SHOPS })),
      this.#ask("orderNumber", line()),
      this.#ask("sellerKind", choices.sellerKind),
      this.#ask("seller", line(), say("case-seller-hint")),
      this.#ask("payment", choices.payment),
      element("datalist", { id: SHOPS }, options(shops)),
    ]);
    this.delivery = this.#group("case-delivery", [
      this.#ask("courier", choices.courier),
      this.#ask("trackingNumber", line({ inputmode: "numeric" })),
    ]);
    const dates = DATES.map((name) => ({ name, asked: this.#ask(`dates.${name}`, day()) }));
    const [later, sooner] = [true, false].map((isLater) =>
      dates.filter(({ name }) => LATER_DATES.includes(name) === isLater).map(({ asked }) => asked)
    );
    this.dates = this.#group("case-dates", sooner, this.#group("case-later-dates", later));
  }

  /** @returns {Answer[]} */
  get answers() {
    return [...this.#answers.values()];
  }

  /** @param {Case} one */
  show(one) {
    for (const [path, answer] of this.#answers) answer.show(factOf(one, path));
  }

  /** @param {string} path @param {Control} control @param {string} [hint] @returns {HTMLElement} */
  #ask(path, control, hint) {
    const label = this.names.field(path);
    const answer = new Answer(control, {
      id: wordFor(path),
      label,
      ...(hint && { hint }),
      say: this.say,
      tell: (text) => this.saving.say(text),
      save: (value) => this.saving.save(patchOf(path, value), label),
    });
    this.#answers.set(path, answer);
    return answer.element;
  }

  /** @param {string} name the key of its word @param {readonly HTMLElement[]} fields @param {HTMLElement} [more] */
  #group(name, fields, more) {
    return element(
      "fieldset",
      { class: "hs-group" },
      element("legend", {}, this.say(name)),
      element("div", { class: "hs-fields" }, fields),
      more,
    );
  }
}
