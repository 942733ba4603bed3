/** What a result shows: the words around the match, as HTML in which only the marks are mark-up. */

import { initialsOf, isInitials, lettersOf, soundOf } from "./hangul.js";
import { isHangul, lookUps } from "./words.js";

/** @import { Unit } from "./matching.js" */

const LENGTH = { hangul: 90, other: 170 };
/** How sure a match must be to be marked. */
const SURE = 0.5;
const TOKEN = /[\p{L}\p{N}]+/gu;
const ESCAPES = new Map(Object.entries({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }));

/** @param {string} text */
export const escape = (text) => text.replace(/[&<>"']/g, (character) => ESCAPES.get(character) ?? "");

/** Marks what a query found, however it found it: by word, sound, spelling, synonym or initials. */
export class Marker {
  /** @param {Unit[]} units @param {string} query */
  constructor(units, query) {
    /** @type {Map<string, number>} how sure each key is */
    this.keys = new Map();
    for (const { keys } of units) {
      for (const [key, sure] of keys) if (sure >= SURE) this.keys.set(key, Math.max(sure, this.keys.get(key) ?? 0));
    }
    const joined = query.replace(/\s+/g, "");
    this.sound = soundOf(lettersOf(joined));
    this.initials = isInitials(joined) ? joined : "";
  }

  /** @param {string} text @returns {{from: number, to: number, weight: number}[]} places of the words that match */
  places(text) {
    const places = [];
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      const weight = this.#weight(token);
      if (weight) places.push({ from: index, to: index + token.length, weight });
    }
    return places;
  }

  /** @param {string} text @returns {{html: string, marks: number}} the whole text with its matches marked */
  mark(text) {
    const places = this.places(text);
    let html = "";
    let end = 0;
    for (const { from, to } of places) {
      html += `${escape(text.slice(end, from))}<mark>${escape(text.slice(from, to))}</mark>`;
      end = to;
    }
    return { html: html + escape(text.slice(end)), marks: places.length };
  }

  /** @param {string} text @returns {{html: string, marks: number}} the part of a text that holds most of the match */
  snippet(text) {
    const length = isHangul(text) ? LENGTH.hangul : LENGTH.other;
    if (text.length <= length) return this.mark(text);
    const places = this.places(text);
    let start = 0;
    let most = 0;
    places.forEach(({ from }, at) => {
      let weight = 0;
      for (const next of places.slice(at)) {
        if (next.to > from + length) break;
        weight += next.weight;
      }
      if (weight > most) {
        most = weight;
        start = from;
      }
    });
    const from = start < length / 3 ? 0 : wordStart(text, start - length / 4);
    const to = wordEnd(text, from + length);
    const { html, marks } = this.mark(text.slice(from, to).trim());
    return { html: `${from ? "… " : ""}${html}${to < text.length ? " …" : ""}`, marks };
  }

  /** ㅂㅅㄴㄹ means 누락이란 as well, for particles have initials that nobody types. @param {string} token */
  #beginsWithInitials(token) {
    const initials = initialsOf(token);
    for (let length = initials.length; length > 1; length -= 1) {
      if (this.initials.includes(initials.slice(0, length))) return true;
    }
    return false;
  }

  /** @param {string} token @returns {number} 0 where it is no match */
  #weight(token) {
    const hangul = isHangul(token);
    if (this.initials) return hangul && this.#beginsWithInitials(token) ? 1 : 0;
    let weight = 0;
    for (const { keys } of lookUps(token)) {
      for (const key of keys) {
        const inside = hangul && key.length > 4 && this.sound.includes(key);
        weight = Math.max(weight, this.keys.get(key) ?? 0, inside ? SURE : 0);
      }
    }
    return weight;
  }
}

/** @param {string} text @param {number} at */
function wordStart(text, at) {
  const space = text.indexOf(" ", Math.floor(at));
  return space < 0 ? 0 : space + 1;
}

/** @param {string} text @param {number} at */
function wordEnd(text, at) {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < 0 ? at : space;
}
