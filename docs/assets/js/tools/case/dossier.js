/** The case on paper, for a counsellor or a help body: facts, items, dates and the whole log. */

import { datesToMeet } from "../../case/dates.js";
import { DATES } from "../../case/fields.js";
import { atStake, interestOn, missingOf, ordered } from "../../case/items.js";
import { byTime } from "../../case/log.js";
import { datesOfCase } from "../../case/reckoning.js";
import { todayInKorea } from "../../days/korea.js";
import { longDay } from "../../days/writing.js";
import { element, show } from "../shared/elements.js";
import { won } from "../shared/words.js";
import { notesOn } from "./dates-shown.js";
import { interestSaid } from "./money-shown.js";
import { isWritten } from "./written.js";

/** @import { DateOfCase } from "../../case/dates.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Child } from "../shared/elements.js" */
/** @import { Tool } from "../shared/tool.js" */

export class Dossier {
  /**
   * @param {HTMLElement} place
   * @param {Tool} tool
   */
  constructor(place, tool) {
    this.place = place;
    this.tool = tool;
  }

  /** @param {Case} [one] */
  show(one) {
    const { say, data, names, calendar, language } = this.tool;
    this.tool.place.classList.toggle("hs-case--written", isWritten(one));
    if (!one || !isWritten(one)) return show(this.place);
    const today = todayInKorea();
    const dates = datesOfCase(one, data.deadlines, calendar, today);
    show(
      this.place,
      element("h1", {}, say("dossier-title")),
      element("p", {}, element("strong", {}, names.case(one))),
      element("p", {}, say("dossier-made", { day: longDay(today, language) })),
      this.#facts(one),
      this.#items(one, dates),
      this.#days(one),
      this.#deadlines(dates),
      this.#log(one),
    );
  }

  /** @param {Case} one */
  #facts(one) {
    const { say, names } = this.tool;
    const facts = [
      ["situation", names.situation(one.situation)],
      ["shop", one.shop],
      ["seller", one.seller],
      ["sellerKind", one.sellerKind && say(`seller-kind-${one.sellerKind}`)],
      ["orderNumber", one.orderNumber],
      ["payment", one.payment && say(`payment-${one.payment}`)],
      ["courier", names.courier(one.courier)],
      ["trackingNumber", one.trackingNumber],
    ];
    const rows = facts.flatMap(([field, text]) => (field && text ? [[names.field(field), text]] : []));
    return this.#sheet("dossier-facts", [], rows);
  }

  /**
   * @param {Case} one
   * @param {readonly DateOfCase[]} dates
   */
  #items(one, dates) {
    const { say, language, names, data } = this.tool;
    const items = one.items ?? [];
    if (items.length === 0) return undefined;
    const heads = ["name", "option", "quantity", "price", "missing"].map((field) => say(`item-${field}`));
    const rows = items.map((item) => {
      const missing = missingOf(one, item, data.situations);
      const isPriced = item.price !== undefined && missing !== undefined;
      return [
        names.item(one, { ...item, option: undefined }),
        item.option,
        item.quantity,
        item.price === undefined ? undefined : won(item.price, language),
        missing,
        isPriced && won((item.price ?? 0) * (missing ?? 0), language),
      ];
    });
    const [whole, stake] = [ordered(one), atStake(one, data.situations)];
    const interest = interestOn(dates, stake.won);
    const unpriced = items.filter(({ id }) => stake.unpriced.includes(id));
    return [
      this.#sheet("field-items", [...heads, say("dossier-amount")], rows),
      whole.unpriced.length === 0 &&
      element("p", {}, `${say("dossier-ordered")}: ${won(whole.won, language)}`),
      stake.won > 0 && element("p", {}, element("strong", {}, `${say("glance-money")}: ${won(stake.won, language)}`)),
      unpriced.length > 0 &&
      element("p", {}, `${say("glance-unpriced")} ${unpriced.map((item) => names.item(one, item)).join(", ")}`),
      interest && element("p", {}, interestSaid(interest, this.tool)),
    ];
  }

  /** @param {Case} one */
  #days({ dates = {} }) {
    const { language, names } = this.tool;
    const known = DATES.flatMap((name) => {
      const date = dates[name];
      return date ? [{ name, date }] : [];
    });
    const inOrder = known.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const rows = inOrder.map(({ name, date }) => [longDay(date, language), names.field(`dates.${name}`)]);
    return this.#sheet("dossier-days", [], rows);
  }

  /** @param {readonly DateOfCase[]} dates */
  #deadlines(dates) {
    const { say, language, names } = this.tool;
    const rows = datesToMeet(dates).map((date) => [
      longDay(date.show, language),
      names.deadline(date.id),
      [say(`who-${date.who}`), ...notesOn(date, this.tool)].join("\n"),
    ]);
    return this.#sheet("dossier-deadlines", [], rows);
  }

  /** @param {Case} one */
  #log({ log = [] }) {
    const { say, language } = this.tool;
    const heads = [say("dossier-when"), say("entry-who"), say("entry-said"), say("entry-promised")];
    const rows = [...log].sort(byTime).map((entry) => {
      const promise = [
        entry.promised,
        entry.promisedBy && `${say("entry-promised-by")}: ${longDay(entry.promisedBy, language)}`,
        (entry.promised || entry.promisedBy) && say(entry.settled ? "dossier-settled" : "dossier-not-settled"),
      ];
      const { who, person, channel } = entry;
      const whom = [who && say(`party-${who}`), person, channel && say(`channel-${channel}`)];
      return [
        [entry.on && longDay(entry.on, language), entry.at].filter(Boolean).join(" "),
        whom.filter(Boolean).join(" · "),
        entry.said,
        promise.filter(Boolean).join("\n"),
      ];
    });
    return this.#sheet("field-log", heads, rows);
  }

  /**
   * Give a table under its heading; without heads, the first cell of a row is its head.
   *
   * @param {string} title
   * @param {readonly string[]} heads
   * @param {readonly (readonly Child[])[]} rows
   * @returns {HTMLElement | undefined} undefined where there are no rows
   */
  #sheet(title, heads, rows) {
    if (rows.length === 0) return undefined;
    const head = element("thead", {}, element("tr", {}, heads.map((text) => element("th", { scope: "col" }, text))));
    const lines = rows.map((cells) =>
      element(
        "tr",
        {},
        cells.map((cell, place) =>
          heads.length === 0 && place === 0 ? element("th", { scope: "row" }, cell) : element("td", {}, cell)
        ),
      )
    );
    const kind = heads.length ? "hs-dossier__table" : "hs-dossier__list";
    return element(
      "section",
      {},
      element("h2", {}, this.tool.say(title)),
      element("table", { class: kind }, heads.length > 0 && head, element("tbody", {}, lines)),
    );
  }
}
