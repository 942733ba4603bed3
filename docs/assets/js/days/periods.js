/**
 * How periods are counted in Korea, by 민법 (Civil Act) articles 155 to 161.
 *
 * Dates come and go as `YYYY-MM-DD`; inside they are numbers of days since 1970-01-01. Nothing here asks what day or
 * where it is: no clock, no time zone, no page.
 */

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

const DAY = 86_400_000; // milliseconds, without exception in UTC
export const DAYS_OF_A_YEAR = 365;
const LAST_DAY = toDay("9999-12-31");

/**
 * Give the last day of a period, moved where it must be.
 *
 * @param {string} start the day of the event that starts it, `YYYY-MM-DD`
 * @param {number} count how many units, from 1
 * @param {Unit} unit
 * @param {IsHoliday} isHoliday
 * @returns {string} `YYYY-MM-DD`
 * @throws {RangeError} where the date, count or unit is impossible, or the end lies after the year 9999
 */
export function endOfPeriod(start, count, unit, isHoliday) {
  return explainPeriod(start, count, unit, isHoliday).end;
}

/**
 * Give every step from the start of a period to its end.
 *
 * The day of the event is not counted (제157조). A last day on a Saturday or public holiday moves to the next day
 * (제161조), again and again; Sundays are public holidays. 영업일 is not defined in the e-commerce Act: it is counted
 * without weekends and public holidays, as is usual, so that the end of such a period never moves.
 *
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
  return {
    start,
    firstCounted: toDate(first),
    skipped,
    unmovedEnd: toDate(last),
    moves: daysOff,
    end: toDate(workday),
  };
}

/**
 * Give the days from one date to another, the first not counted: from a due day to the day of payment these are the
 * days of delay. Below 0 where the second date is the earlier.
 *
 * @param {string} from `YYYY-MM-DD`
 * @param {string} to `YYYY-MM-DD`
 * @returns {number}
 */
export function daysBetween(from, to) {
  return toDay(to) - toDay(from);
}

/**
 * Give the simple interest on a late refund, in won, what is less than a won left out.
 *
 * 전자상거래법 시행령 제21조의3 states a rate a year and not how many days a year has: 365 is the common basis, which
 * in a leap year may differ from another reckoning by one part in 366.
 *
 * @param {number} amount won, a whole number
 * @param {number} rate percent a year, a whole number
 * @param {number} days of delay, a whole number
 * @returns {number} won
 * @throws {RangeError} where one of them is no whole number from 0, or they are too large to reckon with
 */
export function lateInterest(amount, rate, days) {
  for (const value of [amount, rate, days]) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`not a whole number from 0: ${value}`);
    }
  }
  const product = amount * rate * days;
  if (!Number.isSafeInteger(product)) {
    throw new RangeError(`too large to reckon with: ${amount} won, ${rate} %, ${days} days`);
  }
  return Math.floor(product / (100 * DAYS_OF_A_YEAR));
}

/**
 * @param {number} event
 * @param {number} count
 * @param {Unit} unit
 * @param {IsHoliday} isHoliday
 * @returns {{ first: number, last: number, skipped: DayOff[] }}
 */
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

/**
 * Give the last of some business days after a day.
 *
 * @param {number} event
 * @param {number} count
 * @param {IsHoliday} isHoliday
 */
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
 * Give the last day of months by the calendar: the day before the one that corresponds to the first counted day, and
 * where no day corresponds, the last of that month (제160조).
 *
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
 * Give the first day, from this one on, that is neither on a weekend nor a holiday, with those before it.
 *
 * @param {number} day
 * @param {IsHoliday} isHoliday
 */
function workdayFrom(day, isHoliday) {
  /** @type {DayOff[]} */
  const daysOff = [];
  for (let workday = day;; workday += 1) {
    const date = toDate(workday);
    const reason = reasonOff(workday, isHoliday(date));
    if (!reason) {
      return { workday, daysOff };
    }
    daysOff.push({ date, reason });
  }
}

/**
 * @param {number} day
 * @param {boolean} holiday
 * @returns {Reason | undefined}
 */
function reasonOff(day, holiday) {
  if (holiday) {
    return "holiday";
  }
  /** @type {Record<number, Reason>} */
  const weekend = { 0: "sunday", 6: "saturday" };
  return weekend[new Date(day * DAY).getUTCDay()];
}

/** @param {number} count */
function requireCount(count) {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`not a count of units from 1: ${count}`);
  }
}

/**
 * @param {string} date
 * @returns {number}
 */
function toDay(date) {
  const [year, month, dayOfMonth] = String(date).split("-").map(Number);
  const milliseconds = Date.UTC(year, month - 1, dayOfMonth);
  // What Date reads otherwise than it was written, such as 30 February, is no date.
  if (Number.isNaN(milliseconds) || written(milliseconds) !== date) {
    throw new RangeError(`no date of the form YYYY-MM-DD: ${date}`);
  }
  return milliseconds / DAY;
}

/**
 * @param {number} day
 * @returns {string}
 */
function toDate(day) {
  if (!(day <= LAST_DAY)) {
    throw new RangeError("the period ends after the year 9999");
  }
  return written(day * DAY);
}

/** @param {number} milliseconds */
function written(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
