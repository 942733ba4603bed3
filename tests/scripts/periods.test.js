/** Periods are counted as the Civil Act counts them, whatever the day and wherever the device is. */

import assert from "node:assert/strict";
import { daysBetween } from "../../docs/assets/js/days/calendar.js";
import { explainPeriod, lateInterest } from "../../docs/assets/js/days/periods.js";
import { Chance } from "./chance.js";
import { calendar, content } from "./support.js";
import { after, walk } from "./walked.js";

/** @import { Unit } from "../../docs/assets/js/days/periods.js" */
/** @import { Period } from "./walked.js" */

const { isHoliday } = calendar;
/** @type {Unit[]} */
const UNITS = ["days", "business-days", "months", "years"];
const LONGEST = { days: 200, "business-days": 60, months: 40, years: 6 };
const anything = /** @type {any} */ (explainPeriod);

/** Count periods in both ways. @param {Period[]} periods @param {(date: string) => boolean} [isOff] */
function compare(periods, isOff = isHoliday) {
  for (const period of periods) {
    const { start, count, unit } = period;
    assert.deepEqual(explainPeriod(start, count, unit, isOff), walk(period, isOff), `${start} + ${count} ${unit}`);
  }
}

/** Return periods of every unit that start on any of some days. @param {Chance} chance @param {() => string} start */
function anyPeriods(chance, start, howMany = 4000) {
  return Array.from({ length: howMany }, () => {
    const unit = chance.one(UNITS);
    return { start: start(), count: 1 + chance.below(LONGEST[unit]), unit };
  });
}

/** @param {number} year @param {number} month from 1 */
function endOfMonth(year, month) {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

Deno.test("the device is where the test wants it", () => {
  const zone = Deno.env.get("TZ");
  if (zone) assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
});

Deno.test("worked examples", () => {
  /** @type {[string, number, Unit, string][]} */
  const examples = [
    ["2026-02-28", 1, "months", "2026-03-31"],
    ["2026-01-31", 1, "months", "2026-03-03"],
    ["2026-09-10", 14, "days", "2026-09-28"],
    ["2026-11-22", 3, "months", "2027-02-22"],
    ["2026-12-31", 3, "business-days", "2027-01-06"],
  ];
  for (const [start, count, unit, end] of examples) {
    assert.equal(explainPeriod(start, count, unit, isHoliday).end, end);
    assert.equal(walk({ start, count, unit }, isHoliday).end, end);
  }
});

Deno.test("every step of a period that moves is told", () => {
  assert.deepEqual(explainPeriod("2026-01-31", 1, "months", isHoliday), {
    start: "2026-01-31",
    firstCounted: "2026-02-01",
    skipped: [],
    unmovedEnd: "2026-02-28",
    moves: [
      { date: "2026-02-28", reason: "saturday" },
      { date: "2026-03-01", reason: "holiday" },
      { date: "2026-03-02", reason: "holiday" },
    ],
    end: "2026-03-03",
  });
});

Deno.test("every step of business days is told", () => {
  assert.deepEqual(explainPeriod("2026-12-31", 3, "business-days", isHoliday), {
    start: "2026-12-31",
    firstCounted: "2027-01-04",
    skipped: [
      { date: "2027-01-01", reason: "holiday" },
      { date: "2027-01-02", reason: "saturday" },
      { date: "2027-01-03", reason: "sunday" },
    ],
    unmovedEnd: "2027-01-06",
    moves: [],
    end: "2027-01-06",
  });
});

Deno.test("both countings agree on random days with the holidays of Korea", () => {
  const chance = new Chance(1);
  compare(anyPeriods(chance, () => after("2025-12-01", chance.below(1126))));
});

Deno.test("both countings agree on random days of two centuries with holidays made up", () => {
  const chance = new Chance(2);
  const anyDay = () => after("1950-01-01", chance.below(73_000));
  const madeUp = new Set(
    Array.from({ length: 2000 }, anyDay).flatMap((begin) =>
      Array.from({ length: 1 + chance.below(12) }, (_, days) => after(begin, days))
    ),
  );
  compare(anyPeriods(chance, anyDay), (date) => madeUp.has(date));
});

Deno.test("both countings agree at every end of a month", () => {
  // 2027 to 2029 hold a leap year between two others; 2099 and 2100 a year that looks like one and is none.
  const ends = [2027, 2028, 2029, 2099, 2100].flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => endOfMonth(year, month + 1))
  );
  const starts = ends.flatMap((end) => [1, 0, -1, -2, -3, -4].map((days) => after(end, days)));
  compare(starts.flatMap((start) => [1, 2, 11, 12, 13].map((count) => ({ start, count, unit: "months" }))));
  compare(starts.flatMap((start) => [1, 3, 4].map((count) => ({ start, count, unit: "years" }))));
});

Deno.test("both countings agree around every holiday", () => {
  const around = Object.keys(content.tool.holidays.names).flatMap((holiday) =>
    Array.from({ length: 12 }, (_, days) => after(holiday, 2 - days))
  );
  for (const unit of /** @type {Unit[]} */ (["days", "business-days"])) {
    compare([...new Set(around)].flatMap((start) => [1, 2, 3, 7].map((count) => ({ start, count, unit }))));
  }
});

Deno.test("both countings agree when no day is a holiday", () => {
  const chance = new Chance(3);
  compare(anyPeriods(chance, () => after("2026-01-01", chance.below(1460)), 300), () => false);
});

Deno.test("late interest", () => {
  for (
    const [amount, rate, days, won] of [
      [100_000, 15, 365, 15_000],
      [100_000, 15, 30, 1_232], // 1232.87…
      [36_500, 1, 1, 1],
      [36_499, 1, 1, 0],
      [50_000, 15, 0, 0],
      [987_654_321, 15, 3_650, 1_481_481_481], // …481.5
    ]
  ) assert.equal(lateInterest(amount, rate, days), won);
});

Deno.test("days of delay", () => {
  assert.equal(daysBetween("2026-11-22", "2026-11-25"), 3);
  assert.equal(daysBetween("2028-02-28", "2028-03-01"), 2);
  assert.equal(daysBetween("2026-11-22", "2026-11-21"), -1);
});

Deno.test("an impossible date is refused", () => {
  const none = ["2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "2026-01-01T00:00", ""];
  for (const start of [...none, null]) {
    for (const unit of UNITS) assert.throws(() => anything(start, 1, unit, isHoliday), RangeError, `${start}`);
    assert.throws(() => daysBetween("2026-01-01", /** @type {string} */ (start)), RangeError);
  }
});

Deno.test("an impossible count is refused", () => {
  for (const count of [0, -1, 1.5, "3", null, 2 ** 53]) {
    for (const unit of UNITS) assert.throws(() => anything("2026-11-22", count, unit, isHoliday), RangeError);
  }
});

Deno.test("an unknown unit is refused", () => {
  for (const unit of ["weeks", "day", "", null, "toString"]) {
    assert.throws(() => anything("2026-11-22", 1, unit, isHoliday), RangeError);
  }
});

Deno.test("a period that ends after all calendars is refused", () => {
  for (const unit of UNITS) {
    assert.throws(() => explainPeriod("9999-12-31", 1, unit, isHoliday), RangeError);
    assert.throws(() => explainPeriod("9999-01-01", 2 ** 52, unit, () => false), RangeError);
  }
});

Deno.test("interest on what is no whole number is refused", () => {
  const reckon = /** @type {any} */ (lateInterest);
  for (const values of [[-1, 15, 1], [1.5, 15, 1], [1, 15, "1"], [1, null, 1], [2 ** 50, 15, 365]]) {
    assert.throws(() => reckon(...values), RangeError);
  }
});
