/** The log of contacts as a table that Excel opens with its Hangul intact. */

import { LOG_ENTRY } from "./fields.js";
import { byTime } from "./log.js";

/** @import { LogEntry } from "./fields.js" */

/** @typedef {Exclude<keyof LogEntry, "id" | "letter">} Column a letter's title stands in what was said */

/**
 * @typedef {object} Words
 * @property {(column: Column) => string} title
 * @property {(column: "who" | "channel" | "outcome", id: string) => string} name of a party, a channel or an outcome
 * @property {string} yes for a promise that is settled
 * @property {string} no for one that is not; nothing is said where nothing was promised
 */

export const COLUMNS = /** @type {Column[]} */ (
  Object.keys(LOG_ENTRY.fields).filter((field) => field !== "id" && field !== "letter")
);
/** What makes a spreadsheet take a cell for a formula, also behind spaces and in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/**
 * Return the log as CSV: UTF-8 with a byte order mark, lines ended by CRLF, every cell quoted. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 * @param {readonly LogEntry[]} log
 * @param {Words} words
 * @returns {string}
 */
export function logAsCsv(log, words) {
  const titles = COLUMNS.map(words.title);
  const rows = [...log].sort(byTime).map((entry) => COLUMNS.map((column) => textOf(entry, column, words)));
  return `\uFEFF${[titles, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

/** @param {LogEntry} entry @param {Column} column @param {Words} words @returns {string} */
function textOf(entry, column, { name, yes, no }) {
  if (column === "settled") {
    const isPromise = entry.promised !== undefined || entry.promisedBy !== undefined;
    if (entry.settled) return yes;
    return isPromise ? no : "";
  }
  const value = entry[column] ?? "";
  return value && (column === "who" || column === "channel" || column === "outcome") ? name(column, value) : value;
}

/** @param {string} cell */
function quoted(cell) {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
