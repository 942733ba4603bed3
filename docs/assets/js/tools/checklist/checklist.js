/** The checklist: its ticks are those of the open case. */

import { show } from "../shared/elements.js";
import { showCaseLine } from "../shared/tool.js";

/** @import { Tool } from "../shared/tool.js" */

/** @param {Tool} tool */
export function startChecklist(tool) {
  const form = /** @type {HTMLFormElement} */ (tool.place.querySelector("form[data-checklist]"));
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[type=checkbox]")]);
  const progress = /** @type {HTMLOutputElement} */ (form.querySelector("[data-checklist-progress]"));
  const { progress: words = "", ask } = form.dataset;
  const { cases } = tool;

  // What was ticked while the page was still loading is the customer's too.
  const early = boxes.filter((box) => box.checked).map((box) => [box.name, true]);
  if (early.length) cases.change({ ticks: Object.fromEntries(early) });
  cases.follow(({ open }) => {
    const ticks = new Set(open?.ticks);
    for (const box of boxes) box.checked = ticks.has(box.name);
    const done = boxes.filter((box) => box.checked).length;
    show(progress, words.replace("{total}", String(boxes.length)).replace("{done}", String(done)));
  });
  form.addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    cases.change({ ticks: { [box.name]: box.checked } });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    if (window.confirm(ask)) cases.change({ ticks: Object.fromEntries(boxes.map((box) => [box.name, false])) });
  });
  form.querySelector("[data-checklist-print]")?.addEventListener("click", () => window.print());
  showCaseLine(tool);
}
