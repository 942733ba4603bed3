/** The dates of a case: those ahead, those past, and folded those that nothing has begun yet. */

import { counts } from "../../case/dates.js";
import { SOON } from "../../case/to-do.js";
import { element } from "../shared/elements.js";
import { longDay, wordFor } from "../shared/words.js";
import { linkTo } from "./going.js";

/** @import { Counted, DateOfCase, From } from "../../case/dates.js" */
/** @import { Child } from "../shared/elements.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Naming } from "./naming.js" */

/** @typedef {DateOfCase & Counted} CountedDate */

/**
 * @param {readonly DateOfCase[]} dates
 * @param {Tool} tool
 * @param {Naming} naming
 * @returns {HTMLElement}
 */
export function datesShown(dates, tool, naming) {
  const { say, to, language } = tool;
  const begun = countedOf(dates);
  const ahead = begun.filter(({ when }) => when !== "past");
  const past = begun.filter(({ when }) => when === "past");
  const notBegun = dates.flatMap((date) => (date.state === "not-begun" && counts(date) ? [date] : []));
  const hasBusinessDays = begun.some(({ businessDays }) => businessDays);
  const all = to(language === "ko" ? "deadlines/" : "en/deadlines/");
  return element(
    "section",
    { class: "hs-case-dates" },
    element("h2", {}, say("glance-dates")),
    begun.length === 0 && element("p", {}, say("glance-no-dates")),
    ahead.length > 0 && element("ul", { class: "hs-day-rows" }, ahead.map((date) => dateRow(date, tool, naming))),
    hasBusinessDays && element("p", { class: "hs-caution" }, say("business-days-caveat")),
    past.length > 0 &&
      element(
        "details",
        { id: "glance-past" },
        element("summary", {}, say("glance-past", { count: past.length })),
        element("ul", { class: "hs-day-rows" }, past.map((date) => dateRow(date, tool, naming))),
      ),
    notBegun.length > 0 &&
      element(
        "details",
        { id: "glance-not-begun" },
        element("summary", {}, say("glance-not-begun", { count: notBegun.length })),
        element(
          "ul",
          { class: "hs-day-rows" },
          notBegun.map(({ id, missing }) =>
            element("li", {}, wayTo(id, tool, naming), element("span", {}, beginnings(missing, tool, naming)))
          ),
        ),
      ),
    element("p", {}, element("a", { href: all }, say("glance-all-dates"))),
  );
}

/**
 * Give the dates to act by that have a day, the nearest first.
 *
 * @param {readonly DateOfCase[]} dates
 * @returns {CountedDate[]}
 */
export function countedOf(dates) {
  const counted = dates.flatMap((date) => (date.state === "counted" && counts(date) ? [date] : []));
  return counted.sort((a, b) => a.daysLeft - b.daysLeft);
}

/**
 * Say where a day lies and what else has to be known of it.
 *
 * @param {CountedDate} date
 * @param {Tool} tool
 * @param {Naming} naming
 * @returns {string[]}
 */
export function notesOn(date, { say, language }, naming) {
  const { beside, instead } = date;
  const isMoved = date.who === "you" && date.end !== date.show;
  return [
    isMoved && say("glance-moved", { day: longDay(date.end, language) }),
    beside?.sooner === "unknown" && say("glance-sooner-of", { name: naming.deadline(beside.id) }),
    instead?.applies === "unknown" && say("glance-one-of", { name: naming.deadline(instead.id) }),
    date.holidays !== "announced" && say("glance-holidays-unsure"),
  ].filter((note) => note !== false && note !== undefined);
}

/**
 * @param {CountedDate} date
 * @param {Tool} tool
 * @param {Naming} naming
 */
function dateRow(date, tool, naming) {
  const { say, language, data } = tool;
  const isSoon = date.when !== "past" && date.daysLeft <= SOON;
  const passed = data.deadlines.find(({ id }) => id === date.id)?.if_it_passes;
  /** @type {Child[]} */
  const notes = notesOn(date, tool, naming).map((note) => element("small", {}, note));
  return element(
    "li",
    { class: isSoon && "hs-soon" },
    element(
      "p",
      { class: "hs-day-rows__day" },
      element("strong", {}, longDay(date.show, language)),
      ` · ${leftOf(date, tool)}`,
    ),
    wayTo(date.id, tool, naming),
    element("small", {}, say(`who-${date.who}`)),
    notes,
    date.when === "past" && passed && element("span", {}, passed),
  );
}

/**
 * @param {CountedDate} date
 * @param {Tool} tool
 */
function leftOf({ when, daysLeft }, { say }) {
  if (when === "today") return say("glance-today");
  if (when === "last-days") return say("glance-in-last-days");
  return when === "past" ? say("glance-days-past", { days: -daysLeft }) : say("glance-days-left", { days: daysLeft });
}

/**
 * @param {string} id
 * @param {Tool} tool
 * @param {Naming} naming
 */
function wayTo(id, { data, to }, naming) {
  const way = data.deadlines.find((deadline) => deadline.id === id)?.way ?? "";
  return element("a", { href: to(way) }, naming.deadline(id));
}

/**
 * @param {readonly From[]} missing
 * @param {Tool} tool
 * @param {Naming} naming
 */
function beginnings(missing, { say }, naming) {
  const links = missing.flatMap((from, place) => [
    place > 0 && ", ",
    "date" in from
      ? linkTo(wordFor(`dates.${from.date}`), naming.beginning(from))
      : linkTo("field-log", naming.beginning(from)),
  ]);
  return [`${say("glance-begins-with")} `, ...links];
}
