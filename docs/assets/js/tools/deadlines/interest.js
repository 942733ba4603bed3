/** The interest on a refund that comes late, for an amount and days that the reader gives. */

import { atStake, ordered } from "../../case/items.js";
import { todayInKorea } from "../../days/korea.js";
import { DAYS_OF_A_YEAR, daysBetween, lateInterest } from "../../days/periods.js";
import { element, find, show } from "../shared/elements.js";
import { won } from "../shared/words.js";
import { isDay } from "./form.js";

/** @import { DateOfCase } from "../../case/dates.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Say } from "../shared/words.js" */

/** @typedef {"amount" | "due" | "until"} Name */

const NAMES = /** @type {const} */ (["amount", "due", "until"]);
const MOST = 100_000_000_000;

/**
 * Build the form, which keeps nothing.
 *
 * @param {Tool} tool
 * @returns {{ prefill: (one: Case, dates: readonly DateOfCase[]) => void }}
 */
export function startInterest(tool) {
  const { place, data, say, language } = tool;
  const rate = data.deadlines.find((deadline) => deadline.rate !== undefined)?.rate ?? 0;
  const inputs = {
    amount: element("input", { id: "interest-amount", inputmode: "numeric", autocomplete: "off" }),
    due: element("input", { id: "interest-due", type: "date" }),
    until: element("input", { id: "interest-until", type: "date" }),
  };
  const sum = element("output", { id: "interest-sum", for: NAMES.map((name) => inputs[name].id).join(" ") });
  /** @type {Set<Name>} */
  const touched = new Set();
  const values = () => {
    const amount = inputs.amount.value.replace(/[\s,원₩]/g, "");
    return { amount: /^\d+$/.test(amount) ? Number(amount) : NaN, due: inputs.due.value, until: inputs.until.value };
  };

  const wrongs = () => {
    const { amount, due, until } = values();
    const isEarly = isDay(due) && isDay(until) && daysBetween(due, until) < 0;
    return {
      amount: !(amount > 0 && amount <= MOST) && say("interest-amount-wrong"),
      due: !isDay(due) && say("dates-wrong"),
      until: (!isDay(until) && say("dates-wrong")) || (isEarly && say("interest-too-early")),
    };
  };
  const showSum = () => {
    const found = wrongs();
    for (const name of NAMES) {
      // What nobody has written yet is not wrong, only missing.
      const words = touched.has(name) && found[name];
      show(find(`#wrong-interest-${name}`, place), words);
      inputs[name].setAttribute("aria-invalid", String(Boolean(words)));
    }
    if (NAMES.some((name) => found[name])) return show(sum);
    const { amount, due, until } = values();
    const days = daysBetween(due, until);
    const fills = { amount: won(amount, language), rate, count: days, year: DAYS_OF_A_YEAR };
    return show(
      sum,
      element("strong", {}, say("interest-sum", { won: won(lateInterest(amount, rate, days), language) })),
      element("small", {}, say("interest-formula", fills)),
    );
  };

  show(
    find("[data-interest]", place),
    element("h4", { id: "interest" }, say("interest-title")),
    element(
      "form",
      { novalidate: true, "aria-labelledby": "interest", onsubmit: (event) => event.preventDefault() },
      element("div", { class: "hs-fields" }, NAMES.map((name) => field(name, inputs[name], say))),
      sum,
    ),
  );
  for (const name of NAMES) {
    const told = () => {
      touched.add(name);
      showSum();
    };
    inputs[name].addEventListener("change", told);
    inputs[name].addEventListener("input", () => touched.has(name) && told());
  }
  return {
    prefill: (one, dates) => {
      const late = dates.find((date) => date.state === "growing" && date.concerns);
      const amount = atStake(one).won || ordered(one).won;
      const known = {
        amount: amount ? String(amount) : "",
        due: late?.state === "growing" ? late.start : "",
        until: todayInKorea(),
      };
      for (const name of NAMES) if (!touched.has(name)) inputs[name].value = known[name];
      showSum();
    },
  };
}

/**
 * @param {Name} name
 * @param {HTMLInputElement} input
 * @param {Say} say
 */
function field(name, input, say) {
  const wrong = element("p", { class: "hs-field__wrong", id: `wrong-interest-${name}` });
  input.setAttribute("aria-describedby", wrong.id);
  const label = element("label", { for: input.id }, say(`interest-${name}`));
  return element("div", { class: "hs-field" }, label, input, wrong);
}
