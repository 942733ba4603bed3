// @ts-check
/** The blanks of a message that the case leaves open, as fields to type into. */

import { fieldsOf } from "../../case/message.js";
import { element } from "../../page/elements.js";

/** @typedef {import("../../case/fields.js").DateName} DateName */
/** @typedef {import("../../page/tool.js").Tool} Tool */

/** Days that are not part of a case. */
const OTHER_DAYS = ["reply_by"];
/** Blanks that take more than a line. */
const LONG = ["item_list", "received_items", "missing_items", "cancel_items", "problem", "contact_summary", "address"];

/**
 * Give the date of a case that a blank is, where it is one.
 *
 * @param {string} blank
 * @returns {DateName | undefined}
 */
export function dateOfBlank(blank) {
  const [field = "", ...more] = fieldsOf(blank);
  const [group, name] = field.split(".");
  return group === "dates" && more.length === 0 ? /** @type {DateName} */ (name) : undefined;
}

/**
 * Make the fields of a message's open blanks. A field that was shown once stays.
 *
 * @param {Tool} tool
 * @param {string} message its id
 * @param {ReadonlySet<string>} asked the blanks to show, growing
 * @param {(blank: string, value: string) => void} type
 * @returns {{ shown: HTMLElement, update: (typed: ReadonlyMap<string, string>) => void }}
 */
export function openBlanks({ data, say, language, cases }, message, asked, type) {
  const fields = element("div", { class: "hs-fields" });
  const heading = element("h3", { id: `${message}-blanks` }, say("message-blanks"));
  const shown = element("section", { class: "hs-blanks", "aria-labelledby": `${message}-blanks` }, heading, fields);
  /** @type {Map<string, HTMLInputElement | HTMLTextAreaElement>} */
  const made = new Map();

  const make = (/** @type {string} */ blank) => {
    const { label, example } = data.blanks[blank];
    const id = `${message}-${blank}`;
    const isDay = dateOfBlank(blank) !== undefined || OTHER_DAYS.includes(blank);
    const attributes = {
      id,
      name: blank,
      autocomplete: "off",
      maxlength: isDay ? undefined : LONG.includes(blank) ? 2000 : 200,
      "aria-describedby": isDay ? undefined : `${id}-example`,
      oninput: (/** @type {Event} */ event) => type(blank, /** @type {HTMLInputElement} */ (event.target).value),
    };
    const field = LONG.includes(blank)
      ? element("textarea", { ...attributes, rows: 3 })
      : element("input", { ...attributes, type: isDay ? "date" : "text" });
    made.set(blank, field);
    const translated = language === "en" && example.en !== example.ko && ` (${example.en})`;
    const wide = LONG.includes(blank) ? " hs-field--wide" : "";
    fields.append(
      element(
        "div",
        { class: `hs-field${wide}` },
        element("label", { for: id }, label[language]),
        field,
        !isDay &&
          element(
            "small",
            { id: `${id}-example` },
            say("message-example"),
            " ",
            element("span", { lang: "ko" }, example.ko),
            translated,
          ),
      ),
    );
  };

  return {
    shown,
    update: (typed) => {
      for (const blank of asked) if (!made.has(blank) && Object.hasOwn(data.blanks, blank)) make(blank);
      shown.hidden = made.size === 0;
      for (const [blank, field] of made) {
        // What somebody is typing at this moment is theirs.
        if (field === document.activeElement) continue;
        field.value = typed.get(blank) ?? kept(cases.open, blank);
      }
    },
  };
}

/**
 * Give what the case holds for a blank that is one field of it.
 *
 * @param {import("../../case/fields.js").Case} one
 * @param {string} blank
 * @returns {string}
 */
function kept(one, blank) {
  const date = dateOfBlank(blank);
  if (date) return one.dates?.[date] ?? "";
  const [field = ""] = fieldsOf(blank);
  const value = Object.entries(one).find(([name]) => name === field)?.[1];
  return typeof value === "string" ? value : "";
}
