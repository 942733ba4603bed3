/** The cases of this browser: read anew before every change, so that two tabs undo nothing of each other. */

import * as changing from "./changing.js";
import { ASIDE, deleteKept, KEY, readAside, readKept, TICKS, writeKept } from "./keeping.js";

/** @import { Cases, Changed, Patch, Refusal } from "./changing.js" */
/** @import { Case, Finding } from "./fields.js" */
/** @import { Kept, StorageLike } from "./keeping.js" */

/**
 * What went wrong: the storage cannot be used (`blocked`), has no room (`full`), holds something that cannot be read,
 * wholly or in part (`damaged`), or something kept by a later version of this site (`newer`).
 * @typedef {"blocked" | "full" | "damaged" | "newer"} Trouble
 */

/**
 * The cases as they stand, with what was changed but could not be kept.
 * @typedef {object} State
 * @property {Case[]} cases
 * @property {Case} [open] the case that pages speak about
 * @property {Trouble} [trouble]
 * @property {Finding[]} dropped what could not be read
 * @property {boolean} unkept whether changes live in this page only
 */

/**
 * What became of a change: `kept`, or made but not kept (see `trouble`), or not made at all (see `refused`).
 * @typedef {State & { kept: boolean, refused?: Refusal, wrong?: Finding[] }} Outcome
 */

/** @typedef {(all: Cases) => Changed} Change */

export class Store {
  /**
   * What could not be kept is not forgotten: it stays in this page, is told with every `read`, and is tried again with
   * the next change.
   *
   * @type {Change[]}
   */
  #pending = [];

  /**
   * @param {StorageLike | undefined} storage undefined where the browser gives none
   * @param {() => string} newId a new id with every call: small letters, digits, hyphens
   */
  constructor(storage, newId) {
    this.storage = storage;
    this.newId = newId;
    this.idOfOlder = newId();
  }

  read() {
    const { all, trouble, dropped } = this.#kept();
    return this.#state(this.#replayed(all), trouble, dropped);
  }

  /** Begin a case and open it. */
  start() {
    const id = this.newId();
    return this.#make((all) => changing.started(all, id));
  }

  /** @param {string} id */
  open(id) {
    return this.#make((all) => changing.opened(all, id));
  }

  /** @param {string} id @param {Patch} patch */
  change(id, patch) {
    return this.#make((all) => changing.changed(all, id, patch));
  }

  /** @param {string} id */
  delete(id) {
    return this.#make((all) => changing.deleted(all, id));
  }

  /** Delete everything, older forms and what was put aside too. @returns {Outcome} */
  deleteAll() {
    this.#pending = [];
    const failure = this.#write(deleteKept);
    return { ...this.read(), kept: failure === undefined };
  }

  /** Add cases of an imported file. @param {readonly Case[]} cases */
  add(cases) {
    const ids = cases.map(this.newId);
    return this.#make((all) => {
      const fresh = [...ids];
      return changing.added(all, cases, () => fresh.shift() ?? this.newId());
    });
  }

  /** Return the texts that could not be read and were put aside. */
  aside() {
    try {
      return this.storage ? readAside(this.storage) : [];
    } catch {
      return [];
    }
  }

  /** Tell whether a `storage` event tells of another tab's change. @param {{ key: string | null }} event */
  isChange({ key }) {
    return key === null || [KEY, ASIDE, TICKS].includes(key);
  }

  /** @returns {Omit<Kept, "trouble"> & { trouble?: Trouble }} */
  #kept() {
    try {
      if (this.storage) return readKept(this.storage, this.idOfOlder);
    } catch {
      // A storage that was there a moment ago may be blocked now.
    }
    return { all: { cases: [] }, dropped: [], unread: [], trouble: "blocked" };
  }

  /** @param {Change} change @returns {Outcome} */
  #make(change) {
    const { all, trouble, dropped, unread } = this.#kept();
    const before = this.#replayed(all);
    const { all: after, refused, dropped: wrong } = change(before);
    if (refused) return { ...this.#state(before, trouble, dropped), kept: false, refused, ...(wrong && { wrong }) };
    const isClosed = trouble === "newer" || trouble === "blocked";
    const failure = isClosed ? trouble : this.#write((storage) => writeKept(storage, after, unread));
    if (failure) this.#pending.push(change);
    else this.#pending = [];
    return { ...this.#state(after, failure ?? trouble, dropped), kept: failure === undefined };
  }

  /** @param {(storage: StorageLike) => void} write @returns {"full" | "blocked" | undefined} what kept it from it */
  #write(write) {
    if (!this.storage) return "blocked";
    try {
      write(this.storage);
      return undefined;
    } catch (error) {
      return isFull(error) ? "full" : "blocked";
    }
  }

  /** @param {Cases} all */
  #replayed(all) {
    return this.#pending.reduce((cases, change) => change(cases).all, all);
  }

  /** @param {Cases} all @param {Trouble | undefined} trouble @param {Finding[]} dropped @returns {State} */
  #state(all, trouble, dropped) {
    const open = all.cases.find((one) => one.id === all.open);
    const unkept = this.#pending.length > 0;
    return { cases: all.cases, ...(open && { open }), ...(trouble && { trouble }), dropped, unkept };
  }
}

/** @param {unknown} error */
function isFull(error) {
  const isNamed = error instanceof Error || error instanceof DOMException;
  return isNamed && ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"].includes(error.name);
}
