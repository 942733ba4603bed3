/** What is typed into blanks: how each is asked for, what it says in a letter, and whether the case keeps it. */

import { fieldsOf } from "../../case/fillings.js";
import { writtenDay } from "../../days/writing.js";

/** @import { Language } from "../../days/writing.js" */

/** How a blank is asked for. @typedef {"date" | "lines" | "line"} Kind */

/** What stands for a date where there is none: the day of receipt, where nothing was received. */
export const NONE = "none";

/** @type {Record<Language, string>} */
const NOTHING_RECEIVED = { ko: "받지 못함", en: "nothing received" };

/** What says the same in every letter, so that the case may keep it. */
const KEPT = /** @type {const} */ (["shop", "seller", "orderNumber", "trackingNumber"]);

/** Blanks that mean something else in every letter: what was typed into one is not put into another. */
const OF_ONE_MESSAGE = ["amount", "problem"];

const LINES = ["problem", "want", "contact_summary", "searched_places", "proof", "late_loss", "objection_reason"];

/** What a keyboard and the browser's own memory should know of a blank. */
const HINTS = /** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */ ({
  name: { autocomplete: "name" },
  phone: { type: "tel", autocomplete: "tel" },
  address: { autocomplete: "street-address" },
  amount: { inputmode: "numeric" },
  refund_amount: { inputmode: "numeric" },
  goods_value: { inputmode: "numeric" },
  damages_amount: { inputmode: "numeric" },
  instalment_price: { inputmode: "numeric" },
  remaining_amount: { inputmode: "numeric" },
  instalment_months: { inputmode: "numeric" },
  card_number_end: { inputmode: "numeric", autocomplete: "off", maxlength: "4" },
});

/** @param {string} blank @returns {Kind} */
export function kindOf(blank) {
  const isOfDates = fieldsOf(blank).some((field) => field.startsWith("dates."));
  if (isOfDates || ["reply_by", "last_date", "today"].includes(blank)) return "date";
  return LINES.includes(blank) ? "lines" : "line";
}

/** Tell whether a date may also be “none”. @param {string} blank */
export function mayBeNone(blank) {
  return blank === "receive_date";
}

/**
 * Return the attributes of the field into which a blank is typed.
 * @param {string} blank
 * @returns {Record<string, string>}
 */
export function hintsFor(blank) {
  if (kindOf(blank) === "date") return { type: "date", max: "9999-12-31" };
  const longest = fieldOf(blank) && { maxlength: "200" };
  return { type: "text", autocomplete: "off", ...longest, ...HINTS[blank] };
}

/**
 * Return the field of the case that a blank is one and the same with, if the case may be told what was typed.
 * @param {string} blank
 * @returns {typeof KEPT[number] | undefined}
 */
export function fieldOf(blank) {
  const [field, ...more] = fieldsOf(blank);
  return more.length ? undefined : KEPT.find((kept) => kept === field);
}

/**
 * Tell whether the case is to keep what was typed. “Not given” is an answer to a letter and not a tracking number.
 * @param {string} blank
 * @param {string} value
 */
export function isForCase(blank, value) {
  return fieldOf(blank) !== undefined && (blank !== "tracking_number" || value === "" || /\d/.test(value));
}

/** Return the name under which a page remembers what was typed. @param {string} blank @param {string} message its id */
export function keyFor(blank, message) {
  return OF_ONE_MESSAGE.includes(blank) ? `${message}/${blank}` : blank;
}

/** Return what was typed as a letter says it. @param {string} blank @param {string} value @param {Language} language */
export function said(blank, value, language) {
  if (value === NONE && mayBeNone(blank)) return NOTHING_RECEIVED[language];
  return kindOf(blank) === "date" && value !== "" ? writtenDay(value, language) : value;
}
