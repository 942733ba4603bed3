/** How a page or a file is answered: by the host as long as it answers, so that nobody on line reads an old number. */

import { keptCopy } from "./kept.js";

/** How long the host may take, in milliseconds, where a copy is kept. */
const PATIENCE = 3000;

/**
 * @param {Request} request
 * @param {string} path from the site's top
 * @returns {Promise<Response>} what is kept only where the host does not answer
 */
export async function newestOrKept(request, path) {
  const answer = fetch(request);
  const copy = await keptCopy(path);
  if (!copy) return answer;
  const inTime = await Promise.race([answer.catch(() => undefined), afterPatience()]);
  return inTime && inTime.status < 500 ? inTime : copy;
}

/**
 * @param {Request} request
 * @param {string} path from the site's top
 * @returns {Promise<Response>} for files whose name tells their content
 */
export async function keptOrFetched(request, path) {
  return (await keptCopy(path)) ?? fetch(request);
}

/**
 * @param {Request} request
 * @param {string} path from the site's top
 * @param {string} top the address of the site's top
 * @returns {Promise<Response>} where there is nothing to show, a redirection to the page that says what can be opened
 */
export async function pageOrOffline(request, path, top) {
  try {
    return await newestOrKept(request, path);
  } catch {
    const instead = path.startsWith("en/") ? "en/offline/" : "offline/";
    if (!(await keptCopy(instead))) return Response.error();
    return Response.redirect(`${top}${instead}?page=${encodeURIComponent(path)}`);
  }
}

/** @returns {Promise<undefined>} */
function afterPatience() {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, undefined));
}
