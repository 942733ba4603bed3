/** A field whose value the case keeps: saved when one is done with it, and shown anew when it changes elsewhere. */

import { Field } from "./field.js";

/** @import { Reason } from "../../case/fields.js" */
/** @import { Outcome } from "../../case/store.js" */
/** @import { Control, Typed } from "./controls.js" */
/** @import { About } from "./field.js" */
/** @import { Say } from "./words.js" */

/**
 * @typedef {object} Keeping
 * @property {Say} say
 * @property {(value: Typed) => Outcome | undefined} save undefined where there is nothing to save yet
 * @property {(text: string) => void} [tell] where what is wrong is read out
 */

export class Answer extends Field {
  /** Whether something was typed that is not saved. */
  #isTyped = false;

  /** Why that is so. */
  #fault = "";

  /** @param {Control} control @param {About & Keeping} asked */
  constructor(control, asked) {
    super(control.element, asked);
    this.control = control;
    this.asked = asked;
    this.input.addEventListener("input", () => {
      this.#isTyped = true;
    });
    this.input.addEventListener("change", () => this.keep());
    this.input.addEventListener("blur", () => this.#leave());
  }

  get isTyped() {
    return this.#isTyped || "wrong" in this.control.read();
  }

  /** What is typed, as far as it can be taken. @returns {Typed} */
  get value() {
    const read = this.control.read();
    return "wrong" in read ? null : read.value;
  }

  /** Show what the case holds, unless something is being typed. @param {string | number | boolean | undefined} value */
  show(value) {
    if (!this.isTyped) this.control.write(value);
  }

  /** Forget what is typed and not saved. */
  forget() {
    this.#isTyped = false;
    if ("wrong" in this.control.read()) this.input.value = "";
    this.#find("");
  }

  /** Save what is typed; what cannot be saved stays where it is. */
  keep() {
    const read = this.control.read();
    if ("wrong" in read) return this.#find(this.#why(read.wrong));
    const outcome = this.asked.save(read.value);
    if (!outcome?.refused) {
      this.#isTyped = false;
      this.control.write(read.value ?? undefined);
    }
    this.#find(this.#refusal(outcome));
  }

  /** @param {Pick<Outcome, "refused" | "wrong">} [outcome] */
  #refusal({ refused, wrong } = {}) {
    if (refused === "wrong") return this.#why(wrong?.at(-1)?.reason ?? "not-text");
    return refused && !this.asked.tell ? this.asked.say(`refused-${refused}`) : "";
  }

  #leave() {
    if (this.isTyped) this.keep();
    this.#showFault();
  }

  /** @param {Reason} reason */
  #why(reason) {
    return `${this.asked.say(`reason-${reason}`)} ${this.asked.say("case-not-saved")}`;
  }

  /** @param {string} fault */
  #find(fault) {
    this.#fault = fault;
    // A day is wrong after each figure of its year but the last: nobody is told before they are done.
    if (!fault || document.activeElement !== this.input) this.#showFault();
  }

  #showFault() {
    if (this.#fault && this.#fault !== this.wrong.textContent) this.asked.tell?.(`${this.label}: ${this.#fault}`);
    this.judge(this.#fault);
  }
}
