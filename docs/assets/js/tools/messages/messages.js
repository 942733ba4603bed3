/** The messages to send: chosen, filled from the case, finished by hand, sent by one's own apps. */

import { showCaseLine } from "../shared/tool.js";
import { startChooser } from "./chooser.js";
import { startDesk } from "./desk.js";

/** @import { Tool } from "../shared/tool.js" */

/** @param {Tool} tool */
export function startMessages(tool) {
  showCaseLine(tool);
  startChooser(tool, startDesk(tool));
}
