/** The page of the checklist. */

import { startChecklist } from "../tools/checklist/checklist.js";
import { startTool } from "../tools/shared/tool.js";

startTool(startChecklist);
