/** The periods of the law, the contracts and the customs, turned into the dates of one case. */

import { daysBetween, explainPeriod } from "../days/periods.js";
import { BEGINNINGS } from "./beginnings.js";
import { firstContact } from "./log.js";

/** @import { Explanation, IsHoliday, Unit } from "../days/periods.js" */
/** @import { Case, DateName, Party } from "./fields.js" */

/**
 * A period as the content describes it; names as in `content/deadlines/`, amounts already looked up.
 *
 * @typedef {object} Deadline
 * @property {string} id
 * @property {string} who
 * @property {string} starts
 * @property {number} [length]
 * @property {Unit} [unit]
 * @property {number} [rate] percent a year, instead of a length
 * @property {string} [sooner_of]
 * @property {string} [instead_of]
 * @property {string} [starts_after]
 * @property {readonly string[]} [situations]
 * @property {readonly string[]} [sellers] the kinds of seller it is for; all where none are named
 * @property {readonly string[]} [couriers] the couriers it is for; all where none are named
 * @property {readonly string[]} [not_couriers] the couriers it is not for
 */

/**
 * What is known of holidays.
 *
 * @typedef {object} Calendar
 * @property {IsHoliday} isHoliday
 * @property {readonly number[]} announced years whose holidays the government has named
 * @property {readonly number[]} projected years whose holidays follow from the rules only
 */

/** @typedef {{ date: DateName } | { contactWith: Party } | { deadline: string }} From what a period starts from */

/**
 * Where a day lies: `ahead`, `today`, `past`; or in the `last-days`, after the day to act by and still within the
 * period, because its last day has moved.
 *
 * @typedef {"ahead" | "today" | "last-days" | "past"} When
 */

/** @typedef {"announced" | "projected" | "unknown"} Certainty of the holidays that decide over a day */

/**
 * A period that has a day.
 *
 * @typedef {object} Counted
 * @property {"counted"} state
 * @property {From} from
 * @property {string} start the day of the event
 * @property {string} show the day to show first: for `you` the unmoved end, for others the end
 * @property {string} unmovedEnd
 * @property {string} end the last day by law, contract or custom
 * @property {Explanation} steps
 * @property {When} when
 * @property {number} daysLeft until the day to show; below 0 after it
 * @property {Certainty} holidays
 */

/**
 * Something that grows from a day on: late interest.
 *
 * @typedef {object} Growing
 * @property {"growing"} state
 * @property {From} from
 * @property {string} start the last day on which nothing is owed yet
 * @property {number} rate percent a year
 * @property {number} days of delay by today, from 0
 */

/** @typedef {{ state: "not-begun", missing: From[] }} NotBegun `missing`: any one of these begins it */
/** @typedef {{ state: "not-asked" }} NotAsked the case has no such day: give the period in words */
/** @typedef {{ state: "uncountable" }} Uncountable the period is not one this site can count */

/**
 * A date of a case.
 *
 * @typedef {object} Common
 * @property {string} id of the deadline
 * @property {string} who must act
 * @property {boolean} concerns false where the situation, the kind of seller or the courier rules it out
 * @property {boolean} businessDays whether it needs the caveat of 영업일
 * @property {Beside} [beside] the other one of "the sooner of two"
 * @property {Instead} [instead] the other one of two that exclude each other
 */

/** @typedef {{ id: string, sooner: "this" | "other" | "unknown" }} Beside both are where they end on one day */
/** @typedef {{ id: string, applies: "this" | "other" | "unknown" }} Instead */
/** @typedef {Common & (Counted | Growing | NotBegun | NotAsked | Uncountable)} DateOfCase */

/**
 * Give what every deadline means for a case, in the order of the deadlines.
 *
 * @param {Case} one
 * @param {readonly Deadline[]} deadlines
 * @param {Calendar} calendar
 * @param {string} today `YYYY-MM-DD` in Korea
 * @returns {DateOfCase[]}
 */
export function datesOfCase(one, deadlines, calendar, today) {
  return new Reckoning(one, deadlines, calendar, today).all();
}

/**
 * Tell whether a date is one to act by: neither the later of two, nor the one that another takes the place of.
 *
 * @param {DateOfCase} date
 */
export function counts({ concerns, beside, instead }) {
  return concerns && beside?.sooner !== "other" && instead?.applies !== "other";
}

/**
 * Give the last day of a period that starts with an event on a day.
 *
 * @param {Deadline} deadline
 * @param {{ start: string, from: From }} begin
 * @param {Calendar} calendar
 * @param {string} today
 * @returns {Counted | Uncountable}
 */
function countFrom({ who, length, unit }, { start, from }, calendar, today) {
  if (!length || !unit) return { state: "uncountable" };
  const steps = explainPeriod(start, length, unit, calendar.isHoliday);
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
    when: whenIs(today, show, end),
    daysLeft: daysBetween(today, show),
    holidays: certaintyOf(calendar, unit === "business-days" ? steps.firstCounted : unmovedEnd, end),
  };
}

/** One case on one day, each of its deadlines reckoned once. */
class Reckoning {
  /** @type {Map<string, Counted | Growing | NotBegun | NotAsked | Uncountable>} */
  #known = new Map();

  /**
   * @param {Case} one
   * @param {readonly Deadline[]} deadlines
   * @param {Calendar} calendar
   * @param {string} today
   */
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

  /** @param {Deadline} deadline */
  date(deadline) {
    const known = this.#known.get(deadline.id);
    if (known) return known;
    // A period that starts after itself never begins.
    this.#known.set(deadline.id, { state: "uncountable" });
    const date = this.reckoned(deadline);
    this.#known.set(deadline.id, date);
    return date;
  }

  /**
   * @param {Deadline} deadline
   * @returns {Counted | Growing | NotBegun | NotAsked | Uncountable}
   */
  reckoned(deadline) {
    const begin = this.beginning(deadline);
    if (!("start" in begin)) return begin;
    const { start, from } = begin;
    if (deadline.rate !== undefined) {
      const days = Math.max(0, daysBetween(start, this.today));
      return { state: "growing", from, start, rate: deadline.rate, days };
    }
    return countFrom(deadline, begin, this.calendar, this.today);
  }

  /**
   * Give the day that starts a period, or why there is none.
   *
   * @param {Deadline} deadline
   * @returns {{ start: string, from: From } | NotBegun | NotAsked | Uncountable}
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

  /**
   * @param {Deadline} before
   * @returns {{ start: string, from: From } | NotBegun | NotAsked | Uncountable}
   */
  afterOne(before) {
    const date = this.date(before);
    if (date.state === "counted") return { start: date.unmovedEnd, from: { deadline: before.id } };
    return date.state === "growing" ? { state: "uncountable" } : date;
  }

  /**
   * @param {Deadline} deadline
   * @param {{ endOf: readonly string[], which: "earliest" | "latest", orDate?: DateName }} rule
   * @returns {{ start: string, from: From } | NotBegun}
   */
  endOf(deadline, { endOf, which, orDate }) {
    const befores = this.deadlines.filter((before) => endOf.includes(before.starts) && before.length);
    const usable = befores.filter((before) =>
      before.id === deadline.starts_after || this.surelyConcerns(before, which)
    );
    /** @type {{ start: string, from: From }[]} */
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
   *
   * @param {Deadline} before
   * @param {"earliest" | "latest"} which
   */
  surelyConcerns(before, which) {
    if (which === "earliest") return true;
    return this.one.situation !== undefined && this.concerns(before);
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

  /**
   * @param {Deadline} deadline
   * @returns {Beside | undefined}
   */
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
   *
   * @param {Deadline} deadline
   * @returns {Instead | undefined}
   */
  instead(deadline) {
    const other = this.deadlines.find(({ id, instead_of }) => id === deadline.instead_of || instead_of === deadline.id);
    if (!other) return undefined;
    const first = paidFirst(this.one);
    if (first === undefined || deadline.starts === other.starts) return { id: other.id, applies: "unknown" };
    const isFor = (/** @type {Deadline} */ { starts }) => (starts === "payment") === first;
    if (isFor(deadline) === isFor(other)) return { id: other.id, applies: "unknown" };
    return { id: other.id, applies: isFor(deadline) ? "this" : "other" };
  }
}

/**
 * @param {Calendar} calendar
 * @param {string} first
 * @param {string} last
 * @returns {Certainty}
 */
function certaintyOf({ announced, projected }, first, last) {
  let worst = /** @type {Certainty} */ ("announced");
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    if (announced.includes(year)) continue;
    if (!projected.includes(year)) return "unknown";
    worst = "projected";
  }
  return worst;
}

/**
 * Tell whether a value is one of some, or may be: as long as it is not known, and where all are meant.
 *
 * @param {string | undefined} value
 * @param {readonly string[]} [some]
 */
function isAmong(value, some) {
  return value === undefined || some === undefined || some.includes(value);
}

/**
 * Tell whether the goods were paid for before they came, so far as the case tells.
 *
 * @param {Case} one
 */
function paidFirst({ payment, dates }) {
  if (payment === "on-delivery") return false;
  return dates?.paid ? true : undefined;
}

/**
 * @param {string} today
 * @param {string} show
 * @param {string} end
 * @returns {When}
 */
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
