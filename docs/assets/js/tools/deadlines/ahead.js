/** The dates of the case, the nearest first; its first line tells a screen reader what a change did. */

import { datesToMeet, isSoon } from "../../case/dates.js";
import { longDay } from "../../days/writing.js";
import { announce, element, find, show } from "../shared/elements.js";
import { leftOf } from "../shared/today.js";

/** @import { DateOfCase, DatedOfCase } from "../../case/dates.js" */
/** @import { Tool } from "../shared/tool.js" */

/** @param {Tool} tool @param {readonly DateOfCase[]} dates */
export function showAhead(tool, dates) {
  const dated = datesToMeet(dates);
  const ahead = dated.filter(({ when }) => when !== "past");
  const past = dated.filter(({ when }) => when === "past").reverse();
  const place = find("[data-dates-ahead]", tool.place);
  const isOpen = place.querySelector("details")?.open ?? false;
  announce(find("[data-dates-said]", tool.place), summary(tool, ahead, past));
  show(
    place,
    ahead.length > 0 && list(tool, ahead),
    past.length > 0 &&
      element(
        "details",
        { class: "hs-fold", open: isOpen },
        element("summary", { id: "ahead-passed" }, tool.say("ahead-passed", { count: past.length })),
        list(tool, past),
      ),
  );
}

/** Show how many days are left until a date, marked where they are few. @param {Tool} tool @param {DatedOfCase} date */
export function leftShown(tool, date) {
  return element("em", { class: isSoon(date) ? "hs-left hs-left--soon" : "hs-left" }, leftOf(date, tool));
}

/** @param {Tool} tool @param {readonly DatedOfCase[]} ahead @param {readonly DatedOfCase[]} past */
function summary(tool, [nearest, ...others], past) {
  if (!nearest) return tool.say(past.length ? "ahead-only-past" : "ahead-none");
  const [day, name] = [longDay(nearest.show, tool.language), tool.names.deadline(nearest.id)];
  return tool.say("ahead-count", { count: others.length + 1, day, name });
}

/** @param {Tool} tool @param {readonly DatedOfCase[]} dates */
function list(tool, dates) {
  const rows = dates.map((date) => {
    const words = element(
      "span",
      {},
      element("strong", {}, longDay(date.show, tool.language)),
      " ",
      leftShown(tool, date),
      element("span", { class: "hs-ahead__name" }, tool.names.deadline(date.id)),
      element("small", {}, tool.say(`who-${date.who}`)),
    );
    return element("li", {}, element("a", { href: `#${date.id}`, id: `to-${date.id}` }, words));
  });
  return element("ul", { class: "hs-rows hs-ahead__list" }, rows);
}
