/** The days and choices that decide over a case's dates; what is filled in here is kept in the open case. */

import { DATES, PAYMENTS, SELLER_KINDS } from "../../case/fields.js";
import { element, find, show } from "../shared/elements.js";
import { wordFor } from "../shared/words.js";

/** @import { DateName } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */

/** @typedef {"situation" | "sellerKind" | "payment" | "courier"} ChoiceName */
/** @typedef {{ value: string, name: string }} Choice */

/**
 * @typedef {object} DatesForm
 * @property {() => boolean} folds whether what does not concern the case is folded away
 * @property {(name: DateName) => void} goTo bring the reader to the field of a day
 */

/** @type {readonly DateName[]} */
const FIRST = ["paid", "handedOver", "received"];
/** @type {readonly ChoiceName[]} */
const ORDER = ["sellerKind", "courier", "payment"];
const EARLIEST = "2000-01-01";
const LATEST = "2099-12-31";

/**
 * Build the form and keep it in step with the open case.
 *
 * @param {Tool} tool
 * @param {() => void} onFilter called when the filter changes, which is no part of the case
 * @returns {DatesForm}
 */
export function startForm(tool, onFilter) {
  const { place, say, cases } = tool;
  const filter = element("input", { type: "checkbox", id: "dates-filter", checked: true, onchange: onFilter });
  const dates = new Map(DATES.map((name) => [name, dateField(tool, name)]));
  const choices = new Map(choicesOf(tool).map(([name, of]) => [name, choiceField(tool, name, of)]));
  const row = (/** @type {readonly DateName[]} */ names) => names.map((name) => dates.get(name));
  const rest = DATES.filter((name) => !FIRST.includes(name));
  const more = element(
    "details",
    { class: "hs-fold" },
    element("summary", {}, say("dates-more")),
    element("div", { class: "hs-fields" }, row(rest), ORDER.map((name) => choices.get(name))),
  );
  show(
    find("[data-dates-form]", place),
    element("h2", { id: "my-dates" }, say("dates-title")),
    element("p", {}, say("dates-about")),
    element(
      "form",
      { novalidate: true, "aria-labelledby": "my-dates", onsubmit: (event) => event.preventDefault() },
      element("div", { class: "hs-fields" }, choices.get("situation"), row(FIRST)),
      more,
      element("p", { class: "hs-tick" }, filter, element("label", { for: "dates-filter" }, say("dates-filter"))),
    ),
  );
  cases.follow(({ open }) => {
    for (const name of DATES) fill(inputOf(name), open?.dates?.[name]);
    for (const name of choices.keys()) fill(find(`#choice-${name}`, place), open?.[name]);
  });
  return {
    folds: () => filter.checked,
    goTo: (name) => {
      const input = inputOf(name);
      if (more.contains(input)) more.open = true;
      input.focus();
      input.scrollIntoView({ block: "center" });
    },
  };
}

/**
 * Tell whether a day is one that this site counts with.
 *
 * @param {string} date as a field of days gives it
 */
export function isDay(date) {
  return date >= EARLIEST && date <= LATEST;
}

/** @param {DateName} name @returns {HTMLInputElement} */
function inputOf(name) {
  return find(`#date-${name}`);
}

/**
 * Put the case's value into a field, unless somebody is about to write there.
 *
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @param {string} [value]
 */
function fill(field, value = "") {
  if (field.value !== value && document.activeElement !== field) field.value = value;
}

/**
 * @param {Tool} tool
 * @param {DateName} name
 */
function dateField({ say, cases }, name) {
  const wrong = element("p", { class: "hs-field__wrong", id: `wrong-${name}` });
  const told = { "aria-describedby": wrong.id };
  const input = element("input", { type: "date", id: `date-${name}`, min: EARLIEST, max: LATEST, ...told });
  const isWrong = () => input.validity.badInput || (input.value !== "" && !isDay(input.value));
  const tell = () => {
    show(wrong, isWrong() && say("dates-wrong"));
    input.setAttribute("aria-invalid", String(isWrong()));
  };
  // A year that is half written is a date long ago: it is neither kept nor, until the field is left, called wrong.
  input.addEventListener("change", () => {
    if (isWrong()) return;
    tell();
    const { refused } = cases.change({ dates: { [name]: input.value || null } });
    if (refused) show(wrong, say(`refused-${refused}`));
  });
  input.addEventListener("blur", tell);
  const label = element("label", { for: input.id }, say(wordFor(`dates.${name}`)));
  return element("div", { class: "hs-field" }, label, input, wrong);
}

/**
 * @param {Tool} tool
 * @param {ChoiceName} name
 * @param {readonly Choice[]} of
 */
function choiceField({ say, cases }, name, of) {
  const none = { value: "", name: say("dates-choose") };
  const options = [none, ...of].map(({ value, name: words }) => element("option", { value }, words));
  const select = element("select", { id: `choice-${name}` }, options);
  select.addEventListener("change", () => cases.change({ [name]: select.value || null }));
  return element("div", { class: "hs-field" }, element("label", { for: select.id }, say(wordFor(name))), select);
}

/**
 * @param {Tool} tool
 * @returns {[ChoiceName, Choice[]][]}
 */
function choicesOf({ data, say, language }) {
  return [
    ["situation", data.situations.map(({ id, title }) => ({ value: id, name: title }))],
    ["sellerKind", SELLER_KINDS.map((kind) => ({ value: kind, name: say(`seller-kind-${kind}`) }))],
    ["payment", PAYMENTS.map((payment) => ({ value: payment, name: say(`payment-${payment}`) }))],
    ["courier", data.couriers.map(({ id, names }) => ({ value: id, name: names[language] }))],
  ];
}
