// The theme starts this worker with the page. The search itself is loaded with the first sign of a query.
"use strict";
let search;
let place;
const load = () => (search ??= import("./protocol.js").then(({ start }) => start(place)));

onmessage = async ({ data: { type, data } }) => {
  if (type === 0) {
    place = data.config.documents;
    postMessage({ type: 1 });
  } else if (!data.trim()) {
    postMessage({ type: 3, data: { items: [] } });
    if (data) load().catch(() => {});
  } else {
    try {
      postMessage({ type: 3, data: { items: (await load())(data) } });
    } catch {
      search = undefined;
      postMessage({ type: 3, data: { items: [], failed: true } });
    }
  }
};
