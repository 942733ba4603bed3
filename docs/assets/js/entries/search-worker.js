"use strict";
// Named here, what is searched is never that of another version.
const documents = { ko: "../../../search/ko.json", en: "../../../search/en.json" };
const worker = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
/** @type {string} */
let place;
/** @type {ReturnType<typeof import("./search.js").start> | undefined} */
let search;
function load() {
  search ??= Promise.all([import("./search.js"), fetch(place)]).then(([{ start }, answer]) => start(answer));
  return search;
}

/**
 * The theme tells the language first (0, answered by 1), then each query (2, answered by 3).
 * @param {MessageEvent<{ type: 0, data: { config: { language: "ko" | "en" } } } | { type: 2, data: string }>} event
 */
worker.onmessage = async ({ data: message }) => {
  if (message.type === 0) {
    place = documents[message.data.config.language];
    load().catch(() => (search = undefined));
    worker.postMessage({ type: 1 });
  } else if (!message.data.trim()) {
    worker.postMessage({ type: 3, data: { items: [] } });
  } else {
    try {
      worker.postMessage({ type: 3, data: { items: (await load())(message.data) } });
    } catch {
      search = undefined;
      worker.postMessage({ type: 3, data: { items: [], failed: true } });
    }
  }
};
