/** Taking cases along: on paper, as files, into a calendar; and deleting them all. */

import { daysAsCalendar, daysOfCase } from "../../case/calendar-file.js";
import { isWritten } from "../../case/fields.js";
import { logAsCsv } from "../../case/log-csv.js";
import { exportCases, importCases, LONGEST_FILE, refused } from "../../case/transfer.js";
import { todayInKorea } from "../../days/korea.js";
import { datesToday } from "../shared/today.js";
import { button, element, saveAsFile, show } from "../shared/elements.js";
import { deadlineOf } from "../shared/names.js";
import { kebab } from "../shared/words.js";
import { faultsShown } from "./faults-shown.js";

/** @import { What, Words } from "../../case/calendar-file.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { State } from "../../case/store.js" */
/** @import { Tool } from "../shared/tool.js" */
/** @import { Saving } from "./saving.js" */

export class Files {
  /** @param {Tool} tool @param {Saving} saving */
  constructor(tool, saving) {
    this.tool = tool;
    this.saving = saving;
    const { say } = tool;
    this.print = this.#button("file-print", () => window.print());
    this.one = this.#button("file-save-one", () => this.#saveCases([this.tool.cases.open], "one"));
    this.all = this.#button("file-save-all", () => this.#saveCases(this.tool.cases.state.cases, "all"));
    this.log = this.#button("file-save-log", () => this.#saveLog());
    this.days = this.#button("file-save-days", () => this.#saveDays());
    this.deleteAll = this.#button("case-delete-all", () => this.#deleteAll());
    this.faults = element("div", { role: "alert" });
    this.file = element("input", { type: "file", id: "file-load", accept: ".json,application/json" });
    this.file.addEventListener("change", () => this.#import());
    this.element = element(
      "section",
      { class: "hs-case-files", id: "files" },
      element("h2", {}, say("file-heading")),
      element("p", { class: "hs-group__hint" }, say("file-hint")),
      element("div", { class: "hs-buttons" }, this.print, this.one, this.all, this.log, this.days),
      element(
        "div",
        { class: "hs-field hs-case-load" },
        element("label", { for: "file-load" }, say("file-load")),
        element("small", { id: "file-load-hint" }, say("file-load-hint")),
        this.file,
        this.faults,
      ),
      this.deleteAll,
    );
    this.file.setAttribute("aria-describedby", "file-load-hint");
  }

  /** @param {State} state */
  show({ cases, open }) {
    this.print.hidden = !isWritten(open);
    this.one.hidden = !isWritten(open);
    this.all.hidden = cases.length < 2;
    this.log.hidden = !open?.log;
    this.days.hidden = !open || this.#daysOf(open).length === 0;
    this.deleteAll.hidden = cases.length === 0 && this.tool.cases.store.aside().length === 0;
  }

  /** @param {string} word @param {() => void} onclick */
  #button(word, onclick) {
    return button(this.tool.say(word), onclick, { "data-does": word });
  }

  /** @param {readonly Case[]} cases @param {"one" | "all"} what */
  #saveCases(cases, what) {
    saveAsFile(nameOfFile(what === "one" ? "case" : "cases", "json"), exportCases(cases), "application/json");
    this.saving.say(this.tool.say("file-saved"));
  }

  #saveLog() {
    const { say, cases } = this.tool;
    const log = logAsCsv(cases.open.log ?? [], {
      title: (column) => say(`entry-${kebab(column)}`),
      name: (column, id) => {
        if (column === "who") return say(`party-${id}`);
        return say(column === "channel" ? `channel-${id}` : `outcome-${id}`);
      },
      yes: say("entry-yes"),
      no: say("entry-no"),
    });
    saveAsFile(nameOfFile("contacts", "csv"), log, "text/csv");
    this.saving.say(say("file-saved"));
  }

  #saveDays() {
    const days = daysAsCalendar(this.#daysOf(this.tool.cases.open), new Date());
    saveAsFile(nameOfFile("dates", "ics"), days, "text/calendar");
    this.saving.say(this.tool.say("file-saved"));
  }

  /** @param {Case} one */
  #daysOf(one) {
    return daysOfCase(one, datesToday(one, this.tool), (what) => this.#words(one, what));
  }

  /** @param {Case} one @param {What} what @returns {Words} */
  #words(one, what) {
    const { say, data, names } = this.tool;
    const name = names.case(one);
    if ("deadline" in what) {
      const deadline = deadlineOf(data, what.deadline);
      return { title: `${deadline.name} (${name})`, description: say(`who-${deadline.who}`) };
    }
    if ("answer" in what) {
      const said = one.log?.find(({ id }) => id === what.answer)?.said;
      return { title: say("file-answer", { name }), ...(said && { description: said }) };
    }
    const promised = one.log?.find(({ id }) => id === what.promise)?.promised;
    return { title: say("file-promise", { name }), ...(promised && { description: promised }) };
  }

  async #import() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const { say, cases } = this.tool;
    const read = await readFile(file);
    // The same file may be chosen again after it is mended.
    this.file.value = "";
    show(this.faults, read.faults.length > 0 && faultsShown(read.faults, say));
    if (!read.cases) return;
    const before = cases.state.cases.length;
    const outcome = cases.tell(cases.store.add(read.cases));
    const added = outcome.cases.length - before;
    this.saving.sayWhatBecame(outcome, added ? say("file-loaded", { count: added }) : say("file-nothing-new"));
  }

  #deleteAll() {
    const { say, cases } = this.tool;
    if (!window.confirm(say("case-delete-all-ask"))) return;
    show(this.faults);
    this.saving.sayWhatBecame(cases.tell(cases.store.deleteAll()), say("case-all-deleted"));
    this.file.focus();
  }
}

/** @param {File} file @returns {Promise<ReturnType<typeof importCases>>} */
async function readFile(file) {
  // No character takes more than four bytes.
  if (file.size > LONGEST_FILE * 4) return refused([], "too-large");
  try {
    return importCases(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
  } catch {
    return refused([], "not-json");
  }
}

/** @param {string} what @param {string} ending */
function nameOfFile(what, ending) {
  return `missing-delivery-${what}-${todayInKorea()}.${ending}`;
}
