// @ts-check
/** The dates of the case that lie ahead, the nearest first. */

import { counts } from "../../case/dates.js";
import { element, show } from "../../page/elements.js";
import { longDay } from "../../page/words.js";
import { daysWords } from "./result.js";

/** @typedef {import("../../case/dates.js").DateOfCase} DateOfCase */
/** @typedef {import("../../page/tool.js").Tool} Tool */

/**
 * @param {Tool} tool
 * @param {HTMLElement} place
 * @param {readonly DateOfCase[]} dates
 */
export function showAhead({ data, say, language }, place, dates) {
  const counted = dates.flatMap((date) => (date.state === "counted" && counts(date) ? [date] : []));
  const ahead = counted.filter(({ when }) => when !== "past").sort((a, b) => a.daysLeft - b.daysLeft);
  const passed = counted.length - ahead.length;
  place.hidden = counted.length === 0;
  show(
    place,
    element("h2", { id: "dates-ahead" }, say("dates-ahead")),
    element(
      "div",
      { role: "status" },
      ahead.length === 0 && element("p", {}, say("dates-ahead-none")),
      element(
        "ul",
        {},
        ahead.map((date) => {
          const name = data.deadlines.find(({ id }) => id === date.id)?.name ?? date.id;
          return element(
            "li",
            {},
            element("a", { href: `#${date.id}` }, element("strong", {}, longDay(date.show, language)), " ", name),
            element("span", {}, say(`who-${date.who}`), " · ", daysWords(say, date)),
          );
        }),
      ),
      passed > 0 && element("p", {}, say("dates-passed", { count: passed })),
    ),
  );
}
