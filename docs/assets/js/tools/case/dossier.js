/** The case on paper, for a counsellor or a help body: facts, items, dates and the whole log. */

import { datesToMeet } from "../../case/dates.js";
import { DATES, isWritten } from "../../case/fields.js";
import { atStake, interestOn, missingOf, ordered } from "../../case/items.js";
import { byTime } from "../../case/log.js";
import { todayInKorea } from "../../days/korea.js";
import { longDay } from "../../days/writing.js";
import { datesToday } from "../shared/today.js";
import { element, show } from "../shared/elements.js";
import { won } from "../shared/words.js";
import { notesOn } from "./dates-shown.js";
import { interestSaid } from "./glance.js";

/** @import { DateOfCase } from "../../case/dates.js" */
/** @import { Case, LogEntry } from "../../case/fields.js" */
/** @import { Child } from "../shared/elements.js" */
/** @import { Tool } from "../shared/tool.js" */

/** @param {HTMLElement} place @param {Tool} tool @param {Case} [one] nothing is shown of one that says nothing */
export function showDossier(place, tool, one) {
  const { say, names, language } = tool;
  tool.place.classList.toggle("hs-case--written", isWritten(one));
  if (!one || !isWritten(one)) return show(place);
  const dates = datesToday(one, tool);
  return show(
    place,
    element("h1", {}, say("dossier-title")),
    element("p", {}, element("strong", {}, names.case(one))),
    element("p", {}, say("dossier-made", { day: longDay(todayInKorea(), language) })),
    facts(one, tool),
    items(one, dates, tool),
    days(one, tool),
    deadlines(dates, tool),
    log(one, tool),
  );
}

/** @param {Case} one @param {Tool} tool */
function facts(one, { say, names }) {
  const known = [
    ["situation", names.situation(one.situation)],
    ["shop", one.shop],
    ["seller", one.seller],
    ["sellerKind", one.sellerKind && say(`seller-kind-${one.sellerKind}`)],
    ["orderNumber", one.orderNumber],
    ["payment", one.payment && say(`payment-${one.payment}`)],
    ["courier", names.courier(one.courier)],
    ["trackingNumber", one.trackingNumber],
  ];
  const rows = known.flatMap(([field, text]) => (field && text ? [[names.field(field), text]] : []));
  return sheet(say("dossier-facts"), [], rows);
}

/** @param {Case} one @param {readonly DateOfCase[]} dates @param {Tool} tool */
function items(one, dates, tool) {
  const { say, language, names, data } = tool;
  const all = one.items ?? [];
  if (all.length === 0) return undefined;
  const heads = ["name", "option", "quantity", "price", "missing"].map((field) => say(`item-${field}`));
  const rows = all.map((item) => {
    const { option, quantity, price } = item;
    const missing = missingOf(one, item, data.situations);
    const name = names.item(one, { ...item, option: undefined });
    const amounts = price === undefined ? [] : [won(price, language), won(price * (missing ?? 0), language)];
    return [name, option, quantity, amounts[0], missing, missing !== undefined && amounts[1]];
  });
  const [whole, stake] = [ordered(one), atStake(one, data.situations)];
  const interest = interestOn(dates, stake.won);
  const unpriced = all.filter(({ id }) => stake.unpriced.includes(id)).map((item) => names.item(one, item));
  return [
    sheet(say("field-items"), [...heads, say("dossier-amount")], rows),
    whole.unpriced.length === 0 && element("p", {}, `${say("dossier-ordered")}: ${won(whole.won, language)}`),
    stake.won > 0 && element("p", {}, element("strong", {}, `${say("glance-money")}: ${won(stake.won, language)}`)),
    unpriced.length > 0 && element("p", {}, `${say("glance-unpriced")} ${unpriced.join(", ")}`),
    interest && element("p", {}, interestSaid(interest, tool)),
  ];
}

/** @param {Case} one @param {Tool} tool */
function days({ dates = {} }, { say, language, names }) {
  const known = DATES.flatMap((name) => (dates[name] ? [{ name, date: dates[name] }] : []));
  const inOrder = known.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const rows = inOrder.map(({ name, date }) => [longDay(date, language), names.field(`dates.${name}`)]);
  return sheet(say("dossier-days"), [], rows);
}

/** @param {readonly DateOfCase[]} dates @param {Tool} tool */
function deadlines(dates, tool) {
  const { say, language, names } = tool;
  const rows = datesToMeet(dates).map((date) => {
    const notes = [say(`who-${date.who}`), ...notesOn(date, tool)].join("\n");
    return [longDay(date.show, language), names.deadline(date.id), notes];
  });
  return sheet(say("dossier-deadlines"), [], rows);
}

/** @param {Case} one @param {Tool} tool */
function log({ log: entries = [] }, tool) {
  const { say } = tool;
  const heads = [say("dossier-when"), say("entry-who"), say("entry-said"), say("entry-promised")];
  return sheet(say("field-log"), heads, [...entries].sort(byTime).map((entry) => contact(entry, tool)));
}

/** @param {LogEntry} entry @param {Tool} tool */
function contact(
  { on, at, who, person, channel, said, replyBy, outcome, promised, promisedBy, settled },
  { say, language },
) {
  const when = [on && longDay(on, language), at];
  const whom = [who && say(`party-${who}`), person, channel && say(`channel-${channel}`)];
  const words = [
    said,
    replyBy && `${say("entry-reply-by")}: ${longDay(replyBy, language)}`,
    outcome && `${say("entry-outcome")}: ${say(`outcome-${outcome}`)}`,
  ];
  const promise = [
    promised,
    promisedBy && `${say("entry-promised-by")}: ${longDay(promisedBy, language)}`,
    (promised || promisedBy) && say(settled ? "dossier-settled" : "dossier-not-settled"),
  ];
  return [
    when.filter(Boolean).join(" "),
    whom.filter(Boolean).join(" · "),
    words.filter(Boolean).join("\n"),
    promise.filter(Boolean).join("\n"),
  ];
}

/**
 * Return a table under its heading; without heads, the first cell of a row is its head.
 * @param {string} title
 * @param {readonly string[]} heads
 * @param {readonly (readonly Child[])[]} rows
 * @returns {HTMLElement | undefined} undefined where there are no rows
 */
function sheet(title, heads, rows) {
  if (rows.length === 0) return undefined;
  const cellOf = (/** @type {Child} */ cell, /** @type {number} */ place) =>
    heads.length === 0 && place === 0 ? element("th", { scope: "row" }, cell) : element("td", {}, cell);
  const head = element("thead", {}, element("tr", {}, heads.map((text) => element("th", { scope: "col" }, text))));
  const body = element("tbody", {}, rows.map((cells) => element("tr", {}, cells.map(cellOf))));
  const kind = heads.length ? "hs-dossier__table" : "hs-dossier__list";
  const table = element("table", { class: kind }, heads.length > 0 && head, body);
  return element("section", {}, element("h2", {}, title), table);
}
