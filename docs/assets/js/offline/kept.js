/** What one version of the site keeps for days without a connection: every file built with it, and no other. */

import { cacheName, ownCaches } from "./naming.js";

/** @typedef {Record<string, string>} Files digests of their contents by their paths from the site's top */

/** @typedef {{ version: string, essential: Files, later: Record<string, Files> }} Kept `later` by language */

/** The build puts what is kept before the worker. */
const worker = /** @type {ServiceWorkerGlobalScope & { KEPT: Kept }} */ (/** @type {unknown} */ (globalThis));
const files = worker.KEPT;
const top = worker.registration.scope;
const name = cacheName(top, files.version);
const NAMED_BY_CONTENT = /\.[0-9a-f]{8,}\.[\w.]+$/;

/** @type {Map<string, Promise<void>>} */
const coming = new Map();

/** @param {string} path @returns {boolean} whether a file of another content would have another name */
export function isNamedByContent(path) {
  return NAMED_BY_CONTENT.test(path);
}

/** @param {string} path @returns {boolean} whether it belongs to what is kept from the first visit on */
export function isEssential(path) {
  return Object.hasOwn(files.essential, path);
}

/** @param {string} path @returns {Promise<Response | undefined>} */
export async function keptCopy(path) {
  return (await caches.open(name)).match(top + path, { ignoreVary: true });
}

/** Keep everything that is essential, or nothing: half a version is none. */
export async function keepEssential() {
  const cache = await caches.open(name);
  const ends = await Promise.allSettled(
    Object.entries(files.essential).map(async ([path, digest]) => {
      await cache.put(top + path, (await earlierCopy(path, digest)) ?? (await fetched(path, digest)));
    }),
  );
  const failed = ends.find(({ status }) => status === "rejected");
  if (failed) {
    await caches.delete(name);
    throw /** @type {PromiseRejectedResult} */ (failed).reason;
  }
  await keepUnchanged(cache);
}

/** Keep the other pages of a language; what fails or breaks off goes on at the next visit. @param {string} language */
export function keepLater(language) {
  const already = coming.get(language);
  if (already) return already;
  const end = keepMissing(files.later[language] ?? {}).catch(() => undefined).finally(() => coming.delete(language));
  coming.set(language, end);
  return end;
}

/** Delete what earlier versions kept. */
export async function deleteEarlier() {
  await Promise.all((await ownCaches(top)).filter((one) => one !== name).map((one) => caches.delete(one)));
}

/** @param {Files} missing */
async function keepMissing(missing) {
  const cache = await caches.open(name);
  for (const [path, digest] of Object.entries(missing)) {
    if (!(await cache.match(top + path))) await cache.put(top + path, await fetched(path, digest));
  }
}

/** @param {Cache} cache */
async function keepUnchanged(cache) {
  for (const [path, digest] of Object.values(files.later).flatMap(Object.entries)) {
    const copy = await earlierCopy(path, digest);
    if (copy) await cache.put(top + path, copy);
  }
}

/** @param {string} path @param {string} digest @returns {Promise<Response | undefined>} */
async function earlierCopy(path, digest) {
  for (const one of await ownCaches(top)) {
    const copy = await (await caches.open(one)).match(top + path);
    if (copy && (await digestOf(copy)) === digest) return copy;
  }
  return undefined;
}

/** While a new version comes to the host, files of both may be there. @param {string} path @param {string} digest */
async function fetched(path, digest) {
  const answer = await fetch(top + path, { cache: isNamedByContent(path) ? "default" : "reload" });
  const isRight = answer.ok && !answer.redirected && (await digestOf(answer)) === digest;
  if (!isRight) throw new Error(`${answer.status} ${answer.url}: not of version ${files.version}`);
  return answer;
}

/** @param {Response} answer @returns {Promise<string>} */
async function digestOf(answer) {
  const digest = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
