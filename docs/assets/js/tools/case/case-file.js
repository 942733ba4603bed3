/** The case file: which case is open, the case at a glance, what can be filled in, and what can be taken along. */

import { element, find, show } from "../shared/elements.js";
import { ContactLog } from "./contact-log.js";
import { showDossier } from "./dossier.js";
import { Files } from "./files.js";
import { showGlance } from "./glance.js";
import { goTo } from "./going.js";
import { ItemRows } from "./item-rows.js";
import { OrderForm } from "./order-form.js";
import { Saving } from "./saving.js";
import { WhichCase } from "./which-case.js";

/** @import { Tool } from "../shared/tool.js" */

/** @param {Tool} tool */
export function startCaseFile(tool) {
  const { place, cases, say } = tool;
  const desk = find("[data-case-desk]", place);
  const saving = new Saving(cases, say, find("[data-case-status]", place));
  const which = new WhichCase(tool, saving);
  const glance = element("div", { class: "hs-glance" });
  const form = new OrderForm(tool, saving);
  const items = new ItemRows(tool, saving);
  const log = new ContactLog(tool, saving);
  const files = new Files(tool, saving);
  const dossier = find("[data-case-dossier]", place);
  const filledIn = element(
    "section",
    { class: "hs-case-form" },
    element("h2", {}, say("case-form")),
    element("p", { class: "hs-group__hint" }, say("case-form-hint")),
    form.what,
    form.order,
    items.element,
    form.dates,
    form.delivery,
  );
  show(desk, which.element, glance, filledIn, log.element, files.element);

  const answers = () => [...form.answers, ...items.rows.answers, ...log.rows.answers];
  const keepTyped = () => {
    for (const answer of answers()) if (answer.isTyped) answer.keep();
  };

  /** @param {string | undefined} id of the case to show instead of another; what was typed stays with the other */
  const turnTo = (id) => {
    if (saving.shown !== undefined) {
      keepTyped();
      for (const answer of answers()) answer.forget();
      items.rows.clear();
      log.rows.clear();
    }
    saving.shown = id;
  };

  cases.follow((state) => {
    const { open } = state;
    if (saving.shown !== open?.id) turnTo(open?.id);
    const shown = open ?? { id: "none" };
    form.show(shown);
    items.show(shown);
    log.show(shown);
    which.show(state);
    showGlance(glance, tool, open);
    files.show(state);
    showDossier(dossier, tool, open);
  });

  // A page that is left, put away or printed has nobody who leaves the field first.
  window.addEventListener("beforeprint", keepTyped);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keepTyped();
    else cases.readAgain();
  });
  if (window.location.hash) goTo(decodeURIComponent(window.location.hash.slice(1)));
}
