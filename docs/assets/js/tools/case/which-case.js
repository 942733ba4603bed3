/** Which case is open; begin another, reopen one, delete one. */

import { isWritten } from "../../case/fields.js";
import { button, element, show } from "../shared/elements.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { State } from "../../case/store.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Saving } from "./saving.js" */

const BEGIN = "case-begin";

export class WhichCase {
  /** @param {Tool} tool @param {Saving} saving */
  constructor({ cases, say, names }, saving) {
    this.cases = cases;
    this.say = say;
    this.names = names;
    this.saving = saving;
    this.element = element("section", { class: "hs-case-which", "aria-label": say("case-list") });
  }

  /** @param {State} state */
  show({ cases, open }) {
    this.element.hidden = cases.length === 0;
    const begin = button(this.say("case-begin"), () => this.#begin(), { id: BEGIN });
    show(
      this.element,
      !open && element("p", {}, this.say("case-none-open")),
      element("ul", {}, cases.map((one) => this.#row(one, one.id === open?.id))),
      begin,
    );
  }

  /** @param {Case} one @param {boolean} isOpen */
  #row(one, isOpen) {
    const name = this.names.case(one);
    const small = (/** @type {string} */ kind, /** @type {string} */ text, /** @type {() => void} */ onclick) => {
      const content = [text, element("span", { class: "hs-sr" }, ` ${name}`)];
      return button(content, onclick, { class: "hs-small-button", id: `${kind}-${one.id}` });
    };
    return element(
      "li",
      { "aria-current": isOpen && "true" },
      element("span", { class: "hs-case-which__name" }, isOpen && element("small", {}, this.say("case-open")), name),
      !isOpen && small("open", this.say("case-reopen"), () => this.#open(one, name)),
      small("delete", this.say("case-delete"), () => this.#delete(one, name)),
    );
  }

  #begin() {
    // A second empty case would be of no use to anybody.
    const empty = this.cases.state.cases.find((one) => !isWritten(one));
    const { store } = this.cases;
    this.saving.sayWhatBecame(this.cases.tell(empty ? store.open(empty.id) : store.start()), this.say("case-begun"));
    document.getElementById("field-situation")?.focus();
  }

  /** @param {Case} one @param {string} name */
  #open({ id }, name) {
    this.saving.sayWhatBecame(this.cases.tell(this.cases.store.open(id)), this.say("case-opened", { name }));
    document.getElementById(`delete-${id}`)?.focus();
  }

  /** @param {Case} one @param {string} name */
  #delete({ id }, name) {
    if (!window.confirm(this.say("case-delete-ask", { name }))) return;
    this.saving.sayWhatBecame(this.cases.tell(this.cases.store.delete(id)), this.say("case-deleted", { name }));
    document.getElementById(this.element.hidden ? "field-situation" : BEGIN)?.focus();
  }
}
