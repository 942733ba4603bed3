/** What a page does for days without a connection: it brings the worker or takes it away, and leads back. */

import { ownCaches } from "./naming.js";

/** How long after the page, in milliseconds, at the latest: one that draws nothing may never be told that it rests. */
const LATEST = 1000;

/**
 * @param {HTMLLinkElement} manifest the link to it, which stands at the site's top; only where the site is kept has it
 *   `data-worker`, the address of the worker
 */
export function startKeeping(manifest) {
  if (!("serviceWorker" in navigator)) return;
  const url = manifest.dataset.worker;
  whenAtRest(() => (url === undefined ? remove(new URL("./", manifest.href).href) : keep(url)));
}

/**
 * Let the page that is shown without a connection lead back to the one that could not be opened.
 * @param {HTMLAnchorElement} link leads to the site's top, and is shown once it leads to that page
 */
export function offerAgain(link) {
  const path = new URLSearchParams(location.search).get("page");
  const address = new URL(`${link.href}${path ?? ""}`);
  link.hidden = path === null || !address.href.startsWith(link.href);
  link.href = address.href;
}

/** The page itself comes first. @param {() => void} start */
function whenAtRest(start) {
  const soon = () => {
    if (window.requestIdleCallback) window.requestIdleCallback(() => start(), { timeout: LATEST });
    else window.setTimeout(start, LATEST);
  };
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}

/** @param {string} url */
async function keep(url) {
  try {
    await navigator.serviceWorker.register(url, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    const savesData = /** @type {Navigator & { connection?: { saveData: boolean } }} */ (navigator).connection
      ?.saveData;
    if (!savesData) active?.postMessage(document.documentElement.lang);
  } catch {
    // Where the browser keeps nothing, or the host cannot be reached now, the site works as it did.
  }
}

/** @param {string} top */
async function remove(top) {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.filter(({ scope }) => scope === top).map((one) => one.unregister()));
  await Promise.all((await ownCaches(top)).map((name) => caches.delete(name)));
}
