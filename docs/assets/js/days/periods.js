/** How periods are counted in Korea, by 민법 (Civil Act) articles 155 to 161. Dates come and go as `YYYY-MM-DD`. */

import { DAY, toDate, toDay, weekdayOf } from "./calendar.js";

/** @typedef {"days" | "business-days" | "months" | "years"} Unit */
/** @typedef {"saturday" | "sunday" | "holiday"} Reason why nothing ends on a day; of two reasons, the holiday */
/** @typedef {{ date: string, reason: Reason }} DayOff */
/** @typedef {(date: string) => boolean} IsHoliday tells the public holidays, not the weekends */

/**
 * @typedef {object} Explanation
 * @property {string} start the day of the event, which is not counted
 * @property {string} firstCounted
 * @property {DayOff[]} skipped days up to the unmoved end that business days leave out; empty for other units
 * @property {string} unmovedEnd the last day by the count alone; what starts after this period starts from here
 * @property {DayOff[]} moves the unmoved end and every day after it on which the period cannot end
 * @property {string} end
 */

export const DAYS_OF_A_YEAR = 365;

/**
 * Return every step from the start of a period to its end.
 *
 * The day of the event is not counted (제157조). A last day on a Saturday or public holiday moves to the next day
 * (제161조), again and again; Sundays are public holidays. 영업일 is not defined in the e-commerce Act: it is counted
 * without weekends and public holidays, as is usual, so that the end of such a period never moves.
 * @param {string} start the day of the event that starts it, `YYYY-MM-DD`
 * @param {number} count how many units, from 1
 * @param {Unit} unit
 * @param {IsHoliday} isHoliday
 * @returns {Explanation}
 * @throws {RangeError} where the date, count or unit is impossible, or the end lies after the year 9999
 */
export function explainPeriod(start, count, unit, isHoliday) {
  const event = toDay(start);
  requireCount(count);
  const { first, last, skipped } = counted(event, count, unit, isHoliday);
  const { workday, daysOff } = workdayFrom(last, isHoliday);
  const [firstCounted, unmovedEnd, end] = [first, last, workday].map(toDate);
  return { start, firstCounted, skipped, unmovedEnd, moves: daysOff, end };
}

/**
 * Return the simple interest on a late refund, in won, what is less than a won left out.
 *
 * 전자상거래법 시행령 제21조의3 states a rate a year and not how many days a year has: 365 is the common basis, which
 * in a leap year may differ from another reckoning by one part in 366.
 * @param {number} amount won, a whole number
 * @param {number} rate percent a year, a whole number
 * @param {number} days of delay, a whole number
 * @returns {number} won
 * @throws {RangeError} where one of them is no whole number from 0, or they are too large to reckon with
 */
export function lateInterest(amount, rate, days) {
  for (const value of [amount, rate, days]) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number from 0: ${value}`);
  }
  const product = amount * rate * days;
  if (!Number.isSafeInteger(product)) {
    throw new RangeError(`too large to reckon with: ${amount} won, ${rate} %, ${days} days`);
  }
  return Math.floor(product / (100 * DAYS_OF_A_YEAR));
}

/** @param {number} event @param {number} count @param {Unit} unit @param {IsHoliday} isHoliday */
function counted(event, count, unit, isHoliday) {
  const first = event + 1;
  switch (unit) {
    case "days":
      return { first, last: event + count, skipped: [] };
    case "months":
      return { first, last: endOfMonths(first, count), skipped: [] };
    case "years":
      return { first, last: endOfMonths(first, count * 12), skipped: [] };
    case "business-days":
      return countBusinessDays(event, count, isHoliday);
    default:
      throw new RangeError(`no unit of periods: ${unit}`);
  }
}

/** Count business days after a day. @param {number} event @param {number} count @param {IsHoliday} isHoliday */
function countBusinessDays(event, count, isHoliday) {
  const { workday: first, daysOff: skipped } = workdayFrom(event + 1, isHoliday);
  let last = first;
  for (let done = 1; done < count; done += 1) {
    const next = workdayFrom(last + 1, isHoliday);
    skipped.push(...next.daysOff);
    last = next.workday;
  }
  return { first, last, skipped };
}

/**
 * Return the last day of months by the calendar: the day before the one that corresponds to the first counted day, and
 * where no day corresponds, the last of that month (제160조).
 * @param {number} first
 * @param {number} months
 */
function endOfMonths(first, months) {
  const date = new Date(first * DAY);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(dayOfMonth - 1, lastOfMonth)) / DAY;
}

/**
 * Return the first day, from this one on, that is neither on a weekend nor a holiday, with those before it.
 * @param {number} day
 * @param {IsHoliday} isHoliday
 */
function workdayFrom(day, isHoliday) {
  /** @type {DayOff[]} */
  const daysOff = [];
  for (let workday = day;; workday += 1) {
    const date = toDate(workday);
    const reason = reasonOff(workday, isHoliday(date));
    if (!reason) return { workday, daysOff };
    daysOff.push({ date, reason });
  }
}

/** @param {number} day @param {boolean} holiday @returns {Reason | undefined} */
function reasonOff(day, holiday) {
  if (holiday) return "holiday";
  /** @type {Record<number, Reason>} */
  const weekend = { 0: "sunday", 6: "saturday" };
  return weekend[weekdayOf(day)];
}

/** @param {number} count */
function requireCount(count) {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`not a count of units from 1: ${count}`);
  }
}
