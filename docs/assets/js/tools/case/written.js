/** Whether there is anything in a case. */

/** @import { Case } from "../../case/fields.js" */

/** Tell whether a case says anything of an order; ticks of the checklist alone do not. @param {Case} [one] */
export function isWritten(one) {
  return Object.keys(one ?? {}).some((field) => field !== "id" && field !== "ticks");
}
