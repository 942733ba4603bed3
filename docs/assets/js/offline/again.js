/** On the page that is shown without a connection: the way back to the page that could not be opened. */

/** @param {HTMLAnchorElement} link leads to the site's top, and is shown once it leads to that page */
export function offerAgain(link) {
  const path = new URLSearchParams(location.search).get("page");
  const address = new URL(`${link.href}${path ?? ""}`);
  link.hidden = path === null || !address.href.startsWith(link.href);
  link.href = address.href;
}
