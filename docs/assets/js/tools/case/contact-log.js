/** The log of contacts: who said and promised what, and when; each entry folds up to one line. */

import { CHANNELS, PARTIES } from "../../case/fields.js";
import { byTime } from "../../case/log.js";
import { todayInKorea } from "../../days/korea.js";
import { element, show } from "../shared/elements.js";
import { shortDay } from "../shared/words.js";
import { Answer } from "./answer.js";
import { day, line, lines, oneOf, time, yes } from "./controls.js";
import { Rows } from "./rows.js";

/** @import { Patch } from "../../case/changing.js" */
/** @import { Case, LogEntry } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Control } from "./controls.js" */
/** @import { Naming } from "./naming.js" */
/** @import { Row } from "./rows.js" */
/** @import { Saving } from "./saving.js" */

export class ContactLog {
  /**
   * @param {Tool} tool
   * @param {Naming} naming
   * @param {Saving} saving
   */
  constructor({ say, language }, naming, saving) {
    this.say = say;
    this.language = language;
    this.naming = naming;
    this.saving = saving;
    const list = element("ul", { class: "hs-case-rows" });
    this.rows = new Rows(list, (id) => this.#make(id));
    this.more = element(
      "button",
      { type: "button", class: "hs-button", id: "log-add", onclick: () => this.#begin() },
      say("entry-add"),
    );
    this.element = element(
      "section",
      { id: "field-log", class: "hs-case-log" },
      element("h2", {}, say("field-log")),
      element("p", { class: "hs-group__hint" }, say("entry-hint")),
      list,
      this.more,
    );
  }

  get answers() {
    return this.rows.answers;
  }

  /** @param {Case} one */
  show({ log = [] }) {
    this.rows.show([...log].sort(byTime));
  }

  #begin() {
    const { element: row, answers } = this.rows.begin({ on: todayInKorea() });
    for (const details of row.querySelectorAll("details")) details.open = true;
    answers.who.control.element.focus();
  }

  /**
   * @param {string} id
   * @returns {Row}
   */
  #make(id) {
    const { say, naming } = this;
    const none = say("case-none-chosen");
    const summary = element("summary");
    const answers = {
      on: this.#ask(id, "on", day()),
      at: this.#ask(id, "at", time()),
      who: this.#ask(id, "who", oneOf(PARTIES.map((who) => ({ id: who, name: naming.party(who) })), none)),
      channel: this.#ask(id, "channel", oneOf(CHANNELS.map((way) => ({ id: way, name: naming.channel(way) })), none)),
      person: this.#ask(id, "person", line(), true),
      said: this.#ask(id, "said", lines(), true),
      promised: this.#ask(id, "promised", lines(), true),
      promisedBy: this.#ask(id, "promisedBy", day()),
      settled: this.#ask(id, "settled", yes()),
    };
    const fields = Object.values(answers).map((answer) => answer.element);
    const remove = element(
      "button",
      { type: "button", class: "hs-remove", onclick: () => this.#remove(id) },
      say("entry-remove"),
    );
    const body = element("div", { class: "hs-entry" }, element("div", { class: "hs-fields" }, fields), remove);
    return {
      element: element("li", { class: "hs-case-row" }, element("details", { id: `log-${id}` }, summary, body)),
      answers,
      name: (thing) => show(summary, this.#summed(/** @type {LogEntry | undefined} */ (thing))),
    };
  }

  /**
   * Give the one line that an entry folds up to.
   *
   * @param {LogEntry} [entry]
   */
  #summed(entry) {
    if (!entry) return [element("strong", {}, this.say("entry-new"))];
    const { on, at, who, channel, person, said, promised, promisedBy, settled } = entry;
    const when = [on && shortDay(on, this.language), at].filter(Boolean).join(" ");
    const about = [who && this.naming.party(who), person, channel && this.naming.channel(channel)].filter(Boolean);
    const words = said ?? promised;
    const isPassed = promisedBy !== undefined && !settled && promisedBy < todayInKorea();
    return [
      element("strong", {}, when || this.say("entry-no-day")),
      about.length > 0 && ` ${about.join(" · ")}`,
      words && element("span", { class: "hs-entry__words" }, words),
      isPassed && element("span", { class: "hs-late" }, this.say("entry-promise-passed")),
    ];
  }

  /**
   * @param {string} id
   * @param {string} field
   * @param {Control} control
   * @param {boolean} [wide]
   */
  #ask(id, field, control, wide) {
    const label = this.say(`entry-${field === "promisedBy" ? "promised-by" : field}`);
    return new Answer(control, {
      id: `log-${id}-${field}`,
      label,
      ...(wide && { wide }),
      say: this.say,
      tell: (text) => this.saving.say(text),
      save: (value) => {
        const changed = this.rows.toSave(id, field, value);
        return changed && this.saving.save(/** @type {Patch} */ ({ log: { [id]: changed } }), label);
      },
    });
  }

  /** @param {string} id */
  #remove(id) {
    const isFresh = this.rows.isFresh(id);
    if (!isFresh && !window.confirm(this.say("entry-remove-ask"))) return;
    this.rows.remove(id);
    this.more.focus();
    if (isFresh) return;
    const outcome = this.saving.save({ log: { [id]: null } }, this.say("field-log"));
    this.saving.sayWhatBecame(outcome, this.say("entry-removed"));
  }
}
