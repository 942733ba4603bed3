/**
 * Dates as numbers of days since 1970-01-01, and back.
 *
 * They come and go as `YYYY-MM-DD`. Nothing here asks what day or where it is: no clock, no time zone.
 */

export const DAY = 86_400_000; // milliseconds, without exception in UTC

/** @param {string} date @throws {RangeError} where there is no such date */
export function toDay(date) {
  const [year, month, dayOfMonth] = String(date).split("-").map(Number);
  const milliseconds = Date.UTC(year, month - 1, dayOfMonth);
  // What Date reads otherwise than it was written, such as 30 February, is no date.
  if (Number.isNaN(milliseconds) || written(milliseconds) !== date) {
    throw new RangeError(`no date of the form YYYY-MM-DD: ${date}`);
  }
  return milliseconds / DAY;
}

/** @param {number} day @throws {RangeError} after the year 9999 */
export function toDate(day) {
  if (!(day <= LAST_DAY)) throw new RangeError("the period ends after the year 9999");
  return written(day * DAY);
}

/** Return the day of the week, from 0 for Sunday. @param {number} day */
export function weekdayOf(day) {
  return new Date(day * DAY).getUTCDay();
}

/**
 * Return the days from one date to another, the first not counted: from a due day to the day of payment these are the
 * days of delay. Below 0 where the second date is the earlier.
 * @param {string} from `YYYY-MM-DD`
 * @param {string} to `YYYY-MM-DD`
 */
export function daysBetween(from, to) {
  return toDay(to) - toDay(from);
}

/** @param {number} milliseconds */
function written(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

const LAST_DAY = toDay("9999-12-31");
