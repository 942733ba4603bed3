/** What is wrong with a file, in words: where, and why. */

import { DATES } from "../../case/fields.js";
import { element } from "../shared/elements.js";
import { wordFor } from "../shared/words.js";

/** @import { Fault } from "../../case/transfer.js" */
/** @import { Say } from "../shared/words.js" */

const MOST = 20;
const FIELDS = [
  "shop",
  "seller",
  "sellerKind",
  "orderNumber",
  "items",
  "payment",
  "courier",
  "trackingNumber",
  "situation",
  "log",
];
const ITEM_PARTS = ["name", "option", "quantity", "price", "missing"];
const ENTRY_PARTS = ["on", "at", "who", "person", "channel", "said", "promised", "promisedBy", "settled"];

/**
 * @param {readonly Fault[]} faults
 * @param {Say} say
 * @returns {HTMLElement}
 */
export function faultsShown(faults, say) {
  const shown = faults.slice(0, MOST).map(({ path, reason }) =>
    element(
      "li",
      {},
      path.length > 0 && element("strong", {}, placeOf(path, say)),
      ` ${say(`reason-${reason}`)}`,
      path.length > 0 && element("code", {}, codeOf(path)),
    )
  );
  const more = faults.length - shown.length;
  return element(
    "div",
    { class: "hs-faults" },
    element("p", {}, element("strong", {}, say("file-refused"))),
    element("ul", {}, shown),
    more > 0 && element("p", {}, say("file-more-faults", { count: more })),
  );
}

/**
 * Name a place in a file as the page names it, as far as it does.
 *
 * @param {readonly (string | number)[]} path
 * @param {Say} say
 * @returns {string}
 */
function placeOf(path, say) {
  const [top, number, field, part, inside] = path;
  if (top !== "cases" || typeof number !== "number") return path.join(" › ");
  const names = [say("file-case", { number: number + 1 })];
  if (field === "dates" && DATES.some((name) => name === part)) names.push(say(wordFor(`dates.${part}`)));
  else if (typeof field === "string" && FIELDS.includes(field)) names.push(say(wordFor(field)));
  else if (field !== undefined) names.push(String(field));
  if (typeof part === "number") names.push(say("file-number", { n: part + 1 }));
  if (typeof part === "number" && typeof inside === "string") names.push(partOf(String(field), inside, say));
  return names.join(" › ");
}

/**
 * @param {string} list
 * @param {string} part
 * @param {Say} say
 */
function partOf(list, part, say) {
  if (list === "items" && ITEM_PARTS.includes(part)) return say(`item-${part}`);
  if (list === "log" && ENTRY_PARTS.includes(part)) return say(`entry-${part === "promisedBy" ? "promised-by" : part}`);
  return part;
}

/** @param {readonly (string | number)[]} path */
function codeOf(path) {
  return path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("").replace(/^\./, "");
}
