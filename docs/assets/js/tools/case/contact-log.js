/** The log of contacts: who said and promised what, and when; each entry folds up to one line. */

import { CHANNELS, OUTCOMES, PARTIES } from "../../case/fields.js";
import { byTime } from "../../case/log.js";
import { todayInKorea } from "../../days/korea.js";
import { shortDay } from "../../days/writing.js";
import { day, line, lines, oneOf, time, yes } from "../shared/controls.js";
import { element, show } from "../shared/elements.js";
import { Rows } from "./rows.js";

/** @import { Case, LogEntry } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Row } from "./rows.js" */
/** @import { Saving } from "./saving.js" */

export class ContactLog {
  /** @param {Tool} tool @param {Saving} saving */
  constructor(tool, saving) {
    const { say, language } = tool;
    this.say = say;
    this.language = language;
    this.rows = new Rows(tool, saving, {
      list: "log",
      word: "entry",
      more: { class: "hs-button", id: "log-add" },
      make: (id) => this.#make(id),
      begin: () => this.#begin(),
    });
    this.element = element(
      "section",
      { id: "field-log", class: "hs-case-log" },
      element("h2", {}, say("field-log")),
      element("p", { class: "hs-group__hint" }, say("entry-hint")),
      this.rows.list,
      this.rows.more,
    );
  }

  /** @param {Case} one */
  show({ log = [] }) {
    this.rows.show([...log].sort(byTime));
  }

  #begin() {
    const { element: row, answers } = this.rows.begin({ on: todayInKorea() });
    for (const details of row.querySelectorAll("details")) details.open = true;
    answers.who.input.focus();
  }

  /** @param {string} id @returns {Row} */
  #make(id) {
    const { say, rows } = this;
    const parties = PARTIES.map((who) => ({ id: who, name: say(`party-${who}`) }));
    const channels = CHANNELS.map((channel) => ({ id: channel, name: say(`channel-${channel}`) }));
    const outcomes = OUTCOMES.map((outcome) => ({ id: outcome, name: say(`outcome-${outcome}`) }));
    const none = say("case-none-chosen");
    const summary = element("summary");
    const answers = {
      on: rows.ask(id, "on", day()),
      at: rows.ask(id, "at", time()),
      who: rows.ask(id, "who", oneOf(parties, none)),
      channel: rows.ask(id, "channel", oneOf(channels, none)),
      person: rows.ask(id, "person", line(), true),
      said: rows.ask(id, "said", lines(), true),
      replyBy: rows.ask(id, "replyBy", day()),
      outcome: rows.ask(id, "outcome", oneOf(outcomes, say("entry-no-answer"))),
      promised: rows.ask(id, "promised", lines(), true),
      promisedBy: rows.ask(id, "promisedBy", day()),
      settled: rows.ask(id, "settled", yes()),
    };
    const fields = Object.values(answers).map((answer) => answer.element);
    const remove = rows.removal(id, say("entry-remove"));
    const body = element("div", { class: "hs-entry" }, element("div", { class: "hs-fields" }, fields), remove);
    return {
      element: element("li", { class: "hs-case-row" }, element("details", { id: `log-${id}` }, summary, body)),
      answers,
      name: (thing) => show(summary, this.#summed(/** @type {LogEntry | undefined} */ (thing))),
    };
  }

  /** Return the one line that an entry folds up to. @param {LogEntry} [entry] */
  #summed(entry) {
    const { say, language } = this;
    if (!entry) return [element("strong", {}, say("entry-new"))];
    const { on, at, who, channel, person, said, outcome, promised, promisedBy, settled } = entry;
    const when = [on && shortDay(on, language), at].filter(Boolean).join(" ");
    const about = [who && say(`party-${who}`), person, channel && say(`channel-${channel}`)].filter(Boolean);
    const words = said ?? promised;
    const isPassed = promisedBy !== undefined && !settled && promisedBy < todayInKorea();
    return [
      element("strong", {}, when || say("entry-no-day")),
      about.length > 0 && ` ${about.join(" · ")}`,
      words && element("span", { class: "hs-entry__words" }, words),
      outcome && element("span", { class: "hs-entry__words" }, say(`outcome-${outcome}`)),
      isPassed && element("span", { class: "hs-late" }, say("entry-promise-passed")),
    ];
  }
}
