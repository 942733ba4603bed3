/** What to do today, each with the way to it, and what comes next. */

import { shortDay } from "../../days/writing.js";
import { element } from "../shared/elements.js";
import { wordFor } from "../shared/words.js";
import { answered } from "./answered.js";
import { linkToDeadline } from "./dates-shown.js";
import { linkTo } from "./going.js";

/** @import { DatedOfCase } from "../../case/dates.js" */
/** @import { Case } from "../../case/fields.js" */
/** @import { Climb, Rest, Tell, Wait } from "../../case/next-act.js" */
/** @import { PressPromise, Task } from "../../case/to-do.js" */
/** @import { MessageShown, RungShown, Tool } from "../shared/tool.js" */

/** @typedef {Wait | Tell | Climb<RungShown> | Rest} Act */

/**
 * @param {Case} one
 * @param {readonly Task[]} tasks
 * @param {Act | MessageShown | undefined} next what comes next; before anybody was told, the letter to begin with
 * @param {Tool} tool
 * @returns {HTMLElement}
 */
export function tasksShown(one, tasks, next, tool) {
  const { say } = tool;
  const lines = [
    !one.situation && [linkTo("field-situation", say("glance-choose-situation"))],
    ...tasks.map((task) => {
      if (task.kind === "facts") return factsLine(task.fields, tool);
      return task.kind === "promise" ? promiseLine(one, task, tool) : deadlineLine(task.date, tool);
    }),
    next && ("kind" in next ? actLine(one, next, tool) : letterLine(next, tool)),
  ];
  const shown = lines.flatMap((line) => (line ? [element("li", {}, line)] : []));
  return element(
    "section",
    { class: "hs-now", tabindex: "-1" },
    element("h2", {}, say("glance-to-do")),
    element("ul", { class: "hs-tasks" }, shown),
  );
}

/** @param {MessageShown} message @param {Tool} tool */
function letterLine({ way, title }, { say, to }) {
  return [say("glance-send"), " ", element("a", { href: to(way) }, title)];
}

/** @param {Case} one @param {Act} act @param {Tool} tool */
function actLine(one, act, tool) {
  const { say, language, names, to } = tool;
  const entry = "entry" in act && one.log?.find(({ id }) => id === act.entry);
  switch (act.kind) {
    case "rest":
      return [say("glance-solved")];
    case "tell":
      return entry
        ? [linkTo(`log-${entry.id}`, say("glance-tell")), answered(entry, tool)]
        : [linkTo("log-add", say("glance-tell"))];
    case "wait":
      return [say("glance-wait", { day: shortDay(act.day, language) }), entry && answered(entry, tool)];
    default: {
      const isAnswered = act.standing === "refused" || act.standing === "ask-courier";
      const unknown = act.unknown.map((field) => element("li", {}, linkTo(wordFor(field), names.field(field))));
      return [
        element("small", {}, say(`standing-${act.standing}`)),
        element("a", { href: to(act.rung.way) }, act.rung.do),
        unknown.length > 0 && element("span", {}, say("glance-decides")),
        unknown.length > 0 && element("ul", { class: "hs-facts-missing" }, unknown),
        entry && !isAnswered && answered(entry, tool),
      ];
    }
  }
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
