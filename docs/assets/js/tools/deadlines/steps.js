/** How a period was counted, step by step. */

import { longDay, shortDay } from "../../days/writing.js";

/** @import { Counted } from "../../case/dates.js" */
/** @import { DayOff } from "../../days/periods.js" */
/** @import { Tool } from "../shared/tool.js" */

/** @param {Tool} tool @param {Counted} date @returns {string[]} */
export function stepsOf(tool, { steps, from }) {
  const { say, language, names } = tool;
  const day = (/** @type {string} */ date) => longDay(date, language);
  const told = [
    say("steps-start", { day: day(steps.start), name: names.beginning(from) }),
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

/** Write days off with the reason why each is one. @param {Tool} tool @param {readonly DayOff[]} days */
function daysOff({ data, language }, days) {
  return days.map(({ date, reason }) => {
    const day = shortDay(date, language);
    return reason === "holiday" ? `${day} ${data.holidays.names[date]}` : day;
  });
}
