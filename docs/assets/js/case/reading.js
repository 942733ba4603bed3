/** Reading what was kept, imported or typed without trust in it. */

import { CASE, CASES } from "./fields.js";

/** @import { Case, Field, Finding, GroupField, ListField, Path, Reason, ValueField } from "./fields.js" */

/** @typedef {{ value: unknown, dropped: Finding[] }} Read `value` is undefined where nothing is left */

export const ID_PATTERN = "^[a-z0-9][a-z0-9-]{0,63}$";
export const DATE_PATTERN = "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$";
export const TIME_PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

/**
 * Return the case that can be read out of anything, and what could not be taken.
 *
 * Wrong values are left out one by one; so is what is not known. An empty text, list or group is as good as none and
 * not worth a word. Something without an id of its own, be it a case, an item or an entry of the log, gets one from its
 * place.
 * @param {unknown} unknown
 * @returns {{ case: Case, dropped: Finding[] }}
 */
export function readCase(unknown) {
  const { value, dropped } = read(CASE, unknown, [], "1");
  return { case: /** @type {Case} */ (value ?? { id: "1" }), dropped };
}

/**
 * Return the cases that can be read out of anything, and what could not be taken.
 * @param {unknown} unknown
 * @returns {{ cases: Case[], dropped: Finding[] }}
 */
export function readCases(unknown) {
  const { value, dropped } = read(CASES, unknown, ["cases"], "1");
  return { cases: /** @type {Case[]} */ (value ?? []), dropped };
}

/**
 * @param {Field} field
 * @param {unknown} value
 * @param {Path} path
 * @param {string} place an id for what has none
 * @returns {Read}
 */
function read(field, value, path, place) {
  if (field.type === "group") return readGroup(field, value, path, place);
  if (field.type === "list") return readList(field, value, path);
  if (value === undefined || (field.type === "text" && value === "")) return { value: undefined, dropped: [] };
  const reason = whyNot(field, value);
  return reason ? { value: undefined, dropped: [{ path, reason }] } : { value, dropped: [] };
}

/** @param {GroupField} group @param {unknown} value @param {Path} path @param {string} place @returns {Read} */
function readGroup(group, value, path, place) {
  if (!isGroup(value)) return { value: undefined, dropped: [{ path, reason: "not-a-group" }] };
  /** @type {Record<string, unknown>} */
  const kept = {};
  /** @type {Finding[]} */
  const dropped = [];
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(group.fields, name)) dropped.push({ path: [...path, name], reason: "unknown-field" });
  }
  for (const [name, field] of Object.entries(group.fields)) {
    if (!Object.hasOwn(value, name)) continue;
    const part = read(field, value[name], [...path, name], place);
    dropped.push(...part.dropped);
    if (part.value !== undefined) kept[name] = part.value;
  }
  for (const name of group.required ?? []) {
    if (Object.hasOwn(kept, name)) continue;
    kept[name] = place;
    if (!Object.hasOwn(value, name)) dropped.push({ path: [...path, name], reason: "required" });
  }
  return { value: Object.keys(kept).length ? kept : undefined, dropped };
}

/** @param {ListField} list @param {unknown} value @param {Path} path @returns {Read} */
function readList(list, value, path) {
  if (!Array.isArray(value)) return { value: undefined, dropped: [{ path, reason: "not-a-list" }] };
  /** @type {Finding[]} */
  const dropped = [];
  /** @type {unknown[]} */
  const kept = [];
  const taken = new Set(value.map(nameOf));
  const seen = new Set();
  value.forEach((member, index) => {
    const here = [...path, index];
    const part = read(list.of, member, here, freeId(index + 1, taken));
    dropped.push(...part.dropped);
    if (part.value === undefined) return;
    if (kept.length === list.most) {
      dropped.push({ path: here, reason: "too-many" });
      return;
    }
    if (seen.has(nameOf(part.value))) {
      dropped.push({ path: here, reason: "same-id" });
      if (!isGroup(part.value)) return;
      part.value.id = freeId(index + 1, taken);
    }
    seen.add(nameOf(part.value));
    kept.push(part.value);
  });
  return { value: kept.length ? kept : undefined, dropped };
}

/** Tell why a value is not taken. @param {ValueField} field @param {unknown} value @returns {Reason | undefined} */
function whyNot(field, value) {
  switch (field.type) {
    case "number":
      return Number.isInteger(value) && Number(value) >= field.from && Number(value) <= field.to
        ? undefined
        : "not-a-number";
    case "yes":
      return typeof value === "boolean" ? undefined : "not-yes-or-no";
    case "choice":
      return field.of.includes(/** @type {string} */ (value)) ? undefined : "not-one-of";
    case "id":
      return matches(ID_PATTERN, value) ? undefined : "not-an-id";
    case "date":
      return isDate(value) ? undefined : "not-a-date";
    case "time":
      return matches(TIME_PATTERN, value) ? undefined : "not-a-time";
    default:
      if (typeof value !== "string") return "not-text";
      return [...value].length > field.longest ? "too-long" : undefined;
  }
}

/** Tell a day of this century that exists, `YYYY-MM-DD`. @param {unknown} value @returns {value is string} */
export function isDate(value) {
  if (!matches(DATE_PATTERN, value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(String(value));
}

/** @param {string} pattern @param {unknown} value */
function matches(pattern, value) {
  return typeof value === "string" && new RegExp(pattern, "u").test(value);
}

/** Tell an object that is no list. @param {unknown} value @returns {value is Record<string, unknown>} */
export function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} member what tells it from the other members of its list */
function nameOf(member) {
  return isGroup(member) ? member.id : member;
}

/** @param {number} place @param {Set<unknown>} taken */
function freeId(place, taken) {
  let id = String(place);
  for (let more = 2; taken.has(id); more += 1) id = `${place}-${more}`;
  return id;
}
