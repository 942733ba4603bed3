/** What every page brings to life; each part looks for its own place on the page. */

import { startCopying } from "./copy.js";
import { showNotices } from "./notices.js";
import { offerAgain } from "./offline/again.js";
import { startKeeping } from "./offline/registration.js";
import { startOpening } from "./openers.js";
import { unfoldForPrint } from "./print.js";
import { startSchemeSwitch } from "./scheme.js";
import { startSearchField } from "./search/field.js";
import { startSearchPanel } from "./search/panel.js";
import { startShortcuts } from "./shortcuts.js";
import { openTarget } from "./target.js";
import { themeLoader } from "./theme.js";

document.querySelectorAll("button[data-copy]").forEach((button) => {
  startCopying(/** @type {HTMLButtonElement} */ (button));
});
unfoldForPrint();
showNotices(document.querySelectorAll(".hs-notice"));

document.querySelectorAll("[data-switches-scheme]").forEach(startSchemeSwitch);

openTarget();

const field = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-component=search-query]"));
const results = /** @type {HTMLElement} */ (document.querySelector("[data-md-component=search-result]"));
const panel = /** @type {HTMLTemplateElement} */ (document.querySelector("[data-search-panel]"));
const dialog = /** @type {HTMLElement} */ (document.querySelector("[data-md-component=search]"));
const search = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-toggle=search]"));
const drawer = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-toggle=drawer]"));
const theme = themeLoader(dialog.dataset.theme ?? "");
const { waitForTheme } = startSearchPanel(field, results, panel);
startSearchField(field, results, () => {
  if (!theme.isComing()) waitForTheme(theme.load());
});
startShortcuts(startOpening(search, field), () => search.checked, document.querySelector("[data-slash]"));
startOpening(
  drawer,
  document.querySelector("[data-closes=drawer]"),
  document.querySelectorAll(".md-skip, .md-header, .md-banner, .md-content, .md-footer"),
);

document.querySelectorAll("a[data-again]").forEach((link) => offerAgain(/** @type {HTMLAnchorElement} */ (link)));
startKeeping(/** @type {HTMLLinkElement} */ (document.querySelector("link[rel=manifest]")));
