/** Entries that editors gave another name while somebody's case named them: the case follows. */

/** @import { Cases } from "./cases.js" */

/** @typedef {Record<"situation" | "courier", Record<string, string>>} Moved present ids by former ones */

/** Put the present ids into each case that is opened. @param {Cases} cases @param {Moved} moved */
export function followMoved(cases, moved) {
  cases.follow(({ open }) => {
    const situation = presentId(moved.situation, open?.situation);
    const courier = presentId(moved.courier, open?.courier);
    if (situation || courier) cases.change({ ...(situation && { situation }), ...(courier && { courier }) });
  });
}

/**
 * @param {Record<string, string>} moved
 * @param {string | undefined} id
 * @returns {string | undefined} nothing where the id is the present one
 */
function presentId(moved, id) {
  return id !== undefined && Object.hasOwn(moved, id) ? moved[id] : undefined;
}
