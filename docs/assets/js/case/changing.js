/** Changing cases: each function takes all of them and gives all of them anew, and touches only what it names. */

import { CASES } from "./fields.js";
import { readCase } from "./reading.js";

/** @import { Case, DateName, Finding, Item, LogEntry } from "./fields.js" */

/** @typedef {{ open?: string, cases: Case[] }} Cases `open` is the id of the case that pages speak about */

/**
 * What changes in a case, and nothing else: two tabs that change different things undo nothing of each other. `null`
 * takes away; items and entries of the log are named by their ids, and unknown ids are new ones.
 * @typedef {Nullable<Omit<Case, "id" | "dates" | "items" | "ticks" | "log">> & {
 *   dates?: Partial<Record<DateName, string | null>>, items?: Record<string, Nullable<Item> | null>,
 *   ticks?: Record<string, boolean>, log?: Record<string, Nullable<LogEntry> | null> }} Patch
 */

/** @template T @typedef {{ [Name in keyof T]?: T[Name] | null }} Nullable */

/** @typedef {"gone" | "wrong" | "too-many"} Refusal why a change was not made */
/** @typedef {{ all: Cases, refused?: Refusal, dropped?: Finding[] }} Changed */

/** Begin a case and open it. @param {Cases} all @param {string} id @returns {Changed} */
export function started(all, id) {
  return within(all, { open: id, cases: [...all.cases, { id }] });
}

/** @param {Cases} all @param {string} id @returns {Changed} */
export function opened(all, id) {
  return all.cases.some((one) => one.id === id) ? { all: { ...all, open: id } } : { all, refused: "gone" };
}

/** @param {Cases} all @param {string} id @returns {Changed} */
export function deleted(all, id) {
  const cases = all.cases.filter((one) => one.id !== id);
  return { all: all.open === id ? { cases } : { ...all, cases } };
}

/**
 * Change one case. A patch with a value that a case cannot hold changes nothing and tells which; so does one for a case
 * that another tab has deleted.
 * @param {Cases} all
 * @param {string} id
 * @param {Patch} patch
 * @returns {Changed}
 */
export function changed(all, id, patch) {
  const before = all.cases.find((one) => one.id === id);
  if (!before) return { all, refused: "gone" };
  const { case: after, dropped } = readCase(patched(before, patch));
  if (dropped.length) return { all, refused: "wrong", dropped };
  return { all: { ...all, cases: all.cases.map((one) => (one.id === id ? after : one)) } };
}

/**
 * Add cases that came from elsewhere. One that is here already, to the letter, is not added again; one whose id is here
 * for something else comes in beside it under a new id, so that neither is lost.
 * @param {Cases} all
 * @param {readonly Case[]} more
 * @param {() => string} newId
 * @returns {Changed}
 */
export function added(all, more, newId) {
  const cases = [...all.cases];
  for (const one of more) {
    if (cases.some((other) => isSame(other, one))) continue;
    cases.push(cases.some((other) => other.id === one.id) ? { ...one, id: newId() } : one);
  }
  const open = all.open ?? (all.cases.length === 0 ? cases[0]?.id : undefined);
  return within(all, open === undefined ? { cases } : { open, cases });
}

/**
 * Take over ticks from before there were cases: into the open case, or into one of their own.
 * @param {Cases} all
 * @param {readonly string[]} ticks
 * @param {string} newId
 * @returns {Cases}
 */
export function withTicks(all, ticks, newId) {
  if (ticks.length === 0) return all;
  const base = all.open === undefined ? started(all, newId).all : all;
  return changed(base, base.open ?? newId, { ticks: Object.fromEntries(ticks.map((id) => [id, true])) }).all;
}

/** @param {Cases} before @param {Cases} after @returns {Changed} */
function within(before, after) {
  return after.cases.length > CASES.most ? { all: before, refused: "too-many" } : { all: after };
}

/** @param {Case} before @param {Patch} patch @returns {unknown} */
function patched(before, patch) {
  const { dates, items, ticks, log, ...plain } = patch;
  const after = merged(before, plain);
  if (dates) after.dates = merged(before.dates ?? {}, dates);
  if (items) after.items = mergedById(before.items ?? [], items);
  if (log) after.log = mergedById(before.log ?? [], log);
  if (ticks) {
    const ticked = (before.ticks ?? []).filter((id) => ticks[id] !== false);
    const fresh = Object.keys(ticks).filter((id) => ticks[id] && !ticked.includes(id));
    after.ticks = [...ticked, ...fresh];
  }
  after.id = before.id;
  return after;
}

/** @param {object} before @param {object} changes @returns {Record<string, unknown>} */
function merged(before, changes) {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== undefined && value !== ""));
}

/** @param {readonly { id: string }[]} before @param {Record<string, object | null>} changes */
function mergedById(before, changes) {
  const known = before.filter((one) => changes[one.id] !== null);
  const fresh = Object.keys(changes).filter((id) => changes[id] && !before.some((one) => one.id === id));
  const all = [...known, ...fresh.map((id) => ({ id }))];
  return all.map((one) => ({ ...merged(one, changes[one.id] ?? {}), id: one.id }));
}

/** Tell whether two cases say the same, whatever they are called. @param {Case} one @param {Case} other */
function isSame(one, other) {
  const [a, b] = [one, other].map((said) => JSON.stringify(readCase({ ...said, id: "same" }).case));
  return a === b;
}
