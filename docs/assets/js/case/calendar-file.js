/** Days of a case as a file for calendars (RFC 5545). */

import { counts } from "./dates.js";

/** @import { DateOfCase } from "./dates.js" */
/** @import { Case } from "./fields.js" */

/**
 * A day in a calendar.
 * @typedef {object} Day
 * @property {string} uid the same for the same thing of the same case, so that a second import moves it
 * @property {string} date `YYYY-MM-DD`
 * @property {string} title
 * @property {string} [description]
 */

/** @typedef {{ title: string, description?: string }} Words */
/** @typedef {{ deadline: string } | { promise: string } | { answer: string }} What the id of a deadline or log entry */

const HOST = "missing-delivery-help";
const LONGEST_LINE = 75; // octets

/**
 * Return the days of a case that belong into a calendar: the dates that count, the promises not yet settled, and the
 * days by which an answer was asked for that has not come.
 * @param {Case} one
 * @param {readonly DateOfCase[]} dates
 * @param {(what: What) => Words} wordsFor
 * @returns {Day[]}
 */
export function daysOfCase(one, dates, wordsFor) {
  const deadlines = dates.flatMap((date) => {
    if (date.state !== "counted" || !counts(date)) return [];
    return [{ uid: `${one.id}.deadline.${date.id}@${HOST}`, date: date.show, ...wordsFor({ deadline: date.id }) }];
  });
  const promises = (one.log ?? []).flatMap(({ id, promisedBy, settled }) => {
    if (!promisedBy || settled) return [];
    return [{ uid: `${one.id}.promise.${id}@${HOST}`, date: promisedBy, ...wordsFor({ promise: id }) }];
  });
  const answers = (one.log ?? []).flatMap(({ id, replyBy, promisedBy, outcome, settled }) => {
    if (!replyBy || promisedBy || outcome || settled) return [];
    return [{ uid: `${one.id}.answer.${id}@${HOST}`, date: replyBy, ...wordsFor({ answer: id }) }];
  });
  return [...deadlines, ...promises, ...answers];
}

/** Return a calendar file that holds each day. @param {readonly Day[]} days @param {Date} stamp when it is made */
export function daysAsCalendar(days, stamp) {
  const stamped = stamp.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${HOST}//cases//EN`,
    "CALSCALE:GREGORIAN",
    ...days.flatMap((day) => [
      "BEGIN:VEVENT",
      `UID:${escaped(day.uid)}`,
      `DTSTAMP:${stamped}`,
      `DTSTART;VALUE=DATE:${day.date.replaceAll("-", "")}`,
      `SUMMARY:${escaped(day.title)}`,
      ...(day.description ? [`DESCRIPTION:${escaped(day.description)}`] : []),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** @param {string} text @returns {string} */
function escaped(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** Fold a line so that no part is longer than 75 octets, and no character is cut. @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  let length = 0;
  let text = "";
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > LONGEST_LINE) {
      text += "\r\n ";
      length = 1;
    }
    text += character;
    length += octets;
  }
  return text;
}
