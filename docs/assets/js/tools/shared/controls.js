/** What one types into or chooses from, each with its own way of being read and written. */

import { element, options } from "./elements.js";

/** @import { Reason } from "../../case/fields.js" */
/** @import { Input } from "./field.js" */

/** @typedef {string | number | boolean | null} Typed null where nothing is said */
/** @typedef {{ value: number | null } | { wrong: Reason }} NumberRead */

/**
 * @typedef {object} Control
 * @property {Input} element
 * @property {() => { value: Typed } | { wrong: Reason }} read
 * @property {(value: string | number | boolean | undefined) => void} write
 */

/** One line of text. @param {Readonly<Record<string, string>>} [more] attributes @returns {Control} */
export function line(more = {}) {
  return textControl(element("input", { type: "text", autocomplete: "off", ...more }));
}

/** Some lines of text. @returns {Control} */
export function lines() {
  return textControl(element("textarea", { rows: 3, autocomplete: "off" }));
}

/** A day. @returns {Control} */
export function day() {
  return clockControl(element("input", { type: "date", min: "2000-01-01", max: "2099-12-31" }), "not-a-date");
}

/** A time of day. @returns {Control} */
export function time() {
  return clockControl(element("input", { type: "time" }), "not-a-time");
}

/**
 * A whole number; it may be typed as it is written on a bill.
 * @returns {Omit<Control, "read" | "element"> & { element: HTMLInputElement, read: () => NumberRead }}
 */
export function number() {
  const input = element("input", { type: "text", inputmode: "numeric", autocomplete: "off" });
  return {
    element: input,
    read: () => {
      const digits = input.value.normalize("NFKC").replace(/[\s,원₩]/g, "");
      if (digits === "") return { value: null };
      return /^\d+$/.test(digits) ? { value: Number(digits) } : { wrong: "not-a-number" };
    },
    write: (value) => put(input, typeof value === "number" ? value.toLocaleString("en-US") : ""),
  };
}

/**
 * One of some.
 * @param {readonly { id: string, name: string }[]} choices
 * @param {string} none what is shown where nothing is chosen
 * @returns {Control}
 */
export function oneOf(choices, none) {
  const select = element("select", {}, options(choices, none));
  return {
    element: select,
    read: () => ({ value: select.value || null }),
    write: (value = "") => {
      const id = String(value);
      // What an earlier version of this site knew is shown by its id rather than lost.
      if (![...select.options].some((known) => known.value === id)) select.append(...options([{ id, name: id }]));
      select.value = id;
    },
  };
}

/** A yes, or nothing. @returns {Control} */
export function yes() {
  const input = element("input", { type: "checkbox" });
  return {
    element: input,
    read: () => ({ value: input.checked || null }),
    write: (value) => {
      input.checked = value === true;
    },
  };
}

/** @param {HTMLInputElement | HTMLTextAreaElement} input @returns {Control} */
function textControl(input) {
  return {
    element: input,
    read: () => ({ value: input.value.trim() || null }),
    write: (value = "") => put(input, String(value)),
  };
}

/**
 * A day or time of which only a part is there says nothing yet; it must not be taken for an empty one.
 * @param {HTMLInputElement} input
 * @param {Reason} wrong
 * @returns {Control}
 */
function clockControl(input, wrong) {
  return {
    element: input,
    read: () => (input.validity.badInput ? { wrong } : { value: input.value || null }),
    write: (value = "") => put(input, String(value)),
  };
}

/** @param {HTMLInputElement | HTMLTextAreaElement} input @param {string} text */
function put(input, text) {
  // Writing the same text again would move the cursor.
  if (input.value !== text) input.value = text;
}
