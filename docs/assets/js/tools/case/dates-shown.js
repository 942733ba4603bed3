/** The dates of a case: those ahead, those past, and folded those that nothing has begun yet. */

import { counts, datesToMeet, isSoon } from "../../case/dates.js";
import { longDay } from "../../days/writing.js";
import { element } from "../shared/elements.js";
import { deadlineOf } from "../shared/names.js";
import { leftOf } from "../shared/today.js";
import { wordFor } from "../shared/words.js";
import { linkTo } from "./going.js";

/** @import { DatedOfCase, DateOfCase, From } from "../../case/dates.js" */
/** @import { Child } from "../shared/elements.js" */
/** @import { Tool } from "../shared/tool.js" */

/** @param {readonly DateOfCase[]} dates @param {Tool} tool @returns {HTMLElement} */
export function datesShown(dates, tool) {
  const { say, toPage } = tool;
  const begun = datesToMeet(dates);
  const ahead = begun.filter(({ when }) => when !== "past").map((date) => dateRow(date, tool));
  const past = begun.filter(({ when }) => when === "past").map((date) => dateRow(date, tool));
  const notBegun = dates.flatMap((date) => (date.state === "not-begun" && counts(date) ? [date] : []));
  const waiting = notBegun.map(({ id, missing }) =>
    element("li", {}, linkToDeadline(id, tool), element("span", {}, beginnings(missing, tool)))
  );
  const hasBusinessDays = begun.some(({ businessDays }) => businessDays);
  return element(
    "section",
    { class: "hs-case-dates" },
    element("h2", {}, say("glance-dates")),
    begun.length === 0 && element("p", {}, say("glance-no-dates")),
    ahead.length > 0 && element("ul", { class: "hs-day-rows" }, ahead),
    hasBusinessDays && element("p", { class: "hs-caution" }, say("business-days-caveat")),
    folded("glance-past", past, tool),
    folded("glance-not-begun", waiting, tool),
    element("p", {}, element("a", { href: toPage("deadlines/") }, say("glance-all-dates"))),
  );
}

/** Say what else has to be known of a date. @param {DatedOfCase} date @param {Tool} tool @returns {string[]} */
export function notesOn(date, { say, language, names }) {
  const { beside, instead } = date;
  const isMoved = date.who === "you" && date.end !== date.show;
  return [
    isMoved && say("glance-moved", { day: longDay(date.end, language) }),
    beside?.sooner === "unknown" && say("glance-sooner-of", { name: names.deadline(beside.id) }),
    instead?.applies === "unknown" && say("glance-one-of", { name: names.deadline(instead.id) }),
    date.holidays !== "announced" && say("glance-holidays-unsure"),
  ].filter((note) => typeof note === "string");
}

/** @param {string} word its key, which is the id too @param {HTMLElement[]} rows @param {Tool} tool */
function folded(word, rows, { say }) {
  if (rows.length === 0) return undefined;
  const summary = element("summary", {}, say(word, { count: rows.length }));
  return element("details", { id: word }, summary, element("ul", { class: "hs-day-rows" }, rows));
}

/** @param {DatedOfCase} date @param {Tool} tool */
function dateRow(date, tool) {
  const { say, language, data } = tool;
  const passed = deadlineOf(data, date.id).if_it_passes;
  return element(
    "li",
    { class: isSoon(date) && "hs-soon" },
    element(
      "p",
      { class: "hs-day-rows__day" },
      element("strong", {}, longDay(date.show, language)),
      ` · ${leftOf(date, tool)}`,
    ),
    linkToDeadline(date.id, tool),
    element("small", {}, say(`who-${date.who}`)),
    notesOn(date, tool).map((note) => element("small", {}, note)),
    date.when === "past" && passed && element("span", {}, passed),
  );
}

/** @param {string} id @param {Tool} tool */
export function linkToDeadline(id, { data, to }) {
  const { way, name } = deadlineOf(data, id);
  return element("a", { href: to(way) }, name);
}

/** @param {readonly From[]} missing @param {Tool} tool @returns {Child[]} */
function beginnings(missing, { say, names }) {
  const links = missing.flatMap((from, place) => {
    const id = "date" in from ? wordFor(`dates.${from.date}`) : "field-log";
    return [place > 0 && ", ", linkTo(id, names.beginning(from))];
  });
  return [`${say("glance-begins-with")} `, ...links];
}
