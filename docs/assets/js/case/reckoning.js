/** The periods of the law, the contracts and the customs, turned into the dates of one case. */

import { daysBetween } from "../days/calendar.js";
import { explainPeriod } from "../days/periods.js";
import { BEGINNINGS } from "./beginnings.js";
import { firstContact } from "./log.js";

/** @import { Beginning } from "./beginnings.js" */
/** @import { Beside, Calendar, Certainty, Counted, DateOfCase, Deadline } from "./dates.js" */
/** @import { From, Instead, NotBegun, Reckoned, When } from "./dates.js" */
/** @import { Case } from "./fields.js" */

/** @typedef {{ start: string, from: From }} Begin the day that starts a period */

/**
 * Return what every deadline means for a case, in the order of the deadlines.
 * @param {Case} one
 * @param {readonly Deadline[]} deadlines
 * @param {Calendar} calendar
 * @param {string} today `YYYY-MM-DD` in Korea
 * @returns {DateOfCase[]}
 */
export function datesOfCase(one, deadlines, calendar, today) {
  return new Reckoning(one, deadlines, calendar, today).all();
}

/** One case on one day, each of its deadlines reckoned once. */
class Reckoning {
  /** @type {Map<string, Reckoned>} */
  #known = new Map();

  /** @param {Case} one @param {readonly Deadline[]} deadlines @param {Calendar} calendar @param {string} today */
  constructor(one, deadlines, calendar, today) {
    this.one = one;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.today = today;
  }

  /** @returns {DateOfCase[]} */
  all() {
    return this.deadlines.map((deadline) => {
      const beside = this.beside(deadline);
      const instead = this.instead(deadline);
      return {
        id: deadline.id,
        who: deadline.who,
        concerns: this.concerns(deadline),
        businessDays: deadline.unit === "business-days",
        ...(beside && { beside }),
        ...(instead && { instead }),
        ...this.date(deadline),
      };
    });
  }

  /** @param {Deadline} deadline @returns {Reckoned} */
  date(deadline) {
    const known = this.#known.get(deadline.id);
    if (known) return known;
    // A period that starts after itself never begins.
    this.#known.set(deadline.id, { state: "uncountable" });
    const date = this.reckoned(deadline);
    this.#known.set(deadline.id, date);
    return date;
  }

  /** @param {Deadline} deadline @returns {Reckoned} */
  reckoned(deadline) {
    const begin = this.beginning(deadline);
    if (!("start" in begin)) return begin;
    const { rate } = deadline;
    if (rate === undefined) return this.countFrom(deadline, begin);
    return { state: "growing", ...begin, rate, days: Math.max(0, daysBetween(begin.start, this.today)) };
  }

  /** Count a period from the day that starts it. @param {Deadline} deadline @param {Begin} begin @returns {Reckoned} */
  countFrom({ who, length, unit }, { start, from }) {
    if (!length || !unit) return { state: "uncountable" };
    const steps = explainPeriod(start, length, unit, this.calendar.isHoliday);
    const { unmovedEnd, end } = steps;
    const show = who === "you" ? unmovedEnd : end;
    return {
      state: "counted",
      from,
      start,
      show,
      unmovedEnd,
      end,
      steps,
      when: whenIs(this.today, show, end),
      daysLeft: daysBetween(this.today, show),
      holidays: this.certainty(unit === "business-days" ? steps.firstCounted : unmovedEnd, end),
    };
  }

  /** @param {string} first @param {string} last @returns {Certainty} of the holidays from one day to another */
  certainty(first, last) {
    const { announced, projected } = this.calendar;
    /** @type {Certainty} */
    let worst = "announced";
    for (let year = yearOf(first); year <= yearOf(last); year += 1) {
      if (announced.includes(year)) continue;
      if (!projected.includes(year)) return "unknown";
      worst = "projected";
    }
    return worst;
  }

  /**
   * Return the day that starts a period, or why there is none.
   * @param {Deadline} deadline
   * @returns {Begin | Exclude<Reckoned, Counted>}
   */
  beginning(deadline) {
    const rule = Object.hasOwn(BEGINNINGS, deadline.starts) ? BEGINNINGS[deadline.starts] : "not-asked";
    if (rule !== "not-asked" && "endOf" in rule) return this.endOf(deadline, rule);
    if (deadline.starts_after !== undefined) {
      const before = this.deadlines.find(({ id }) => id === deadline.starts_after);
      return before ? this.afterOne(before) : { state: "uncountable" };
    }
    if (rule === "not-asked") return { state: "not-asked" };
    const start = "date" in rule ? this.one.dates?.[rule.date] : firstContact(this.one.log ?? [], rule.contactWith);
    return start ? { start, from: rule } : { state: "not-begun", missing: [rule] };
  }

  /** @param {Deadline} before @returns {Begin | Exclude<Reckoned, Counted>} */
  afterOne(before) {
    const date = this.date(before);
    if (date.state === "counted") return { start: date.unmovedEnd, from: { deadline: before.id } };
    return date.state === "growing" ? { state: "uncountable" } : date;
  }

  /** @param {Deadline} deadline @param {Extract<Beginning, { which: string }>} rule @returns {Begin | NotBegun} */
  endOf(deadline, { endOf, which, orDate }) {
    const befores = this.deadlines.filter((before) => endOf.includes(before.starts) && before.length);
    const usable = befores.filter((one) => one.id === deadline.starts_after || this.surelyConcerns(one, which));
    /** @type {Begin[]} */
    const found = [];
    /** @type {From[]} */
    const missing = [];
    const given = orDate && this.one.dates?.[orDate];
    if (given) found.push({ start: given, from: { date: orDate } });
    else if (orDate) missing.push({ date: orDate });
    for (const before of usable) {
      const begin = this.afterOne(before);
      if ("start" in begin) found.push(begin);
      else if (begin.state === "not-begun") missing.push(...begin.missing);
    }
    found.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    const chosen = which === "earliest" ? found[0] : found.at(-1);
    return chosen ?? { state: "not-begun", missing: distinct(missing) };
  }

  /**
   * Tell whether a period may begin another: a claim of the reader's waits until the situation is known to allow it; a
   * limit on the reader does not wait.
   * @param {Deadline} before
   * @param {"earliest" | "latest"} which
   */
  surelyConcerns(before, which) {
    return which === "earliest" || (this.one.situation !== undefined && this.concerns(before));
  }

  /** @param {Deadline} deadline */
  concerns({ situations, sellers, couriers, not_couriers: notCouriers }) {
    const { situation, sellerKind, courier } = this.one;
    return (
      isAmong(situation, situations ?? []) &&
      isAmong(sellerKind, sellers) &&
      isAmong(courier, couriers) &&
      !(courier !== undefined && notCouriers?.includes(courier))
    );
  }

  /** @param {Deadline} deadline @returns {Beside | undefined} */
  beside(deadline) {
    const other = this.deadlines.find(({ id }) => id === deadline.sooner_of);
    if (!other) return undefined;
    const [mine, its] = [this.date(deadline), this.date(other)];
    if (mine.state !== "counted" || its.state !== "counted") return { id: other.id, sooner: "unknown" };
    return { id: other.id, sooner: mine.unmovedEnd <= its.unmovedEnd ? "this" : "other" };
  }

  /**
   * Tell whether a period or its alternative applies, so far as the case tells: goods that are paid for first have the
   * one that starts with payment. Of two that start with the same event, no date tells which.
   * @param {Deadline} deadline
   * @returns {Instead | undefined}
   */
  instead(deadline) {
    const other = this.deadlines.find(({ id, instead_of }) => id === deadline.instead_of || instead_of === deadline.id);
    if (!other) return undefined;
    const [mine, its] = [deadline, other].map(({ starts }) => starts === "payment");
    const first = paidFirst(this.one);
    if (first === undefined || mine === its) return { id: other.id, applies: "unknown" };
    return { id: other.id, applies: mine === first ? "this" : "other" };
  }
}

/**
 * Tell whether a value is one of some, or may be: as long as it is not known, and where all are meant.
 * @param {string | undefined} value
 * @param {readonly string[]} [some]
 */
function isAmong(value, some) {
  return value === undefined || some === undefined || some.includes(value);
}

/** Tell whether the goods were paid for before they came, so far as the case tells. @param {Case} one */
function paidFirst({ payment, dates }) {
  if (payment === "on-delivery") return false;
  return dates?.paid ? true : undefined;
}

/** @param {string} today @param {string} show @param {string} end @returns {When} */
function whenIs(today, show, end) {
  if (today < show) return "ahead";
  if (today === show) return "today";
  return today <= end ? "last-days" : "past";
}

/** @param {string} date */
function yearOf(date) {
  return Number(date.slice(0, 4));
}

/** @param {From[]} froms */
function distinct(froms) {
  return [...new Map(froms.map((from) => [JSON.stringify(from), from])).values()];
}
