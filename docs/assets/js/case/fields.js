/**
 * What a case may hold: the one list that reading, import and the published schema all follow.
 *
 * A value is text, a number or a yes; never markup. Whatever is not named here is not kept.
 */

/**
 * Why something is not taken: a key for the page's words, not a sentence.
 * @typedef {"unknown-field" | "not-text" | "too-long" | "not-a-date" | "not-a-time" | "not-one-of" | "not-an-id" |
 *   "not-a-number" | "not-yes-or-no" | "not-a-list" | "not-a-group" | "too-many" | "same-id" | "required"} Reason
 */

/** @typedef {{ path: (string | number)[], reason: Reason }} Finding where something is wrong, and why */

/**
 * @typedef {{ type: "text", longest: number } | { type: "id" | "date" | "time" } | { type: "yes" } |
 *   { type: "number", from: number, to: number } | { type: "choice", of: readonly string[] }} ValueField numbers are whole
 */
/** @typedef {{ type: "group", fields: Fields, required?: readonly string[] }} GroupField */
/** @typedef {{ type: "list", of: Field, most: number }} ListField no two alike, groups by their id */
/** @typedef {ValueField | GroupField | ListField} Field */
/** @typedef {Readonly<Record<string, Field>>} Fields */

export const SELLER_KINDS = /** @type {const} */ (["shop", "marketplace", "individual", "overseas"]);
export const PAYMENTS = /** @type {const} */ (
  ["card", "card-instalments", "debit-card", "transfer", "mobile-bill", "pay-balance", "on-delivery", "other"]
);
export const DATES = /** @type {const} */ ([
  "ordered",
  "paid",
  "promised",
  "handedOver",
  "received",
  "discovered",
  "contacted",
  "refundAsked",
  "goodsReturned",
]);
export const PARTIES = /** @type {const} */ (
  ["seller", "marketplace", "courier", "card-company", "agency", "other"]
);
export const CHANNELS = /** @type {const} */ (
  ["phone", "order-page", "chat", "email", "sms", "post", "in-person", "other"]
);

/** @typedef {typeof SELLER_KINDS[number]} SellerKind */
/** @typedef {typeof PAYMENTS[number]} Payment `card-instalments` are three or more */
/** @typedef {typeof DATES[number]} DateName */
/** @typedef {typeof PARTIES[number]} Party */
/** @typedef {typeof CHANNELS[number]} Channel */

/**
 * @typedef {object} Item something that was ordered
 * @property {string} id
 * @property {string} [name]
 * @property {string} [option]
 * @property {number} [quantity]
 * @property {number} [price] of one, in won
 * @property {number} [missing] how many of them did not come
 */

/**
 * @typedef {object} LogEntry one contact with somebody
 * @property {string} id
 * @property {string} [on] `YYYY-MM-DD`
 * @property {string} [at] `HH:MM`
 * @property {Party} [who]
 * @property {string} [person] the name that was given
 * @property {Channel} [channel]
 * @property {string} [said]
 * @property {string} [promised]
 * @property {string} [promisedBy] `YYYY-MM-DD`
 * @property {boolean} [settled] whether the promise was kept or no longer matters
 */

/**
 * @typedef {object} Case
 * @property {string} id
 * @property {string} [shop] where it was bought
 * @property {string} [seller] as the order's page names it; on a marketplace not the shop
 * @property {SellerKind} [sellerKind]
 * @property {string} [orderNumber]
 * @property {Partial<Record<DateName, string>>} [dates] `YYYY-MM-DD` each
 * @property {Item[]} [items]
 * @property {Payment} [payment]
 * @property {string} [courier] the id of a courier
 * @property {string} [trackingNumber]
 * @property {string} [situation] the id of a situation
 * @property {string[]} [ticks] the ids of what is ticked
 * @property {LogEntry[]} [log]
 */

const LINE = /** @type {const} */ ({ type: "text", longest: 200 });
const LINES = /** @type {const} */ ({ type: "text", longest: 4000 });
const ID = /** @type {const} */ ({ type: "id" });
const DATE = /** @type {const} */ ({ type: "date" });

/** @type {GroupField} */
export const ITEM = {
  type: "group",
  required: ["id"],
  fields: {
    id: ID,
    name: LINE,
    option: LINE,
    quantity: { type: "number", from: 1, to: 999 },
    price: { type: "number", from: 0, to: 100_000_000 },
    missing: { type: "number", from: 0, to: 999 },
  },
};

/** @type {GroupField} */
export const LOG_ENTRY = {
  type: "group",
  required: ["id"],
  fields: {
    id: ID,
    on: DATE,
    at: { type: "time" },
    who: { type: "choice", of: PARTIES },
    person: LINE,
    channel: { type: "choice", of: CHANNELS },
    said: LINES,
    promised: LINES,
    promisedBy: DATE,
    settled: { type: "yes" },
  },
};

/** @type {GroupField} */
export const CASE = {
  type: "group",
  required: ["id"],
  fields: {
    id: ID,
    shop: LINE,
    seller: LINE,
    sellerKind: { type: "choice", of: SELLER_KINDS },
    orderNumber: LINE,
    dates: { type: "group", fields: Object.fromEntries(DATES.map((name) => [name, DATE])) },
    items: { type: "list", of: ITEM, most: 100 },
    payment: { type: "choice", of: PAYMENTS },
    courier: ID,
    trackingNumber: LINE,
    situation: ID,
    ticks: { type: "list", of: ID, most: 500 },
    log: { type: "list", of: LOG_ENTRY, most: 500 },
  },
};

/** @type {ListField} */
export const CASES = { type: "list", of: CASE, most: 100 };
