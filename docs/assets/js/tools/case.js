// @ts-check
import { startTool } from "../page/tool.js";

startTool(() => {});
