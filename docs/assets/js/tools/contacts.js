// @ts-check
/** Whom to contact: who answers now, and the way to the courier's own tracking page. */

import { showCaseLine, startTool } from "../page/tool.js";
import { showOpenHours } from "./contacts/open.js";
import { startTracking } from "./contacts/track.js";

startTool((tool) => {
  showCaseLine(tool);
  startTracking(tool);
  showOpenHours(tool);
});
