/** The facts of an order: where, from whom, when, how. Every one of them may stay empty. */

import { DATES, PAYMENTS, SELLER_KINDS } from "../../case/fields.js";
import { element } from "../shared/elements.js";
import { wordFor } from "../shared/words.js";
import { Answer } from "./answer.js";
import { day, line, oneOf } from "./controls.js";

/** @import { Patch } from "../../case/changing.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Control } from "./controls.js" */
/** @import { Naming } from "./naming.js" */
/** @import { Saving } from "./saving.js" */

/** Dates that only matter once the seller has been asked for something. */
const LATER_DATES = ["contacted", "refundAsked", "goodsReturned"];
const SHOPS = "case-shops";

export class OrderForm {
  /** @type {Map<string, Answer>} by the path of the field, such as `dates.paid` */
  #answers = new Map();

  /**
   * @param {Tool} tool
   * @param {Naming} naming
   * @param {Saving} saving
   */
  constructor({ data, say }, naming, saving) {
    this.naming = naming;
    this.saving = saving;
    this.say = say;
    const none = say("case-none-chosen");
    const named = (/** @type {readonly string[]} */ ids, /** @type {(id: string) => string} */ name) =>
      oneOf(ids.map((id) => ({ id, name: name(id) })), none);
    const situations = data.situations.map(({ id, title }) => ({ id, name: title }));
    const couriers = data.couriers.map(({ id }) => ({ id, name: naming.courier(id) ?? id }));

    this.what = element("div", { class: "hs-group" }, this.#ask("situation", oneOf(situations, none)));
    this.order = this.#group("case-order", [
      this.#ask("shop", line({ list: SHOPS })),
      this.#ask("orderNumber", line()),
      this.#ask("sellerKind", named(SELLER_KINDS, (id) => naming.sellerKind(id))),
      this.#ask("seller", line(), { hint: say("case-seller-hint") }),
      this.#ask("payment", named(PAYMENTS, (id) => naming.payment(id))),
      element("datalist", { id: SHOPS }, data.shops.map(({ name }) => element("option", { value: name }))),
    ]);
    this.delivery = this.#group("case-delivery", [
      this.#ask("courier", oneOf(couriers, none)),
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
    const { dates = {}, ...plain } = one;
    const values = new Map(Object.entries(plain));
    for (const [name, date] of Object.entries(dates)) values.set(`dates.${name}`, date);
    for (const [path, answer] of this.#answers) {
      const value = values.get(path);
      answer.show(typeof value === "string" ? value : undefined);
    }
  }

  /**
   * @param {string} path
   * @param {Control} control
   * @param {{ hint?: string }} [more]
   * @returns {HTMLElement}
   */
  #ask(path, control, more = {}) {
    const label = this.naming.field(path);
    const [field, date] = path.split(".");
    const answer = new Answer(control, {
      id: wordFor(path),
      label,
      ...more,
      say: this.say,
      tell: (text) => this.saving.say(text),
      save: (value) => {
        const patch = /** @type {Patch} */ (date ? { dates: { [date]: value } } : { [field]: value });
        return this.saving.save(patch, label);
      },
    });
    this.#answers.set(path, answer);
    return answer.element;
  }

  /**
   * @param {string} name the key of its word
   * @param {readonly HTMLElement[]} fields
   * @param {HTMLElement} [more]
   */
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
