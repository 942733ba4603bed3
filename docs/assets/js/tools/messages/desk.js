/** The desk at which a letter is finished: its open blanks, its length, the ways to send it, the note that it went. */

import { blanksIn } from "../../case/message.js";
import { announce, find, show } from "../shared/elements.js";
import { fieldOf, isForCase, keyFor } from "./blanks.js";
import { fieldFor, refreshField } from "./fields.js";
import { filledIn, showLetter, textToSend } from "./letter.js";
import { startNoting } from "./noting.js";
import { startSending } from "./sending.js";

/** @import { Language } from "../../days/writing.js" */
/** @import { Field } from "../shared/field.js" */
/** @import { MessageShown, Tool } from "../shared/tool.js" */
/** @import { Asking } from "./fields.js" */
/** @import { Typed } from "./letter.js" */

/** Blanks that say by which day a letter asks for an answer or for the goods. */
const DAYS_OF_ANSWER = ["reply_by", "last_date"];

/**
 * Set up the desk.
 * @param {Tool} tool
 * @returns {(message: MessageShown | undefined) => void} lay a letter on it, or none
 */
export function startDesk(tool) {
  const { place, data, say, cases } = tool;
  const desk = find("[data-desk]", place);
  const blanksPart = find("[data-desk-blanks]", desk);
  const fieldsPart = find("[data-desk-fields]", desk);
  const left = find("[data-desk-left]", desk);
  const length = find("[data-desk-length]", desk);
  /** @type {MessageShown | undefined} */
  let message;
  /** @type {Typed} */
  const typed = {};
  /** @type {Map<string, Field>} By their blanks: a field stays when the case learns what was typed into it. */
  let fields = new Map();

  /** @returns {MessageShown} */
  const open = () => {
    if (!message) throw new Error("no letter is open");
    return message;
  };
  const filled = (/** @type {Language} */ language) => filledIn(open(), language, cases.open, typed, data);
  const letter = () => {
    const korean = filled("ko");
    const receiver = receiverOf(open(), desk, tool);
    const text = textToSend(korean, data);
    return { title: open().titles.ko, text, missing: korean.missing.length, ...(receiver && { receiver }) };
  };
  const noting = startNoting(desk, tool, open, () => {
    const asked = DAYS_OF_ANSWER.find((blank) => blanksIn(open().text.ko).includes(blank));
    return asked ? asking.valueOf(asked) : "";
  });
  const refreshLinks = startSending(desk, tool, letter, noting.choose);

  const showText = () => {
    const both = { ko: filled("ko"), en: filled("en") };
    const count = both.ko.missing.length;
    showLetter(articleOf(open()), both, data, ask);
    announce(left, count ? say("messages-left", { count }) : say("messages-left-none"));
    show(length, say(count ? "messages-length-open" : "messages-length", { count: both.ko.length }));
    refreshLinks();
  };

  const showAll = () => {
    const unfilled = filledIn(open(), "ko", cases.open, {}, data).missing;
    const blanks = blanksIn(open().text.ko).filter((blank) => fields.has(blank) || unfilled.includes(blank));
    for (const [blank, field] of fields) refreshField(blank, field, asking);
    if (blanks.length > fields.size) {
      fields = new Map(blanks.map((blank) => [blank, fieldFor(blank, tool, asking)]));
      show(fieldsPart, [...fields.values()].map((field) => field.element));
    }
    blanksPart.hidden = fields.size === 0;
    showText();
  };

  /** @type {Asking} */
  const asking = {
    valueOf: (blank) => {
      const field = fieldOf(blank);
      return typed[keyFor(blank, open().id)] ?? (field ? cases.open[field] : undefined) ?? "";
    },
    typing: (blank, value) => {
      typed[keyFor(blank, open().id)] = value;
      showText();
    },
    typed: (blank, value) => {
      const field = fieldOf(blank);
      const words = value.trim();
      if (!field || !isForCase(blank, words) || words === (cases.open[field] ?? "")) return;
      const key = keyFor(blank, open().id);
      const before = typed[key];
      // What the case holds is asked of the case from now on: another page may change it.
      delete typed[key];
      if (cases.change({ [field]: words || null }).refused && before !== undefined) typed[key] = before;
      showAll();
    },
  };

  /** @param {string} blank */
  const ask = (blank) => fields.get(blank)?.input.focus();

  cases.follow(() => {
    if (message) showAll();
  });

  return (next) => {
    message = next;
    fields = new Map();
    show(fieldsPart);
    desk.hidden = !next;
    if (!next) return;
    const article = articleOf(next);
    find(".hs-letter", article).append(desk);
    find("[data-copies]", article).hidden = true;
    show(find("[data-desk-said]", desk));
    noting.begin(next);
    showAll();
  };
}

/**
 * Return who can be sent a text message, where a number is known: the case's courier, or the shop that runs this site.
 * @param {MessageShown} message
 * @param {HTMLElement} desk
 * @param {Tool} tool
 */
function receiverOf({ to }, desk, { data, cases, language }) {
  const { operator: name = "", operatorPhone } = desk.dataset;
  if ((to === "seller" || to === "marketplace") && operatorPhone) return { name, phone: operatorPhone };
  const courier = to === "courier" && data.couriers.find(({ id }) => id === cases.open.courier);
  return courier && courier.phone ? { name: courier.names[language], phone: courier.phone } : undefined;
}

/** @param {MessageShown} message @returns {HTMLElement} */
function articleOf({ id }) {
  return find(`#${CSS.escape(id)}`);
}
