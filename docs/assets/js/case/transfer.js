/** Cases as a file: what is exported, and what may come in. */

import { isGroup, readCases } from "./reading.js";

/** @import { Case, Path, Reason } from "./fields.js" */

/** @typedef {Reason | "not-json" | "too-large" | "other-format" | "newer-version"} FileReason */
/** @typedef {{ path: Path, reason: FileReason }} Fault where a file is wrong, and why */

export const FORMAT = "missing-delivery-help.cases";
export const VERSION = 1;
export const LONGEST_FILE = 4_000_000;

/** Return the text of a file with these cases. @param {readonly Case[]} cases @returns {string} */
export function exportCases(cases) {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, cases }, undefined, 2)}\n`;
}

/**
 * Return the cases of a file, or everything that is wrong with it: one fault, and nothing of it is taken.
 * @param {string} text
 * @returns {{ cases: Case[], faults: [] } | { cases: undefined, faults: Fault[] }}
 */
export function importCases(text) {
  if (text.length > LONGEST_FILE) return refused([], "too-large");
  /** @type {unknown} */
  let file;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refused([], "not-json");
  }
  if (!isGroup(file)) return refused([], "not-a-group");
  if (file.format !== FORMAT) return refused(["format"], "other-format");
  if (file.version !== VERSION) return refused(["version"], isLater(file.version) ? "newer-version" : "other-format");
  if (!Object.hasOwn(file, "cases")) return refused(["cases"], "required");
  const strange = Object.keys(file).filter((name) => !["format", "version", "cases"].includes(name));
  const { cases, dropped } = readCases(file.cases);
  /** @type {Fault[]} */
  const faults = [
    ...strange.map((name) => ({ path: [name], reason: /** @type {const} */ ("unknown-field") })),
    ...dropped,
  ];
  return faults.length ? { cases: undefined, faults } : { cases, faults: [] };
}

/**
 * Return what becomes of a file with one fault.
 * @param {Path} path
 * @param {FileReason} reason
 * @returns {{ cases: undefined, faults: Fault[] }}
 */
export function refused(path, reason) {
  return { cases: undefined, faults: [{ path, reason }] };
}

/** @param {unknown} version */
function isLater(version) {
  return Number.isInteger(version) && Number(version) > VERSION;
}
