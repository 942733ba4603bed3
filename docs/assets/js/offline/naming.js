/** What the site calls the caches in which it keeps its pages: other sites may keep theirs on the same host. */

/** @param {string} top the address of the site's top @param {string} version @returns {string} */
export function cacheName(top, version) {
  return `missing-delivery-help ${top} ${version}`;
}

/** @param {string} top the address of the site's top @returns {Promise<string[]>} every cache of this site */
export async function ownCaches(top) {
  return (await caches.keys()).filter((name) => name.startsWith(cacheName(top, "")));
}
