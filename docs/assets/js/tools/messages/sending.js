/** The ways by which a letter leaves: each only when it is pressed, and none of them through this site. */

import { element, find, show } from "../shared/elements.js";

/** @import { Tool } from "../shared/tool.js" */

/**
 * @typedef {object} Letter
 * @property {string} title in Korean
 * @property {string} text in Korean
 * @property {number} missing how many blanks are open
 * @property {{ name: string, phone: string }} [receiver] where a text message can be addressed
 */

/** Return the address that opens the app for text messages. @param {Letter} letter */
export function smsAddress({ text, receiver }) {
  return `sms:${receiver?.phone.replace(/\D/g, "") ?? ""}?body=${encodeURIComponent(text)}`;
}

/** Return the address that opens the app for e-mail; its lines end as e-mail wants them. @param {Letter} letter */
export function emailAddress({ title, text }) {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text.replace(/\n/g, "\r\n"))}`;
}

/**
 * Bring the ways of sending to life.
 * @param {HTMLElement} desk
 * @param {Tool} tool
 * @param {() => Letter} current
 * @param {(channel: "sms" | "email") => void} onSend
 * @returns {() => void} lets the links carry the text as it stands
 */
export function startSending(desk, { say }, current, onSend) {
  const told = find("[data-desk-said]", desk);
  const share = find("[data-desk-share]", desk);
  /** @type {HTMLAnchorElement} */
  const sms = find("[data-desk-sms]", desk);
  /** @type {HTMLAnchorElement} */
  const email = find("[data-desk-email]", desk);
  const number = find("[data-desk-number]", desk);

  find("[data-desk-copy]", desk).addEventListener("click", async () => {
    const { text, missing } = current();
    show(told);
    try {
      await navigator.clipboard.writeText(text);
      show(told, missing ? say("messages-copied-open", { count: missing }) : say("copied"));
    } catch {
      show(told, say("not-copied"));
    }
  });
  share.hidden = typeof navigator.share !== "function";
  share.addEventListener("click", async () => {
    const { title, text } = current();
    show(told);
    try {
      await navigator.share({ title, text });
    } catch (error) {
      const isGivenUp = error instanceof DOMException && error.name === "AbortError";
      if (!isGivenUp) show(told, say("messages-not-shared"));
    }
  });
  find("[data-desk-print]", desk).addEventListener("click", () => window.print());
  sms.addEventListener("click", () => onSend("sms"));
  email.addEventListener("click", () => onSend("email"));

  return () => {
    const letter = current();
    sms.href = smsAddress(letter);
    email.href = emailAddress(letter);
    show(number, letter.receiver && element("span", {}, say("messages-sms-number", letter.receiver)));
  };
}
