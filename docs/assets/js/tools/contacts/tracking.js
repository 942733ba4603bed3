/** The courier of the case, first of all contacts: its number to call, its hours, and the way to track the parcel. */

import { checkTrackingNumber } from "../../case/tracking-number.js";
import { announce, element, find, options, show } from "../shared/elements.js";

/** @import { Patch } from "../../case/changing.js" */
/** @import { CourierShown, Tool } from "../shared/tool.js" */
/** @import { Say } from "../shared/words.js" */

/** A link to a company's site tells it nothing of this site, and gives it no hold on this page. */
const OUTSIDE = { target: "_blank", rel: "external noopener noreferrer", referrerpolicy: "no-referrer" };

/**
 * Return the address of a courier's own page about a parcel.
 * @param {CourierShown} courier
 * @param {string} number
 * @returns {string | undefined} undefined where the courier has no such page that is known, or there is no number
 */
export function trackingAddress({ tracking }, number) {
  return tracking && number ? tracking.replace("{invoice}", () => encodeURIComponent(number)) : undefined;
}

/** @param {Tool} tool @param {() => void} refreshHours to be called when hours are shown anew */
export function startTracking(tool, refreshHours) {
  const { place, data, language, say, cases } = tool;
  const reach = find("[data-reach]", place);
  const title = find("[data-reach-title]", reach);
  const select = /** @type {HTMLSelectElement} */ (find("select", reach));
  const input = /** @type {HTMLInputElement} */ (find("input", reach));
  const verdict = find("[data-reach-verdict]", reach);
  const hours = find("[data-reach-hours]", reach);
  const ways = find("[data-reach-ways]", reach);
  const refused = find("[data-reach-refused]", reach);

  show(select, options(data.couriers.map(({ id, names }) => ({ id, name: names[language] })), say("contacts-choose")));

  // A courier that is known is there to be called; where it is still to be chosen, its buttons come after the choice.
  if (cases.open.courier) find(".hs-fields", reach).before(hours, ways);

  const chosen = () => data.couriers.find(({ id }) => id === select.value);

  const showWays = () => {
    const courier = chosen();
    const name = courier?.names[language] ?? "";
    const { number } = checkTrackingNumber(input.value, courier?.number);
    show(title, courier ? say("contacts-yours", { name }) : say("contacts-find"));
    show(ways, courier && waysTo(courier, name, number, say));
  };
  const showVerdict = () => {
    const told = verdictWords(input.value, chosen(), say);
    verdict.classList.toggle("hs-field__wrong", told.isWarning);
    announce(verdict, told.words);
  };
  const showHours = () => {
    const card = chosen() && document.getElementById(select.value)?.querySelector("[data-hours]");
    const known = card instanceof HTMLElement ? (card.dataset.hours ?? "[]") : "[]";
    if (hours.dataset.hours === known) return;
    hours.dataset.hours = known;
    refreshHours();
  };
  /** @param {Patch} patch */
  const keep = (patch) => {
    const outcome = cases.change(patch);
    show(refused, outcome.refused && say(`refused-${outcome.refused}`));
  };

  select.addEventListener("change", () => keep({ courier: select.value || null }));
  // While a number is being typed it is too short most of the time: that is told when one is done.
  input.addEventListener("input", () => {
    showWays();
    if (checkTrackingNumber(input.value, chosen()?.number).verdict === "fits") showVerdict();
  });
  input.addEventListener("change", () => keep({ trackingNumber: input.value.trim() || null }));

  cases.follow(({ open }) => {
    select.value = data.couriers.some(({ id }) => id === open?.courier) ? (open?.courier ?? "") : "";
    if (input !== document.activeElement) input.value = open?.trackingNumber ?? "";
    showWays();
    showVerdict();
    showHours();
  });
  reach.hidden = false;
}

/** @param {CourierShown} courier @param {string} name @param {string} number @param {Say} say */
function waysTo(courier, name, number, say) {
  const { phone, website, tracking } = courier;
  const address = trackingAddress(courier, number);
  const plain = "hs-button hs-button--plain";
  const call = { class: "hs-button", id: "reach-call", href: `tel:${phone}` };
  return [
    phone && element("a", call, say("contacts-call", { phone })),
    address
      ? element("a", { class: plain, id: "reach-track", href: address, ...OUTSIDE }, say("contacts-track", { name }))
      : website &&
        element("a", { class: plain, id: "reach-site", href: website, ...OUTSIDE }, say("contacts-official", { name })),
    element("a", { class: "hs-reach__more", id: "reach-more", href: `#${courier.id}` }, say("contacts-more")),
    !tracking && element("span", { class: "hs-caution" }, say("contacts-no-tracking")),
  ];
}

/**
 * Say what is known of a number. It is never said to be wrong: only that it does not look like this courier's.
 * @param {string} typed
 * @param {CourierShown | undefined} courier
 * @param {Say} say
 */
function verdictWords(typed, courier, say) {
  const { number, verdict } = checkTrackingNumber(typed, courier?.number);
  if (!courier && verdict !== "empty") return { words: say("contacts-number-no-courier"), isWarning: false };
  const isWarning = ["not-digits", "wrong-length", "wrong-check-digit"].includes(verdict);
  const counts = courier?.number?.lengths ?? [];
  const lengths = counts.map((count) => say("contacts-digits", { count })).join(say("contacts-or"));
  return { words: say(`contacts-number-${verdict}`, { lengths, count: number.length }), isWarning };
}
