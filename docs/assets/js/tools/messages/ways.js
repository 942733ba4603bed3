// @ts-check
/** The ways a message goes out: copied, shared, as a text message, as an e-mail, on paper. Nothing goes by itself. */

import { element, show } from "../../page/elements.js";

/** @typedef {import("../../case/fields.js").Channel} Channel */
/** @typedef {import("../../page/tool.js").MessageShown} MessageShown */
/** @typedef {import("../../page/tool.js").Tool} Tool */

/**
 * Make the buttons that send a message; the browser's own programs do the sending.
 *
 * @param {Tool} tool
 * @param {MessageShown} message
 * @param {() => string} text what is sent, as it stands now
 * @param {() => Node} note notes in the case that it was sent; gives what to say about it
 * @returns {{ shown: HTMLElement, count: (length: number, open: number) => void, channel: () => Channel | undefined }}
 */
export function waysToSend({ say, cases, data }, message, text, note) {
  /** The last way that was taken. @type {Channel | undefined} */
  let channel;
  const counted = element("p", { class: "hs-checked" });
  const said = element("div", { role: "status", class: "hs-said" });
  const plain = { type: "button", class: "hs-button hs-button--plain" };
  const number = () => {
    const courier = data.couriers.find(({ id }) => id === cases.open.courier);
    return message.to === "courier" ? (courier?.phone ?? "") : "";
  };
  const link = (/** @type {Channel} */ way, /** @type {() => string} */ address, /** @type {string} */ words) =>
    element(
      "a",
      {
        class: "hs-button hs-button--plain",
        href: way === "sms" ? "sms:" : "mailto:",
        onclick: (/** @type {Event} */ event) => {
          channel = way;
          /** @type {HTMLAnchorElement} */ (event.currentTarget).href = address();
        },
      },
      words,
    );
  const share = () => {
    navigator.share({ title: message.title, text: text() }).catch(() => {
      // Whoever closes the sheet has changed their mind.
    });
  };
  const body = () => encodeURIComponent(text());
  const shown = element(
    "div",
    { class: "hs-ways" },
    counted,
    element(
      "p",
      { class: "hs-buttons" },
      "share" in navigator && element("button", { ...plain, onclick: share }, say("message-share")),
      link("sms", () => `sms:${number()}?body=${body()}`, say("message-sms")),
      link("email", () => `mailto:?subject=${encodeURIComponent(message.title)}&body=${body()}`, say("message-email")),
      element("button", { ...plain, onclick: () => window.print() }, say("print")),
      element("button", { ...plain, onclick: () => show(said, note()) }, say("message-sent")),
    ),
    said,
  );
  const count = (/** @type {number} */ length, /** @type {number} */ open) => {
    const words = [say("message-length", { count: length }), open > 0 ? say("message-open", { count: open }) : say("message-full")];
    counted.textContent = words.join(" ");
  };
  return { shown, count, channel: () => channel };
}
