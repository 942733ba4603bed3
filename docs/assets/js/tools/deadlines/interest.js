/** The interest on a refund that comes late, for an amount and days that the reader gives. */

import { atStake, ordered } from "../../case/items.js";
import { isDate } from "../../case/reading.js";
import { todayInKorea } from "../../days/korea.js";
import { daysBetween } from "../../days/calendar.js";
import { DAYS_OF_A_YEAR, lateInterest } from "../../days/periods.js";
import { number } from "../shared/controls.js";
import { element, find, show } from "../shared/elements.js";
import { Field } from "../shared/field.js";
import { won } from "../shared/words.js";

/** @import { DateOfCase } from "../../case/dates.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */

const NAMES = /** @type {const} */ (["amount", "due", "until"]);
const MOST = 100_000_000_000;

/**
 * Build the form, which keeps nothing.
 * @param {Tool} tool
 * @returns {{ prefill: (one: Case, dates: readonly DateOfCase[]) => void }}
 */
export function startInterest(tool) {
  const { place, data, say, language } = tool;
  const rate = data.deadlines.find((deadline) => deadline.rate !== undefined)?.rate ?? 0;
  const amountControl = number();
  const field = (/** @type {typeof NAMES[number]} */ name, input = element("input", { type: "date" })) =>
    new Field(input, { id: `interest-${name}`, label: say(`interest-${name}`) });
  const fields = { amount: field("amount", amountControl.element), due: field("due"), until: field("until") };
  const sum = element("output", { id: "interest-sum", for: NAMES.map((name) => fields[name].input.id).join(" ") });
  /** @type {Set<string>} */
  const touched = new Set();

  const showSum = () => {
    const read = amountControl.read();
    const amount = "value" in read ? (read.value ?? 0) : 0;
    const [due, until] = [fields.due.input.value, fields.until.input.value];
    const areDays = isDate(due) && isDate(until);
    const isEarly = areDays && daysBetween(due, until) < 0;
    const faults = {
      amount: amount > 0 && amount <= MOST ? "" : say("interest-amount-wrong"),
      due: isDate(due) ? "" : say("reason-not-a-date"),
      until: isEarly ? say("interest-too-early") : isDate(until) ? "" : say("reason-not-a-date"),
    };
    // What nobody has written yet is not wrong, only missing.
    for (const name of NAMES) fields[name].judge(touched.has(name) ? faults[name] : "");
    if (NAMES.some((name) => faults[name])) return show(sum);
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
      element("div", { class: "hs-fields" }, NAMES.map((name) => fields[name].element)),
      sum,
    ),
  );
  for (const name of NAMES) {
    const told = () => {
      touched.add(name);
      showSum();
    };
    fields[name].input.addEventListener("change", told);
    fields[name].input.addEventListener("input", () => touched.has(name) && told());
  }
  return {
    prefill: (one, dates) => {
      const late = dates.find((date) => date.state === "growing" && date.concerns);
      const amount = atStake(one, data.situations).won || ordered(one).won;
      const known = {
        amount: amount ? String(amount) : "",
        due: late?.state === "growing" ? late.start : "",
        until: todayInKorea(),
      };
      for (const name of NAMES) if (!touched.has(name)) fields[name].input.value = known[name];
      showSum();
    },
  };
}
