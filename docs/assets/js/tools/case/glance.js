/** The case at a glance: what to do today, the money at stake, the dates ahead and past. */

import { toDo } from "../../case/to-do.js";
import { todayInKorea } from "../../days/korea.js";
import { datesToday } from "../shared/today.js";
import { element, show } from "../shared/elements.js";
import { datesShown } from "./dates-shown.js";
import { linkTo } from "./going.js";
import { moneyShown } from "./money-shown.js";
import { tasksShown } from "./tasks-shown.js";
import { isWritten } from "./written.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { Tool } from "../shared/tool.js" */

/** @param {HTMLElement} place @param {Tool} tool @param {Case} [one] nothing is shown of one that says nothing */
export function showGlance(place, tool, one) {
  place.hidden = !isWritten(one);
  if (!one || !isWritten(one)) return show(place);
  const dates = datesToday(one, tool);
  const message = firstMessage(tool, one);
  const tasks = toDo(one, dates, todayInKorea(), tool.data.situations, message?.text.ko);
  // What was unfolded stays so while the case changes.
  const unfolded = [...place.querySelectorAll("details")].filter(({ open }) => open).map(({ id }) => id);
  show(
    place,
    jumps(tool),
    tasksShown(one, tasks, message, tool),
    moneyShown(one, dates, tool),
    datesShown(dates, tool),
  );
  for (const details of place.querySelectorAll("details")) details.open = unfolded.includes(details.id);
}

/** Link to the parts below: the page of a full case is long. @param {Tool} tool */
function jumps({ say }) {
  const links = [
    linkTo("log-add", say("entry-add")),
    linkTo("field-situation", say("case-form")),
    linkTo("files", say("file-heading")),
  ];
  for (const link of links) link.classList.add("hs-chip");
  return element("nav", { class: "hs-case-jumps", "aria-label": say("glance-parts") }, links);
}

/** Return the message that the situation of a case begins with. @param {Tool} tool @param {Case} one */
function firstMessage({ data }, { situation }) {
  const id = data.situations.find((known) => known.id === situation)?.messages[0];
  return data.messages.find((message) => message.id === id);
}
