/** The money at stake, with what its sum leaves out, and the interest on a late refund. */

import { atStake, interestOn } from "../../case/items.js";
import { longDay } from "../../days/writing.js";
import { element } from "../shared/elements.js";
import { won } from "../shared/words.js";
import { linkTo } from "./going.js";

/** @import { DateOfCase } from "../../case/dates.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Interest } from "../../case/items.js" */
/** @import { Tool } from "../shared/tool.js" */

/**
 * @param {Case} one
 * @param {readonly DateOfCase[]} dates
 * @param {Tool} tool
 * @returns {HTMLElement | undefined} undefined where the case names no items
 */
export function moneyShown(one, dates, tool) {
  const { say, language, names, data } = tool;
  const items = one.items ?? [];
  if (items.length === 0) return undefined;
  const stake = atStake(one, data.situations);
  const interest = interestOn(dates, stake.won);
  const unpriced = items.filter(({ id }) => stake.unpriced.includes(id));
  const isUnknown = stake.won === 0 && unpriced.length === 0;
  return element(
    "section",
    { class: "hs-money" },
    element("h2", {}, say("glance-money")),
    isUnknown
      ? element("p", {}, say("glance-money-unknown"))
      : element("p", { class: "hs-money__sum" }, won(stake.won, language)),
    unpriced.length > 0 &&
      element(
        "p",
        {},
        `${say("glance-unpriced")} `,
        unpriced.flatMap((item, place) => [place > 0 && ", ", linkTo(`item-${item.id}-price`, names.item(one, item))]),
      ),
    interest && element("p", {}, interestSaid(interest, tool)),
  );
}

/** @param {Interest} interest @param {Tool} tool */
export function interestSaid({ won: amount, rate, days, since }, { say, language }) {
  return say("glance-interest", { amount: won(amount, language), rate, days, day: longDay(since, language) });
}
