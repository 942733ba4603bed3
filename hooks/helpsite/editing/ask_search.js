/**
 * Ask the site's own search, whose module is the first argument, what it finds: JSON in, JSON out.
 *
 * In come the `documents` of a language and what is `asked`, each with the paths of which one must be `wanted` among the
 * first three pages. Out come those that are missed: the place in the list, and the pages that come first instead.
 */

const FIRST = 3;
const { create } = await import(`file://${Deno.args[0]}`);
/** @type {{ documents: object, asked: { query: string, wanted: string[] }[] }} */
const { documents, asked } = JSON.parse(await new Response(Deno.stdin.readable).text());
const engine = create(documents);

const missed = asked.flatMap(({ query, wanted }, place) => {
  const first = engine.search(query, FIRST).results;
  /** @type {string[]} */
  const found = first.flatMap(({ page, parts }) => [page, ...parts].map(({ location }) => location));
  if (wanted.some((path) => found.includes(path))) return [];
  return [{ place, first: first.map(({ page }) => page.location) }];
});
await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(missed)));
