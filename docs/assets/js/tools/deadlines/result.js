// @ts-check
/** What one period means for the case: its day, how that was counted, and what to do with it. */

import { countFrom } from "../../case/dates.js";
import { element, find, show } from "../../page/elements.js";
import { longDay, wordFor } from "../../page/words.js";
import { stepsOf } from "./steps.js";

/** @typedef {import("../../case/dates.js").Counted} Counted */
/** @typedef {import("../../case/dates.js").DateOfCase} DateOfCase */
/** @typedef {import("../../case/dates.js").From} From */
/** @typedef {import("../../page/tool.js").DeadlineShown} DeadlineShown */
/** @typedef {import("../../page/tool.js").Tool} Tool */
/** @typedef {import("../../page/words.js").Say} Say */
/** @typedef {import("./form.js").DatesForm} DatesForm */

/**
 * @typedef {object} Around
 * @property {DatesForm} form
 * @property {Map<string, string>} begun the days on which periods began that no case is asked for
 * @property {string} today `YYYY-MM-DD` in Korea
 * @property {() => void} update
 */

/**
 * Show in the article of a period what it means for the case.
 *
 * @param {Tool} tool
 * @param {HTMLElement} article
 * @param {DeadlineShown} deadline
 * @param {DateOfCase} date
 * @param {Around} around
 */
export function showResult(tool, article, deadline, date, around) {
  const { say } = tool;
  const place = find("[data-result]", article);
  const wasOpen = place.querySelector("details")?.open ?? false;
  article.classList.toggle("hs-deadline--aside", !date.concerns);
  show(
    place,
    !date.concerns && element("p", { class: "hs-checked" }, say("not-for-this-case")),
    ...partsOf(tool, deadline, date, around),
  );
  const folded = place.querySelector("details");
  if (folded) folded.open = wasOpen;
}

/**
 * Say how many days are left, or that none is.
 *
 * @param {Say} say
 * @param {Counted} date
 * @returns {string}
 */
export function daysWords(say, { when, daysLeft }) {
  if (when === "today") return say("days-today");
  return when === "ahead" ? say("days-left", { count: daysLeft }) : say("days-passed", { count: -daysLeft });
}

/**
 * @param {Tool} tool
 * @param {DeadlineShown} deadline
 * @param {DateOfCase} date
 * @param {Around} around
 * @returns {(Node | false)[]}
 */
function partsOf(tool, deadline, date, around) {
  const { say, language, calendar } = tool;
  switch (date.state) {
    case "counted":
      return [...countedParts(tool, deadline, date), ...othersOf(tool, date)];
    case "growing": {
      const fills = { day: longDay(date.start, language), rate: date.rate, count: date.days };
      return [element("p", { class: "hs-result__note" }, say(date.days > 0 ? "grows" : "grows-not-yet", fills))];
    }
    case "not-begun":
      return [...date.missing.map((from) => whatBegins(tool, from, around)), ...othersOf(tool, date)];
    case "not-asked": {
      const start = around.begun.get(deadline.id);
      const counted = start && countFrom(deadline, { start, from: { deadline: deadline.id } }, calendar, around.today);
      return [
        startField(tool, deadline, around),
        ...(counted && counted.state === "counted" ? countedParts(tool, deadline, counted) : []),
      ];
    }
    default:
      return [];
  }
}

/**
 * @param {Tool} tool
 * @param {DeadlineShown} deadline
 * @param {Counted} date
 * @returns {(Node | false)[]}
 */
function countedParts(tool, deadline, date) {
  const { say, language, data, to } = tool;
  const end = longDay(date.end, language);
  const isMovedForYou = deadline.who === "you" && date.end !== date.show;
  const isNear = date.when !== "past" && date.daysLeft <= 7;
  const messages = data.messages.filter(({ deadlines }) => deadlines.includes(deadline.id));
  const note = (/** @type {string} */ text) => element("p", { class: "hs-result__note" }, text);
  return [
    element(
      "p",
      { class: `hs-result__day${isNear ? " hs-result__day--near" : ""}` },
      element("strong", {}, longDay(date.show, language)),
      " ",
      element("span", {}, daysWords(say, date)),
    ),
    isMovedForYou && note(say(date.when === "last-days" ? "last-days" : "moved-for-you", { day: end })),
    date.holidays === "projected" && note(say("holidays-are-projected")),
    date.holidays === "unknown" && note(say("holidays-unknown")),
    element("details", {}, element("summary", {}, say("how-counted")), stepsOf(tool, deadline, date)),
    ...messages.map(({ title, way }) =>
      element("p", { class: "hs-result__note" }, element("a", { href: to(way) }, say("ask-with", { title }))),
    ),
  ];
}

/**
 * Tell how a period stands to the one beside it, or to the one that may take its place.
 *
 * @param {Tool} tool
 * @param {DateOfCase} date
 * @returns {Node[]}
 */
function othersOf({ say, data }, { beside, instead }) {
  const named = (/** @type {string} */ id) => data.deadlines.find((deadline) => deadline.id === id)?.name ?? id;
  const told = [];
  if (beside) told.push(say(`sooner-${beside.sooner}`, { name: named(beside.id) }));
  if (instead) told.push(say(`applies-${instead.applies}`, { name: named(instead.id) }));
  return told.map((text) => element("p", { class: "hs-result__note" }, text));
}

/**
 * Tell what begins a period, and lead to where that is entered.
 *
 * @param {Tool} tool
 * @param {From} from
 * @param {Around} around
 * @returns {Node}
 */
function whatBegins({ say, data, to, language }, from, { form }) {
  if ("date" in from) {
    const attributes = { type: "button", class: "hs-link", onclick: () => form.goTo(from.date) };
    const button = element("button", attributes, say(wordFor(`dates.${from.date}`)));
    return element("p", { class: "hs-result__note" }, button, " ", say("begins-with"));
  }
  if ("contactWith" in from) {
    const words = say("begins-with-contact", { party: say(`party-${from.contactWith}`) });
    const way = to(`${language === "ko" ? "" : "en/"}case/#log`);
    return element("p", { class: "hs-result__note" }, element("a", { href: way }, words));
  }
  const name = data.deadlines.find(({ id }) => id === from.deadline)?.name ?? from.deadline;
  const link = element("a", { href: `#${from.deadline}` }, say("begins-after", { name }));
  return element("p", { class: "hs-result__note" }, link);
}

/**
 * Make the field for a day that no case is asked for.
 *
 * @param {Tool} tool
 * @param {DeadlineShown} deadline
 * @param {Around} around
 */
function startField({ say }, { id }, { begun, update }) {
  const change = () => {
    begun.set(id, field.value);
    update();
  };
  const field = element("input", { id: `begun-${id}`, type: "date", value: begun.get(id) ?? "", onchange: change });
  return element("div", { class: "hs-field" }, element("label", { for: field.id }, say("begins-here")), field);
}
