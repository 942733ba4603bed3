/** The dates of a case are those that the content's periods give, reckoned here a second time and by other means. */

import assert from "node:assert/strict";
import { BEGINNINGS } from "../../docs/assets/js/case/beginnings.js";
import { DATES } from "../../docs/assets/js/case/fields.js";
import { datesOfCase } from "../../docs/assets/js/case/reckoning.js";
import { Chance } from "./chance.js";
import { calendar, content } from "./support.js";
import { after, walk } from "./walked.js";

/** @import { Deadline } from "../../docs/assets/js/case/dates.js" */
/** @import { Case, DateName, Party } from "../../docs/assets/js/case/fields.js" */

const TODAY = "2026-11-23";
const { deadlines, situations } = content.tool;
/** @type {Record<string, DateName>} */
const STARTS = {
  payment: "paid",
  order: "ordered",
  "hand-over": "handedOver",
  posting: "handedOver",
  dispatch: "handedOver",
  receipt: "received",
  knowing: "discovered",
  "goods-returned": "goodsReturned",
  withdrawal: "refundAsked",
  message: "contacted",
};

/**
 * Return the dates of a case by the ids of the deadlines.
 *
 * @param {Partial<Case>} one
 * @param {string} [today]
 * @param {readonly Deadline[]} [of]
 * @returns {Record<string, any>} whatever its state
 */
function datesOf(one, today = TODAY, of = deadlines) {
  const dates = datesOfCase({ id: "c", ...one }, of, calendar, today);
  assert.deepEqual(dates.map(({ id }) => id), of.map(({ id }) => id));
  return Object.fromEntries(dates.map((date) => [date.id, date]));
}

/** What a person with the table of periods and a calendar writes down about a case. */
class Reckoned {
  /** @param {Case} one */
  constructor(one) {
    this.one = one;
    this.dates = one.dates ?? {};
  }

  /** @param {Deadline} deadline @returns {string | undefined} */
  start({ starts }) {
    if (starts in STARTS) return this.dates[STARTS[starts]];
    if (starts === "complaint") {
      return (this.one.log ?? []).flatMap(({ who, on }) => (who === "marketplace" && on ? [on] : [])).sort()[0];
    }
    if (starts === "due-date") {
      return [this.dates.promised, this.unmoved("parcel-due")].flatMap((day) => day ?? []).sort()[0];
    }
    if (starts !== "refund-due") return undefined;
    const isUnsupplied = this.deadline("unsupplied-refund").situations?.includes(this.one.situation ?? "");
    const days = [this.unmoved("return-refund"), isUnsupplied ? this.unmoved("unsupplied-refund") : undefined];
    return days.flatMap((day) => day ?? []).sort().at(-1);
  }

  /** @param {string} id */
  deadline(id) {
    return /** @type {Deadline} */ (deadlines.find((one) => one.id === id));
  }

  /** @param {string} id */
  unmoved(id) {
    return this.steps(this.deadline(id))?.unmovedEnd;
  }

  /** @param {Deadline} deadline */
  steps(deadline) {
    const start = this.start(deadline);
    const { length: count, unit } = deadline;
    return start && count && unit ? walk({ start, count, unit }, calendar.isHoliday) : undefined;
  }
}

/** @param {Chance} chance @returns {Case} */
function anyCase(chance) {
  const first = after("2026-01-01", chance.below(900));
  const day = () => after(first, chance.below(40));
  const dates = DATES.filter(() => chance.next() < 0.6).map((name) => [name, day()]);
  const log = [1, 2, 3].map((number) => ({
    id: `x${number}`,
    on: day(),
    who: chance.one(/** @type {Party[]} */ (["seller", "marketplace", "courier"])),
  }));
  return {
    id: "c",
    dates: Object.fromEntries(dates),
    ...(chance.next() < 0.8 && { situation: chance.one(situations).id }),
    ...(chance.next() < 0.5 && { log }),
  };
}

/** @param {string} from @param {string} to */
function daysApart(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

Deno.test("dates of any case", () => {
  const chance = new Chance(4);
  for (let number = 0; number < 300; number += 1) {
    const [one, today] = [anyCase(chance), after("2026-01-01", chance.below(1200))];
    const reckoned = new Reckoned(one);
    const answer = datesOf(one, today);
    for (const deadline of deadlines) {
      const found = answer[deadline.id];
      const steps = reckoned.steps(deadline);
      const told = JSON.stringify({ one, today, found });
      if (deadline.rate !== undefined) {
        const start = reckoned.start(deadline);
        assert.equal(found.state, start ? "growing" : "not-begun", told);
        if (start) assert.deepEqual([found.start, found.days], [start, Math.max(0, daysApart(start, today))], told);
      } else if (!steps) {
        assert.ok(["not-begun", "not-asked"].includes(found.state), told);
        assert.ok(!("end" in found) && !("show" in found) && !("start" in found), told);
      } else {
        const { start, unmovedEnd, end } = steps;
        const show = deadline.who === "you" ? unmovedEnd : end;
        const when = today < show ? "ahead" : today === show ? "today" : today <= end ? "last-days" : "past";
        const expected = {
          state: "counted",
          steps,
          start,
          unmovedEnd,
          end,
          show,
          when,
          daysLeft: daysApart(today, show),
        };
        assert.deepEqual({ ...found, ...expected }, found, told);
      }
    }
  }
});

Deno.test("every beginning of the content is a date of the case or said not to be asked", () => {
  assert.deepEqual(Object.keys(BEGINNINGS).sort(), [...content.beginnings].sort());
  const dated = Object.entries(BEGINNINGS).flatMap(([name, rule]) =>
    typeof rule === "object" && "date" in rule ? [[name, rule.date]] : []
  );
  assert.deepEqual(Object.fromEntries(dated), STARTS);
});

Deno.test("a period that has not begun shows no date and says what is missing", () => {
  const dates = datesOf({ dates: { paid: "2026-11-16" }, situation: "nothing-arrived" });
  assert.deepEqual(dates["ordinary-withdrawal"], {
    id: "ordinary-withdrawal",
    who: "you",
    concerns: false,
    businessDays: false,
    state: "not-begun",
    missing: [{ date: "received" }],
  });
  assert.deepEqual(dates["marketplace-result"].missing, [{ contactWith: "marketplace" }]);
  assert.deepEqual(dates["courier-claim-all"].missing, [{ date: "promised" }, { date: "handedOver" }]);
  assert.deepEqual(dates["late-refund-interest"].missing, [{ date: "goodsReturned" }, { date: "refundAsked" }]);
  assert.equal(dates["kca-settlement"].state, "not-asked");
  assert.equal(dates["kca-extension"].state, "not-asked");
});

Deno.test("what you must do shows the day before it moves, and what others must do the day after", () => {
  // 14 days from 10 September 2026 end on the eve of Chuseok and move to the Monday after it.
  const mine = datesOf({ dates: { received: "2026-09-10" } })["notify-courier"];
  assert.deepEqual([mine.show, mine.end], ["2026-09-24", "2026-09-28"]);
  const theirs = datesOf({ dates: { handedOver: "2026-09-23" } })["parcel-due"];
  assert.deepEqual([theirs.unmovedEnd, theirs.show, theirs.end], ["2026-09-25", "2026-09-28", "2026-09-28"]);
});

Deno.test("a day is past only when its last legal day is", () => {
  for (
    const [on, when, left] of [
      ["2026-09-23", "ahead", 1],
      ["2026-09-24", "today", 0],
      ["2026-09-25", "last-days", -1],
      ["2026-09-28", "last-days", -4],
      ["2026-09-29", "past", -5],
    ]
  ) {
    const found = datesOf({ dates: { received: "2026-09-10" } }, String(on))["notify-courier"];
    assert.deepEqual([found.when, found.daysLeft], [when, left]);
  }
});

Deno.test("the sooner of two is named", () => {
  const [knowing, receipt] = ["different-since-knowing", "different-since-receipt"];
  for (
    const [received, discovered, byKnowing, byReceipt] of [
      ["2026-09-01", "2026-09-02", "this", "other"],
      ["2026-06-01", "2026-08-20", "other", "this"],
      ["2026-09-01", undefined, "unknown", "unknown"],
      [undefined, "2026-09-02", "unknown", "unknown"],
    ]
  ) {
    const dates = datesOf({ dates: { ...(received && { received }), ...(discovered && { discovered }) } });
    assert.deepEqual(dates[knowing].beside, { id: receipt, sooner: byKnowing });
    assert.deepEqual(dates[receipt].beside, { id: knowing, sooner: byReceipt });
  }
});

Deno.test("of two that exclude each other one applies, or none is said to", () => {
  /** @type {[Partial<Case>, string, string][]} */
  const told = [
    [{ dates: { paid: "2026-11-16", ordered: "2026-11-15" } }, "this", "other"],
    [{ dates: { ordered: "2026-11-15" } }, "unknown", "unknown"],
    [{ dates: { paid: "2026-11-19" }, payment: "on-delivery" }, "other", "this"],
  ];
  for (const [one, prepaid, unpaid] of told) {
    const dates = datesOf(one);
    assert.deepEqual(dates["dispatch-prepaid"].instead, { id: "dispatch-unpaid", applies: prepaid });
    assert.deepEqual(dates["dispatch-unpaid"].instead, { id: "dispatch-prepaid", applies: unpaid });
    assert.deepEqual(dates["parcel-due"].instead, { id: "parcel-due-remote", applies: "unknown" });
  }
});

Deno.test("a chain starts from the day before any move", () => {
  const claim = datesOf({ dates: { handedOver: "2026-09-23" } })["courier-claim-all"];
  assert.deepEqual([claim.start, claim.from], ["2026-09-25", { deadline: "parcel-due" }]);
  const promised = datesOf({ dates: { handedOver: "2026-09-23", promised: "2026-09-24" } })["courier-claim-all"];
  assert.deepEqual([promised.start, promised.from], ["2026-09-24", { date: "promised" }]);
});

Deno.test("interest waits for the later refund and for a situation that allows it", () => {
  const dates = { refundAsked: "2026-11-02" };
  const interest = (/** @type {Partial<Case>} */ one, today = TODAY) => datesOf(one, today)["late-refund-interest"];
  assert.equal(interest({ dates }).state, "not-begun");
  assert.equal(interest({ dates, situation: "wrong-item" }).state, "not-begun");
  const growing = interest({ dates, situation: "nothing-arrived" });
  assert.deepEqual([growing.start, growing.from, growing.days], ["2026-11-05", { deadline: "unsupplied-refund" }, 18]);
  const later = interest({ dates: { ...dates, goodsReturned: "2026-11-10" }, situation: "part-missing" });
  assert.deepEqual([later.start, later.from, later.rate], ["2026-11-13", { deadline: "return-refund" }, 15]);
  assert.equal(interest({ dates, situation: "nothing-arrived" }, "2026-11-05").days, 0);
});

Deno.test("business days are marked", () => {
  const found = datesOf({});
  for (const { id, unit } of deadlines) assert.equal(found[id].businessDays, unit === "business-days", id);
});

Deno.test("holidays that decide over a day are certain, projected or unknown", () => {
  const told = ["2026-12-30", "2026-12-31", "2027-06-01", "2027-12-31", "2028-06-01"].map((received) =>
    datesOf({ dates: { received } })["courier-claim-part"].holidays
  );
  // A year from the last day of 2027 ends on a Sunday, and what it moves to lies in a year that is not known.
  assert.deepEqual(told, ["announced", "announced", "projected", "unknown", "unknown"]);
});

Deno.test("a situation rules out what it does not name", () => {
  for (const { id } of deadlines) assert.ok(datesOf({})[id].concerns);
  for (const { id: situation } of situations) {
    const found = datesOf({ situation });
    for (const { id, situations: named = [] } of deadlines) {
      assert.equal(found[id].concerns, named.includes(situation), `${situation}: ${id}`);
    }
  }
});

/** @type {Deadline} */
const MADE_UP = { id: "d", who: "you", starts: "receipt", length: 1, unit: "days" };

Deno.test("a seller or courier rules out what is not for it", () => {
  const only = { ...MADE_UP, sellers: ["shop"], not_couriers: ["epost"] };
  /** @type {[Partial<Case>, boolean][]} */
  const told = [
    [{}, true],
    [{ courier: "cj" }, true],
    [{ courier: "epost" }, false],
    [{ sellerKind: "shop" }, true],
    [{ sellerKind: "individual" }, false],
  ];
  for (const [one, concerns] of told) assert.equal(datesOf(one, TODAY, [only]).d.concerns, concerns);
});

Deno.test("periods that start after each other never begin", () => {
  const circle = [{ ...MADE_UP, id: "a", starts_after: "b" }, { ...MADE_UP, id: "b", starts_after: "a" }];
  const found = datesOf({ dates: { received: "2026-11-19" } }, TODAY, circle);
  assert.deepEqual([found.a.state, found.b.state], ["uncountable", "uncountable"]);
});
