// @ts-check
import { isTickChange, keepTicks, readTicks } from "./ticks.js";

/**
 * Bring the checklist to life: remember ticks, show progress, clear, print, and follow other tabs.
 *
 * @param {HTMLFormElement} form its data attributes hold the words to show
 */
export function startChecklist(form) {
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[type=checkbox]")]);
  const progress = /** @type {HTMLOutputElement} */ (form.querySelector("[data-checklist-progress]"));
  const words = form.dataset;

  const showProgress = () => {
    const done = boxes.filter((box) => box.checked).length;
    progress.value = (words.progress ?? "").replace("{total}", String(boxes.length)).replace("{done}", String(done));
  };
  const keep = () => {
    const ticks = boxes.filter((box) => box.checked).map((box) => box.name);
    const kept = withStorage((storage) => keepTicks(storage, ticks)) ?? false;
    showProgress();
    if (!kept) progress.value += ` ${words.notKept}`;
  };
  const restore = () => {
    const ticks = withStorage(readTicks) ?? new Set();
    for (const box of boxes) box.checked = ticks.has(box.name);
    showProgress();
  };

  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    if (!window.confirm(words.ask)) return;
    for (const box of boxes) box.checked = false;
    keep();
  });
  form.querySelector("[data-checklist-print]")?.addEventListener("click", () => window.print());
  window.addEventListener("storage", (event) => {
    if (isTickChange(event)) restore();
  });
  restore();
}

/**
 * Use the browser's storage; even naming it fails where it is blocked.
 *
 * @template T
 * @param {(storage: Storage) => T} use
 * @returns {T | undefined}
 */
function withStorage(use) {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}
