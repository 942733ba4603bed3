/** The service worker of a site that keeps nothing: it removes what an earlier one kept, and then itself. */

import { ownCaches } from "../offline/naming.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  await Promise.all((await ownCaches(worker.registration.scope)).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
