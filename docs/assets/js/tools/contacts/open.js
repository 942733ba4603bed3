// @ts-check
/** Who answers now: said beside every line of opening hours, by the clock of Korea. */

import { openNow } from "../../case/opening-hours.js";
import { element } from "../../page/elements.js";
import { shortDay } from "../../page/words.js";
import { todayInKorea } from "../../today.js";

/** @typedef {import("../../case/opening-hours.js").Hours} Hours */
/** @typedef {import("../../page/tool.js").Tool} Tool */

const MINUTE = 60_000;

/**
 * Say beside the hours of every contact whether it is open, and keep that true while the page stays open.
 *
 * @param {Tool} tool
 */
export function showOpenHours(tool) {
  const lines = /** @type {HTMLElement[]} */ ([...tool.place.querySelectorAll("[data-hours]")]);
  const said = lines.map((line) => {
    const strong = element("strong", { class: "hs-open" });
    line.prepend(strong, element("br"));
    return { strong, hours: /** @type {Hours[]} */ (JSON.parse(line.dataset.hours ?? "[]")) };
  });
  const update = () => {
    const now = new Date();
    for (const { strong, hours } of said) {
      const words = wordsOnHours(tool, hours, now);
      if (strong.textContent !== words) strong.textContent = words;
    }
  };
  update();
  setInterval(update, MINUTE);
}

/**
 * Say whether somebody answers now, until when, or when next.
 *
 * @param {Tool} tool
 * @param {readonly Hours[]} hours
 * @param {Date} now
 * @returns {string} nothing where it is not known
 */
export function wordsOnHours({ say, calendar, language }, hours, now) {
  const state = openNow(hours, now, calendar.isHoliday);
  if (state.state === "unknown") return "";
  const isProjected = calendar.projected.includes(Number(todayInKorea(now).slice(0, 4)));
  const aside = [say("in-korean-time"), isProjected && say("holidays-projected")].filter(Boolean).join(", ");
  return `${sentence()} (${aside})`;

  function sentence() {
    if (state.state === "open") {
      if (state.reopens) return say("open-until-reopens", { time: state.until, again: state.reopens });
      return say("open-until", { time: state.until });
    }
    if (state.state !== "closed") return "";
    if (state.inDays === 0) return say("opens-today", { time: state.opens });
    if (state.inDays === 1) return say("opens-tomorrow", { time: state.opens });
    return say("opens-on", { day: shortDay(state.date, language), time: state.opens });
  }
}
