/** The dates of the case, the nearest first; its first line tells a screen reader what a change did. */

import { counts } from "../../case/dates.js";
import { element, find, show } from "../shared/elements.js";
import { longDay } from "../shared/words.js";
import { deadlineOf, leftOf } from "./wording.js";

/** @import { Common, Counted, DateOfCase } from "../../case/dates.js" */
/** @import { Tool } from "../shared/tool.js" */

/** @typedef {Common & Counted} Dated */

/** Days before a date from which it is shown as running out. */
export const SOON = 7;

/**
 * @param {Tool} tool
 * @param {readonly DateOfCase[]} dates
 */
export function showAhead(tool, dates) {
  const { place, say } = tool;
  const dated = /** @type {Dated[]} */ (dates.filter((date) => date.state === "counted" && counts(date)));
  dated.sort((one, other) => one.daysLeft - other.daysLeft);
  const ahead = dated.filter(({ when }) => when !== "past");
  const past = dated.filter(({ when }) => when === "past").reverse();
  const said = find("[data-dates-said]", place);
  const words = summary(tool, ahead, past);
  if (said.textContent !== words) said.textContent = words;
  const isOpen = find("[data-dates-ahead]", place).querySelector("details")?.open ?? false;
  show(
    find("[data-dates-ahead]", place),
    ahead.length > 0 && list(tool, ahead),
    past.length > 0 &&
      element(
        "details",
        { class: "hs-fold", open: isOpen },
        element("summary", { id: "ahead-passed" }, say("ahead-passed", { count: past.length })),
        list(tool, past),
      ),
  );
}

/**
 * @param {Tool} tool
 * @param {readonly Dated[]} ahead
 * @param {readonly Dated[]} past
 */
function summary(tool, [nearest, ...others], past) {
  const { say, language } = tool;
  if (!nearest) return say(past.length ? "ahead-only-past" : "ahead-none");
  const { name } = deadlineOf(tool, nearest.id);
  return say("ahead-count", { count: others.length + 1, day: longDay(nearest.show, language), name });
}

/**
 * @param {Tool} tool
 * @param {readonly Dated[]} dates
 */
function list(tool, dates) {
  const { say, language } = tool;
  return element(
    "ul",
    { class: "hs-rows hs-ahead__list" },
    dates.map((date) => {
      const isSoon = date.when !== "past" && date.daysLeft <= SOON;
      return element(
        "li",
        {},
        element(
          "a",
          { href: `#${date.id}`, id: `to-${date.id}` },
          element(
            "span",
            {},
            element("strong", {}, longDay(date.show, language)),
            " ",
            element("em", { class: isSoon ? "hs-left hs-left--soon" : "hs-left" }, leftOf(tool, date)),
            element("span", { class: "hs-ahead__name" }, deadlineOf(tool, date.id).name),
            element("small", {}, say(`who-${date.who}`)),
          ),
        ),
      );
    }),
  );
}
