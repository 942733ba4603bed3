// @ts-check
/** What stands below the results where there are none, or none that is sure. */

import { looksLikeOrderNumber } from "./numbers.js";

const HINT = ".md-tag";

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement} results the theme's: first what it says of them, last their list
 * @param {HTMLTemplateElement} template
 */
export function startSearchPanel(field, results, template) {
  const panel = /** @type {HTMLElement} */ (template.content.firstElementChild);
  const said = /** @type {HTMLElement} */ (results.firstElementChild);
  const list = /** @type {HTMLElement} */ (results.lastElementChild);

  const show = () => {
    const says = state(field.value.trim(), list);
    panel.querySelectorAll("[data-says]").forEach((element) => {
      /** @type {HTMLElement} */ (element).hidden = /** @type {HTMLElement} */ (element).dataset.says !== says;
    });
    if (says === "found") panel.remove();
    else if (!panel.isConnected) list.after(panel);
  };
  field.addEventListener("input", () => {
    if (field.value && !list.childElementCount) said.textContent = template.dataset.waiting ?? "";
    if (!field.value.trim()) show();
  });
  const answers = new MutationObserver(show);
  for (const part of [said, list]) answers.observe(part, { childList: true });
  show();
}

/**
 * @param {string} query
 * @param {HTMLElement} list
 * @returns {"start" | "number" | "hint" | "found" | "offline" | "nothing"}
 */
function state(query, list) {
  if (!query) return "start";
  if (looksLikeOrderNumber(query)) return "number";
  if (list.querySelector(HINT)) return "hint";
  if (list.childElementCount) return "found";
  return navigator.onLine ? "nothing" : "offline";
}
