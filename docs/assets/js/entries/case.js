/** The page of the case file. */

import { startCaseFile } from "../tools/case/case-file.js";
import { startTool } from "../tools/shared/tool.js";

startTool(startCaseFile);
