// The theme starts this worker when somebody is about to search: the search itself is loaded at once.
"use strict";
// The page names what is searched, so that it never gets that of another version.
const documents = location.hash.slice(1);
let search;
const load = () =>
  (search ??= Promise.all([import("./protocol.js"), fetch(documents)]).then(([{ start }, answer]) => start(answer)));

onmessage = async ({ data: { type, data } }) => {
  if (type === 0) {
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
