// @ts-check
/** Noting in the case that a message was sent. */

import { newId } from "../../page/cases.js";
import { element } from "../../page/elements.js";
import { wordFor } from "../../page/words.js";
import { timeInKorea, todayInKorea } from "../../today.js";

/** @typedef {import("../../case/fields.js").Channel} Channel */
/** @typedef {import("../../case/fields.js").DateName} DateName */
/** @typedef {import("../../page/tool.js").MessageShown} MessageShown */
/** @typedef {import("../../page/tool.js").Tool} Tool */

/**
 * Add a message to the contact log, with the days that begin with it where the case has none yet.
 *
 * @param {Tool} tool
 * @param {MessageShown} message
 * @param {Channel} [channel]
 * @returns {Node} what was noted, and a way to undo it
 */
export function noteAsSent({ cases, say }, message, channel) {
  const id = newId();
  const today = todayInKorea();
  const { dates } = cases.open;
  /** @type {DateName[]} */
  const begun = [];
  if (message.to === "seller" && !dates?.contacted) begun.push("contacted");
  if (message.asks === "refund" && !dates?.refundAsked) begun.push("refundAsked");
  const said = say("message-log-entry", { title: message.title });
  const entry = { on: today, at: timeInKorea(), who: message.to, said, ...(channel && { channel }) };
  const outcome = cases.change({ log: { [id]: entry }, dates: Object.fromEntries(begun.map((date) => [date, today])) });
  if (outcome.refused) return element("p", {}, say(`refused-${outcome.refused}`));

  const names = begun.map((date) => say(wordFor(`dates.${date}`))).join(", ");
  const told = element("p", {}, say("message-noted"), " ", names && say("message-noted-dates", { dates: names }), " ");
  const undo = () => {
    cases.change({ log: { [id]: null }, dates: Object.fromEntries(begun.map((date) => [date, null])) });
    told.textContent = say("message-undone");
  };
  told.append(element("button", { type: "button", class: "hs-button hs-button--plain", onclick: undo }, say("undo")));
  return told;
}
