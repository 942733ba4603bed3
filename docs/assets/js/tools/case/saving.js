/** Keeping what is typed, in the case that the form shows, and saying so. */

/** @import { Patch } from "../../case/changing.js" */
/** @import { Outcome } from "../../case/store.js" */
/** @import { Cases } from "../shared/cases.js" */
/** @import { Say } from "../shared/words.js" */

export class Saving {
  /** The case that the form shows; none where what is typed begins one. @type {string | undefined} */
  shown;

  /** @param {Cases} cases @param {Say} say @param {HTMLElement} status where it is said, politely */
  constructor(cases, say, status) {
    this.cases = cases;
    this.words = say;
    this.status = status;
  }

  /**
   * Keep a change of the case shown. Where another tab has opened another case meanwhile, it still goes into this one.
   * @param {Patch} patch
   * @param {string} what changed, by its name
   * @returns {Outcome}
   */
  save(patch, what) {
    const outcome = this.shown === this.cases.state.open?.id ? this.cases.change(patch) : this.#saveBehind(patch);
    this.sayWhatBecame(outcome, this.words("case-saved", { what }));
    return outcome;
  }

  /** Say that something is done, or why it is not. @param {Outcome} outcome @param {string} done */
  sayWhatBecame({ kept, refused }, done) {
    if (refused) this.say(this.words(`refused-${refused}`));
    else this.say(kept ? done : this.words("case-not-kept"));
  }

  /** @param {string} text */
  say(text) {
    this.status.textContent = text;
  }

  /** @param {Patch} patch @returns {Outcome} */
  #saveBehind(patch) {
    // Nobody is told at once: this happens while everybody is being told that another case is open.
    queueMicrotask(() => this.cases.readAgain());
    const { store } = this.cases;
    return store.change(this.shown ?? store.start().open?.id ?? "", patch);
  }
}
