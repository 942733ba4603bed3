/** The cases of this browser: read anew before every change, so that two tabs undo nothing of each other. */

import * as changing from "./changing.js";
import { ASIDE, deleteKept, KEY, readAside, readKept, TICKS, writeKept } from "./keeping.js";

/** @import { Cases, Changed, Patch, Refusal } from "./changing.js" */
/** @import { Case, Finding } from "./fields.js" */
/** @import { Kept, StorageLike } from "./keeping.js" */

/**
 * What went wrong: the storage cannot be used (`blocked`), has no room (`full`), holds something that cannot be read,
 * wholly or in part (`damaged`), or something kept by a later version of this site (`newer`).
 *
 * @typedef {"blocked" | "full" | "damaged" | "newer"} Trouble
 */

/**
 * The cases as they stand, with what was changed but could not be kept.
 *
 * @typedef {object} State
 * @property {Case[]} cases
 * @property {Case} [open] the case that pages speak about
 * @property {Trouble} [trouble]
 * @property {Finding[]} dropped what could not be read
 * @property {boolean} unkept whether changes live in this page only
 */

/**
 * What became of a change: `kept`, or made but not kept (see `trouble`), or not made at all (see `refused`).
 *
 * @typedef {State & { kept: boolean, refused?: Refusal, wrong?: Finding[] }} Outcome
 */

/** @typedef {(all: Cases) => Changed} Change */

/**
 * @typedef {object} Store
 * @property {() => State} read
 * @property {() => Outcome} start begin a case and open it
 * @property {(id: string) => Outcome} open
 * @property {(id: string, patch: Patch) => Outcome} change
 * @property {(id: string) => Outcome} delete
 * @property {() => Outcome} deleteAll everything, older forms and what was put aside too
 * @property {(cases: readonly Case[]) => Outcome} add cases of an imported file
 * @property {() => string[]} aside texts that could not be read and were put aside
 * @property {(event: { key: string | null }) => boolean} isChange whether a `storage` event tells of another tab
 */

/**
 * Give the store of this browser.
 *
 * What cannot be kept is not forgotten: it stays in this page, is told with every `read`, and is tried again with the
 * next change.
 *
 * @param {StorageLike | undefined} storage undefined where the browser gives none
 * @param {() => string} newId a new id with every call: small letters, digits, hyphens
 * @returns {Store}
 */
export function openStore(storage, newId) {
  /** @type {Change[]} */
  let pending = [];
  const idOfOlder = newId();

  /** @returns {Kept & { blocked?: boolean }} */
  const kept = () => {
    try {
      if (storage) return readKept(storage, idOfOlder);
    } catch {
      // A storage that was there a moment ago may be blocked now.
    }
    return { all: { cases: [] }, dropped: [], unread: [], blocked: true };
  };

  /** @returns {State} */
  const read = () => {
    const { all, trouble, dropped, blocked } = kept();
    return stateOf(replayed(all, pending), blocked ? "blocked" : trouble, dropped, pending.length > 0);
  };

  /**
   * @param {Change} change
   * @returns {Outcome}
   */
  const make = (change) => {
    const { all, trouble, dropped, unread, blocked } = kept();
    const before = replayed(all, pending);
    const { all: after, refused, dropped: wrong } = change(before);
    const told = blocked ? "blocked" : trouble;
    if (refused) {
      return { ...stateOf(before, told, dropped, pending.length > 0), kept: false, refused, ...(wrong && { wrong }) };
    }
    if (blocked || trouble === "newer" || !storage) {
      pending.push(change);
      return { ...stateOf(after, told, dropped, true), kept: false };
    }
    try {
      writeKept(storage, after, unread);
    } catch (error) {
      pending.push(change);
      return { ...stateOf(after, isFull(error) ? "full" : "blocked", dropped, true), kept: false };
    }
    pending = [];
    return { ...stateOf(after, trouble, dropped, false), kept: true };
  };

  return {
    read,
    start: () => {
      const id = newId();
      return make((all) => changing.started(all, id));
    },
    open: (id) => make((all) => changing.opened(all, id)),
    change: (id, patch) => make((all) => changing.changed(all, id, patch)),
    delete: (id) => make((all) => changing.deleted(all, id)),
    deleteAll: () => {
      pending = [];
      try {
        if (storage) {
          deleteKept(storage);
          return { ...read(), kept: true };
        }
      } catch {
        // Told below.
      }
      return { ...read(), kept: false };
    },
    add: (cases) => {
      const ids = cases.map(newId);
      return make((all) => {
        const fresh = [...ids];
        return changing.added(all, cases, () => fresh.shift() ?? newId());
      });
    },
    aside: () => {
      try {
        return storage ? readAside(storage) : [];
      } catch {
        return [];
      }
    },
    isChange: ({ key }) => key === null || [KEY, ASIDE, TICKS].includes(key),
  };
}

/**
 * @param {Cases} all
 * @param {readonly Change[]} changes
 */
function replayed(all, changes) {
  return changes.reduce((cases, change) => change(cases).all, all);
}

/**
 * @param {Cases} all
 * @param {Trouble | undefined} trouble
 * @param {Finding[]} dropped
 * @param {boolean} unkept
 * @returns {State}
 */
function stateOf(all, trouble, dropped, unkept) {
  const open = all.cases.find((one) => one.id === all.open);
  return { cases: all.cases, ...(open && { open }), ...(trouble && { trouble }), dropped, unkept };
}

/** @param {unknown} error */
function isFull(error) {
  return error instanceof Error || error instanceof DOMException
    ? ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"].includes(error.name)
    : false;
}
