/**
 * Periods counted a second time, with a finger on the calendar: day by day, without arithmetic of months.
 *
 * Nothing here is shared with `days/periods.js`.
 */

/** @import { Explanation, Unit } from "../../docs/assets/js/days/periods.js" */

/** @typedef {{ start: string, count: number, unit: Unit }} Period */

const WEEKDAYS = ["sunday", undefined, undefined, undefined, undefined, undefined, "saturday"];

/** The day after each that was asked for: the same days come again and again. @type {Map<string, string>} */
const following = new Map();

/** @param {string} date @param {number} days */
export function after(date, days) {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** @param {string} date */
function next(date) {
  const day = following.get(date) ?? after(date, 1);
  following.set(date, day);
  return day;
}

/**
 * @param {Period} period
 * @param {(date: string) => boolean} isHoliday
 * @returns {Explanation}
 */
export function walk({ start, count, unit }, isHoliday) {
  const off = (/** @type {string} */ date) => reasonOff(date, isHoliday);
  const isLeftOut = (/** @type {string} */ date) => unit === "business-days" && off(date) !== undefined;
  const months = unit === "months" ? count : unit === "years" ? 12 * count : undefined;
  const skipped = [];
  let first = next(start);
  for (; isLeftOut(first); first = next(first)) skipped.push({ date: first, reason: off(first) });
  let last = first;
  if (months !== undefined) last = endOfMonths(first, months);
  else {
    for (let done = 1; done < count;) {
      last = next(last);
      if (isLeftOut(last)) skipped.push({ date: last, reason: off(last) });
      else done += 1;
    }
  }
  const moves = [];
  let end = last;
  for (; off(end); end = next(end)) moves.push({ date: end, reason: off(end) });
  return /** @type {Explanation} */ ({ start, firstCounted: first, skipped, unmovedEnd: last, moves, end });
}

/**
 * Walk to the end of months that begin on the first counted day. A month is over on the eve of the day with the same
 * number, or of the first of a month, when the month before it was too short for that number.
 *
 * @param {string} first
 * @param {number} months
 */
function endOfMonths(first, months) {
  let eve = first;
  for (let done = 0;;) {
    const day = next(eve);
    const isTooShort = day.endsWith("-01") && eve.slice(8) < first.slice(8);
    if (day.slice(8) === first.slice(8) || isTooShort) done += 1;
    if (done === months) return eve;
    eve = day;
  }
}

/** @param {string} date @param {(date: string) => boolean} isHoliday */
function reasonOff(date, isHoliday) {
  return isHoliday(date) ? "holiday" : WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()];
}
