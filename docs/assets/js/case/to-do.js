/** What a case asks for today. */

import { daysBetween } from "../days/periods.js";
import { counts } from "./dates.js";
import { missingFields } from "./message.js";

/** @import { DateOfCase } from "./dates.js" */
/** @import { Case } from "./fields.js" */

/** @typedef {{ kind: "facts", fields: string[] }} FindFacts paths of a case, such as `dates.paid` */
/** @typedef {{ kind: "promise", entry: string, promisedBy: string, daysLate: number }} PressPromise */
/** @typedef {{ kind: "deadline", id: string, who: string, show: string, end: string, daysLeft: number }} Meet */
/** @typedef {FindFacts | PressPromise | Meet} Task */

export const SOON = 7;

/**
 * Give what is to be done today: what to know before anybody is contacted, the reader's own time limits that end
 * within a week, promises that have passed, and what others must do within a week.
 *
 * @param {Case} one
 * @param {readonly DateOfCase[]} dates
 * @param {string} today `YYYY-MM-DD` in Korea
 * @param {string} [firstMessage] the text that the situation begins with, its blanks still open
 * @returns {Task[]}
 */
export function toDo(one, dates, today, firstMessage) {
  const soon = deadlinesSoon(dates);
  return [
    ...facts(one, firstMessage),
    ...soon.filter((task) => task.who === "you"),
    ...passedPromises(one, today),
    ...soon.filter((task) => task.who !== "you"),
  ];
}

/**
 * @param {Case} one
 * @param {string} [firstMessage]
 * @returns {FindFacts[]}
 */
function facts(one, firstMessage) {
  const isContacted = one.dates?.contacted !== undefined || (one.log ?? []).length > 0;
  if (firstMessage === undefined || isContacted) return [];
  const fields = missingFields(firstMessage, one);
  return fields.length ? [{ kind: "facts", fields }] : [];
}

/**
 * Give the promises whose day is over and that nobody has marked as settled, the oldest first.
 *
 * @param {Case} one
 * @param {string} today
 * @returns {PressPromise[]}
 */
function passedPromises(one, today) {
  const passed = (one.log ?? []).flatMap(({ id, promisedBy, settled }) =>
    promisedBy && !settled && promisedBy < today
      ? [{ kind: /** @type {const} */ ("promise"), entry: id, promisedBy, daysLate: daysBetween(promisedBy, today) }]
      : []
  );
  return passed.sort((a, b) => b.daysLate - a.daysLate);
}

/**
 * Give the deadlines that count for the case and end within a week, the nearest first.
 *
 * @param {readonly DateOfCase[]} dates
 * @returns {Meet[]}
 */
function deadlinesSoon(dates) {
  const soon = dates.flatMap((date) => {
    if (date.state !== "counted" || !counts(date) || date.when === "past" || date.daysLeft > SOON) return [];
    const { id, who, show, end, daysLeft } = date;
    return [{ kind: /** @type {const} */ ("deadline"), id, who, show, end, daysLeft }];
  });
  return soon.sort((a, b) => a.daysLeft - b.daysLeft);
}
