/** The log of contacts as a table that Excel opens with its Hangul intact. */

import { byTime } from "./log.js";

/** @import { LogEntry } from "./fields.js" */

/**
 * Words of the table: its columns in their order, and what the choices are called.
 * @typedef {object} Words
 * @property {readonly { field: Exclude<keyof LogEntry, "id">, title: string }[]} columns
 * @property {Readonly<Record<string, string>>} [values] names of parties and channels, by id
 * @property {string} [yes] for a promise that is settled
 * @property {string} [no] for one that is not; nothing is said where nothing was promised
 */

/** What makes a spreadsheet take a cell for a formula, also behind spaces and in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/**
 * Return the log as CSV: UTF-8 with a byte order mark, lines ended by CRLF, every cell quoted. A cell that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 * @param {readonly LogEntry[]} log
 * @param {Words} words
 * @returns {string}
 */
export function logAsCsv(log, words) {
  const titles = words.columns.map(({ title }) => title);
  const rows = [...log].sort(byTime).map((entry) => words.columns.map(({ field }) => textOf(entry, field, words)));
  return `\uFEFF${[titles, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

/** @param {LogEntry} entry @param {Exclude<keyof LogEntry, "id">} field @param {Words} words @returns {string} */
function textOf(entry, field, { values = {}, yes = "", no = "" }) {
  if (field === "settled") {
    const isPromise = entry.promised !== undefined || entry.promisedBy !== undefined;
    if (entry.settled) return yes;
    return isPromise ? no : "";
  }
  const value = entry[field] ?? "";
  const isChoice = field === "who" || field === "channel";
  return isChoice && Object.hasOwn(values, value) ? values[value] : value;
}

/** @param {string} cell */
function quoted(cell) {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
