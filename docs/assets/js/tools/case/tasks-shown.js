/** What to do today, each with the way to it. */

import { element } from "../shared/elements.js";
import { shortDay, wordFor } from "../shared/words.js";
import { linkTo } from "./going.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { FindFacts, Meet, PressPromise, Task } from "../../case/to-do.js" */
/** @import { MessageShown, Tool } from "../shared/tool.js" */
/** @import { Naming } from "./naming.js" */

/**
 * @param {Case} one
 * @param {readonly Task[]} tasks
 * @param {MessageShown | undefined} message the first that the situation asks for
 * @param {Tool} tool
 * @param {Naming} naming
 * @returns {HTMLElement}
 */
export function tasksShown(one, tasks, message, tool, naming) {
  const { say, to } = tool;
  const isContacted = one.dates?.contacted !== undefined || (one.log ?? []).length > 0;
  const lines = [
    !one.situation && [linkTo("field-situation", say("glance-choose-situation"))],
    ...tasks.map((task) => {
      if (task.kind === "facts") return factsLine(task, tool, naming);
      return task.kind === "promise" ? promiseLine(one, task, tool) : deadlineLine(task, tool, naming);
    }),
    message && !isContacted && [say("glance-send"), " ", element("a", { href: to(message.way) }, message.title)],
  ];
  const shown = lines.flatMap((line) => (line ? [element("li", {}, line)] : []));
  return element(
    "section",
    { class: "hs-now" },
    element("h2", {}, say("glance-to-do")),
    shown.length > 0 ? element("ul", { class: "hs-tasks" }, shown) : element("p", {}, say("glance-nothing-to-do")),
  );
}

/**
 * @param {FindFacts} task
 * @param {Tool} tool
 * @param {Naming} naming
 */
function factsLine({ fields }, { say }, naming) {
  const links = fields.map((field) => element("li", {}, linkTo(wordFor(field), naming.field(field))));
  return [element("span", {}, say("glance-facts")), element("ul", { class: "hs-facts-missing" }, links)];
}

/**
 * @param {Case} one
 * @param {PressPromise} task
 * @param {Tool} tool
 */
function promiseLine(one, { entry, promisedBy, daysLate }, { say, language }) {
  const promised = one.log?.find(({ id }) => id === entry)?.promised;
  return [
    linkTo(`log-${entry}`, say("glance-promise")),
    element("strong", {}, say("glance-promise-was", { day: shortDay(promisedBy, language), days: daysLate })),
    promised && element("span", { class: "hs-quoted" }, promised),
  ];
}

/**
 * @param {Meet} task
 * @param {Tool} tool
 * @param {Naming} naming
 */
function deadlineLine({ id, who, show, end, daysLeft }, { say, data, language, to }, naming) {
  const way = data.deadlines.find((deadline) => deadline.id === id)?.way ?? "";
  const day = shortDay(show, language);
  const when = daysLeft < 0
    ? say("glance-last-days", { day: shortDay(end, language) })
    : daysLeft === 0
    ? say("glance-until-today", { day })
    : say("glance-until", { day, days: daysLeft });
  return [
    element("small", {}, say(`who-${who}`)),
    element("a", { href: to(way) }, naming.deadline(id)),
    element("strong", {}, when),
  ];
}
