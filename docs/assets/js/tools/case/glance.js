/** The case at a glance: what to do today, the money at stake, the dates ahead and past. */

import { datesOfCase } from "../../case/reckoning.js";
import { toDo } from "../../case/to-do.js";
import { todayInKorea } from "../../days/korea.js";
import { element, show } from "../shared/elements.js";
import { datesShown } from "./dates-shown.js";
import { linkTo } from "./going.js";
import { moneyShown } from "./money-shown.js";
import { tasksShown } from "./tasks-shown.js";
import { isWritten } from "./written.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */

export class Glance {
  /** @param {Tool} tool */
  constructor(tool) {
    this.tool = tool;
    this.element = element("div", { class: "hs-glance" });
  }

  /** @param {Case} [one] */
  show(one) {
    this.element.hidden = !isWritten(one);
    if (!one || !isWritten(one)) return show(this.element);
    const { data, calendar } = this.tool;
    const today = todayInKorea();
    const dates = datesOfCase(one, data.deadlines, calendar, today);
    const message = firstMessage(this.tool, one);
    const tasks = toDo(one, dates, today, data.situations, message?.text.ko);
    // What was unfolded stays so while the case changes.
    const unfolded = [...this.element.querySelectorAll("details")].filter(({ open }) => open).map(({ id }) => id);
    show(
      this.element,
      this.#jumps(),
      tasksShown(one, tasks, message, this.tool),
      moneyShown(one, dates, this.tool),
      datesShown(dates, this.tool),
    );
    for (const details of this.element.querySelectorAll("details")) details.open = unfolded.includes(details.id);
  }

  /** Links to the parts below: the page of a full case is long. */
  #jumps() {
    const { say } = this.tool;
    const links = [
      linkTo("log-add", say("entry-add")),
      linkTo("field-situation", say("case-form")),
      linkTo("files", say("file-heading")),
    ];
    for (const link of links) link.classList.add("hs-chip");
    return element("nav", { class: "hs-case-jumps", "aria-label": say("glance-parts") }, links);
  }
}

/**
 * Give the message that the situation of a case begins with.
 *
 * @param {Tool} tool
 * @param {Case} one
 */
function firstMessage({ data }, { situation }) {
  const id = data.situations.find((known) => known.id === situation)?.messages[0];
  return data.messages.find((message) => message.id === id);
}
