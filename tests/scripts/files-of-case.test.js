/** What a case gives out as files is read back by others as it was meant: the log as a table, its days as a calendar. */

import assert from "node:assert/strict";
import { daysAsCalendar, daysOfCase } from "../../docs/assets/js/case/calendar-file.js";
import { COLUMNS, logAsCsv } from "../../docs/assets/js/case/log-csv.js";
import { Chance } from "./chance.js";

/** @import { Day } from "../../docs/assets/js/case/calendar-file.js" */
/** @import { LogEntry } from "../../docs/assets/js/case/fields.js" */

const TITLES = COLUMNS.map((column) => `제목 ${column}`);
const NAMES = new Map(Object.entries({ seller: "판매자", phone: "전화" }));
const WORDS = {
  title: (/** @type {string} */ column) => `제목 ${column}`,
  name: (/** @type {string} */ _, /** @type {string} */ id) => NAMES.get(id) ?? id,
  yes: "예",
  no: "아니요",
};
const ALPHABET = ["가", "🎁", "é", "a", ",", ";", "\\", "\n", '"', ":", " ", "힣", "\u200d", "\r\n", "=", "'"];

/** @param {Chance} chance @param {number} count */
function anyTexts(chance, count) {
  return Array.from({ length: count }, () => chance.some(ALPHABET, chance.below(120)).join(""));
}

/**
 * Read a table as RFC 4180 says, every cell in quotes.
 *
 * @param {LogEntry[]} log
 * @returns {string[][]}
 */
function table(log) {
  const text = logAsCsv(log, WORDS);
  assert.ok(text.startsWith("\ufeff"));
  let rest = text.slice(1);
  const rows = [];
  const row = [];
  while (rest) {
    const cell = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
    assert.ok(cell, `no cell: ${rest.slice(0, 40)}`);
    row.push(cell[1].replaceAll('""', '"'));
    if (cell[2] !== ",") rows.push(row.splice(0));
    rest = rest.slice(cell[0].length);
  }
  return rows;
}

/** @param {LogEntry[]} log */
const said = (log) => table(log).slice(1).map((row) => row[COLUMNS.indexOf("said")]);

Deno.test("the log is a table in the order of time", () => {
  const words = '그는 "네, 곧"이라고\n말했다';
  const found = table([
    { id: "c", said: "언젠가" },
    { id: "b", on: "2026-11-21", at: "09:00", who: "courier", promised: "찾아봄", settled: true },
    {
      id: "a",
      on: "2026-11-20",
      who: "seller",
      person: "김상담",
      channel: "phone",
      said: words,
      letter: "seller-proof",
      replyBy: "2026-11-22",
      outcome: "promise",
      promised: "재배송",
      promisedBy: "2026-11-23",
    },
  ]);
  assert.deepEqual(found, [
    TITLES,
    ["2026-11-20", "", "판매자", "김상담", "전화", words, "2026-11-22", "promise", "재배송", "2026-11-23", "아니요"],
    ["2026-11-21", "09:00", "courier", "", "", "", "", "", "찾아봄", "", "예"],
    ["", "", "", "", "", "언젠가", "", "", "", "", ""],
  ]);
});

Deno.test("an empty log is a table with titles only", () => assert.deepEqual(table([]), [TITLES]));

Deno.test("no cell is run as a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t=", "\n=", " =", "\uff1d", "\r@"]) {
    const [, row] = table([{ id: "a", said: `${start}1+1`, person: `a${start}` }]);
    assert.equal(row[COLUMNS.indexOf("said")], `'${start}1+1`);
    assert.equal(row[COLUMNS.indexOf("person")], `a${start}`);
  }
});

Deno.test("any text comes back from the table", () => {
  const texts = anyTexts(new Chance(6), 300);
  const expected = texts.map((text) => (text.trimStart().startsWith("=") ? `'${text}` : text));
  assert.deepEqual(said(texts.map((text, place) => ({ id: `a${place}`, said: text }))), expected);
});

/**
 * Return the lines of a calendar as RFC 5545 puts them together, each part within 75 octets.
 *
 * @param {Day[]} days
 */
function calendarLines(days) {
  const text = daysAsCalendar(days, new Date("2026-11-23T01:02:03.456Z"));
  assert.ok(text.endsWith("\r\n"));
  const parts = text.slice(0, -2).split("\r\n");
  for (const part of parts) {
    assert.ok(part && !/[\r\n]/.test(part) && new TextEncoder().encode(part).length <= 75, JSON.stringify(part));
  }
  return parts.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
}

/** @param {string} text */
function unescaped(text) {
  assert.ok(/^(?:[^\\;,]|\\[\\;,nN])*$/s.test(text), text);
  return text.replace(/\\(.)/g, (_, letter) => (letter.toLowerCase() === "n" ? "\n" : letter));
}

Deno.test("a calendar holds whole days", () => {
  const day = {
    uid: "c1.deadline.notify-courier@x",
    date: "2026-12-03",
    title: "택배사에 알리기",
    description: "글로",
  };
  assert.deepEqual(calendarLines([day]), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//missing-delivery-help//cases//EN",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    "UID:c1.deadline.notify-courier@x",
    "DTSTAMP:20261123T010203Z",
    "DTSTART;VALUE=DATE:20261203",
    "SUMMARY:택배사에 알리기",
    "DESCRIPTION:글로",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
});

Deno.test("any text comes back from the calendar", () => {
  const some = ["가".repeat(200), "a".repeat(67), `${"a".repeat(66)}가`, "x\x00\x07y"];
  const texts = [...some, ...anyTexts(new Chance(7), 300)].map((text) => text || "-");
  const days = texts.map((title, place) => ({ uid: `${place}@x`, date: "2026-12-03", title }));
  const titles = calendarLines(days).flatMap((line) => (line.startsWith("SUMMARY:") ? [unescaped(line.slice(8))] : []));
  assert.deepEqual(titles, texts.map((text) => text.replaceAll("\r\n", "\n").replace("\x00\x07", "")));
});

Deno.test("days of a case are the dates that count and the open promises", () => {
  const counted = { state: "counted", show: "2026-12-03", end: "2026-12-04", concerns: true };
  const dates = /** @type {any[]} */ ([
    { ...counted, id: "mine" },
    { ...counted, id: "not-mine", concerns: false },
    { ...counted, id: "later", beside: { id: "mine", sooner: "other" } },
    { ...counted, id: "sooner", beside: { id: "mine", sooner: "unknown" } },
    { ...counted, id: "replaced", instead: { id: "mine", applies: "other" } },
    { state: "not-begun", id: "waiting", concerns: true },
  ]);
  const log = [
    { id: "x", promisedBy: "2026-11-25" },
    { id: "y", promisedBy: "2026-11-26", settled: true },
    { id: "z", promised: "언젠가" },
    { id: "asked", replyBy: "2026-11-27" },
    { id: "answered", replyBy: "2026-11-27", outcome: /** @type {const} */ ("refused") },
    { id: "put-off", replyBy: "2026-11-27", promisedBy: "2026-11-30" },
  ];
  assert.deepEqual(daysOfCase({ id: "c1", log }, dates, (what) => ({ title: JSON.stringify(what) })), [
    { uid: "c1.deadline.mine@missing-delivery-help", date: "2026-12-03", title: '{"deadline":"mine"}' },
    { uid: "c1.deadline.sooner@missing-delivery-help", date: "2026-12-03", title: '{"deadline":"sooner"}' },
    { uid: "c1.promise.x@missing-delivery-help", date: "2026-11-25", title: '{"promise":"x"}' },
    { uid: "c1.promise.put-off@missing-delivery-help", date: "2026-11-30", title: '{"promise":"put-off"}' },
    { uid: "c1.answer.asked@missing-delivery-help", date: "2026-11-27", title: '{"answer":"asked"}' },
  ]);
});
