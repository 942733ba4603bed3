/** The calculator of deadlines: the days of the open case go in, its dates come out beside each period. */

import { datesToday } from "../shared/today.js";
import { showCaseLine } from "../shared/tool.js";
import { showAhead } from "./ahead.js";
import { startForm } from "./form.js";
import { startInterest } from "./interest.js";
import { showResult } from "./result.js";

/** @import { Tool } from "../shared/tool.js" */

/** @param {Tool} tool */
export function startCalculator(tool) {
  const { cases } = tool;
  showCaseLine(tool);
  const form = startForm(tool, () => showDates());
  const interest = startInterest(tool);
  const showDates = () => {
    const dates = datesToday(cases.open, tool);
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
}
