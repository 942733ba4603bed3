// @ts-check
/** Which boxes are ticked: kept in this browser, read without trust in what is found there. */

const KEY = "missing-delivery-help.checklist.v1";

/**
 * Give the ids of the ticked boxes; none where nothing readable is kept.
 *
 * @param {Storage} storage
 * @returns {Set<string>}
 */
export function readTicks(storage) {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : []);
  } catch {
    return new Set();
  }
}

/**
 * Keep the ids of the ticked boxes.
 *
 * @param {Storage} storage
 * @param {Iterable<string>} ticks
 * @returns {boolean} whether this browser could keep them
 */
export function keepTicks(storage, ticks) {
  try {
    storage.setItem(KEY, JSON.stringify([...ticks]));
    return true;
  } catch {
    return false;
  }
}

/**
 * Tell whether a change in another tab concerns the ticks.
 *
 * @param {StorageEvent} event
 */
export function isTickChange(event) {
  return event.key === KEY || event.key === null;
}
