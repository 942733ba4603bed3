/** The contacts: the case's courier first, who answers now, and the link to the courier's own tracking page. */

import { showOpenNow } from "../tools/contacts/open-now.js";
import { startTracking } from "../tools/contacts/tracking.js";
import { showCaseLine, startTool } from "../tools/shared/tool.js";

startTool((tool) => {
  showCaseLine(tool);
  startTracking(tool, showOpenNow(tool));
});
