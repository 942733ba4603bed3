/** The fields under a letter: one for each blank that the case does not fill. */

import { element, show } from "../shared/elements.js";
import { hintsFor, kindOf, mayBeNone, NONE } from "./blanks.js";

/** @import { Tool } from "../shared/tool.js" */

/**
 * What the fields ask of the desk they stand on.
 *
 * @typedef {object} Asking
 * @property {(blank: string) => string} valueOf
 * @property {(blank: string, value: string) => void} typing with every letter
 * @property {(blank: string, value: string) => void} typed when one is done with a field
 */

/** @param {string} blank */
export function idOf(blank) {
  return `blank-${blank}`;
}

/**
 * Show a field for each of some blanks.
 *
 * @param {HTMLElement} place
 * @param {readonly string[]} blanks
 * @param {Tool} tool
 * @param {Asking} asking
 */
export function showFields(place, blanks, tool, asking) {
  show(place, blanks.map((blank) => field(blank, tool, asking)));
}

/**
 * Let the fields hold what is known now; the one that is being typed into is left alone.
 *
 * @param {readonly string[]} blanks
 * @param {(blank: string) => string} valueOf
 */
export function refreshFields(blanks, valueOf) {
  for (const blank of blanks) {
    const input = /** @type {HTMLInputElement | null} */ (document.getElementById(idOf(blank)));
    if (!input || input === document.activeElement) continue;
    const value = valueOf(blank) === NONE ? "" : valueOf(blank);
    if (input.value !== value) input.value = value;
  }
}

/**
 * @param {string} blank
 * @param {Tool} tool
 * @param {Asking} asking
 */
function field(blank, tool, asking) {
  const { data, language, say } = tool;
  const { label, example } = data.blanks[blank];
  const kind = kindOf(blank);
  const id = idOf(blank);
  const isShowingExample = kind !== "date";
  const attributes = {
    id,
    "aria-describedby": isShowingExample && `${id}-example`,
    oninput: () => asking.typing(blank, input.value),
    onchange: () => asking.typed(blank, input.value),
  };
  /** @type {HTMLInputElement | HTMLTextAreaElement} */
  const input = kind === "lines"
    ? element("textarea", { ...attributes, rows: 3, maxlength: 4000 })
    : element("input", { ...attributes, ...hintsFor(blank) });
  const value = asking.valueOf(blank);
  input.value = value === NONE ? "" : value;
  return element(
    "div",
    { class: kind === "lines" || blank === "address" ? "hs-field hs-field--wide" : "hs-field" },
    element("label", { for: id }, label[language]),
    input,
    isShowingExample && element("small", { id: `${id}-example` }, say("messages-example", { text: example[language] })),
    mayBeNone(blank) && noneBox(blank, input, tool, asking),
  );
}

/**
 * @param {string} blank
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {Tool} tool
 * @param {Asking} asking
 */
function noneBox(blank, input, { say }, asking) {
  const id = `${idOf(blank)}-none`;
  const box = element("input", { id, type: "checkbox", checked: asking.valueOf(blank) === NONE });
  box.addEventListener("change", () => {
    input.value = "";
    asking.typing(blank, box.checked ? NONE : "");
  });
  input.addEventListener("input", () => {
    box.checked = false;
  });
  return element("label", { class: "hs-field__none", for: id }, box, say("messages-not-received"));
}
