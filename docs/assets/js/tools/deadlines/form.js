/** The days and choices that decide over a case's dates; what is filled in here is kept in the open case. */

import { DATES } from "../../case/fields.js";
import { Answer } from "../shared/answer.js";
import { day } from "../shared/controls.js";
import { element, find, show } from "../shared/elements.js";
import { choicesOf, factOf, patchOf } from "../shared/facts.js";

/** @import { DateName } from "../../case/fields.js" */
/** @import { Control, Typed } from "../shared/controls.js" */
/** @import { Tool } from "../shared/tool.js" */

/**
 * @typedef {object} DatesForm
 * @property {() => boolean} folds whether what does not concern the case is folded away
 * @property {(name: DateName) => void} goTo bring the reader to the field of a day
 */

/** What is asked first; the rest is folded. */
const FIRST = ["situation", "dates.paid", "dates.handedOver", "dates.received"];
const CHOICES = /** @type {const} */ (["sellerKind", "courier", "payment"]);

/**
 * Build the form and keep it in step with the open case.
 * @param {Tool} tool
 * @param {() => void} onFilter called when the filter changes, which is no part of the case
 * @returns {DatesForm}
 */
export function startForm(tool, onFilter) {
  const { place, say, cases } = tool;
  const answers = answersOf(tool);
  const fields = (/** @type {boolean} */ isFirst) =>
    [...answers].flatMap(([path, answer]) => (FIRST.includes(path) === isFirst ? [answer.element] : []));
  const filter = element("input", { type: "checkbox", id: "dates-filter", checked: true, onchange: onFilter });
  const more = element(
    "details",
    { class: "hs-fold" },
    element("summary", {}, say("dates-more")),
    element("div", { class: "hs-fields" }, fields(false)),
  );
  show(
    find("[data-dates-form]", place),
    element("h2", { id: "my-dates" }, say("dates-title")),
    element("p", {}, say("dates-about")),
    element(
      "form",
      { novalidate: true, "aria-labelledby": "my-dates", onsubmit: (event) => event.preventDefault() },
      element("div", { class: "hs-fields" }, fields(true)),
      more,
      element("p", { class: "hs-tick" }, filter, element("label", { for: "dates-filter" }, say("dates-filter"))),
    ),
  );
  cases.follow(() => {
    for (const [path, answer] of answers) answer.show(factOf(cases.open, path));
  });
  return {
    folds: () => filter.checked,
    goTo: (name) => {
      const input = find(`#date-${name}`, place);
      if (more.contains(input)) more.open = true;
      input.focus();
      input.scrollIntoView({ block: "center" });
    },
  };
}

/** @param {Tool} tool @returns {Map<string, Answer>} by the paths of their fields, in the order in which they stand */
function answersOf(tool) {
  const { say, names, cases } = tool;
  const choices = choicesOf(tool);
  const ask = (/** @type {string} */ path, /** @type {string} */ id, /** @type {Control} */ control) => {
    const save = (/** @type {Typed} */ value) => cases.change(patchOf(path, value));
    return /** @type {const} */ ([path, new Answer(control, { id, label: names.field(path), say, save })]);
  };
  return new Map([
    ask("situation", "choice-situation", choices.situation),
    ...DATES.map((name) => ask(`dates.${name}`, `date-${name}`, day())),
    ...CHOICES.map((name) => ask(name, `choice-${name}`, choices[name])),
  ]);
}
