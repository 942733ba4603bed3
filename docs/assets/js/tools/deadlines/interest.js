// @ts-check
/** Late interest on an amount up to a day. */

import { atStake } from "../../case/items.js";
import { element, find, show } from "../../page/elements.js";
import { won } from "../../page/words.js";
import { DAYS_OF_A_YEAR, daysBetween, lateInterest } from "../../periods.js";
import { todayInKorea } from "../../today.js";

/** @typedef {import("../../case/dates.js").DateOfCase} DateOfCase */
/** @typedef {import("../../page/tool.js").Tool} Tool */

const MOST = 1_000_000_000; // won

/**
 * Start the reckoning of late interest, beside the period that it grows from.
 *
 * @param {Tool} tool
 * @returns {{ suggest: (dates: readonly DateOfCase[]) => void }} `suggest` fills in what the case tells, where nothing was typed
 */
export function startInterest(tool) {
  const { place, data, say, cases, language } = tool;
  const growing = data.deadlines.find(({ rate }) => rate !== undefined);
  if (growing?.rate === undefined) return { suggest: () => {} };
  const { rate } = growing;
  const typed = new Set();
  const make = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
    const oninput = () => {
      typed.add(name);
      reckon();
    };
    return element("input", { id: `interest-${name}`, "aria-describedby": `interest-${name}-wrong`, ...attributes, oninput });
  };
  const amount = make("amount", { type: "text", inputmode: "numeric", autocomplete: "off" });
  const due = make("due", { type: "date" });
  const until = make("until", { type: "date" });
  const result = element("div", { role: "status" });
  const form = element(
    "section",
    { class: "hs-interest", "aria-labelledby": "interest" },
    element("h4", { id: "interest" }, say("interest-form")),
    element(
      "div",
      { class: "hs-fields" },
      labelled(amount, say("interest-amount")),
      labelled(due, say("interest-due")),
      labelled(until, say("interest-until")),
    ),
    result,
  );
  find(`#${growing.id} [data-result]`, place).after(form);

  function reckon() {
    const sum = Number(amount.value.replace(/[\s,원₩]/g, "") || NaN);
    const isSum = Number.isInteger(sum) && sum > 0 && sum <= MOST;
    const days = due.value && until.value ? daysBetween(due.value, until.value) : undefined;
    complain(amount, amount.value !== "" && !isSum ? say("interest-wrong-amount") : "");
    complain(until, days !== undefined && days <= 0 && typed.has("until") ? say("interest-wrong-days") : "");
    if (!isSum || days === undefined || days <= 0) return show(result);
    const interest = won(lateInterest(sum, rate, days), language);
    const fills = { amount: won(sum, language), rate, count: days, year: DAYS_OF_A_YEAR };
    return show(
      result,
      element("p", { class: "hs-result__day" }, element("strong", {}, say("interest-result", { won: interest }))),
      element("p", { class: "hs-result__note" }, say("interest-formula", fills)),
    );
  }

  return {
    suggest: (dates) => {
      const date = dates.find(({ id }) => id === growing.id);
      const stake = atStake(cases.open).won;
      if (!typed.has("amount")) amount.value = stake > 0 ? String(stake) : "";
      if (!typed.has("due")) due.value = date?.state === "growing" ? date.start : "";
      if (!typed.has("until")) until.value = todayInKorea();
      reckon();
    },
  };
}

/**
 * @param {HTMLInputElement} field
 * @param {string} label
 */
function labelled(field, label) {
  const wrong = element("p", { id: `${field.id}-wrong`, class: "hs-field__wrong" });
  return element("div", { class: "hs-field" }, element("label", { for: field.id }, label), field, wrong);
}

/**
 * Say under a field what is wrong with it, or nothing.
 *
 * @param {HTMLInputElement} field
 * @param {string} words
 */
function complain(field, words) {
  if (words) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  const place = document.getElementById(`${field.id}-wrong`);
  if (place && place.textContent !== words) place.textContent = words;
}
