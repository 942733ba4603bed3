/** The order of a log, and what can be read off it. */

/** @import { LogEntry, Party } from "./fields.js" */

/** Compare entries by their time; those without one come last. @param {LogEntry} one @param {LogEntry} other */
export function byTime(one, other) {
  const [a, b] = [one, other].map(({ on, at }) => `${on ?? "9999-12-31"} ${at ?? "99"}`);
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Return the first day on which there was contact with somebody.
 * @param {readonly LogEntry[]} log
 * @param {Party} who
 * @returns {string | undefined} `YYYY-MM-DD`
 */
export function firstContact(log, who) {
  return log.flatMap((entry) => (entry.who === who && entry.on ? [entry.on] : [])).sort()[0];
}
