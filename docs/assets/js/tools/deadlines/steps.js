// @ts-check
/** How a day was counted, step by step. */

import { element } from "../../page/elements.js";
import { longDay, shortDay, wordFor } from "../../page/words.js";

/** @typedef {import("../../case/dates.js").Counted} Counted */
/** @typedef {import("../../page/tool.js").DeadlineShown} DeadlineShown */
/** @typedef {import("../../page/tool.js").Tool} Tool */
/** @typedef {import("../../periods.js").DayOff} DayOff */

/**
 * Give the steps from the day of the event to the last day, as a list.
 *
 * @param {Tool} tool
 * @param {DeadlineShown} deadline
 * @param {Counted} date
 * @returns {HTMLElement}
 */
export function stepsOf(tool, deadline, date) {
  const { say, language } = tool;
  const { firstCounted, skipped, unmovedEnd, moves, end } = date.steps;
  const day = (/** @type {string} */ one) => longDay(one, language);
  const off = (/** @type {DayOff} */ one) => dayOff(tool, one);
  const moved = [...moves.map(off), shortDay(end, language)].join(" → ");
  const steps = [
    startOf(tool, deadline, date),
    say("count-first", { day: day(firstCounted) }),
    skipped.length > 0 && say("count-skipped", { days: skipped.map(off).join(", ") }),
    say("count-unmoved", { period: deadline.period, day: day(unmovedEnd) }),
    moves.length > 0 && say("count-moved", { days: moved }),
  ];
  return element("ol", {}, steps.flatMap((step) => (step ? [element("li", {}, step)] : [])));
}

/**
 * @param {Tool} tool
 * @param {DeadlineShown} deadline
 * @param {Counted} date
 * @returns {string}
 */
function startOf({ say, data, language }, deadline, { start, from }) {
  const day = longDay(start, language);
  if ("date" in from) return say("count-start", { event: say(wordFor(`dates.${from.date}`)), day });
  if ("contactWith" in from) return say("count-contact", { party: say(`party-${from.contactWith}`), day });
  if (from.deadline === deadline.id) return say("count-start", { event: say(`starts-${deadline.starts}`), day });
  const name = data.deadlines.find(({ id }) => id === from.deadline)?.name ?? from.deadline;
  return say("count-after", { name, day });
}

/**
 * Name a day on which nothing ends: `3월 1일 (일) 삼일절`.
 *
 * @param {Tool} tool
 * @param {DayOff} off
 * @returns {string}
 */
function dayOff({ say, data, language }, { date, reason }) {
  const name = reason === "holiday" ? data.holidays.names[date] : undefined;
  return `${shortDay(date, language)} ${name ?? say(`day-${reason === "saturday" ? "saturday" : "sunday"}`)}`;
}
