/**
 * How a page or a file is answered: by the host as long as it answers, so that nobody on line reads an old number.
 * Paths lead from the site's top.
 */

import { keptCopy } from "./kept.js";

/** How long the host may take, in milliseconds, where a copy is kept. */
const PATIENCE = 3000;

/** Answer with what is kept only where the host does not. @param {Request} request @param {string} path */
export async function newestOrKept(request, path) {
  const answer = fetch(request);
  const copy = await keptCopy(path);
  if (!copy) return answer;
  const inTime = await Promise.race([answer.catch(() => undefined), afterPatience()]);
  return inTime && inTime.status < 500 ? inTime : copy;
}

/** Answer for a file whose name tells its content. @param {Request} request @param {string} path */
export async function keptOrFetched(request, path) {
  return (await keptCopy(path)) ?? fetch(request);
}

/**
 * Answer likewise; where there is nothing to show, lead to the page that says what can be opened.
 * @param {Request} request
 * @param {string} path
 * @param {string} top the address of the site's top
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
