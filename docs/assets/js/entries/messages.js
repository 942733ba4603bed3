/** The messages to send: chosen, filled from the case, finished by hand, sent by one's own apps. */

import { startChooser } from "../tools/messages/chooser.js";
import { startDesk } from "../tools/messages/desk.js";
import { showCaseLine, startTool } from "../tools/shared/tool.js";

startTool((tool) => {
  showCaseLine(tool);
  startChooser(tool, startDesk(tool));
});
