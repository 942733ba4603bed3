/** Whether somebody answers now, by the clock of Korea. */

import { toDate, toDay, weekdayOf } from "./calendar.js";
import { timeInKorea, todayInKorea } from "./korea.js";

/** @import { IsHoliday } from "./periods.js" */

/**
 * When somebody answers, in Korean time, as in `content/`.
 * @typedef {object} Hours
 * @property {"weekdays" | "saturday" | "sunday" | "holidays" | "every-day"} days
 * @property {string} open `HH:MM`
 * @property {string} close `HH:MM`, up to `24:00`
 * @property {string | null} [break] `HH:MM-HH:MM`
 */

/** @typedef {{ state: "open", until: string, reopens?: string }} Open `reopens` after a break */
/** @typedef {{ state: "closed", date: string, opens: string, inDays: number }} Closed opens `inDays` days from today */
/** @typedef {{ state: "unknown" }} Unknown no hours are known, or none in the coming month */

/** @typedef {{ from: string, to: string }} Span of one day, `to` not included */

const LOOK_AHEAD = 31;
const SUNDAY = 0;
const SATURDAY = 6;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/**
 * Tell whether somebody answers now, until when, or when next.
 *
 * On a public holiday only hours for holidays or for every day hold, on a Sunday only those for Sundays or every day:
 * a wrong “closed” costs less than a call to nobody.
 * @param {readonly Hours[]} hours
 * @param {Date} now
 * @param {IsHoliday} isHoliday
 * @returns {Open | Closed | Unknown}
 */
export function openNow(hours, now, isHoliday) {
  const today = todayInKorea(now);
  const time = timeInKorea(now);
  for (let inDays = 0; inDays <= LOOK_AHEAD; inDays += 1) {
    const date = toDate(toDay(today) + inDays);
    const spans = spansOf(hours, date, isHoliday);
    if (inDays === 0) {
      const index = spans.findIndex(({ from, to }) => from <= time && time < to);
      if (index >= 0) {
        const next = spans[index + 1];
        return { state: "open", until: spans[index].to, ...(next && { reopens: next.from }) };
      }
    }
    const next = spans.find(({ from }) => inDays > 0 || from > time);
    if (next) return { state: "closed", date, opens: next.from, inDays };
  }
  return { state: "unknown" };
}

/**
 * Return the spans of a day in which somebody answers, in order, those that touch joined.
 * @param {readonly Hours[]} hours
 * @param {string} date
 * @param {IsHoliday} isHoliday
 */
function spansOf(hours, date, isHoliday) {
  const kind = kindOf(date, isHoliday);
  const spans = hours.filter(({ days }) => days === "every-day" || days === kind).flatMap(parted);
  /** @type {Span[]} */
  const joined = [];
  for (const span of spans.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (!last || last.to < span.from) joined.push({ ...span });
    else if (last.to < span.to) last.to = span.to;
  }
  return joined;
}

/** Part hours at their break; hours that make no sense are none. @param {Hours} hours @returns {Span[]} */
function parted({ open, close, break: pause }) {
  const [from, to] = pause?.split("-") ?? [];
  const spans = pause ? [{ from: open, to: from }, { from: to, to: close }] : [{ from: open, to: close }];
  return spans.filter((span) => CLOCK.test(span.from) && CLOCK.test(span.to) && span.from < span.to);
}

/** @param {string} date @param {IsHoliday} isHoliday @returns {Hours["days"]} */
function kindOf(date, isHoliday) {
  const weekday = weekdayOf(toDay(date));
  if (weekday === SUNDAY) return "sunday";
  if (isHoliday(date)) return "holidays";
  return weekday === SATURDAY ? "saturday" : "weekdays";
}
