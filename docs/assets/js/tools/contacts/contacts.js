/** Whom to contact: the case's courier first, who answers now, and the way to the courier's own tracking page. */

import { showCaseLine } from "../shared/tool.js";
import { showOpenNow } from "./open-now.js";
import { startTracking } from "./tracking.js";

/** @import { Tool } from "../shared/tool.js" */

/** @param {Tool} tool */
export function startContacts(tool) {
  showCaseLine(tool);
  startTracking(tool, showOpenNow(tool));
}
