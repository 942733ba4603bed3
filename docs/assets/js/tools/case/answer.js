/** One thing to fill in: its label, its control, and what is wrong with what was typed. */

import { element } from "../shared/elements.js";

/** @import { Reason } from "../../case/fields.js" */
/** @import { Outcome } from "../../case/store.js" */
/** @import { Say } from "../shared/words.js" */
/** @import { Control, Typed } from "./controls.js" */

/**
 * @typedef {object} Asked
 * @property {string} id
 * @property {string} label
 * @property {string} [hint]
 * @property {boolean} [wide] whether it takes the whole width
 * @property {(value: Typed) => Outcome | undefined} save undefined where there is nothing to save yet
 * @property {(text: string) => void} tell
 * @property {Say} say
 */

export class Answer {
  /** Whether something was typed that is not saved. */
  #isTyped = false;

  /** @type {Reason | undefined} */
  #reason;

  /**
   * @param {Control} control
   * @param {Asked} asked
   */
  constructor(control, asked) {
    const { id, label, hint, wide } = asked;
    this.control = control;
    this.asked = asked;
    this.wrong = element("p", { class: "hs-field__wrong", id: `${id}-wrong`, hidden: true });
    this.hint = hint === undefined ? undefined : element("small", { id: `${id}-hint` }, hint);
    const name = element("label", { for: id }, label);
    const isTick = control.element.type === "checkbox";
    const classes = ["hs-field", wide && "hs-field--wide", isTick && "hs-field--tick"].filter(Boolean).join(" ");
    const parts = isTick ? [control.element, name, this.hint] : [name, this.hint, control.element];
    this.element = element("div", { class: classes }, parts, this.wrong);
    control.element.id = id;
    this.#describe();
    control.element.addEventListener("input", () => {
      this.#isTyped = true;
    });
    control.element.addEventListener("change", () => this.keep());
    control.element.addEventListener("blur", () => this.#leave());
  }

  get isTyped() {
    return this.#isTyped || "wrong" in this.control.read();
  }

  /** What is typed, as far as it can be taken. @returns {Typed} */
  get value() {
    const read = this.control.read();
    return "wrong" in read ? null : read.value;
  }

  /**
   * Show what the case holds, unless something else is being typed here.
   *
   * @param {string | number | boolean | undefined} value
   */
  show(value) {
    if (this.isTyped) return;
    this.control.write(value);
  }

  /** Forget what is typed and not saved. */
  forget() {
    this.#isTyped = false;
    if ("wrong" in this.control.read()) this.control.element.value = "";
    this.#judge(undefined);
  }

  /** Save what is typed; what cannot be saved stays where it is. */
  keep() {
    const read = this.control.read();
    if ("wrong" in read) return this.#judge(read.wrong);
    const outcome = this.asked.save(read.value);
    if (!outcome?.refused) {
      this.#isTyped = false;
      this.control.write(read.value ?? undefined);
    }
    this.#judge(outcome?.refused === "wrong" ? (outcome.wrong?.at(-1)?.reason ?? "not-text") : undefined);
  }

  #leave() {
    if (this.isTyped) this.keep();
    this.#showReason();
  }

  /** @param {Reason | undefined} reason */
  #judge(reason) {
    this.#reason = reason;
    // A day is wrong after each figure of its year but the last: nobody is told before they are done.
    if (!reason || document.activeElement !== this.control.element) this.#showReason();
  }

  #showReason() {
    const { say, label, tell } = this.asked;
    const text = this.#reason ? `${say(`reason-${this.#reason}`)} ${say("case-not-saved")}` : "";
    if (text && text !== this.wrong.textContent) tell(`${label}: ${text}`);
    this.wrong.textContent = text;
    this.wrong.hidden = text === "";
    if (text) this.control.element.setAttribute("aria-invalid", "true");
    else this.control.element.removeAttribute("aria-invalid");
    this.#describe();
  }

  #describe() {
    const ids = [this.hint?.id, this.wrong.hidden ? undefined : this.wrong.id].filter(Boolean);
    if (ids.length) this.control.element.setAttribute("aria-describedby", ids.join(" "));
    else this.control.element.removeAttribute("aria-describedby");
  }
}
