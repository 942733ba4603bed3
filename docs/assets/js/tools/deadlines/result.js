/** What a period means for the open case, beside what the page says of it for everybody. */

import { element, find, show } from "../shared/elements.js";
import { longDay, wordFor } from "../shared/words.js";
import { SOON } from "./ahead.js";
import { beginningOf, deadlineOf, leftOf, stepsOf } from "./wording.js";

/** @import { Common, Counted, DateOfCase, From, Growing } from "../../case/dates.js" */
/** @import { Child } from "../shared/elements.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { DatesForm } from "./form.js" */

/**
 * Show the date of one period in its article, and fold the article where it does not concern the case.
 *
 * @param {Tool} tool
 * @param {DateOfCase} date
 * @param {DatesForm} form
 */
export function showResult(tool, date, form) {
  const article = /** @type {HTMLElement} */ (find(`article[id="${date.id}"]`, tool.place));
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
    const unfolding = button(`unfold-${date.id}`, tool.say("dates-unfold"), unfold);
    show(result, element("p", {}, tool.say("dates-aside")), unfolding);
    return;
  }
  const isOpen = result.querySelector("details")?.open ?? false;
  show(
    result,
    !date.concerns && element("p", {}, tool.say("dates-aside")),
    parts(tool, date, form, isOpen),
    date.state === "counted" && beside(tool, date),
    date.state === "counted" && instead(tool, date),
    (date.state === "counted" || date.state === "growing") && messages(tool, date.id),
  );
}

/**
 * @param {Tool} tool
 * @param {DateOfCase} date
 * @param {DatesForm} form
 * @param {boolean} isOpen
 * @returns {Child[]}
 */
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

/**
 * @param {Tool} tool
 * @param {Common & Counted} date
 * @param {boolean} isOpen
 * @returns {Child[]}
 */
function counted(tool, date, isOpen) {
  const { say, language } = tool;
  const isSoon = date.when !== "past" && date.daysLeft <= SOON;
  const isMoved = date.who === "you" && date.end !== date.unmovedEnd;
  return [
    element("p", { class: "hs-result__label" }, say(date.who === "you" ? "result-you" : "result-others")),
    element(
      "p",
      { class: "hs-result__day" },
      element("time", { datetime: date.show }, longDay(date.show, language)),
      " ",
      element("em", { class: isSoon ? "hs-left hs-left--soon" : "hs-left" }, leftOf(tool, date)),
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

/**
 * @param {Tool} tool
 * @param {Growing} date
 * @returns {Child[]}
 */
function growing(tool, date) {
  const { say, language } = tool;
  const day = longDay(date.start, language);
  return [
    element("p", { class: "hs-result__day" }, say("growing-rate", { rate: date.rate, day })),
    element("p", {}, date.days ? say("growing-days", { count: date.days }) : say("growing-none")),
    from(tool, date),
  ];
}

/**
 * @param {Tool} tool
 * @param {{ from: From, start: string }} date
 */
function from(tool, { from: beginning, start }) {
  const fills = { name: beginningOf(tool, beginning), day: longDay(start, tool.language) };
  return element("p", { class: "hs-result__note" }, tool.say("result-from", fills));
}

/**
 * Offer the ways to fill in what would begin a period.
 *
 * @param {Tool} tool
 * @param {string} id
 * @param {readonly From[]} beginnings
 * @param {DatesForm} form
 */
function missing({ say, to, language }, id, beginnings, form) {
  const ways = beginnings.map((beginning) => {
    if ("date" in beginning) {
      const { date: name } = beginning;
      const words = say("not-begun-enter", { name: say(wordFor(`dates.${name}`)) });
      return button(`enter-${id}-${name}`, words, () => form.goTo(name));
    }
    if (!("contactWith" in beginning)) return undefined;
    const words = say("not-begun-log", { name: say(`party-${beginning.contactWith}`) });
    const way = to(language === "ko" ? "case/" : "en/case/");
    return element("a", { class: "hs-button hs-button--plain", href: way }, words);
  });
  return element("p", { class: "hs-buttons" }, ways);
}

/** @param {Tool} tool @param {Common} date */
function beside(tool, date) {
  return date.beside && toOther(tool, `sooner-${date.beside.sooner}`, date.beside.id);
}

/** @param {Tool} tool @param {Common} date */
function instead(tool, date) {
  return date.instead && toOther(tool, `instead-${date.instead.applies}`, date.instead.id);
}

/**
 * @param {Tool} tool
 * @param {string} word
 * @param {string} id of the other period
 */
function toOther(tool, word, id) {
  return element("p", {}, tool.say(word), " ", element("a", { href: `#${id}` }, deadlineOf(tool, id).name));
}

/**
 * Lead to the messages that ask for what a period promises.
 *
 * @param {Tool} tool
 * @param {string} id
 */
function messages({ data, say, to }, id) {
  const found = data.messages.filter(({ deadlines }) => deadlines.includes(id));
  return found.map(({ title, way }) => {
    return element("p", {}, say("ask-with"), " ", element("a", { class: "hs-result__message", href: to(way) }, title));
  });
}

/**
 * @param {string} id
 * @param {string} words
 * @param {() => void} onclick
 */
function button(id, words, onclick) {
  return element("button", { type: "button", class: "hs-button hs-button--plain", id, onclick }, words);
}
