/** How every tool begins: its data is fetched, the cases are opened, and troubles are told where they can be seen. */

import { Cases } from "./cases.js";
import { element, find, saveAsFile, show } from "./elements.js";
import { followMoved } from "./moved.js";
import { wordsOf } from "./words.js";

/** @import { Calendar, Deadline } from "../../case/dates.js" */
/** @import { Party } from "../../case/fields.js" */
/** @import { State } from "../../case/store.js" */
/** @import { NumberFormat } from "../../case/tracking-number.js" */
/** @import { Moved } from "./moved.js" */
/** @import { Language, Say } from "./words.js" */

/** @typedef {{ name: string, url: string, confidence: "confirmed" | "older-version" | "secondary" }} SourceShown */
/**
 * @typedef {Deadline & { name: string, period: string, if_it_passes: string, way: string, counts_when: string,
 *   basis: string, sources: SourceShown[] }} DeadlineShown
 */
/** @typedef {{ id: string, title: string, way: string, messages: string[], deadlines: string[] }} SituationShown */
/**
 * @typedef {{ id: string, to: Party, asks?: "refund", title: string, titles: Record<Language, string>,
 *   text: Record<Language, string>, way: string, situations: string[], deadlines: string[] }} MessageShown
 */
/**
 * @typedef {{ id: string, names: Record<Language, string>, way: string, phone?: string, website?: string,
 *   tracking?: string, number?: NumberFormat }} CourierShown
 */
/** @typedef {{ id: string, number: number, title: string, way: string, ticks: string[] }} StepShown */
/** @typedef {{ label: Record<Language, string>, example: Record<Language, string> }} BlankShown */

/**
 * What `hooks/helpsite/case_data.py` writes: texts are plain, ways lead from the site's top.
 *
 * @typedef {object} Data
 * @property {Language} language
 * @property {Record<string, string>} words
 * @property {DeadlineShown[]} deadlines
 * @property {{ names: Record<string, string>, announced: number[], projected: number[] }} holidays names by day
 * @property {SituationShown[]} situations
 * @property {MessageShown[]} messages
 * @property {Record<Language, Record<string, string>>} parties names by id, for texts in either language
 * @property {Record<Language, Record<string, string>>} channels names by id, for texts in either language
 * @property {Record<string, BlankShown>} blanks
 * @property {{ id: string, name: string }[]} shops
 * @property {CourierShown[]} couriers
 * @property {StepShown[]} steps
 * @property {Moved} moved
 */

/**
 * What a tool works with.
 *
 * @typedef {object} Tool
 * @property {HTMLElement} place the part of the page that is the tool's
 * @property {Data} data
 * @property {Language} language
 * @property {Say} say
 * @property {Cases} cases
 * @property {Calendar} calendar
 * @property {(way: string) => string} to the address, from this page, of a way that leads from the site's top
 */

/**
 * Start the tool of this page. Its place is the element with `data-case-data`, the way to its data; inside stand the
 * elements with `data-tool-state`, for what has to be told, and `data-case-line`, for the case the page speaks about.
 *
 * @param {(tool: Tool) => void} run
 */
export async function startTool(run) {
  const place = /** @type {HTMLElement} */ (find("[data-case-data]"));
  const told = /** @type {HTMLElement} */ (find("[data-tool-state]", place));
  const way = place.dataset.caseData ?? "";
  try {
    told.textContent = told.dataset.waiting ?? "";
    const data = await fetched(way);
    told.textContent = "";
    const say = wordsOf(data.words);
    const top = new URL(way.replace(/case\/[\w.]+\.json$/, "") || "./", document.baseURI);
    const cases = new Cases();
    const calendar = calendarOf(data);
    const to = (/** @type {string} */ target) => new URL(target, top).href;
    followMoved(cases, data.moved);
    run({ place, data, language: data.language, say, cases, calendar, to });
    cases.follow((state) => showTrouble(told, state, cases, say));
    place.classList.remove("hs-awaits");
    place.classList.add("hs-tool--ready");
  } catch (error) {
    place.classList.remove("hs-awaits");
    told.textContent = told.dataset.failed ?? "";
    throw error;
  }
}

/**
 * Give what is known of holidays.
 *
 * @param {Data} data
 * @returns {Calendar}
 */
export function calendarOf({ holidays: { names, announced, projected } }) {
  return { isHoliday: (date) => Object.hasOwn(names, date), announced, projected };
}

/**
 * Name a case by what its owner knows it by.
 *
 * @param {{ shop?: string, orderNumber?: string, items?: { name?: string }[] }} one
 * @param {Say} say
 * @returns {string}
 */
export function nameOf({ shop, orderNumber, items }, say) {
  return [shop, items?.find(({ name }) => name)?.name ?? orderNumber].filter(Boolean).join(" · ") ||
    say("case-unnamed");
}

/**
 * Show, in the elements with `data-case-line`, which case the page speaks about and the way to it.
 *
 * @param {Tool} tool
 */
export function showCaseLine({ place, cases, say, to, language }) {
  const line = find("[data-case-line]", place);
  const way = to(language === "ko" ? "case/" : "en/case/");
  cases.follow(({ open }) => {
    const text = open ? say("case-line", { name: nameOf(open, say) }) : say("case-line-none");
    show(
      line,
      element("p", {}, text, " ", element("a", { href: way }, say(open ? "case-line-open" : "case-line-start"))),
    );
  });
}

/** @param {string} way @returns {Promise<Data>} */
async function fetched(way) {
  const answer = await fetch(way);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

/**
 * @param {HTMLElement} told
 * @param {State} state
 * @param {Cases} cases
 * @param {Say} say
 */
function showTrouble(told, { trouble }, cases, say) {
  if (!trouble) return show(told);
  const saving = element(
    "button",
    {
      type: "button",
      class: "hs-button hs-button--plain",
      onclick: () => saveAsFile("unreadable.txt", cases.store.aside().join("\n\n"), "text/plain"),
    },
    say("trouble-save-damaged"),
  );
  const isAside = trouble === "damaged" && cases.store.aside().length > 0;
  return show(told, element("p", { class: "hs-caution" }, say(`trouble-${trouble}`)), isAside && saving);
}
