// @ts-check
/** The days and details of the open case that decide over its dates, as fields. */

import { DATES, PAYMENTS, SELLER_KINDS } from "../../case/fields.js";
import { element, find, show } from "../../page/elements.js";
import { wordFor } from "../../page/words.js";

/** @typedef {import("../../case/fields.js").Case} Case */
/** @typedef {import("../../case/fields.js").DateName} DateName */
/** @typedef {import("../../page/tool.js").Tool} Tool */

/** @typedef {{ goTo: (date: DateName) => void }} DatesForm `goTo` puts the cursor into the field of a day */

/** The days that most people know; the others are folded. */
const FIRST = ["paid", "received", "discovered", "refundAsked"];

/**
 * @param {Tool} tool
 * @returns {DatesForm}
 */
export function startDatesForm({ place, data, say, cases, language }) {
  const days = DATES.map((name) => {
    const change = () => cases.change({ dates: { [name]: field.value || null } });
    const field = element("input", { id: `day-${name}`, type: "date", onchange: change });
    return { name, field, shown: labelled(field, say(wordFor(`dates.${name}`))), of: (/** @type {Case} */ one) => one.dates?.[name] };
  });
  const choice = (
    /** @type {"situation" | "sellerKind" | "payment" | "courier"} */ name,
    /** @type {{ id: string, title: string }[]} */ options,
  ) => {
    const field = element(
      "select",
      { id: `case-${name}`, onchange: () => cases.change({ [name]: field.value || null }) },
      element("option", { value: "" }, say("choose")),
      options.map(({ id, title }) => element("option", { value: id }, title)),
    );
    return { name, field, shown: labelled(field, say(wordFor(name))), of: (/** @type {Case} */ one) => one[name] };
  };
  const situation = choice("situation", data.situations);
  const details = [
    choice("sellerKind", SELLER_KINDS.map((id) => ({ id, title: say(`seller-kind-${id}`) }))),
    choice("payment", PAYMENTS.map((id) => ({ id, title: say(`payment-${id}`) }))),
    choice("courier", data.couriers.map(({ id, names }) => ({ id, title: names[language] }))),
  ];
  const first = days.filter(({ name }) => FIRST.includes(name));
  const others = days.filter(({ name }) => !FIRST.includes(name));
  const shownOf = (/** @type {{ shown: HTMLElement }[]} */ fields) => fields.map(({ shown }) => shown);
  const folded = element(
    "details",
    { class: "hs-others" },
    element("summary", {}, say("dates-more")),
    element("div", { class: "hs-fields" }, shownOf(others), shownOf(details)),
  );
  show(
    find("[data-dates-form]", place),
    element("h2", { id: "dates-form" }, say("dates-form")),
    element("p", {}, say("dates-form-about")),
    element("div", { class: "hs-fields" }, situation.shown, shownOf(first)),
    folded,
  );

  cases.follow(({ open }) => {
    for (const { field, of } of [...days, situation, ...details]) {
      if (field !== document.activeElement) field.value = (open && of(open)) ?? "";
    }
  });
  return {
    goTo: (date) => {
      folded.open ||= !FIRST.includes(date);
      days.find(({ name }) => name === date)?.field.focus();
    },
  };
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @param {string} label
 */
function labelled(field, label) {
  return element("div", { class: "hs-field" }, element("label", { for: field.id }, label), field);
}
