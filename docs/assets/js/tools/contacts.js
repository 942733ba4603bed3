/** Whom to contact: the case's courier first, who answers now, and the way to the courier's own tracking page. */

import { showCaseLine, startTool } from "../page/tool.js";
import { showOpenNow } from "./contacts/open-now.js";
import { startTracking } from "./contacts/tracking.js";

startTool((tool) => {
  showCaseLine(tool);
  startTracking(tool, showOpenNow(tool));
});
