/** The facts of an order, as one is asked for them: fields of the case by their paths, such as `dates.paid`. */

import { PAYMENTS, SELLER_KINDS } from "../../case/fields.js";
import { oneOf } from "./controls.js";

/** @import { Patch } from "../../case/changing.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Typed } from "./controls.js" */
/** @import { Tool } from "./tool.js" */

/** Return a control for each fact that is chosen from some. @param {Tool} tool */
export function choicesOf({ data, say, language }) {
  const none = say("case-none-chosen");
  const named = (/** @type {readonly string[]} */ ids, /** @type {(id: string) => string} */ name) =>
    oneOf(ids.map((id) => ({ id, name: name(id) })), none);
  return {
    situation: oneOf(data.situations.map(({ id, title }) => ({ id, name: title })), none),
    sellerKind: named(SELLER_KINDS, (id) => say(`seller-kind-${id}`)),
    payment: named(PAYMENTS, (id) => say(`payment-${id}`)),
    courier: oneOf(data.couriers.map(({ id, names }) => ({ id, name: names[language] })), none),
  };
}

/** Return what a case says of a fact. @param {Case} one @param {string} path @returns {string | undefined} */
export function factOf(one, path) {
  const [field, date] = path.split(".");
  const found = Object.entries(date ? (one.dates ?? {}) : one).find(([name]) => name === (date ?? field));
  return typeof found?.[1] === "string" ? found[1] : undefined;
}

/** Return the change that puts a fact into a case. @param {string} path @param {Typed} value @returns {Patch} */
export function patchOf(path, value) {
  const [field, date] = path.split(".");
  return date ? { dates: { [date]: value } } : { [field]: value };
}
