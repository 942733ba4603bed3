/** Whether each contact answers now: its words, and how they are kept fresh. */

import { todayInKorea } from "../../days/korea.js";
import { openNow } from "../../days/opening-hours.js";
import { longDay, shortDay } from "../../days/writing.js";
import { announce, find } from "../shared/elements.js";

/** @import { Calendar } from "../../case/dates.js" */
/** @import { Hours, Open } from "../../days/opening-hours.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Say } from "../shared/words.js" */

const MINUTE = 60_000;

/**
 * Say whether somebody answers now, by the clock of Korea.
 * @param {readonly Hours[]} hours
 * @param {Date} now
 * @param {Pick<Tool, "calendar" | "data" | "language" | "say">} tool
 * @returns {string} nothing where it is not known
 */
export function openWords(hours, now, { calendar, data, language, say }) {
  const found = openNow(hours, now, calendar.isHoliday);
  const today = todayInKorea(now);
  if (found.state === "unknown") return "";
  if (found.state === "open") {
    const projected = projectedWords(today, calendar, say);
    return [openUntil(found, hours, say), projected].filter(Boolean).join(" ");
  }
  const isThisYear = found.date.slice(0, 4) === today.slice(0, 4);
  const day = isThisYear ? shortDay(found.date, language) : longDay(found.date, language);
  const key = ["contacts-opens-today", "contacts-opens-tomorrow"][found.inDays] ?? "contacts-opens-on";
  const holiday = calendar.isHoliday(today) && say("contacts-holiday", { name: data.holidays.names[today] });
  const projected = projectedWords(found.date, calendar, say) || projectedWords(today, calendar, say);
  return [say(key, { day, time: found.opens }), holiday, projected].filter(Boolean).join(" ");
}

/** Show it beside the hours of every contact, and keep it fresh: only what changes is touched. @param {Tool} tool */
export function showOpenNow(tool) {
  const refresh = () => {
    const now = new Date();
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (tool.place.querySelectorAll("[data-hours]"))) {
      const words = openWords(JSON.parse(place.dataset.hours ?? "[]"), now, tool);
      announce(find("[data-open-now]", place), words);
    }
  };
  refresh();
  // Minutes end for everybody at once; a page that comes back after an hour is not an hour late.
  setTimeout(() => {
    refresh();
    setInterval(refresh, MINUTE);
  }, MINUTE - (Date.now() % MINUTE));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) refresh();
  });
  return refresh;
}

/** @param {Open} found @param {readonly Hours[]} hours @param {Say} say */
function openUntil({ until, reopens }, hours, say) {
  const isAllDay = hours.some(({ days, open, close }) => days === "every-day" && open === "00:00" && close === "24:00");
  if (isAllDay) return say("contacts-open-all-day");
  return reopens ? say("contacts-open-break", { time: until, again: reopens }) : say("contacts-open", { time: until });
}

/** Say where a year's holidays are not announced. @param {string} date @param {Calendar} calendar @param {Say} say */
function projectedWords(date, { announced }, say) {
  return announced.includes(Number(date.slice(0, 4))) ? "" : say("contacts-projected");
}
