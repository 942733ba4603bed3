// @ts-check
/** The periods of the page turned into the dates of the open case. */

import { datesOfCase } from "../case/dates.js";
import { find } from "../page/elements.js";
import { showCaseLine, startTool } from "../page/tool.js";
import { todayInKorea } from "../today.js";
import { showAhead } from "./deadlines/ahead.js";
import { startDatesForm } from "./deadlines/form.js";
import { startInterest } from "./deadlines/interest.js";
import { showResult } from "./deadlines/result.js";

startTool((tool) => {
  const { place, data, cases, calendar } = tool;
  showCaseLine(tool);
  const form = startDatesForm(tool);
  const interest = startInterest(tool);
  const ahead = /** @type {HTMLElement} */ (find("[data-dates-ahead]", place));
  const articles = /** @type {HTMLElement[]} */ ([...place.querySelectorAll("[data-deadline]")]);
  /** Days on which periods began that no case is asked for; they live as long as the page. @type {Map<string, string>} */
  const begun = new Map();

  const update = () => {
    const today = todayInKorea();
    const dates = datesOfCase(cases.open, data.deadlines, calendar, today);
    for (const article of articles) {
      const deadline = data.deadlines.find(({ id }) => id === article.id);
      const date = dates.find(({ id }) => id === article.id);
      if (deadline && date) showResult(tool, article, deadline, date, { form, begun, today, update });
    }
    showAhead(tool, ahead, dates);
    interest.suggest(dates);
  };
  cases.follow(update);
});
