// @ts-check
import { showCaseLine, startTool } from "../page/tool.js";

startTool(showCaseLine);
