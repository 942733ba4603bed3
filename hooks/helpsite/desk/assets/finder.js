// One field that finds whatever a text can refer to, and puts the reference where the cursor was.

import { button, make } from "./fields.js";

/** @typedef {{reference: string, kind: string, title: string, shows: string, words: string}} Findable */

const MOST = 12;
const FIGURES = ["deadline", "amount"];

/**
 * @param {Findable[]} findable
 * @param {Record<string, string>} words
 * @param {HTMLElement} texts what holds the texts into which references go
 */
export function finder(findable, words, texts) {
  /** @type {HTMLInputElement | HTMLTextAreaElement | undefined} */
  let last;
  texts.addEventListener("focusin", ({ target }) => {
    const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (isText && target.dataset.takes) last = target;
  });
  const field = make("input", { type: "search", id: "find", autocomplete: "off", "aria-describedby": "find-help" });
  const status = make("p", { role: "status", class: "help" });
  const found = make("ul", { class: "found" });
  const say = (/** @type {string} */ said) => {
    status.textContent = said;
  };
  field.addEventListener("input", () => {
    const asked = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = asked.length ? findable.filter((one) => asked.every((word) => one.words.includes(word))) : [];
    const byTitle = (/** @type {Findable} */ one) =>
      asked.every((word) => `${one.title} ${one.shows}`.toLowerCase().includes(word)) ? 0 : 1;
    fits.sort((one, other) => byTitle(one) - byTitle(other));
    found.replaceChildren(...fits.slice(0, MOST).map((one) => make("li", {}, choice(one))));
    say(asked.length ? `${words["found"]}: ${fits.length}` : "");
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
  const clear = () => {
    field.value = "";
    found.replaceChildren();
    say("");
  };
  const choice = (/** @type {Findable} */ one) => {
    const told = [one.kind, one.shows].filter(Boolean).join(", ");
    const does = () => {
      if (!last?.isConnected) return say(words["put-where"]);
      insert(last, one);
      clear();
      say(words["put"]);
    };
    return button(one.title, does, { title: one.reference, "data-told": told });
  };
  return make(
    "div",
    { class: "finder" },
    make("label", { for: "find" }, words["find"]),
    field,
    make("p", { class: "help", id: "find-help" }, words["find-help"]),
    status,
    found,
  );
}

/**
 * Puts a reference into a text: selected words become a link where there can be one.
 * @param {HTMLInputElement | HTMLTextAreaElement} text
 * @param {Findable} one
 */
export function insert(text, one) {
  const [start, end] = [text.selectionStart ?? text.value.length, text.selectionEnd ?? text.value.length];
  const selected = text.value.slice(start, end);
  const isFigure = FIGURES.includes(one.reference.split(":")[0]);
  if (text.dataset.takes === "target") {
    text.value = one.reference;
  } else if (selected && text.dataset.takes === "link" && !isFigure) {
    text.setRangeText(`[${selected}](${one.reference})`, start, end, "end");
  } else {
    text.setRangeText(`{${one.reference}}`, start, end, "end");
  }
  text.dispatchEvent(new Event("input", { bubbles: true }));
  text.focus();
}
