/** The cases of this browser as a page uses them: read, changed, and followed when another tab changes them. */

import { Store } from "../../case/store.js";

/** @import { Patch } from "../../case/changing.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Outcome, State } from "../../case/store.js" */

export class Cases {
  /** @type {Set<(state: State) => void>} */
  #listeners = new Set();

  constructor() {
    this.store = new Store(storageHere(), newId);
    this.#state = this.store.read();
    window.addEventListener("storage", (event) => {
      if (this.store.isChange(event)) this.readAgain();
    });
    // A page that the browser kept while others were visited does not know what they changed.
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) this.readAgain();
    });
  }

  /** @type {State} */
  #state;

  get state() {
    return this.#state;
  }

  /** The open case; one that says nothing where none is open. @returns {Case} */
  get open() {
    return this.#state.open ?? { id: "none" };
  }

  /** Call a function now and after every change, whichever tab makes it. @param {(state: State) => void} listener */
  follow(listener) {
    this.#listeners.add(listener);
    listener(this.#state);
  }

  readAgain() {
    this.#tell(this.store.read());
  }

  /**
   * Change the open case; where none is open, the first thing that is written begins one.
   * @param {Patch} patch
   * @returns {Outcome}
   */
  change(patch) {
    const id = this.#state.open?.id ?? this.store.start().open?.id;
    return this.tell(id === undefined ? this.store.start() : this.store.change(id, patch));
  }

  /** Let everybody who follows know what became of a change. @param {Outcome} outcome @returns {Outcome} */
  tell(outcome) {
    this.#tell(outcome);
    return outcome;
  }

  /** @param {State} state */
  #tell(state) {
    this.#state = state;
    for (const listener of this.#listeners) {
      // A listener that changes the case has let everybody know of what is newer than this.
      if (state !== this.#state) return;
      listener(state);
    }
  }
}

/** Return an id that no other thing has, on insecure origins too. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Return the browser's storage; even naming it fails where it is blocked. */
function storageHere() {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
