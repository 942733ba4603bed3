/** What a period means for the open case, beside what the page says of it for everybody. */

import { longDay } from "../../days/writing.js";
import { button, element, find, show } from "../shared/elements.js";
import { leftShown } from "./ahead.js";
import { stepsOf } from "./steps.js";

/** @import { Common, DatedOfCase, DateOfCase, From, Growing } from "../../case/dates.js" */
/** @import { Child } from "../shared/elements.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { DatesForm } from "./form.js" */

/**
 * Show the date of one period in its article, and fold the article where it does not concern the case.
 * @param {Tool} tool
 * @param {DateOfCase} date
 * @param {DatesForm} form
 */
export function showResult(tool, date, form) {
  const article = find(`article[id="${date.id}"]`, tool.place);
  const result = find("[data-date-of]", article);
  const isAside = !date.concerns && form.folds() && article.dataset.unfolded === undefined;
  article.classList.toggle("hs-deadline--aside", isAside);
  if (isAside) {
    const unfold = () => {
      article.dataset.unfolded = "";
      showResult(tool, date, form);
      article.tabIndex = -1;
      article.focus();
    };
    const unfolding = button(tool.say("dates-unfold"), unfold, { id: `unfold-${date.id}` });
    show(result, element("p", {}, tool.say("dates-aside")), unfolding);
    return;
  }
  const isOpen = result.querySelector("details")?.open ?? false;
  show(
    result,
    !date.concerns && element("p", {}, tool.say("dates-aside")),
    parts(tool, date, form, isOpen),
    date.state === "counted" && others(tool, date),
    (date.state === "counted" || date.state === "growing") && messages(tool, date.id),
  );
}

/** @param {Tool} tool @param {DateOfCase} date @param {DatesForm} form @param {boolean} isOpen */
function parts(tool, date, form, isOpen) {
  switch (date.state) {
    case "counted":
      return counted(tool, date, isOpen);
    case "growing":
      return growing(tool, date);
    case "not-begun":
      return [element("p", {}, tool.say("not-begun")), missing(tool, date.id, date.missing, form)];
    default:
      return [element("p", {}, tool.say("not-asked"))];
  }
}

/** @param {Tool} tool @param {DatedOfCase} date @param {boolean} isOpen @returns {Child[]} */
function counted(tool, date, isOpen) {
  const { say, language } = tool;
  const isMoved = date.who === "you" && date.end !== date.unmovedEnd;
  return [
    element("p", { class: "hs-result__label" }, say(date.who === "you" ? "result-you" : "result-others")),
    element(
      "p",
      { class: "hs-result__day" },
      element("time", { datetime: date.show }, longDay(date.show, language)),
      " ",
      leftShown(tool, date),
    ),
    isMoved && element("p", {}, say("result-moved", { day: longDay(date.end, language) })),
    from(tool, date),
    date.holidays !== "announced" && element("p", { class: "hs-result__note" }, say(`certainty-${date.holidays}`)),
    element(
      "details",
      { class: "hs-fold", open: isOpen },
      element("summary", { id: `steps-${date.id}` }, say("steps-title")),
      element("ol", {}, stepsOf(tool, date).map((step) => element("li", {}, step))),
    ),
  ];
}

/** @param {Tool} tool @param {Growing} date @returns {Child[]} */
function growing(tool, date) {
  const { say, language } = tool;
  const day = longDay(date.start, language);
  return [
    element("p", { class: "hs-result__day" }, say("growing-rate", { rate: date.rate, day })),
    element("p", {}, date.days ? say("growing-days", { count: date.days }) : say("growing-none")),
    from(tool, date),
  ];
}

/** @param {Tool} tool @param {{ from: From, start: string }} date */
function from(tool, { from: beginning, start }) {
  const fills = { name: tool.names.beginning(beginning), day: longDay(start, tool.language) };
  return element("p", { class: "hs-result__note" }, tool.say("result-from", fills));
}

/**
 * Offer the ways to fill in what would begin a period.
 * @param {Tool} tool
 * @param {string} id
 * @param {readonly From[]} beginnings
 * @param {DatesForm} form
 */
function missing({ say, names, toPage }, id, beginnings, form) {
  const links = beginnings.map((beginning) => {
    if ("date" in beginning) {
      const { date: name } = beginning;
      const words = say("not-begun-enter", { name: names.field(`dates.${name}`) });
      return button(words, () => form.goTo(name), { id: `enter-${id}-${name}` });
    }
    if (!("contactWith" in beginning)) return undefined;
    const words = say("not-begun-log", { name: say(`party-${beginning.contactWith}`) });
    return element("a", { class: "hs-button hs-button--plain", href: toPage("case/") }, words);
  });
  return element("p", { class: "hs-buttons" }, links);
}

/** Lead to the periods beside which this one stands. @param {Tool} tool @param {Common} date */
function others({ say, names }, { beside, instead }) {
  const link = (/** @type {string} */ id) => element("a", { href: `#${id}` }, names.deadline(id));
  return [
    beside && element("p", {}, say(`sooner-${beside.sooner}`), " ", link(beside.id)),
    instead && element("p", {}, say(`instead-${instead.applies}`), " ", link(instead.id)),
  ];
}

/** Lead to the messages that ask for what a period promises. @param {Tool} tool @param {string} id */
function messages({ data, say, to }, id) {
  const found = data.messages.filter(({ deadlines }) => deadlines.includes(id));
  return found.map(({ title, way }) => {
    return element("p", {}, say("ask-with"), " ", element("a", { class: "hs-result__message", href: to(way) }, title));
  });
}
