/** What things of a case are called on the page. */

import { wordFor } from "../shared/words.js";

/** @import { From } from "../../case/dates.js" */
/** @import { Case, Item } from "../../case/fields.js" */
/** @import { Data } from "../shared/tool.js" */
/** @import { Say } from "../shared/words.js" */

export class Naming {
  /**
   * @param {Data} data
   * @param {Say} say
   */
  constructor(data, say) {
    this.data = data;
    this.say = say;
  }

  /** @param {string} [id] */
  situation(id) {
    return this.data.situations.find((one) => one.id === id)?.title ?? id;
  }

  /** @param {string} [id] */
  courier(id) {
    return this.data.couriers.find((one) => one.id === id)?.names[this.data.language] ?? id;
  }

  /** @param {string} id */
  deadline(id) {
    return this.data.deadlines.find((one) => one.id === id)?.name ?? id;
  }

  /** @param {string} id */
  party(id) {
    return this.say(`party-${id}`);
  }

  /** @param {string} id */
  channel(id) {
    return this.say(`channel-${id}`);
  }

  /** @param {string} id */
  payment(id) {
    return this.say(`payment-${id}`);
  }

  /** @param {string} id */
  sellerKind(id) {
    return this.say(`seller-kind-${id}`);
  }

  /** @param {string} path such as `dates.paid` */
  field(path) {
    return this.say(wordFor(path));
  }

  /**
   * @param {Case} one
   * @param {Item} item
   */
  item(one, item) {
    const n = (one.items ?? []).findIndex(({ id }) => id === item.id) + 1;
    return [item.name, item.option].filter(Boolean).join(" ") || this.say("item-number", { n });
  }

  /** What begins a period. @param {From} from */
  beginning(from) {
    if ("date" in from) return this.field(`dates.${from.date}`);
    if ("contactWith" in from) return this.say("glance-contact-with", { who: this.party(from.contactWith) });
    return this.deadline(from.deadline);
  }
}
