/** How every tool begins: its data is fetched, the cases are opened, and troubles are told where they can be seen. */

import { Cases } from "./cases.js";
import { button, element, find, saveAsFile, show } from "./elements.js";
import { Names } from "./names.js";
import { wordsOf } from "./words.js";

/** @import { Calendar, Deadline } from "../../case/dates.js" */
/** @import { Party } from "../../case/fields.js" */
/** @import { Rung } from "../../case/next-act.js" */
/** @import { State } from "../../case/store.js" */
/** @import { NumberFormat } from "../../case/tracking-number.js" */
/** @import { Language } from "../../days/writing.js" */
/** @import { Say } from "./words.js" */

/** @typedef {{ name: string, url: string, confidence: "confirmed" | "older-version" | "secondary" }} SourceShown */
/**
 * @typedef {Deadline & { name: string, period: string, if_it_passes: string, way: string, counts_when: string,
 *   basis: string, sources: SourceShown[] }} DeadlineShown
 */
/**
 * @typedef {{ id: string, title: string, way: string, nothing_came?: true, messages: string[], deadlines: string[] }
 *   } SituationShown
 */
/**
 * @typedef {{ id: string, to: Party, asks?: "refund", title: string, titles: Record<Language, string>,
 *   text: Record<Language, string>, way: string, situations: string[], deadlines: string[] }} MessageShown
 */
/**
 * @typedef {{ id: string, names: Record<Language, string>, way: string, phone?: string, website?: string,
 *   tracking?: string, number?: NumberFormat }} CourierShown
 */
/** @typedef {{ id: string, number: number, title: string, way: string, ticks: string[] }} StepShown */
/** @typedef {Rung & { do: string, way: string }} RungShown `way` to its letter or page */
/** @typedef {{ label: Record<Language, string>, example: Record<Language, string> }} BlankShown */
/** @typedef {Record<"situation" | "courier" | "message", Record<string, string>>} Moved present ids by former ones */

/**
 * What `hooks/helpsite/outputs/tool_data.py` writes: texts are plain, ways lead from the site's top.
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
 * @property {RungShown[]} ladder
 * @property {Moved} moved
 */

/**
 * What a tool works with.
 * @typedef {object} Tool
 * @property {HTMLElement} place the part of the page that is the tool's
 * @property {Data} data
 * @property {Language} language
 * @property {Say} say
 * @property {Names} names
 * @property {Cases} cases
 * @property {Calendar} calendar
 * @property {(way: string) => string} to the address, from this page, of a way that leads from the site's top
 * @property {(page: string) => string} toPage the address of a page in this language: `case/`
 */

/**
 * Start the tool of this page. Its place is the element with `data-case-data`, the way to its data; inside stand the
 * elements with `data-tool-state`, for what has to be told, and `data-case-line`, for the case the page speaks about.
 * @param {(tool: Tool) => void} run
 */
export async function startTool(run) {
  const place = find("[data-case-data]");
  const told = find("[data-tool-state]", place);
  const url = place.dataset.caseData ?? "";
  try {
    told.textContent = told.dataset.waiting ?? "";
    const data = await fetched(url);
    told.textContent = "";
    const { language } = data;
    const say = wordsOf(data.words);
    const top = new URL(url.replace(/case\/[\w.]+\.json$/, "") || "./", document.baseURI);
    const cases = new Cases();
    const to = (/** @type {string} */ way) => new URL(way, top).href;
    const toPage = (/** @type {string} */ page) => to(language === "ko" ? page : `${language}/${page}`);
    followMoved(cases, data.moved);
    run({ place, data, language, say, names: new Names(data, say), cases, calendar: calendarOf(data), to, toPage });
    cases.follow((state) => showTrouble(told, state, cases, say));
    place.classList.remove("hs-awaits");
    place.classList.add("hs-tool--ready");
  } catch (error) {
    place.classList.remove("hs-awaits");
    told.textContent = told.dataset.failed ?? "";
    throw error;
  }
}

/** Show, at `data-case-line`, which case the page speaks about and the way to it. @param {Tool} tool */
export function showCaseLine({ place, cases, say, names, toPage }) {
  const line = find("[data-case-line]", place);
  cases.follow(({ open }) => {
    const text = open ? say("case-line", { name: names.case(open) }) : say("case-line-none");
    const link = element("a", { href: toPage("case/") }, say(open ? "case-line-open" : "case-line-start"));
    show(line, element("p", {}, text, " ", link));
  });
}

/** @param {Data} data @returns {Calendar} what is known of holidays */
function calendarOf({ holidays: { names, announced, projected } }) {
  return { isHoliday: (date) => Object.hasOwn(names, date), announced, projected };
}

/** @param {string} url @returns {Promise<Data>} */
async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

/** @param {HTMLElement} told @param {State} state @param {Cases} cases @param {Say} say */
function showTrouble(told, { trouble }, cases, say) {
  if (!trouble) return show(told);
  const aside = cases.store.aside();
  const save = () => saveAsFile("unreadable.txt", cases.store.aside().join("\n\n"), "text/plain");
  const saving = trouble === "damaged" && aside.length > 0 && button(say("trouble-save-damaged"), save);
  return show(told, element("p", { class: "hs-caution" }, say(`trouble-${trouble}`)), saving);
}

/** Let each case follow whose entries editors gave other names. @param {Cases} cases @param {Moved} moved */
function followMoved(cases, moved) {
  cases.follow(({ open }) => {
    const situation = presentId(moved.situation, open?.situation);
    const courier = presentId(moved.courier, open?.courier);
    const letters = (open?.log ?? []).flatMap(({ id, letter }) => {
      const present = presentId(moved.message, letter);
      return present ? [[id, { letter: present }]] : [];
    });
    if (!situation && !courier && letters.length === 0) return;
    cases.change({
      ...(situation && { situation }),
      ...(courier && { courier }),
      ...(letters.length > 0 && { log: Object.fromEntries(letters) }),
    });
  });
}

/** Return nothing for an id that is the present one. @param {Record<string, string>} moved @param {string} [id] */
function presentId(moved, id) {
  return id !== undefined && Object.hasOwn(moved, id) ? moved[id] : undefined;
}
