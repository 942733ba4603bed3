/** What stands below the results where there are none, or none that is sure. */

import { looksLikeOrderNumber } from "../engine/order-numbers.js";

const HINT = ".md-tag";

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement} results the theme's: first what it says of them, last their list
 * @param {HTMLTemplateElement} template
 * @returns {{ waitForTheme: (theme: Promise<void>) => void }} shows nothing until the theme is there, or says that it
 *   could not be loaded
 */
export function startSearchPanel(field, results, template) {
  const panel = /** @type {HTMLElement} */ (template.content.firstElementChild);
  const said = /** @type {HTMLElement} */ (results.firstElementChild);
  const list = /** @type {HTMLElement} */ (results.lastElementChild);

  let hasFailed = false;

  const show = () => {
    const says = state(field.value.trim(), list, hasFailed || !canSearch());
    panel.querySelectorAll("[data-says]").forEach((element) => {
      /** @type {HTMLElement} */ (element).hidden = /** @type {HTMLElement} */ (element).dataset.says !== says;
    });
    if (says === "found") panel.remove();
    else if (!panel.isConnected) list.after(panel);
  };
  const answers = new MutationObserver(show);
  const sayWaiting = () => {
    if (field.value && !list.childElementCount) said.textContent = template.dataset.waiting ?? "";
  };
  field.addEventListener("input", () => {
    sayWaiting();
    if (!field.value.trim()) show();
  });

  return {
    waitForTheme: async (theme) => {
      // The theme takes what stands last among the results for its list.
      panel.remove();
      answers.disconnect();
      sayWaiting();
      hasFailed = await theme.then(() => false, () => true);
      if (hasFailed) said.textContent = "";
      for (const part of [said, list]) answers.observe(part, { childList: true });
      if (hasFailed || !field.value.trim()) show();
    },
  };
}

/** Where a worker keeps the site, what is searched is there without a connection too. @returns {boolean} */
function canSearch() {
  return navigator.onLine || Boolean(navigator.serviceWorker?.controller);
}

/** @param {string} query @param {HTMLElement} list @param {boolean} offline */
function state(query, list, offline) {
  if (!query) return "start";
  if (looksLikeOrderNumber(query)) return "number";
  if (list.querySelector(HINT)) return "hint";
  if (list.childElementCount) return "found";
  return offline ? "offline" : "nothing";
}
