/** What the periods mean for a case today, and how long it is to a date. */

import { datesOfCase } from "../../case/reckoning.js";
import { todayInKorea } from "../../days/korea.js";
import { shortDay } from "../../days/writing.js";

/** @import { DatedOfCase } from "../../case/dates.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "./tool.js" */

/** @param {Case} one @param {Tool} tool */
export function datesToday(one, { data, calendar }) {
  return datesOfCase(one, data.deadlines, calendar, todayInKorea());
}

/** Tell how many days are left until a date, or have gone by. @param {DatedOfCase} date @param {Tool} tool */
export function leftOf({ when, daysLeft, end }, { say, language }) {
  if (when === "last-days") return say("left-last-days", { day: shortDay(end, language) });
  if (when === "today") return say("left-today");
  if (when === "ahead") return daysLeft === 1 ? say("left-one") : say("left-days", { count: daysLeft });
  return daysLeft === -1 ? say("left-past-one") : say("left-past", { count: -daysLeft });
}
