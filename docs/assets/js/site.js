// @ts-check
/** What every page brings to life; each part looks for its own place on the page. */

import { startChecklist } from "./checklist.js";
import { listenToEveryInput } from "./search-input.js";

document.querySelectorAll("form[data-checklist]").forEach((form) => {
  startChecklist(/** @type {HTMLFormElement} */ (form));
});
listenToEveryInput(document.querySelector("[data-md-component='search-query']"));
