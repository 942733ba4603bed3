// @ts-check
/** One message: its text with the blanks filled, the blanks that are still open, and the ways to send it. */

import { CHANNELS, PARTIES } from "../../case/fields.js";
import { fillMessage, fieldsOf, textOf, written } from "../../case/message.js";
import { element, find, show } from "../../page/elements.js";
import { todayInKorea } from "../../today.js";
import { dateOfBlank, openBlanks } from "./blanks.js";
import { noteAsSent } from "./sent.js";
import { waysToSend } from "./ways.js";

/** @typedef {import("../../case/message.js").Language} Language */
/** @typedef {import("../../case/message.js").Message} Message */
/** @typedef {import("../../page/tool.js").Tool} Tool */

/** Blanks that one field of the case holds as it is typed. */
const KEPT = ["shop", "seller", "orderNumber", "trackingNumber"];

/**
 * Bring one message to life.
 *
 * @param {Tool} tool
 * @param {HTMLElement} article
 * @param {Map<string, string>} typed what was typed, by blank; days as `YYYY-MM-DD`
 */
export function startLetter(tool, article, typed) {
  const { data, say, cases, language } = tool;
  const message = data.messages.find(({ id }) => id === article.id);
  if (!message) return;
  const korean = /** @type {HTMLElement} */ (find(".hs-script[lang=ko]", article));
  const meaning = /** @type {HTMLElement | null} */ (article.querySelector(".hs-script--meaning"));
  const places = { blanks: find("[data-letter]", article), ways: find("[data-letter-ways]", article) };
  const intro = meaning?.firstElementChild;
  /** Blanks that were open once stay, so that nothing jumps away under somebody who is typing. @type {Set<string>} */
  const asked = new Set();

  const fill = (/** @type {Language} */ inLanguage) =>
    fillMessage(message.text[inLanguage], cases.open, {
      language: inLanguage,
      today: todayInKorea(),
      typed: Object.fromEntries([...typed].map(([blank, text]) => [blank, asWritten(text, inLanguage)])),
      couriers: Object.fromEntries(data.couriers.map(({ id, names }) => [id, names[inLanguage]])),
      parties: namesIn(PARTIES, "party", say),
      channels: namesIn(CHANNELS, "channel", say),
    });
  const label = (/** @type {string} */ blank, /** @type {Language} */ inLanguage) =>
    `[${data.blanks[blank]?.label[inLanguage] ?? blank}]`;
  const text = () => textOf(fill("ko").pieces, (blank) => label(blank, "ko"));

  const type = (/** @type {string} */ blank, /** @type {string} */ value) => {
    const [field, ...more] = fieldsOf(blank);
    const date = dateOfBlank(blank);
    if (date) cases.change({ dates: { [date]: value || null } });
    else if (field !== undefined && more.length === 0 && KEPT.includes(field)) cases.change({ [field]: value || null });
    else {
      typed.set(blank, value);
      cases.readAgain();
    }
  };
  const redraw = () => {
    const filled = fill("ko");
    show(korean, ...shownPieces(filled, (blank) => label(blank, "ko")));
    if (meaning && intro) show(meaning, intro, ...shownPieces(fill("en"), (blank) => label(blank, "en")));
    for (const blank of filled.missing) asked.add(blank);
    ways.count(filled.length, filled.missing.length);
  };

  const ways = waysToSend(tool, message, text, () => noteAsSent(tool, message, ways.channel()));
  show(places.ways, ways.shown);
  const blanks = openBlanks(tool, message.id, asked, type);
  cases.follow(() => {
    redraw();
    blanks.update(typed);
  });
  show(places.blanks, blanks.shown);
  if (language === "ko") korean.setAttribute("aria-label", message.title);
}

/**
 * @param {readonly string[]} ids
 * @param {string} family
 * @param {import("../../page/words.js").Say} say
 */
function namesIn(ids, family, say) {
  return Object.fromEntries(ids.map((id) => [id, say(`${family}-${id}`)]));
}

/**
 * @param {string} text {Language} language
 */
function asWritten(text, language) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? (written(text, language) ?? text) : text;
}

/**
 * @param {Message} message
 * @param {(blank: string) => string} label
 * @returns {(Node | string)[]}
 */
function shownPieces({ pieces }, label) {
  return pieces.map((piece) => {
    if (piece.kind === "text") return piece.text;
    if (piece.kind === "filled") return element("b", { class: "hs-filled" }, piece.text);
    return element("b", { class: "hs-blank" }, label(piece.blank));
  });
}
