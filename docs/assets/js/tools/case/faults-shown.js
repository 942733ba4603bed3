/** What is wrong with a file, in words: where, and why. */

import { CASE, DATES, ITEM, LOG_ENTRY } from "../../case/fields.js";
import { element } from "../shared/elements.js";
import { kebab, wordFor } from "../shared/words.js";

/** @import { Path } from "../../case/fields.js" */
/** @import { Fault } from "../../case/transfer.js" */
/** @import { Say } from "../shared/words.js" */

const MOST = 20;
/** Fields of a case that have no name on the page: one sees what they hold. */
const NAMELESS = ["id", "dates", "ticks"];

/** @param {readonly Fault[]} faults @param {Say} say @returns {HTMLElement} */
export function faultsShown(faults, say) {
  const shown = faults.slice(0, MOST).map(({ path, reason }) => {
    const hasPlace = path.length > 0;
    const place = hasPlace && element("strong", {}, placeOf(path, say));
    return element("li", {}, place, ` ${say(`reason-${reason}`)}`, hasPlace && element("code", {}, codeOf(path)));
  });
  const more = faults.length - shown.length;
  return element(
    "div",
    { class: "hs-faults" },
    element("p", {}, element("strong", {}, say("file-refused"))),
    element("ul", {}, shown),
    more > 0 && element("p", {}, say("file-more-faults", { count: more })),
  );
}

/** Name a place in a file as the page names it, as far as it does. @param {Path} path @param {Say} say */
function placeOf(path, say) {
  const [top, number, field, part, inside] = path;
  if (top !== "cases" || typeof number !== "number") return path.join(" › ");
  const names = [say("file-case", { number: number + 1 })];
  if (field === "dates" && DATES.some((name) => name === part)) names.push(say(wordFor(`dates.${part}`)));
  else if (field !== undefined) names.push(nameOf(String(field), say));
  if (typeof part === "number") names.push(say("file-number", { n: part + 1 }));
  if (typeof part === "number" && typeof inside === "string") names.push(partOf(field, inside, say));
  return names.join(" › ");
}

/** @param {string} field @param {Say} say */
function nameOf(field, say) {
  return Object.hasOwn(CASE.fields, field) && !NAMELESS.includes(field) ? say(wordFor(field)) : field;
}

/** @param {string | number} list @param {string} part @param {Say} say */
function partOf(list, part, say) {
  if (part !== "id" && list === "items" && Object.hasOwn(ITEM.fields, part)) return say(`item-${kebab(part)}`);
  if (part !== "id" && list === "log" && Object.hasOwn(LOG_ENTRY.fields, part)) return say(`entry-${kebab(part)}`);
  return part;
}

/** @param {Path} path */
function codeOf(path) {
  return path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("").replace(/^\./, "");
}
