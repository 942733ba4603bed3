/** What the theme's search page expects of its worker: lists of pages, each with the parts that matched. */

import { create } from "../search/engine/engine.js";
import { escape } from "../search/engine/snippets.js";

/** @import { Result } from "../search/engine/engine.js" */

/** @typedef {{location: string, title: string, text: string, score: number, terms: {}, tags?: string[]}} Item */

/** @param {Response} answer the documents @returns {Promise<(query: string) => Item[][]>} */
export async function start(answer) {
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const documents = await answer.json();
  const engine = create(documents);
  return (query) => {
    const { results, weak } = engine.search(query);
    const items = results.map((result, place) =>
      itemsOf(result, results.length - place, weak ? [documents.hint] : undefined)
    );
    if (items.length) items[0][0].title = answering(query, items[0][0].title);
    return items;
  };
}

/**
 * The theme shows an answer without saying to what, and Enter opens the best result of what stands in the field: that
 * one says it.
 * @param {string} query
 * @param {string} title
 */
const answering = (query, title) => `<span data-answers="${escape(query)}">${title}</span>`;

/**
 * The theme opens the item with the highest score on Enter, and folds away parts that score less than the first item.
 * @param {Result} result
 * @param {number} height above the results that follow
 * @param {string[]} [tags]
 * @returns {Item[]} the best first; one of them is the page itself
 */
function itemsOf({ page, parts }, height, tags) {
  const hits = [page, ...parts].sort((one, other) => other.score - one.score);
  return hits.map((hit, place) => ({
    location: hit.location,
    title: hit.title,
    text: hit.text && `<p>${hit.text}</p>`,
    score: height - place / (hits.length + 1),
    terms: {},
    ...(hit === page && tags ? { tags } : {}),
  }));
}
