/** The fields under a letter: one for each blank that the case does not fill. */

import { element } from "../shared/elements.js";
import { Field } from "../shared/field.js";
import { hintsFor, kindOf, mayBeNone, NONE } from "./blanks.js";

/** @import { Tool } from "../shared/tool.js" */

/**
 * What the fields ask of the desk they stand on.
 * @typedef {object} Asking
 * @property {(blank: string) => string} valueOf
 * @property {(blank: string, value: string) => void} typing with every letter
 * @property {(blank: string, value: string) => void} typed when one is done with a field
 */

/** Return the field for a blank. @param {string} blank @param {Tool} tool @param {Asking} asking */
export function fieldFor(blank, { data, language, say }, asking) {
  const { label, example } = data.blanks[blank];
  const kind = kindOf(blank);
  const input = kind === "lines"
    ? element("textarea", { rows: 3, maxlength: 4000 })
    : element("input", hintsFor(blank));
  const id = `blank-${blank}`;
  const none = mayBeNone(blank) && noneBox(blank, input, asking);
  const field = new Field(input, {
    id,
    label: label[language],
    ...(kind !== "date" && { example: say("messages-example", { text: example[language] }) }),
    more: none && element("label", { class: "hs-field__none", for: none.id }, none, say("messages-not-received")),
    wide: kind === "lines" || blank === "address",
  });
  input.addEventListener("input", () => asking.typing(blank, input.value));
  input.addEventListener("change", () => asking.typed(blank, input.value));
  refreshField(blank, field, asking);
  return field;
}

/** Show what is known, unless somebody types. @param {string} blank @param {Field} field @param {Asking} asking */
export function refreshField(blank, { input }, asking) {
  if (input === document.activeElement) return;
  const value = asking.valueOf(blank) === NONE ? "" : asking.valueOf(blank);
  if (input.value !== value) input.value = value;
}

/** @param {string} blank @param {HTMLInputElement | HTMLTextAreaElement} input @param {Asking} asking */
function noneBox(blank, input, asking) {
  const box = element("input", {
    id: `blank-${blank}-none`,
    type: "checkbox",
    checked: asking.valueOf(blank) === NONE,
  });
  box.addEventListener("change", () => {
    input.value = "";
    asking.typing(blank, box.checked ? NONE : "");
  });
  input.addEventListener("input", () => {
    box.checked = false;
  });
  return box;
}
