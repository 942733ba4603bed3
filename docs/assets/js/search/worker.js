// The theme starts this worker when somebody is about to search: the search itself is loaded at once.
"use strict";
// Named here, what is searched is never that of another version.
const documents = { ko: "../../../search/ko.json", en: "../../../search/en.json" };
let search;
let place;
const load = () =>
  (search ??= Promise.all([import("./protocol.js"), fetch(place)]).then(([{ start }, answer]) => start(answer)));

onmessage = async ({ data: { type, data } }) => {
  if (type === 0) {
    place = documents[data.config.language];
    load().catch(() => (search = undefined));
    postMessage({ type: 1 });
  } else if (!data.trim()) {
    postMessage({ type: 3, data: { items: [] } });
  } else {
    try {
      postMessage({ type: 3, data: { items: (await load())(data) } });
    } catch {
      search = undefined;
      postMessage({ type: 3, data: { items: [], failed: true } });
    }
  }
};
