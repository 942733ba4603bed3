/** What to do today, each with the way to it. */

import { isContacted } from "../../case/to-do.js";
import { shortDay } from "../../days/writing.js";
import { element } from "../shared/elements.js";
import { wordFor } from "../shared/words.js";
import { linkToDeadline } from "./dates-shown.js";
import { linkTo } from "./going.js";

/** @import { DatedOfCase } from "../../case/dates.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { PressPromise, Task } from "../../case/to-do.js" */
/** @import { MessageShown, Tool } from "../shared/tool.js" */

/**
 * @param {Case} one
 * @param {readonly Task[]} tasks
 * @param {MessageShown | undefined} message the first that the situation asks for
 * @param {Tool} tool
 * @returns {HTMLElement}
 */
export function tasksShown(one, tasks, message, tool) {
  const { say, to } = tool;
  const lines = [
    !one.situation && [linkTo("field-situation", say("glance-choose-situation"))],
    ...tasks.map((task) => {
      if (task.kind === "facts") return factsLine(task.fields, tool);
      return task.kind === "promise" ? promiseLine(one, task, tool) : deadlineLine(task.date, tool);
    }),
    message && !isContacted(one) && [say("glance-send"), " ", element("a", { href: to(message.way) }, message.title)],
  ];
  const shown = lines.flatMap((line) => (line ? [element("li", {}, line)] : []));
  return element(
    "section",
    { class: "hs-now" },
    element("h2", {}, say("glance-to-do")),
    shown.length > 0 ? element("ul", { class: "hs-tasks" }, shown) : element("p", {}, say("glance-nothing-to-do")),
  );
}

/** @param {readonly string[]} fields @param {Tool} tool */
function factsLine(fields, { say, names }) {
  const links = fields.map((field) => element("li", {}, linkTo(wordFor(field), names.field(field))));
  return [element("span", {}, say("glance-facts")), element("ul", { class: "hs-facts-missing" }, links)];
}

/** @param {Case} one @param {PressPromise} task @param {Tool} tool */
function promiseLine(one, { entry, promisedBy, daysLate }, { say, language }) {
  const promised = one.log?.find(({ id }) => id === entry)?.promised;
  return [
    linkTo(`log-${entry}`, say("glance-promise")),
    element("strong", {}, say("glance-promise-was", { day: shortDay(promisedBy, language), days: daysLate })),
    promised && element("span", { class: "hs-quoted" }, promised),
  ];
}

/** @param {DatedOfCase} date @param {Tool} tool */
function deadlineLine({ id, who, show, end, daysLeft }, tool) {
  const { say, language } = tool;
  const word = daysLeft < 0 ? "glance-last-days" : daysLeft === 0 ? "glance-until-today" : "glance-until";
  const day = shortDay(daysLeft < 0 ? end : show, language);
  const until = element("strong", {}, say(word, { day, days: daysLeft }));
  return [element("small", {}, say(`who-${who}`)), linkToDeadline(id, tool), until];
}
