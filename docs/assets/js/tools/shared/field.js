/** One thing to fill in: its label, its control, a hint, and what is wrong with what was typed. */

import { element } from "./elements.js";

/** @import { Child } from "./elements.js" */

/**
 * @typedef {object} About
 * @property {string} id of the control
 * @property {string} label
 * @property {string} [hint] before the control
 * @property {string} [example] behind it
 * @property {Child} [more] what else belongs to it
 * @property {boolean} [wide] whether it takes the whole width
 */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Input */

export class Field {
  /** @param {Input} input @param {About} about */
  constructor(input, { id, label, hint, example, more, wide }) {
    this.input = input;
    this.label = label;
    this.wrong = element("p", { class: "hs-field__wrong", id: `${id}-wrong`, hidden: true });
    const about = (hint ?? example) !== undefined && element("small", { id: `${id}-hint` }, hint ?? example);
    const name = element("label", { for: id }, label);
    const isTick = input.type === "checkbox";
    const parts = isTick ? [input, name, about] : hint === undefined ? [name, input, about] : [name, about, input];
    const classes = ["hs-field", wide && "hs-field--wide", isTick && "hs-field--tick"].filter(Boolean).join(" ");
    this.element = element("div", { class: classes }, parts, this.wrong, more);
    input.id = id;
    input.setAttribute("aria-describedby", about ? `${about.id} ${this.wrong.id}` : this.wrong.id);
  }

  /** Say what is wrong. @param {string} text nothing is wrong where it is empty */
  judge(text) {
    this.wrong.textContent = text;
    this.wrong.hidden = text === "";
    this.input.setAttribute("aria-invalid", String(text !== ""));
  }
}
