/** The dates of a case: what each says, and which of them one has to act by. */

/** @import { Explanation, IsHoliday, Unit } from "../days/periods.js" */
/** @import { DateName, Party } from "./fields.js" */

/**
 * A period as the content describes it; names as in `content/deadlines/`, amounts already looked up.
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
 * @typedef {object} Calendar
 * @property {IsHoliday} isHoliday
 * @property {readonly number[]} announced years whose holidays the government has named
 * @property {readonly number[]} projected years whose holidays follow from the rules only
 */

/** @typedef {{ date: DateName } | { contactWith: Party } | { deadline: string }} From what a period starts from */

/**
 * Where a day lies: `ahead`, `today`, `past`; or in the `last-days`, after the day to act by and still within the
 * period, because its last day has moved.
 * @typedef {"ahead" | "today" | "last-days" | "past"} When
 */

/** @typedef {"announced" | "projected" | "unknown"} Certainty of the holidays that decide over a day */

/**
 * A period that has a day.
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
/** @typedef {Counted | Growing | NotBegun | NotAsked | Uncountable} Reckoned */
/** @typedef {Common & Reckoned} DateOfCase */
/** @typedef {Common & Counted} DatedOfCase */

/** Days before a date from which it is shown as running out. */
const SOON = 7;

/**
 * Tell whether a date is one to act by: neither the later of two, nor the one that another takes the place of.
 * @param {DateOfCase} date
 */
export function counts({ concerns, beside, instead }) {
  return concerns && beside?.sooner !== "other" && instead?.applies !== "other";
}

/** Return the dates to act by, the nearest first. @param {readonly DateOfCase[]} dates @returns {DatedOfCase[]} */
export function datesToMeet(dates) {
  const dated = dates.flatMap((date) => (date.state === "counted" && counts(date) ? [date] : []));
  return dated.sort((one, other) => one.daysLeft - other.daysLeft);
}

/** @param {Pick<Counted, "when" | "daysLeft">} date */
export function isSoon({ when, daysLeft }) {
  return when !== "past" && daysLeft <= SOON;
}
