/** What the tests of scripts share: the real content, and the holidays of Korea. */

/// <reference lib="deno.ns" />

/** @import { Calendar } from "../../docs/assets/js/case/dates.js" */
/** @import { Hours } from "../../docs/assets/js/days/opening-hours.js" */
/** @import { Language } from "../../docs/assets/js/days/writing.js" */
/** @import { Documents } from "../../docs/assets/js/search/engine/inverted-index.js" */
/** @import { Data } from "../../docs/assets/js/tools/shared/tool.js" */

/**
 * What `test_in_deno.py` writes of the real content.
 *
 * @typedef {object} Content
 * @property {Data} tool what the Korean tools know
 * @property {string[]} beginnings every `starts` that a deadline may have
 * @property {Record<string, Hours[]>} hours of contacts, by id
 * @property {Record<Language, Documents>} documents
 * @property {Record<Language, { query: string, finds: string[], found_at: string[] }[]>} search_cases
 * @property {Record<Language, { term: string, page: string }[]>} terms every search term with its page
 */

const file = Deno.env.get("HELPSITE_CONTENT");
if (!file) throw new Error("these tests need the content: run them by `pytest tests/scripts`");

/** @type {Content} */
export const content = JSON.parse(Deno.readTextFileSync(file));

/** @type {Calendar} */
export const calendar = {
  isHoliday: (date) => Object.hasOwn(content.tool.holidays.names, date),
  announced: content.tool.holidays.announced,
  projected: content.tool.holidays.projected,
};

/** @param {string} path from the project's top */
export function readProject(path) {
  return JSON.parse(Deno.readTextFileSync(new URL(`../../${path}`, import.meta.url)));
}
