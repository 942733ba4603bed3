// The theme starts this worker with the page. The search itself is loaded with the first sign of a query.
"use strict";
let search;
let place;
const load = () =>
  (search ??= Promise.all([import("./protocol.js"), fetch(place)]).then(([{ start }, answer]) => start(answer)));

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
