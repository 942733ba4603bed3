/** Whether somebody answers now goes by the clock and the holidays of Korea, wherever the device is. */

import assert from "node:assert/strict";
import { openNow } from "../../docs/assets/js/days/opening-hours.js";
import { calendar, content } from "./support.js";

/** @import { Hours } from "../../docs/assets/js/days/opening-hours.js" */

/** @type {Hours[]} */
const WEEKDAYS = [{ days: "weekdays", open: "09:00", close: "18:00", break: "12:00-13:00" }];
/** @type {Hours[]} */
const SHORT_SATURDAYS = [...WEEKDAYS, { days: "saturday", open: "09:00", close: "13:00" }];
/** @type {Hours[]} */
const WITH_HOLIDAYS = [...SHORT_SATURDAYS, { days: "holidays", open: "10:00", close: "12:00" }];
/** @type {Hours[]} */
const ALWAYS = [{ days: "every-day", open: "00:00", close: "24:00" }];
/** @type {Hours[]} */
const SUNDAYS = [{ days: "sunday", open: "10:00", close: "11:00" }];
/** @type {Hours[]} */
const NIGHTS = [{ days: "weekdays", open: "22:00", close: "02:00" }];
/** @type {Hours[]} */
const NIGHTS_WITH_BREAK = [{ days: "weekdays", open: "20:00", close: "06:00", break: "23:30-00:30" }];
/** @type {Hours[]} */
const DAY_AND_NIGHT = [{ days: "every-day", open: "09:00", close: "02:00" }, ...NIGHTS];
/** @type {Hours[]} */
const TO_MIDNIGHT = [{ days: "weekdays", open: "09:00", close: "00:00" }];

/** @param {readonly Hours[]} hours @param {string} moment in Korea */
function ask(hours, moment) {
  return openNow(hours, new Date(`${moment.replace(" ", "T")}:00+09:00`), calendar.isHoliday);
}

/** @param {string} date @param {string} opens @param {number} inDays */
const closed = (date, opens, inDays) => ({ state: "closed", date, opens, inDays });

Deno.test("open until, or opens at", () => {
  // 2026-11-23 is a Monday; Chuseok is from Thursday 24 to Saturday 26 September 2026, Labour Day Friday 1 May.
  /** @type {[Hours[], string, object][]} */
  const moments = [
    [WEEKDAYS, "2026-11-23 08:59", closed("2026-11-23", "09:00", 0)],
    [WEEKDAYS, "2026-11-23 09:00", { state: "open", until: "12:00", reopens: "13:00" }],
    [WEEKDAYS, "2026-11-23 12:00", closed("2026-11-23", "13:00", 0)],
    [WEEKDAYS, "2026-11-23 13:00", { state: "open", until: "18:00" }],
    [WEEKDAYS, "2026-11-23 17:59", { state: "open", until: "18:00" }],
    [WEEKDAYS, "2026-11-23 18:00", closed("2026-11-24", "09:00", 1)],
    [WEEKDAYS, "2026-11-27 18:00", closed("2026-11-30", "09:00", 3)],
    [WEEKDAYS, "2026-11-23 00:10", closed("2026-11-23", "09:00", 0)],
    [SHORT_SATURDAYS, "2026-11-28 10:00", { state: "open", until: "13:00" }],
    [SHORT_SATURDAYS, "2026-09-26 10:00", closed("2026-09-28", "09:00", 2)],
    [WEEKDAYS, "2026-09-23 18:30", closed("2026-09-28", "09:00", 5)],
    [WEEKDAYS, "2026-05-01 10:00", closed("2026-05-04", "09:00", 3)],
    [WITH_HOLIDAYS, "2026-05-01 10:00", { state: "open", until: "12:00" }],
    [WITH_HOLIDAYS, "2026-03-01 10:00", closed("2026-03-02", "10:00", 1)],
    [SUNDAYS, "2026-11-23 10:00", closed("2026-11-29", "10:00", 6)],
    [ALWAYS, "2026-09-25 23:59", { state: "open", until: "24:00" }],
    [ALWAYS, "2026-09-25 00:00", { state: "open", until: "24:00" }],
    [NIGHTS, "2026-11-23 01:00", closed("2026-11-23", "22:00", 0)],
    [NIGHTS, "2026-11-23 21:59", closed("2026-11-23", "22:00", 0)],
    [NIGHTS, "2026-11-23 22:00", { state: "open", until: "02:00" }],
    [NIGHTS, "2026-11-24 01:59", { state: "open", until: "02:00", reopens: "22:00" }],
    [NIGHTS, "2026-11-24 02:00", closed("2026-11-24", "22:00", 0)],
    [NIGHTS, "2026-11-28 01:00", { state: "open", until: "02:00" }],
    [NIGHTS, "2026-11-28 02:00", closed("2026-11-30", "22:00", 2)],
    [NIGHTS, "2026-09-24 01:00", { state: "open", until: "02:00" }],
    [NIGHTS, "2026-09-25 01:00", closed("2026-09-28", "22:00", 3)],
    [NIGHTS_WITH_BREAK, "2026-11-23 23:00", { state: "open", until: "23:30", reopens: "00:30" }],
    [NIGHTS_WITH_BREAK, "2026-11-23 23:45", closed("2026-11-24", "00:30", 1)],
    [NIGHTS_WITH_BREAK, "2026-11-24 00:10", closed("2026-11-24", "00:30", 0)],
    [NIGHTS_WITH_BREAK, "2026-11-24 00:30", { state: "open", until: "06:00", reopens: "20:00" }],
    [DAY_AND_NIGHT, "2026-11-23 12:00", { state: "open", until: "02:00" }],
    [DAY_AND_NIGHT, "2026-11-23 01:00", { state: "open", until: "02:00", reopens: "09:00" }],
    [TO_MIDNIGHT, "2026-11-23 23:59", { state: "open", until: "24:00" }],
    [TO_MIDNIGHT, "2026-11-24 00:00", closed("2026-11-24", "09:00", 0)],
    [[], "2026-11-23 10:00", { state: "unknown" }],
    [[{ days: "weekdays", open: "18:00", close: "09:00" }], "2026-11-23 10:00", { state: "unknown" }],
    [[{ days: "weekdays", open: "soon", close: "later" }], "2026-11-23 10:00", { state: "unknown" }],
  ];
  for (const [hours, moment, expected] of moments) assert.deepEqual(ask(hours, moment), expected, moment);
});

Deno.test("whoever has hours in the content opens within a week or so", () => {
  const known = Object.entries(content.hours);
  assert.ok(known.length > 0);
  for (const [id, hours] of known) {
    for (let step = 0; step < 200; step += 1) {
      const now = new Date(Date.parse("2026-01-01T12:30:00+09:00") + 7 * 3_600_000 * step);
      const found = openNow(hours, now, calendar.isHoliday);
      assert.ok(found.state === "open" || (found.state === "closed" && found.inDays <= 7), `${id}, ${now}`);
    }
  }
});
