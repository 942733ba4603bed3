/** What comes next once somebody was told: wait until a day, tell what came, climb a rung, or rest. */

import { byTime } from "./log.js";

/** @import { Case, LogEntry, Payment, SellerKind } from "./fields.js" */

/**
 * Where a case stands when waiting is over: no answer by the day asked for, a promise not kept, a refund promised and
 * not paid, a refusal, or an answer that sends one to the courier.
 * @typedef {"silent" | "broken" | "refund-late" | "refused" | "ask-courier"} Standing
 */

/**
 * A rung of the ladder in `content/case.yml`: who is told next, with which letter. Where no letter is named, its page
 * is read instead.
 * @typedef {object} Rung
 * @property {string} id
 * @property {readonly Standing[]} after
 * @property {readonly SellerKind[]} [sellers] whom it is for; all where none are named
 * @property {readonly Payment[]} [payments] whom it is for; all where none are named
 * @property {string} [message] id of the letter
 */

/** @typedef {{ id: string, situations: readonly string[] }} Letter `situations` that it fits */
/** @typedef {{ kind: "wait", day: string, entry: string }} Wait until `day`, `YYYY-MM-DD` */
/** @typedef {{ kind: "tell", entry?: string }} Tell what came, or until when to wait; `entry` of the log, if there is one */
/** @typedef {"sellerKind" | "payment"} Deciding a field that decides whether a rung is for this reader */
/** @template R @typedef {{ kind: "climb", standing: Standing, entry: string, rung: R, unknown: Deciding[] }} Climb */
/** @typedef {{ kind: "rest" }} Rest it is solved */

/**
 * Return the next act of a case in which somebody was told. The latest entry of the log that says what to wait for or
 * what came decides. The way leads up only: rungs below one whose letter was sent are not asked for again.
 * @template {Rung} R
 * @param {Case} one
 * @param {readonly R[]} ladder from the first rung up; the last one is for everybody
 * @param {readonly Letter[]} letters
 * @param {string} today `YYYY-MM-DD` in Korea
 * @returns {Wait | Tell | Climb<R> | Rest}
 */
export function nextAct(one, ladder, letters, today) {
  const log = [...one.log ?? []].sort(byTime);
  const last = log.findLast(({ outcome, promisedBy, replyBy }) => outcome || promisedBy || replyBy) ?? log.at(-1);
  if (!last) return { kind: "tell" };
  if (last.outcome === "solved") return { kind: "rest" };
  const day = dayToWaitFor(last);
  if (day !== undefined && day >= today) return { kind: "wait", day, entry: last.id };
  const standing = standingAfter(last);
  const rung = standing && nextRung(one, standing, ladder, letters);
  if (!rung) return { kind: "tell", entry: last.id };
  return { kind: "climb", standing, entry: last.id, rung, unknown: undecided(rung, one) };
}

/** @param {LogEntry} entry @returns {string | undefined} nothing where no answer is awaited, or no day is known */
function dayToWaitFor({ outcome, promisedBy, replyBy, settled }) {
  if (settled || outcome === "refused" || outcome === "ask-courier") return undefined;
  return promisedBy ?? (outcome ? undefined : replyBy);
}

/** @param {LogEntry} entry whose day, if it has one, is over @returns {Standing | undefined} */
function standingAfter({ outcome, promisedBy, replyBy, settled }) {
  if (outcome === "refused" || outcome === "ask-courier") return outcome;
  if (settled) return undefined;
  if (promisedBy) return outcome === "refund" ? "refund-late" : "broken";
  return replyBy && !outcome ? "silent" : undefined;
}

/**
 * @template {Rung} R
 * @param {Case} one
 * @param {Standing} standing
 * @param {readonly R[]} ladder
 * @param {readonly Letter[]} letters
 */
function nextRung(one, standing, ladder, letters) {
  const sent = new Set((one.log ?? []).map(({ letter }) => letter));
  const reached = ladder.findLastIndex(({ message }) => message !== undefined && sent.has(message));
  return ladder.slice(reached + 1).find((rung) => rung.after.includes(standing) && isFor(rung, one, letters));
}

/** Tell whether nothing that is known rules a rung out. @param {Rung} rung @param {Case} one @param {readonly Letter[]} letters */
function isFor({ sellers, payments, message }, { sellerKind, payment, situation }, letters) {
  const fits = letters.find(({ id }) => id === message)?.situations;
  return holds(sellers, sellerKind) && holds(payments, payment) && holds(fits, situation);
}

/** @param {readonly string[] | undefined} allowed @param {string | undefined} value */
function holds(allowed, value) {
  return allowed === undefined || value === undefined || allowed.includes(value);
}

/** @param {Rung} rung @param {Case} one */
function undecided({ sellers, payments }, { sellerKind, payment }) {
  /** @type {Deciding[]} */
  const fields = [];
  if (sellers && sellerKind === undefined) fields.push("sellerKind");
  if (payments && payment === undefined) fields.push("payment");
  return fields;
}
