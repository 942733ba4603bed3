// @ts-check
/** What every page brings to life; each part looks for its own place on the page. */

import { startChecklist } from "./checklist.js";
import { startCopying } from "./copy.js";
import { showNotices } from "./notices.js";
import { unfoldForPrint } from "./print.js";
import { focusFrom, listenToEveryInput } from "./search-input.js";

document.querySelectorAll("form[data-checklist]").forEach((form) => {
  startChecklist(/** @type {HTMLFormElement} */ (form));
});
document.querySelectorAll("button[data-copy]").forEach((button) => {
  startCopying(/** @type {HTMLButtonElement} */ (button));
});
unfoldForPrint();
showNotices(document.querySelectorAll(".hs-notice"));

const search = /** @type {HTMLElement | null} */ (document.querySelector("[data-md-component='search-query']"));
listenToEveryInput(search);
focusFrom(document.querySelectorAll("article [for=__search]"), search);
