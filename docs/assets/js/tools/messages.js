// @ts-check
/** Messages to send: one is chosen, its blanks are filled from the case or in place, and it goes out in one tap. */

import { element, find } from "../page/elements.js";
import { showCaseLine, startTool } from "../page/tool.js";
import { startLetter } from "./messages/letter.js";

startTool((tool) => {
  const articles = /** @type {HTMLElement[]} */ ([...tool.place.querySelectorAll("[data-message]")]);
  /** What was typed into blanks that no case holds; the same blank is the same in every message. */
  const typed = new Map();
  for (const article of articles) startLetter(tool, article, typed);
  startChoosing(tool.place, articles, tool.say("message-choose-other"));
  showCaseLine(tool);
});

/**
 * Show only the message that the address names, and above it the way to the others.
 *
 * @param {HTMLElement} place
 * @param {HTMLElement[]} articles
 * @param {string} otherWords
 */
function startChoosing(place, articles, otherWords) {
  const chooser = /** @type {HTMLElement} */ (find(".hs-chooser", place));
  const folded = element("details", { class: "hs-others" }, element("summary", {}, otherWords));
  chooser.before(folded);
  folded.append(chooser);
  const choose = () => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const chosen = articles.find((article) => article.id === id);
    for (const article of articles) article.hidden = article !== chosen;
    folded.open = !chosen;
    for (const link of chooser.querySelectorAll("a")) {
      if (link.hash === `#${id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    chosen?.scrollIntoView();
  };
  window.addEventListener("hashchange", choose);
  choose();
}
