/**
 * What a case may hold: the one list that reading, import, the published schema and the types all follow.
 *
 * A value is text, a number or a yes; never markup. Whatever is not named here is not kept.
 */

/**
 * Why something is not taken: a key for the page's words, not a sentence.
 * @typedef {"unknown-field" | "not-text" | "too-long" | "not-a-date" | "not-a-time" | "not-one-of" | "not-an-id" |
 *   "not-a-number" | "not-yes-or-no" | "not-a-list" | "not-a-group" | "too-many" | "same-id" | "required"} Reason
 */

/** @typedef {(string | number)[]} Path names and places in lists, from the outermost */
/** @typedef {{ path: Path, reason: Reason }} Finding where something is wrong, and why */

/**
 * @typedef {{ type: "text", longest: number } | { type: "id" | "date" | "time" } | { type: "yes" } |
 *   { type: "number", from: number, to: number } | { type: "choice", of: readonly string[] }} ValueField whole numbers
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

/** What came of a contact, where something did: silence needs no word. */
export const OUTCOMES = /** @type {const} */ (["promise", "refund", "refused", "ask-courier", "solved"]);

/** @typedef {typeof SELLER_KINDS[number]} SellerKind */
/** @typedef {typeof PAYMENTS[number]} Payment `card-instalments` are three or more */
/** @typedef {typeof DATES[number]} DateName */
/** @typedef {typeof PARTIES[number]} Party */
/** @typedef {typeof CHANNELS[number]} Channel */

const LINE = /** @type {const} */ ({ type: "text", longest: 200 });
const LINES = /** @type {const} */ ({ type: "text", longest: 4000 });
const ID = /** @type {const} */ ({ type: "id" });
const DATE = /** @type {const} */ ({ type: "date" }); // `YYYY-MM-DD`

/** Something that was ordered. @satisfies {GroupField} */
export const ITEM = /** @type {const} */ ({
  type: "group",
  required: ["id"],
  fields: {
    id: ID,
    name: LINE,
    option: LINE,
    quantity: { type: "number", from: 1, to: 999 },
    price: { type: "number", from: 0, to: 100_000_000 }, // of one, in won
    missing: { type: "number", from: 0, to: 999 }, // how many of them did not come
  },
});

/** One contact with somebody. @satisfies {GroupField} */
export const LOG_ENTRY = /** @type {const} */ ({
  type: "group",
  required: ["id"],
  fields: {
    id: ID,
    on: DATE,
    at: { type: "time" }, // `HH:MM`
    who: { type: "choice", of: PARTIES },
    person: LINE, // the name that was given
    channel: { type: "choice", of: CHANNELS },
    said: LINES,
    letter: ID, // the message that was sent
    replyBy: DATE, // the day by which an answer was asked for
    outcome: { type: "choice", of: OUTCOMES },
    promised: LINES,
    promisedBy: DATE,
    settled: { type: "yes" }, // whether the promise was kept or no longer matters
  },
});

/** @satisfies {GroupField} */
export const CASE = /** @type {const} */ ({
  type: "group",
  required: ["id"],
  fields: {
    id: ID,
    shop: LINE, // where it was bought
    seller: LINE, // as the order's page names it; on a marketplace not the shop
    sellerKind: { type: "choice", of: SELLER_KINDS },
    orderNumber: LINE,
    dates: {
      type: "group",
      fields: /** @type {Record<DateName, typeof DATE>} */ (Object.fromEntries(DATES.map((name) => [name, DATE]))),
    },
    items: { type: "list", of: ITEM, most: 100 },
    payment: { type: "choice", of: PAYMENTS },
    courier: ID,
    trackingNumber: LINE,
    situation: ID,
    ticks: { type: "list", of: ID, most: 500 }, // what is ticked
    log: { type: "list", of: LOG_ENTRY, most: 500 },
  },
});

/** @type {ListField} */
export const CASES = { type: "list", of: CASE, most: 100 };

/**
 * What a field holds.
 * @template Of
 * @typedef {Of extends { fields: infer Parts } ? Group<Parts>
 *   : Of extends { type: "list", of: infer Member } ? Value<Member>[]
 *   : Of extends { type: "choice", of: readonly (infer Choice)[] } ? Choice
 *   : Of extends { type: "number" } ? number : Of extends { type: "yes" } ? boolean : string} Value
 */

/**
 * Of a group everything but its id may be missing.
 * @template Parts
 * @typedef {{ -readonly [Name in keyof Parts]?: Value<Parts[Name]> } & Pick<{ id: string }, keyof Parts & "id">} Group
 */

/** @typedef {Value<typeof ITEM>} Item */
/** @typedef {Value<typeof LOG_ENTRY>} LogEntry */
/** @typedef {Value<typeof CASE>} Case */

/** Tell whether a case says anything of an order; ticks of the checklist alone do not. @param {Case} [one] */
export function isWritten(one) {
  return Object.keys(one ?? {}).some((field) => field !== "id" && field !== "ticks");
}
