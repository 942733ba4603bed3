/** What the periods mean for a case today. */

import { datesOfCase } from "../../case/reckoning.js";
import { todayInKorea } from "../../days/korea.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "./tool.js" */

/** @param {Case} one @param {Tool} tool */
export function datesToday(one, { data, calendar }) {
  return datesOfCase(one, data.deadlines, calendar, todayInKorea());
}
