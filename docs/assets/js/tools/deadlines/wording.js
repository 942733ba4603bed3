/** How the dates of a case are put into words. */

import { longDay, shortDay, wordFor } from "../shared/words.js";

/** @import { Counted, From } from "../../case/dates.js" */
/** @import { DayOff } from "../../days/periods.js" */
/** @import { DeadlineShown, Tool } from "../shared/tool.js" */

/**
 * Find what the page knows of a period.
 *
 * @param {Tool} tool
 * @param {string} id
 * @returns {DeadlineShown}
 */
export function deadlineOf({ data }, id) {
  const found = data.deadlines.find((deadline) => deadline.id === id);
  if (!found) throw new Error(`no deadline is called ${id}`);
  return found;
}

/**
 * Name what a period starts from.
 *
 * @param {Tool} tool
 * @param {From} from
 * @returns {string}
 */
export function beginningOf(tool, from) {
  const { say } = tool;
  if ("date" in from) return say(wordFor(`dates.${from.date}`));
  if ("contactWith" in from) return say("from-contact", { name: say(`party-${from.contactWith}`) });
  return say("from-deadline", { name: deadlineOf(tool, from.deadline).name });
}

/**
 * Tell how many days are left, or how many have gone by.
 *
 * @param {Tool} tool
 * @param {Counted} date
 * @returns {string}
 */
export function leftOf({ say, language }, { when, daysLeft, end }) {
  if (when === "last-days") return say("left-last-days", { day: shortDay(end, language) });
  if (when === "today") return say("left-today");
  if (when === "ahead") return daysLeft === 1 ? say("left-one") : say("left-days", { count: daysLeft });
  return daysLeft === -1 ? say("left-past-one") : say("left-past", { count: -daysLeft });
}

/**
 * Write days off with the reason why each is one.
 *
 * @param {Tool} tool
 * @param {readonly DayOff[]} days
 * @returns {string[]}
 */
export function daysOff({ data, language }, days) {
  return days.map(({ date, reason }) => {
    if (reason === "holiday") return `${shortDay(date, language)} ${data.holidays.names[date]}`;
    return shortDay(date, language);
  });
}

/**
 * Tell how a period was counted, step by step.
 *
 * @param {Tool} tool
 * @param {Counted} date
 * @returns {string[]}
 */
export function stepsOf(tool, { steps, from }) {
  const { say, language } = tool;
  const day = (/** @type {string} */ date) => longDay(date, language);
  const told = [
    say("steps-start", { day: day(steps.start), name: beginningOf(tool, from) }),
    say("steps-first", { day: day(steps.firstCounted) }),
  ];
  if (steps.skipped.length) told.push(say("steps-skipped", { days: daysOff(tool, steps.skipped).join(", ") }));
  told.push(say("steps-last", { day: day(steps.unmovedEnd) }));
  if (steps.moves.length) {
    const chain = [...daysOff(tool, steps.moves), shortDay(steps.end, language)];
    told.push(say("steps-moves", { days: chain.join(" → ") }));
  }
  return told;
}
