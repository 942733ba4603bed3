/** “They answered”: what came, in one tap, as an entry of the log; the next act follows from it. */

import { OUTCOMES } from "../../case/fields.js";
import { timeInKorea, todayInKorea } from "../../days/korea.js";
import { newId } from "../shared/cases.js";
import { button, element } from "../shared/elements.js";
import { goTo } from "./going.js";

/** @import { LogEntry } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */

/**
 * Return the choice of what came in answer to an entry. A promise still needs its day: the cursor goes there. After
 * anything else it goes to what comes next.
 * @param {LogEntry} entry
 * @param {Tool} tool
 * @returns {HTMLElement}
 */
export function answered({ id: entry, who }, { say, cases, place }) {
  /** @param {typeof OUTCOMES[number]} outcome */
  const note = (outcome) => {
    const id = newId();
    const came = { on: todayInKorea(), at: timeInKorea(), who: who ?? null, outcome };
    if (cases.change({ log: { [id]: came } }).refused) return;
    if (outcome === "promise" || outcome === "refund") return goTo(`log-${id}-promisedBy`);
    /** @type {HTMLElement | null} */ (place.querySelector(".hs-now"))?.focus();
  };
  const choices = OUTCOMES.map((outcome) =>
    element("li", {}, button(say(`outcome-${outcome}`), () => note(outcome), { class: "hs-chip" }))
  );
  return element(
    "details",
    { id: `answered-${entry}` },
    element("summary", {}, say("glance-answered")),
    element("ul", { class: "hs-answers" }, choices),
  );
}
