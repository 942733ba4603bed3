/** What was ordered, what came and what did not, and what that is worth. */

import { lateInterest } from "../days/periods.js";

/** @import { DateOfCase } from "./dates.js" */
/** @import { Case, Item } from "./fields.js" */

/** @typedef {{ id: string, nothing_came?: boolean }} Situation `nothing_came` as long as no day of receipt is known */
/** @typedef {readonly Situation[]} Situations as the content knows them */
/** @typedef {{ won: number, unpriced: string[] }} Worth `unpriced`: ids of items whose price is not known */
/** @typedef {{ won: number, rate: number, days: number, since: string }} Interest `since` the refund was due */

/** Tell whether nothing at all has come, by what the case says. @param {Case} one @param {Situations} situations */
export function nothingCame({ situation, dates }, situations) {
  return !dates?.received && situations.some(({ id, nothing_came: isNothing }) => id === situation && isNothing);
}

/**
 * Return how many of an item did not come. Where nothing came and no number is given it is all of them; where something
 * came, an item without a number is not said to be missing.
 * @param {Case} one
 * @param {Item} item
 * @param {Situations} situations
 * @returns {number | undefined} undefined where the case does not tell
 */
export function missingOf(one, item, situations) {
  if (item.missing !== undefined) return Math.min(item.missing, item.quantity ?? item.missing);
  return nothingCame(one, situations) ? (item.quantity ?? 1) : undefined;
}

/** Return the money at stake: the price of what did not come. @param {Case} one @param {Situations} situations */
export function atStake(one, situations) {
  return worth(one.items ?? [], (item) => missingOf(one, item, situations) ?? 0);
}

/** Return the price of everything ordered. @param {Case} one */
export function ordered(one) {
  return worth(one.items ?? [], (item) => item.quantity ?? 1);
}

/**
 * Return the late interest on a sum by today, where a refund is overdue.
 * @param {readonly DateOfCase[]} dates
 * @param {number} won
 * @returns {Interest | undefined}
 */
export function interestOn(dates, won) {
  for (const date of dates) {
    if (date.state !== "growing" || !date.concerns || date.days === 0) continue;
    try {
      return { won: lateInterest(won, date.rate, date.days), rate: date.rate, days: date.days, since: date.start };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

/** @param {readonly Item[]} items @param {(item: Item) => number} count @returns {Worth} */
function worth(items, count) {
  const counted = items.filter((item) => count(item) > 0);
  return {
    won: counted.reduce((sum, item) => sum + (item.price ?? 0) * count(item), 0),
    unpriced: counted.filter((item) => item.price === undefined).map((item) => item.id),
  };
}
