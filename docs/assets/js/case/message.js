/** Filling the blanks of a message from a case. */

import { atStake, missingOf, nothingCame, ordered } from "./items.js";
import { byTime, firstContact } from "./log.js";

/** @import { Case, DateName, Item } from "./fields.js" */

/** @typedef {"ko" | "en"} Language */

/**
 * What filling needs to know beside the case.
 *
 * @typedef {object} Setting
 * @property {Language} language of the message, not of the page
 * @property {string} today `YYYY-MM-DD` in Korea
 * @property {Readonly<Record<string, string>>} [typed] what was typed into blanks, by their ids; it wins over the case
 * @property {Readonly<Record<string, string>>} [couriers] names by id
 * @property {Readonly<Record<string, string>>} [parties] names of those one has contact with, by id
 * @property {Readonly<Record<string, string>>} [channels] names by id
 */

/** @typedef {{ kind: "text", text: string } | { kind: "filled", blank: string, text: string }} Said */
/** @typedef {Said | { kind: "missing", blank: string }} Piece */

/** @typedef {{ pieces: Piece[], missing: string[], length: number }} Message `length` in characters, blanks left out */

/** @typedef {(one: Case, setting: Setting) => string | undefined} Filling */

const BLANK = /\{([a-z]+(?:_[a-z]+)*)\}/g;
const MONTHS = "January February March April May June July August September October November December".split(" ");

const NOT_RECEIVED = { ko: "받지 못함", en: "not received" };
const NO_ITEMS = { ko: "없음", en: "none" };

/**
 * What each blank is filled with, and which fields of the case it rests on. Blanks that are not here are for their
 * sender: who they are and where they live is not part of a case, and what they want cancelled is theirs to say.
 *
 * @type {Readonly<Record<string, { fields: readonly string[], fill: Filling }>>}
 */
const FILLINGS = {
  shop: { fields: ["shop"], fill: (one) => one.shop },
  seller: { fields: ["seller"], fill: (one) => one.seller ?? (one.sellerKind === "shop" ? one.shop : undefined) },
  courier: { fields: ["courier"], fill: (one, { couriers }) => named(couriers, one.courier) },
  order_number: { fields: ["orderNumber"], fill: (one) => one.orderNumber },
  tracking_number: { fields: ["trackingNumber"], fill: (one) => one.trackingNumber },
  order_date: { fields: ["dates.ordered"], fill: dateOf("ordered") },
  pay_date: { fields: ["dates.paid"], fill: dateOf("paid") },
  promise_date: { fields: ["dates.promised"], fill: dateOf("promised") },
  receive_date: {
    fields: ["dates.received"],
    fill: (one, setting) => dateOf("received")(one, setting) ?? ifNothingCame(one, setting, NOT_RECEIVED),
  },
  refund_start: {
    fields: ["dates.refundAsked"],
    fill: (one, setting) => dateOf("goodsReturned")(one, setting) ?? dateOf("refundAsked")(one, setting),
  },
  contact_date: {
    fields: ["dates.contacted"],
    fill: (one, { language }) => written(one.dates?.contacted ?? firstContact(one.log ?? [], "seller"), language),
  },
  item_list: {
    fields: ["items"],
    fill: (one, { language }) => listed(one, language, (item) => item.quantity ?? 1),
  },
  received_items: {
    fields: ["items"],
    fill: (one, setting) =>
      ifNothingCame(one, setting, NO_ITEMS) ??
        (isToldWhatCame(one) ? listed(one, setting.language, (item) => came(one, item)) : undefined),
  },
  missing_items: {
    fields: ["items"],
    fill: (one, { language }) => listed(one, language, (item) => missingOf(one, item) ?? 0),
  },
  amount: { fields: ["items"], fill: wholeAmount },
  contact_summary: { fields: ["log"], fill: summary },
  today: { fields: [], fill: (_, { language, today }) => written(today, language) },
};

/**
 * Give a message in pieces, each blank filled or marked as missing.
 *
 * @param {string} text blanks in braces, such as `{order_number}`; other references already filled
 * @param {Case} one
 * @param {Setting} setting
 * @returns {Message}
 */
export function fillMessage(text, one, setting) {
  const parts = text.split(BLANK);
  const pieces = parts
    .map((part, index) => (index % 2 ? blankPiece(part, one, setting) : plainPiece(part)))
    .filter((piece) => piece.kind !== "text" || piece.text !== "");
  const missing = pieces.flatMap((piece) => (piece.kind === "missing" ? [piece.blank] : []));
  return { pieces, missing: [...new Set(missing)], length: [...textOf(pieces)].length };
}

/**
 * Give the text of pieces; what is missing is put in its place by `instead`.
 *
 * @param {readonly Piece[]} pieces
 * @param {(blank: string) => string} [instead]
 * @returns {string}
 */
export function textOf(pieces, instead = () => "") {
  return pieces.map((piece) => (piece.kind === "missing" ? instead(piece.blank) : piece.text)).join("");
}

/**
 * Give the fields of a case that a message asks for and that are not there, in the message's order.
 *
 * @param {string} text
 * @param {Case} one
 * @returns {string[]} such as `orderNumber` or `dates.paid`
 */
export function missingFields(text, one) {
  const couriers = one.courier === undefined ? {} : { [one.courier]: one.courier };
  const { missing } = fillMessage(text, one, { language: "ko", today: "2000-01-01", couriers });
  return [...new Set(missing.flatMap((blank) => (Object.hasOwn(FILLINGS, blank) ? FILLINGS[blank].fields : [])))];
}

/**
 * Give the fields of a case that a blank rests on; none where it is for the sender to fill.
 *
 * @param {string} blank
 * @returns {readonly string[]}
 */
export function fieldsOf(blank) {
  return Object.hasOwn(FILLINGS, blank) ? FILLINGS[blank].fields : [];
}

/**
 * Write a date as one writes it in a letter.
 *
 * @param {string | undefined} date `YYYY-MM-DD`
 * @param {Language} language
 * @returns {string | undefined}
 */
export function written(date, language) {
  if (date === undefined) return undefined;
  const [year, month, day] = date.split("-").map(Number);
  return language === "ko" ? `${year}년 ${month}월 ${day}일` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * @param {string} text
 * @returns {Piece}
 */
function plainPiece(text) {
  return { kind: "text", text };
}

/**
 * @param {string} blank
 * @param {Case} one
 * @param {Setting} setting
 * @returns {Piece}
 */
function blankPiece(blank, one, setting) {
  const text = fillBlank(blank, one, setting);
  return text ? { kind: "filled", blank, text } : { kind: "missing", blank };
}

/**
 * @param {string} blank
 * @param {Case} one
 * @param {Setting} setting
 */
function fillBlank(blank, one, setting) {
  const typed = named(setting.typed, blank)?.trim();
  if (typed) return typed;
  return Object.hasOwn(FILLINGS, blank) ? FILLINGS[blank].fill(one, setting)?.trim() : undefined;
}

/**
 * @param {DateName} name
 * @returns {Filling}
 */
function dateOf(name) {
  return (one, { language }) => written(one.dates?.[name], language);
}

/**
 * @param {Case} one
 * @param {Setting} setting
 * @param {Record<Language, string>} words
 */
function ifNothingCame(one, { language }, words) {
  return nothingCame(one) ? words[language] : undefined;
}

/**
 * List items with their numbers; nothing where none is left, or where one has no name to be listed by.
 *
 * @param {Case} one
 * @param {Language} language
 * @param {(item: Item) => number} count
 * @returns {string | undefined}
 */
function listed(one, language, count) {
  const items = (one.items ?? []).filter((item) => count(item) > 0);
  if (items.length === 0 || items.some((item) => !item.name)) return undefined;
  const lines = items.map((item) => {
    const name = [item.name, item.option].filter(Boolean).join(language === "ko" ? " " : ", ");
    return language === "ko" ? `${name} ${count(item)}개` : `${name} × ${count(item)}`;
  });
  return lines.join(language === "ko" ? ", " : "; ");
}

/**
 * Tell whether the case says of every item whether it came: a list that leaves out what came would be a false one.
 *
 * @param {Case} one
 */
function isToldWhatCame(one) {
  return (one.items ?? []).every((item) => missingOf(one, item) !== undefined);
}

/**
 * @param {Case} one
 * @param {Item} item
 */
function came(one, item) {
  return (item.quantity ?? 1) - (missingOf(one, item) ?? 0);
}

/**
 * Give the amount where there is only one it can be. Messages mean different sums by it (what was paid, what is to be
 * refunded, what was lost): they are the same where everything ordered has a price and did not come.
 *
 * @type {Filling}
 */
function wholeAmount(one) {
  const [whole, stake] = [ordered(one), atStake(one)];
  const isOne = whole.unpriced.length === 0 && whole.won > 0 && whole.won === stake.won;
  return isOne ? whole.won.toLocaleString("en-US") : undefined;
}

/**
 * Give what the log holds in the order of the days, one contact a line; entries without a day or without words are
 * left out.
 *
 * @type {Filling}
 */
function summary(one, { language, parties, channels }) {
  const entries = (one.log ?? []).filter((entry) => entry.on && (entry.said || entry.promised));
  const lines = entries.sort(byTime).map((entry) => {
    const about = [written(entry.on, language), named(parties, entry.who), named(channels, entry.channel)];
    const words = [entry.said, entry.promised].filter(Boolean).join(" / ");
    return `${about.filter(Boolean).join(" ")}: ${words}`;
  });
  return lines.length ? lines.join("\n") : undefined;
}

/**
 * @param {Readonly<Record<string, string>> | undefined} names
 * @param {string | undefined} id
 */
function named(names, id) {
  return names && id !== undefined && Object.hasOwn(names, id) ? names[id] : undefined;
}
