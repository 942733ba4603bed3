/** What each blank of a message is filled with, from a case. */

import { writtenDay } from "../days/writing.js";
import { atStake, missingOf, nothingCame, ordered } from "./items.js";
import { byTime, firstContact } from "./log.js";

/** @import { Language } from "../days/writing.js" */
/** @import { Case, DateName, Item } from "./fields.js" */
/** @import { Situations } from "./items.js" */

/**
 * What filling needs to know beside the case.
 * @typedef {object} Setting
 * @property {Language} language of the message, not of the page
 * @property {string} today `YYYY-MM-DD` in Korea
 * @property {Situations} situations
 * @property {Readonly<Record<string, string>>} [typed] what was typed into blanks, by their ids; it wins over the case
 * @property {Readonly<Record<string, string>>} [couriers] names by id
 * @property {Readonly<Record<string, string>>} [parties] names of those one has contact with, by id
 * @property {Readonly<Record<string, string>>} [channels] names by id
 */

/** @typedef {(one: Case, setting: Setting) => string | undefined} Filling */

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
  item_list: { fields: ["items"], fill: (one, setting) => listed(one, setting, (item) => item.quantity ?? 1) },
  received_items: { fields: ["items"], fill: itemsThatCame },
  missing_items: {
    fields: ["items"],
    fill: (one, setting) => listed(one, setting, (item) => missingOf(one, item, setting.situations) ?? 0),
  },
  amount: { fields: ["items"], fill: wholeAmount },
  refund_amount: { fields: ["items"], fill: wholeAmount },
  goods_value: { fields: ["items"], fill: wholeAmount },
  contact_summary: { fields: ["log"], fill: summary },
  today: { fields: [], fill: (_, { language, today }) => writtenDay(today, language) },
};

/**
 * Return what a blank is filled with; nothing where neither its sender nor the case says it.
 * @param {string} blank
 * @param {Case} one
 * @param {Setting} setting
 */
export function fillBlank(blank, one, setting) {
  const typed = named(setting.typed, blank)?.trim();
  if (typed) return typed;
  return Object.hasOwn(FILLINGS, blank) ? FILLINGS[blank].fill(one, setting)?.trim() : undefined;
}

/** Return the fields of a case that a blank rests on; none where its sender fills it. @param {string} blank */
export function fieldsOf(blank) {
  return Object.hasOwn(FILLINGS, blank) ? FILLINGS[blank].fields : [];
}

/** @param {string | undefined} date @param {Language} language */
function written(date, language) {
  return date && writtenDay(date, language);
}

/** @param {DateName} name @returns {Filling} */
function dateOf(name) {
  return (one, { language }) => written(one.dates?.[name], language);
}

/** @param {Case} one @param {Setting} setting @param {Record<Language, string>} words */
function ifNothingCame(one, { language, situations }, words) {
  return nothingCame(one, situations) ? words[language] : undefined;
}

/**
 * Return what came, where the case says of every item whether it did: a list that leaves some out would be a false one.
 *
 * @type {Filling}
 */
function itemsThatCame(one, setting) {
  const missing = (/** @type {Item} */ item) => missingOf(one, item, setting.situations);
  const isKnown = (one.items ?? []).every((item) => missing(item) !== undefined);
  const came = (/** @type {Item} */ item) => (item.quantity ?? 1) - (missing(item) ?? 0);
  return ifNothingCame(one, setting, NO_ITEMS) ?? (isKnown ? listed(one, setting, came) : undefined);
}

/**
 * List items with their numbers; nothing where none is left, or where one has no name to be listed by.
 * @param {Case} one
 * @param {Setting} setting
 * @param {(item: Item) => number} count
 */
function listed(one, { language }, count) {
  const items = (one.items ?? []).filter((item) => count(item) > 0);
  if (items.length === 0 || items.some((item) => !item.name)) return undefined;
  const lines = items.map((item) => {
    const name = [item.name, item.option].filter(Boolean).join(language === "ko" ? " " : ", ");
    return language === "ko" ? `${name} ${count(item)}개` : `${name} × ${count(item)}`;
  });
  return lines.join(language === "ko" ? ", " : "; ");
}

/**
 * Return the amount where there is only one it can be. Messages mean different sums by it (what was paid, what is to be
 * refunded, what was lost): they are the same where everything ordered has a price and did not come.
 *
 * @type {Filling}
 */
function wholeAmount(one, { situations }) {
  const [whole, stake] = [ordered(one), atStake(one, situations)];
  const isOne = whole.unpriced.length === 0 && whole.won > 0 && whole.won === stake.won;
  return isOne ? whole.won.toLocaleString("en-US") : undefined;
}

/**
 * Return what the log holds in the order of the days, one contact a line; entries without a day or without words are
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

/** @param {Readonly<Record<string, string>> | undefined} names @param {string | undefined} id */
function named(names, id) {
  return names && id !== undefined && Object.hasOwn(names, id) ? names[id] : undefined;
}
