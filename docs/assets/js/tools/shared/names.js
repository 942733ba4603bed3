/** What things of a case are called on the page. */

import { wordFor } from "./words.js";

/** @import { From } from "../../case/dates.js" */
/** @import { Case, Item } from "../../case/fields.js" */
/** @import { Data } from "./tool.js" */
/** @import { Say } from "./words.js" */

export class Names {
  /** @param {Data} data @param {Say} say */
  constructor(data, say) {
    this.data = data;
    this.say = say;
  }

  /** Name a case by what its owner knows it by. @param {Pick<Case, "shop" | "orderNumber" | "items">} one */
  case({ shop, orderNumber, items }) {
    const what = items?.find(({ name }) => name)?.name ?? orderNumber;
    return [shop, what].filter(Boolean).join(" · ") || this.say("case-unnamed");
  }

  /** @param {string} [id] */
  situation(id) {
    return this.data.situations.find((one) => one.id === id)?.title ?? id;
  }

  /** @param {string} [id] */
  courier(id) {
    return this.data.couriers.find((one) => one.id === id)?.names[this.data.language] ?? id;
  }

  /** @param {string} path of a field of the case, such as `dates.paid` */
  field(path) {
    return this.say(wordFor(path));
  }

  /** @param {Case} one @param {Item} item */
  item(one, item) {
    const n = (one.items ?? []).findIndex(({ id }) => id === item.id) + 1;
    return [item.name, item.option].filter(Boolean).join(" ") || this.say("item-number", { n });
  }

  /** Name what a period starts from. @param {From} from */
  beginning(from) {
    if ("date" in from) return this.field(`dates.${from.date}`);
    if ("contactWith" in from) return this.say("from-contact", { name: this.say(`party-${from.contactWith}`) });
    return this.say("from-deadline", { name: this.deadline(from.deadline) });
  }

  /** @param {string} id */
  deadline(id) {
    return deadlineOf(this.data, id).name;
  }
}

/** Find what the page knows of a period. @param {Data} data @param {string} id */
export function deadlineOf({ deadlines }, id) {
  const found = deadlines.find((deadline) => deadline.id === id);
  if (!found) throw new Error(`no deadline is called ${id}`);
  return found;
}
