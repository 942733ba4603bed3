/** The messages to send: chosen, filled from the case, finished by hand, sent by one's own apps. */

import { showCaseLine, startTool } from "../page/tool.js";
import { startChooser } from "./messages/chooser.js";
import { startDesk } from "./messages/desk.js";

startTool((tool) => {
  showCaseLine(tool);
  startChooser(tool, startDesk(tool));
});
