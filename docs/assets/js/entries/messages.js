/** The page of the messages. */

import { startMessages } from "../tools/messages/messages.js";
import { startTool } from "../tools/shared/tool.js";

startTool(startMessages);
