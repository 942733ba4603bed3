// @ts-check
/** The courier of the case: its number looked at, its tracking page one tap away. */

import { checkTrackingNumber } from "../../case/tracking-number.js";
import { element, find, show } from "../../page/elements.js";
import { wordsOnHours } from "./open.js";

/** @typedef {import("../../page/tool.js").CourierShown} CourierShown */
/** @typedef {import("../../page/tool.js").Tool} Tool */

/** Verdicts that ask somebody to look again; none of them keeps the number from being looked up. */
const DOUBTS = ["not-digits", "wrong-length", "wrong-check-digit"];

/**
 * Start the part of the page where a number is looked up. What is typed belongs to the open case.
 *
 * @param {Tool} tool
 */
export function startTracking(tool) {
  const { place, data, say, cases, language } = tool;
  const choices = data.couriers.map(({ id, names }) => element("option", { value: id }, names[language]));
  const courier = element(
    "select",
    { id: "track-courier", onchange: () => cases.change({ courier: courier.value || null }) },
    element("option", { value: "" }, say("track-choose")),
    choices,
  );
  const number = element("input", {
    id: "track-number",
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    maxlength: 200,
    "aria-describedby": "track-verdict",
    oninput: () => cases.change({ trackingNumber: number.value || null }),
  });
  const verdict = element("p", { id: "track-verdict", class: "hs-checked", role: "status" });
  const ways = element("div", {});
  show(
    find("[data-track]", place),
    element("h2", { id: "track" }, say("track")),
    element("p", {}, say("track-about")),
    element("div", { class: "hs-fields" }, field(courier, say("field-courier")), field(number, say("field-tracking-number"))),
    verdict,
    ways,
  );

  cases.follow(({ open }) => {
    if (courier !== document.activeElement) courier.value = open?.courier ?? "";
    if (number !== document.activeElement) number.value = open?.trackingNumber ?? "";
    const chosen = data.couriers.find(({ id }) => id === open?.courier);
    const checked = checkTrackingNumber(open?.trackingNumber ?? "", chosen?.number);
    const isSaid = chosen && checked.verdict !== "empty";
    verdict.textContent = isSaid ? say(`number-${checked.verdict}`) : "";
    verdict.classList.toggle("hs-caution", isSaid === true && DOUBTS.includes(checked.verdict));
    show(ways, chosen && waysOf(tool, chosen, checked.number));
  });
}

/**
 * Give the ways to a courier: its tracking page with the number, or its site, and its telephone.
 *
 * @param {Tool} tool
 * @param {CourierShown} courier
 * @param {string} number without spaces and hyphens; may be empty
 */
function waysOf(tool, courier, number) {
  const { say, language } = tool;
  const name = courier.names[language];
  const outside = { class: "hs-button", target: "_blank", rel: "noopener noreferrer", referrerpolicy: "no-referrer" };
  const canTrack = courier.tracking !== undefined && number !== "";
  const hours = courier.hours && wordsOnHours(tool, courier.hours, new Date());
  const tracking = canTrack && {
    way: element(
      "a",
      { ...outside, id: "track-open", href: courier.tracking?.replace("{invoice}", encodeURIComponent(number)) },
      say("track-open", { courier: name }),
    ),
    note: say("track-leaves", { courier: name }),
  };
  const site = !tracking &&
    courier.website && {
      way: element("a", { ...outside, id: "track-site", href: courier.website }, say("track-site", { courier: name })),
      note: courier.tracking === undefined ? say("track-no-page") : "",
    };
  const { way, note } = tracking || site || { way: false, note: "" };
  const phone =
    courier.phone &&
    element("a", { class: "hs-button hs-button--plain", id: "track-call", href: `tel:${courier.phone}` }, name, " ", courier.phone);
  return element(
    "div",
    {},
    element("p", { class: "hs-buttons" }, way, phone),
    note && element("p", {}, note),
    element("p", {}, hours && `${hours}. `, element("a", { href: `#${courier.id}` }, say("track-more"))),
  );
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} label
 */
function field(control, label) {
  return element("div", { class: "hs-field" }, element("label", { for: control.id }, label), control);
}
