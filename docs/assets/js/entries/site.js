/** What every page brings to life; each part looks for its own place on the page. */

import { startCopying } from "../frame/copying.js";
import { openTarget, unfoldForPrint } from "../frame/folds.js";
import { showNotices } from "../frame/notices.js";
import { startOpening } from "../frame/openers.js";
import { startSchemeSwitch } from "../frame/scheme.js";
import { startShortcuts } from "../frame/shortcuts.js";
import { themeLoader } from "../frame/theme-loader.js";
import { offerAgain, startKeeping } from "../offline/page.js";
import { startSearchPanel } from "../search/window/panel.js";
import { startSearchField } from "../search/window/search-box.js";

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
