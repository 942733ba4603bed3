/** Keys that open the search: Ctrl+K or ⌘K always, the slash where nobody is typing and nobody has turned it off. */

import { keepChoice, keptChoice } from "./choices.js";

const KEY = "missing-delivery-help.slash.v1";
const OFF = "off";

/**
 * The theme takes single letters typed anywhere for commands: a slip of the finger or a dictated word sets them off.
 * Keep them from it.
 * @param {() => void} openSearch
 * @param {() => boolean} isSearching the open search needs every letter
 * @param {HTMLElement | null} toggle turns the slash off and on; its data attributes hold the words to show
 */
export function startShortcuts(openSearch, isSearching, toggle) {
  let slash = keptChoice(KEY) !== OFF;
  const show = () => {
    if (toggle) toggle.textContent = (slash ? toggle.dataset.on : toggle.dataset.off) ?? "";
  };
  toggle?.addEventListener("click", () => {
    slash = !slash;
    keepChoice(KEY, slash ? undefined : OFF);
    show();
  });
  show();

  document.addEventListener("keydown", (event) => {
    const commands = event.ctrlKey || event.metaKey;
    if (commands && event.code === "KeyK" && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      openSearch();
    } else if (!commands && !isSearching() && isSlash(event) && !isTyping(event.target)) {
      event.stopPropagation();
      if (!slash) return;
      event.preventDefault();
      openSearch();
    } else if (!commands && event.key.length === 1 && !isSearching()) {
      event.stopPropagation();
    }
  });
}

/** The key is the same in Hangul mode, whatever it writes there. @param {KeyboardEvent} event */
const isSlash = (event) => !event.altKey && !event.shiftKey && (event.key === "/" || event.code === "Slash");

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
