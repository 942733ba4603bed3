/**
 * The form in which cases are kept in the browser, and the way there from older forms.
 *
 * `missing-delivery-help.cases.v1` holds `{ format, version, open, cases }`: an exported file that also says which case
 * is open. What cannot be read goes to a second key before it is written over.
 */

import { withTicks } from "./changing.js";
import { ID_PATTERN, isGroup, readCases } from "./reading.js";
import { FORMAT, VERSION } from "./transfer.js";

/** @import { Cases } from "./changing.js" */
/** @import { Finding } from "./fields.js" */

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} StorageLike */

/**
 * @typedef {object} Kept
 * @property {Cases} all
 * @property {"damaged" | "newer"} [trouble] `newer`: kept by a later version of this site, not to be written over
 * @property {Finding[]} dropped what could not be read of it; all of it where this is empty and there is trouble
 * @property {string[]} unread texts to put aside before writing
 */

export const KEY = "missing-delivery-help.cases.v1";
export const ASIDE = "missing-delivery-help.cases.damaged";
/** The ticks of the checklist, from before there were cases: a list of ids. */
export const TICKS = "missing-delivery-help.checklist.v1";

/**
 * Read what is kept. Throws only what the storage throws.
 * @param {StorageLike} storage
 * @param {string} newId for the case that older ticks become
 * @returns {Kept}
 */
export function readKept(storage, newId) {
  const cases = readCasesText(storage.getItem(KEY));
  const older = readTicksText(storage.getItem(TICKS));
  if (cases.trouble === "newer") return cases;
  return {
    all: withTicks(cases.all, older.ticks, newId),
    ...((cases.trouble ?? older.trouble) && { trouble: "damaged" }),
    dropped: cases.dropped,
    unread: [...cases.unread, ...older.unread],
  };
}

/**
 * Write cases, with what could not be read put aside before. Throws what the storage throws, and then nothing that was
 * kept is lost.
 * @param {StorageLike} storage
 * @param {Cases} all
 * @param {readonly string[]} unread
 */
export function writeKept(storage, all, unread) {
  if (unread.length) {
    const aside = readAside(storage);
    const fresh = unread.filter((text) => !aside.includes(text));
    if (fresh.length) storage.setItem(ASIDE, JSON.stringify([...aside, ...fresh]));
  }
  storage.setItem(KEY, JSON.stringify({ format: FORMAT, version: VERSION, ...all }));
  storage.removeItem(TICKS);
}

/**
 * Return the texts that were put aside because they could not be read, oldest first.
 * @param {StorageLike} storage
 * @returns {string[]}
 */
export function readAside(storage) {
  const text = storage.getItem(ASIDE);
  if (text === null) return [];
  const texts = parsed(text);
  return Array.isArray(texts) && texts.every((one) => typeof one === "string") ? texts : [text];
}

/** Delete everything that was ever kept about cases. @param {StorageLike} storage */
export function deleteKept(storage) {
  for (const key of [KEY, ASIDE, TICKS]) storage.removeItem(key);
}

/** @param {string | null} text @returns {Kept} */
function readCasesText(text) {
  if (text === null) return { all: { cases: [] }, dropped: [], unread: [] };
  const kept = parsed(text);
  if (!isGroup(kept) || kept.format !== FORMAT || !Number.isInteger(kept.version)) {
    return { all: { cases: [] }, trouble: "damaged", dropped: [], unread: [text] };
  }
  const { cases, dropped } = readCases(kept.cases ?? []);
  const open = cases.find((one) => one.id === kept.open)?.id;
  const all = open === undefined ? { cases } : { open, cases };
  if (Number(kept.version) > VERSION) return { all, trouble: "newer", dropped, unread: [] };
  return dropped.length ? { all, trouble: "damaged", dropped, unread: [text] } : { all, dropped, unread: [] };
}

/** @param {string | null} text */
function readTicksText(text) {
  const found = text === null ? [] : parsed(text);
  if (!Array.isArray(found)) return { ticks: [], trouble: "damaged", unread: [String(text)] };
  const ticks = found.filter((id) => typeof id === "string" && new RegExp(ID_PATTERN).test(id));
  return ticks.length < found.length ? { ticks, trouble: "damaged", unread: [String(text)] } : { ticks, unread: [] };
}

/** @param {string} text @returns {unknown} undefined where it is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
