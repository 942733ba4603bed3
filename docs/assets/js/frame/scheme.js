import { keepChoice } from "./choices.js";

/** `entries/early.js` reads it before the page is drawn. */
const KEY = "missing-delivery-help.scheme.v1";

/**
 * Let a button switch between light and dark. Until it is pressed, and again once it says what the system says, the
 * page follows the system.
 * @param {Element} button
 */
export function startSchemeSwitch(button) {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const { dataset } = document.documentElement;
  button.addEventListener("click", () => {
    const bySystem = system.matches ? "dark" : "light";
    const next = (dataset.scheme ?? bySystem) === "dark" ? "light" : "dark";
    if (next === bySystem) delete dataset.scheme;
    else dataset.scheme = next;
    keepChoice(KEY, dataset.scheme);
  });
}
