/** Links to places of this page, which put the cursor there. */

import { element } from "../shared/elements.js";

const FOCUSABLE = ["input", "select", "textarea", "summary", "button"].map((tag) => `${tag}:not([hidden])`).join(", ");

/** Put the focus on a place, or the first thing in it; what is folded around it is opened. @param {string} id */
export function goTo(id) {
  const target = document.getElementById(id);
  if (!target) return;
  for (let around = target.closest("details"); around; around = around.parentElement?.closest("details") ?? null) {
    around.open = true;
  }
  const first = target.matches(FOCUSABLE) ? target : target.querySelector(FOCUSABLE);
  /** @type {HTMLElement | null} */ (first)?.focus();
}

/** @param {string} id @param {string} text */
export function linkTo(id, text) {
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    goTo(id);
  };
  return element("a", { href: `#${id}`, onclick: go }, text);
}
