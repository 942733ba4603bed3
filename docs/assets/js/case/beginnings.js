/** From which day of a case each kind of period starts, and which periods' ends begin another. */

/** @import { DateName, Party } from "./fields.js" */

/**
 * Where a beginning is found: in a date of the case; in the first logged contact with somebody; at the end of the
 * periods that start so and so, the `earliest` or the `latest` of them; or nowhere, because no case is asked for it.
 * @typedef {{ date: DateName } | { contactWith: Party } |
 *   { endOf: readonly string[], which: "earliest" | "latest", orDate?: DateName } | "not-asked"} Beginning
 */

/**
 * By the `starts` of a deadline. The two that rest on the end of another period take the cautious day of several:
 *
 * - `due-date` starts time limits of the reader, so the earliest: what was promised, or the end of the courier's own
 *   period (the table of islands and mountains has one more day, and no case is asked where it goes);
 * - `refund-due` starts interest that the reader asks for, so the latest.
 *
 * @type {Readonly<Record<string, Beginning>>}
 */
export const BEGINNINGS = {
  payment: { date: "paid" },
  order: { date: "ordered" },
  "hand-over": { date: "handedOver" },
  posting: { date: "handedOver" },
  dispatch: { date: "handedOver" },
  receipt: { date: "received" },
  knowing: { date: "discovered" },
  "goods-returned": { date: "goodsReturned" },
  withdrawal: { date: "refundAsked" },
  message: { date: "contacted" },
  complaint: { contactWith: "marketplace" },
  "due-date": { endOf: ["hand-over"], which: "earliest", orDate: "promised" },
  "refund-due": { endOf: ["goods-returned", "withdrawal"], which: "latest" },
  "loss-papers": "not-asked",
  "card-notice": "not-asked",
  "cctv-request": "not-asked",
  "kca-application": "not-asked",
  "kca-settlement-end": "not-asked",
  "board-referral": "not-asked",
  "ecmc-application": "not-asked",
  proposal: "not-asked",
  "decision-notice": "not-asked",
  supply: "not-asked",
  dispute: "not-asked",
};
