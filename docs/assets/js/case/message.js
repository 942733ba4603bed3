/** Filling the blanks of a message from a case. */

import { fieldsOf, fillBlank } from "./fillings.js";

/** @import { Case } from "./fields.js" */
/** @import { Setting } from "./fillings.js" */
/** @import { Situations } from "./items.js" */

/** @typedef {{ kind: "text", text: string } | { kind: "filled", blank: string, text: string }} Said */
/** @typedef {Said | { kind: "missing", blank: string }} Piece */

/** @typedef {{ pieces: Piece[], missing: string[], length: number }} Message `length` in characters, blanks left out */

const BLANK = /\{([a-z]+(?:_[a-z]+)*)\}/g;

/**
 * Return a message in pieces, each blank filled or marked as missing.
 * @param {string} text blanks in braces, such as `{order_number}`; other references already filled
 * @param {Case} one
 * @param {Setting} setting
 * @returns {Message}
 */
export function fillMessage(text, one, setting) {
  const pieces = text.split(BLANK).flatMap((part, place) => pieceOf(part, place % 2 === 1, one, setting));
  const missing = pieces.flatMap((piece) => (piece.kind === "missing" ? [piece.blank] : []));
  return { pieces, missing: [...new Set(missing)], length: [...textOf(pieces)].length };
}

/**
 * Return the text of pieces; what is missing is put in its place by `instead`.
 * @param {readonly Piece[]} pieces
 * @param {(blank: string) => string} [instead]
 * @returns {string}
 */
export function textOf(pieces, instead = () => "") {
  return pieces.map((piece) => (piece.kind === "missing" ? instead(piece.blank) : piece.text)).join("");
}

/** Return the blanks that a message holds, in its order. @param {string} text */
export function blanksIn(text) {
  return [...new Set([...text.matchAll(BLANK)].map(([, blank]) => blank))];
}

/**
 * Return the fields of a case that a message asks for and that are not there, in the message's order.
 * @param {string} text
 * @param {Case} one
 * @param {Situations} situations
 * @returns {string[]} such as `orderNumber` or `dates.paid`
 */
export function missingFields(text, one, situations) {
  const couriers = one.courier === undefined ? {} : { [one.courier]: one.courier };
  const { missing } = fillMessage(text, one, { language: "ko", today: "2000-01-01", situations, couriers });
  return [...new Set(missing.flatMap(fieldsOf))];
}

/**
 * @param {string} part
 * @param {boolean} isBlank
 * @param {Case} one
 * @param {Setting} setting
 * @returns {Piece[]} none where there is no text
 */
function pieceOf(part, isBlank, one, setting) {
  if (!isBlank) return part === "" ? [] : [{ kind: "text", text: part }];
  const text = fillBlank(part, one, setting);
  return [text ? { kind: "filled", blank: part, text } : { kind: "missing", blank: part }];
}
