/** What a case asks for today. */

import { daysBetween } from "../days/calendar.js";
import { datesToMeet, isSoon } from "./dates.js";
import { missingFields } from "./message.js";

/** @import { DateOfCase, DatedOfCase } from "./dates.js" */
/** @import { Case } from "./fields.js" */
/** @import { Situations } from "./items.js" */

/** @typedef {{ kind: "facts", fields: string[] }} FindFacts paths of a case, such as `dates.paid` */
/** @typedef {{ kind: "promise", entry: string, promisedBy: string, daysLate: number }} PressPromise */
/** @typedef {{ kind: "deadline", date: DatedOfCase }} MeetDeadline */
/** @typedef {FindFacts | PressPromise | MeetDeadline} Task */

/**
 * Return what is to be done today: what to know before anybody is contacted, the reader's own time limits that end
 * within a week, promises that have passed, and what others must do within a week.
 * @param {Case} one
 * @param {readonly DateOfCase[]} dates
 * @param {string} today `YYYY-MM-DD` in Korea
 * @param {Situations} situations
 * @param {string} [firstMessage] the text that the situation begins with, its blanks still open
 * @returns {Task[]}
 */
export function toDo(one, dates, today, situations, firstMessage) {
  const soon = datesToMeet(dates).filter(isSoon).map((date) => ({ kind: /** @type {const} */ ("deadline"), date }));
  const missing = firstMessage === undefined || isContacted(one) ? [] : missingFields(firstMessage, one, situations);
  return [
    ...(missing.length ? [{ kind: /** @type {const} */ ("facts"), fields: missing }] : []),
    ...soon.filter(({ date }) => date.who === "you"),
    ...passedPromises(one, today),
    ...soon.filter(({ date }) => date.who !== "you"),
  ];
}

/** Tell whether anybody was contacted about a case. @param {Case} one */
export function isContacted({ dates, log = [] }) {
  return dates?.contacted !== undefined || log.length > 0;
}

/** Return the promises that are over and not settled, the oldest first. @param {Case} one @param {string} today */
function passedPromises({ log = [] }, today) {
  /** @type {PressPromise[]} */
  const passed = log.flatMap(({ id, promisedBy, settled }) =>
    promisedBy && !settled && promisedBy < today
      ? [{ kind: "promise", entry: id, promisedBy, daysLate: daysBetween(promisedBy, today) }]
      : []
  );
  return passed.sort((a, b) => b.daysLate - a.daysLate);
}
