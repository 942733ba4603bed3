/** The page of the deadlines. */

import { startCalculator } from "../tools/deadlines/calculator.js";
import { startTool } from "../tools/shared/tool.js";

startTool(startCalculator);
