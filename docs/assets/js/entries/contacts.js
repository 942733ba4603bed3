/** The page of the contacts. */

import { startContacts } from "../tools/contacts/contacts.js";
import { startTool } from "../tools/shared/tool.js";

startTool(startContacts);
