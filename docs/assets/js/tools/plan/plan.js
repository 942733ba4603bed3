/** Where the open case stands: on the page of a situation and on that of a step. They load nothing else for it. */

import { Cases } from "../shared/cases.js";
import { button, element, find, show } from "../shared/elements.js";
import { wordsOf } from "../shared/words.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { StepShown } from "../shared/tool.js" */
/** @import { Say } from "../shared/words.js" */

/** Show the line of the plan and keep it up to date. */
export function showPlan() {
  const line = find("[data-plan-line]");
  const { situation, step: here } = /** @type {HTMLElement} */ (line.closest(".hs-page")).dataset;
  const { steps = "[]", planSet, planIsSet, planHere, planNext } = line.dataset;
  const say = wordsOf(/** @type {Record<string, string>} */ ({ planSet, planIsSet, planHere, planNext }));
  const cases = new Cases();
  cases.follow(({ open }) => {
    show(
      line,
      situation !== undefined && situationLine(situation, open, say, () => cases.change({ situation })),
      open && stepLine(JSON.parse(steps), open, here, say),
    );
  });
}

/**
 * Offer to note a situation in the case, or say that it is noted.
 * @param {string} situation
 * @param {Case | undefined} open
 * @param {Say} say
 * @param {() => void} onclick
 */
function situationLine(situation, open, say, onclick) {
  if (open?.situation === situation) return element("p", {}, say("planIsSet"));
  return element("p", {}, button(say("planSet"), onclick, { id: "plan-set" }));
}

/**
 * Tell at which step the case stands and lead there: the first of which something is not ticked yet.
 * @param {readonly StepShown[]} steps
 * @param {Case} open
 * @param {string | undefined} here the step whose page this is
 * @param {Say} say
 */
function stepLine(steps, open, here, say) {
  if (!open.ticks?.length) return undefined;
  const ticked = new Set(open.ticks);
  const step = steps.find(({ ticks }) => ticks.some((id) => !ticked.has(id)));
  if (!step) return undefined;
  const told = say("planHere", { number: step.number });
  if (step.id === here) return element("p", {}, told);
  return element("p", {}, told, " ", element("a", { href: step.way }, say("planNext", { text: step.title })));
}
