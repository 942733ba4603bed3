/** The letter that is open: its text in one or two languages, with what the case and the visitor put into it. */

import { fillMessage, textOf } from "../../case/message.js";
import { todayInKorea } from "../../days/korea.js";
import { button, element, find, show } from "../shared/elements.js";
import { keyFor, said } from "./blanks.js";

/** @import { Case } from "../../case/fields.js" */
/** @import { Message, Piece } from "../../case/message.js" */
/** @import { Language } from "../../days/writing.js" */
/** @import { Data, MessageShown } from "../shared/tool.js" */

/** @typedef {Record<string, string>} Typed what was typed into blanks, as fields hold it, by the keys of `keyFor` */

/**
 * Fill a message in one language.
 * @param {MessageShown} message
 * @param {Language} language of the letter, not of the page
 * @param {Case} one
 * @param {Typed} typed
 * @param {Data} data
 * @returns {Message}
 */
export function filledIn(message, language, one, typed, data) {
  const blanks = Object.keys(data.blanks);
  return fillMessage(message.text[language], one, {
    language,
    today: todayInKorea(),
    situations: data.situations,
    typed: Object.fromEntries(blanks.map((id) => [id, said(id, typed[keyFor(id, message.id)] ?? "", language)])),
    couriers: Object.fromEntries(data.couriers.map(({ id, names }) => [id, names[language]])),
    parties: data.parties[language],
    channels: data.channels[language],
  });
}

/** Return the Korean text as it is sent, open blanks in brackets. @param {Message} korean @param {Data} data */
export function textToSend(korean, data) {
  return textOf(korean.pieces, (blank) => `[${labelOf(blank, data, "ko")}]`);
}

/**
 * Show a filled message in its article, in Korean and, where the page has it, in English beside it.
 * @param {HTMLElement} article
 * @param {Record<Language, Message>} filled
 * @param {Data} data
 * @param {(blank: string) => void} ask lead to where a blank is filled in
 */
export function showLetter(article, filled, data, ask) {
  show(find(".hs-script[lang=ko]", article), filled.ko.pieces.map((piece) => shownPiece(piece, data, "ko", ask)));
  const meaning = article.querySelector(".hs-script--meaning");
  const heading = meaning?.querySelector("p");
  if (meaning) show(meaning, heading, filled.en.pieces.map((piece) => shownPiece(piece, data, "en")));
}

/** @param {Piece} piece @param {Data} data @param {Language} language @param {(blank: string) => void} [ask] */
function shownPiece(piece, data, language, ask) {
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "filled") return element("mark", { class: "hs-filled", "data-blank": piece.blank }, piece.text);
  const label = `[${labelOf(piece.blank, data, language)}]`;
  if (!ask) return element("b", { class: "hs-blank hs-blank--open" }, label);
  return button(label, () => ask(piece.blank), { class: "hs-blank hs-blank--open" });
}

/** @param {string} blank @param {Data} data @param {Language} language */
function labelOf(blank, data, language) {
  return data.blanks[blank].label[language];
}
