/** The case at a glance: what to do today, the money at stake, the dates ahead and past. */

import { isWritten } from "../../case/fields.js";
import { atStake, interestOn } from "../../case/items.js";
import { nextAct } from "../../case/next-act.js";
import { isContacted, toDo } from "../../case/to-do.js";
import { todayInKorea } from "../../days/korea.js";
import { longDay } from "../../days/writing.js";
import { datesToday } from "../shared/today.js";
import { element, show } from "../shared/elements.js";
import { won } from "../shared/words.js";
import { datesShown } from "./dates-shown.js";
import { linkTo } from "./going.js";
import { tasksShown } from "./tasks-shown.js";

/** @import { DateOfCase } from "../../case/dates.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Interest } from "../../case/items.js" */
/** @import { Tool } from "../shared/tool.js" */

/** @param {HTMLElement} place @param {Tool} tool @param {Case} [one] nothing is shown of one that says nothing */
export function showGlance(place, tool, one) {
  place.hidden = !isWritten(one);
  if (!one || !isWritten(one)) return show(place);
  const dates = datesToday(one, tool);
  const { ladder, messages, situations } = tool.data;
  const message = firstMessage(tool, one);
  const today = todayInKorea();
  const act = isContacted(one) ? nextAct(one, ladder, messages, today) : undefined;
  const tasks = act?.kind === "rest" ? [] : toDo(one, dates, today, situations, message?.text.ko);
  // What was unfolded stays so while the case changes.
  const unfolded = [...place.querySelectorAll("details")].filter(({ open }) => open).map(({ id }) => id);
  show(
    place,
    jumps(tool),
    tasksShown(one, tasks, act ?? message, tool),
    moneyShown(one, dates, tool),
    datesShown(dates, tool),
  );
  for (const details of place.querySelectorAll("details")) details.open = unfolded.includes(details.id);
}

/** Link to the parts below: the page of a full case is long. @param {Tool} tool */
function jumps({ say }) {
  const links = [
    linkTo("log-add", say("entry-add")),
    linkTo("field-situation", say("case-form")),
    linkTo("files", say("file-heading")),
  ];
  for (const link of links) link.classList.add("hs-chip");
  return element("nav", { class: "hs-case-jumps", "aria-label": say("glance-parts") }, links);
}

/**
 * Return the money at stake, with what its sum leaves out, and the interest on a late refund.
 * @param {Case} one
 * @param {readonly DateOfCase[]} dates
 * @param {Tool} tool
 * @returns {HTMLElement | undefined} undefined where the case names no items
 */
function moneyShown(one, dates, tool) {
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

/** Return the message that the situation of a case begins with. @param {Tool} tool @param {Case} one */
function firstMessage({ data }, { situation }) {
  const id = data.situations.find((known) => known.id === situation)?.messages[0];
  return data.messages.find((message) => message.id === id);
}
