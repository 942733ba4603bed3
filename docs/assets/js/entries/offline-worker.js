/**
 * The service worker: keeps one version of the site, and shows it where there is no connection.
 *
 * A new version waits until no page of the one before is open. Neither touches what visitors have written.
 */

import { keptOrFetched, newestOrKept, pageOrOffline } from "../offline/answering.js";
import { deleteEarlier, isEssential, isNamedByContent, keepEssential, keepLater } from "../offline/kept.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const top = worker.registration.scope;

worker.addEventListener("install", (event) => event.waitUntil(keepEssential()));

worker.addEventListener("activate", (event) => {
  event.waitUntil(deleteEarlier().then(() => worker.clients.claim()));
});

// A page names its language when it has been shown: its reader may want the answers that are not kept yet.
worker.addEventListener("message", (event) => event.waitUntil(keepLater(event.data)));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !address.startsWith(top)) return;
  const path = address.slice(top.length).replace(/(^|\/)index\.html$/, "$1");
  if (request.mode === "navigate") event.respondWith(pageOrOffline(request, path, top));
  else if (isEssential(path)) event.respondWith((isNamedByContent(path) ? keptOrFetched : newestOrKept)(request, path));
});
