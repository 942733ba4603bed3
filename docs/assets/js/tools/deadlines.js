/** The calculator of deadlines: the days of the open case go in, its dates come out beside each period. */

import { datesOfCase } from "../case/dates.js";
import { showCaseLine, startTool } from "../page/tool.js";
import { todayInKorea } from "../today.js";
import { showAhead } from "./deadlines/ahead.js";
import { startForm } from "./deadlines/form.js";
import { startInterest } from "./deadlines/interest.js";
import { showResult } from "./deadlines/result.js";

startTool((tool) => {
  const { cases, data, calendar } = tool;
  showCaseLine(tool);
  const form = startForm(tool, () => showDates());
  const interest = startInterest(tool);
  const showDates = () => {
    const dates = datesOfCase(cases.open, data.deadlines, calendar, todayInKorea());
    showAhead(tool, dates);
    for (const date of dates) showResult(tool, date, form);
    interest.prefill(cases.open, dates);
  };
  /** A period that somebody is led to is shown whole, also where it does not concern the case. */
  const unfoldTarget = () => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (target?.matches("article")) target.dataset.unfolded = "";
  };
  window.addEventListener("hashchange", () => {
    unfoldTarget();
    showDates();
  });
  unfoldTarget();
  cases.follow(showDates);
  // A page that is left open over midnight must not go on counting from yesterday.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && showDates());
});
