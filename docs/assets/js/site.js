// @ts-check
/** What every page brings to life; each part looks for its own place on the page. */

import { startChecklist } from "./checklist.js";
import { startCopying } from "./copy.js";
import { showNotices } from "./notices.js";
import { startOpening } from "./openers.js";
import { unfoldForPrint } from "./print.js";
import { startSchemeSwitch } from "./scheme.js";
import { listenToEveryInput } from "./search-input.js";
import { startShortcuts } from "./shortcuts.js";

document.querySelectorAll("form[data-checklist]").forEach((form) => {
  startChecklist(/** @type {HTMLFormElement} */ (form));
});
document.querySelectorAll("button[data-copy]").forEach((button) => {
  startCopying(/** @type {HTMLButtonElement} */ (button));
});
unfoldForPrint();
showNotices(document.querySelectorAll(".hs-notice"));

document.querySelectorAll("[data-switches-scheme]").forEach(startSchemeSwitch);

const field = /** @type {HTMLElement | null} */ (document.querySelector("[data-md-component=search-query]"));
const search = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-toggle=search]"));
const drawer = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-toggle=drawer]"));
listenToEveryInput(field);
startShortcuts(startOpening(search, field), () => search.checked);
startOpening(
  drawer,
  document.querySelector("[data-closes=drawer]"),
  document.querySelectorAll(".md-skip, .md-header, .md-banner, .md-content, .md-footer"),
);
