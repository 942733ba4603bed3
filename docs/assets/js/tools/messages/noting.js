/** Noting in the case that a letter was sent, in one tap, and taking it back. */

import { firstContact } from "../../case/log.js";
import { timeInKorea, todayInKorea } from "../../days/korea.js";
import { writtenDay } from "../../days/writing.js";
import { newId } from "../shared/cases.js";
import { element, find, options, show } from "../shared/elements.js";

/** @import { Case, Channel, DateName, Party } from "../../case/fields.js" */
/** @import { MessageShown, Tool } from "../shared/tool.js" */

/** By which way a letter usually goes. @type {Partial<Record<Party, Channel>>} */
const USUAL = { seller: "order-page", marketplace: "order-page", "card-company": "post" };

/**
 * Return the dates of a case that a letter sets, as far as they are not set: the first contact is the log's, if it
 * knows an earlier one.
 * @param {Pick<MessageShown, "to" | "asks">} message `asks`: periods run from the day it is sent
 * @param {Case} one
 * @param {string} today
 * @returns {Partial<Record<DateName, string>>}
 */
export function datesSet({ to, asks }, one, today) {
  const isFirst = to === "seller" && !one.dates?.contacted;
  const isAsking = asks === "refund" && !one.dates?.refundAsked;
  return {
    ...(isFirst && { contacted: firstContact(one.log ?? [], "seller") ?? today }),
    ...(isAsking && { refundAsked: today }),
  };
}

/**
 * @param {HTMLElement} desk
 * @param {Tool} tool
 * @param {() => MessageShown} current the letter on the desk
 * @param {() => string} replyBy the day by which that letter asks for an answer, `YYYY-MM-DD`; empty where it names none
 */
export function startNoting(desk, tool, current, replyBy) {
  const { cases, data, names, language, say, toPage } = tool;
  /** @type {HTMLSelectElement} */
  const channel = find("[data-desk-channel]", desk);
  const note = /** @type {HTMLButtonElement} */ (find("[data-desk-log]", desk));
  const undo = /** @type {HTMLButtonElement} */ (find("[data-desk-undo]", desk));
  const told = find("[data-desk-logged]", desk);
  /** @type {() => void} */
  let takeBack = () => {};

  const channels = Object.entries(data.channels[language]).map(([id, name]) => ({ id, name }));
  show(channel, options(channels, say("case-none-chosen")));

  /** @param {boolean} isNoted */
  const showButtons = (isNoted) => {
    note.hidden = isNoted;
    undo.hidden = !isNoted;
  };

  note.addEventListener("click", () => {
    const message = current();
    const wasOpen = cases.state.open !== undefined;
    const today = todayInKorea();
    const entry = newId();
    const dates = datesSet(message, cases.open, today);
    const outcome = cases.change({ dates, log: { [entry]: entryFor(message, today) } });
    if (outcome.refused) return show(told, say(`refused-${outcome.refused}`));
    const id = cases.open.id;
    takeBack = () => {
      const gone = Object.fromEntries(Object.keys(dates).map((name) => [name, null]));
      cases.tell(cases.store.change(id, { dates: gone, log: { [entry]: null } }));
      if (!wasOpen && isEmpty(cases.state.cases.find((one) => one.id === id))) cases.tell(cases.store.delete(id));
    };
    show(
      told,
      say("messages-logged", { date: writtenDay(today, language) }),
      Object.entries(dates).map(([name, date]) => ` ${dateTold(name, date)}`),
      " ",
      element("a", { href: toPage("case/") }, say("case-line-open")),
    );
    showButtons(true);
    return undo.focus();
  });
  undo.addEventListener("click", () => {
    takeBack();
    show(told, say("messages-undone"));
    showButtons(false);
    note.focus();
  });

  /** @param {MessageShown} message @param {string} today */
  const entryFor = (message, today) => ({
    on: today,
    at: timeInKorea(),
    who: message.to,
    channel: /** @type {Channel | ""} */ (channel.value) || null,
    said: say("messages-said", { title: titleIn(message) }),
    letter: message.id,
    replyBy: replyBy() || null,
  });

  // A letter in Korean may quote the log later: its title is there in Korean on English pages too.
  const titleIn = (/** @type {MessageShown} */ { titles }) =>
    language === "ko" ? titles.ko : `${titles.en}, ${titles.ko}`;

  const dateTold = (/** @type {string} */ name, /** @type {string} */ date) =>
    say("messages-logged-date", { name: names.field(`dates.${name}`), date: writtenDay(date, language) });

  return {
    /** Begin anew for another letter. @param {MessageShown} message */
    begin: (message) => {
      channel.value = USUAL[message.to] ?? "";
      show(told);
      showButtons(false);
    },
    /** @param {Channel} way by which the letter is being sent */
    choose: (way) => {
      channel.value = way;
    },
  };
}

/** Tell whether a case says nothing. @param {Case | undefined} one */
function isEmpty(one) {
  return one !== undefined && Object.keys(one).every((name) => name === "id");
}
