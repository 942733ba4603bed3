/** The pages of situations and steps. */

import { showPlan } from "../tools/plan/plan.js";

showPlan();
