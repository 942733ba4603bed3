"""How our search behaves with more pages than we have: the real ones, their words shuffled until there are enough."""

from collections.abc import Iterator

from playwright.sync_api import Browser

SIZES = (100, 600, 6_000)
MEASURE = """async ([engine, documents, pages]) => {
  const { create } = await import(engine);
  const data = await (await fetch(documents)).json();
  let seed = 7;
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const words = data.documents.flatMap(({ text = "" }) => text.split(" "));
  const shuffled = (text) => text.split(" ").map((word) => (chance() < 0.5 ? pick(words) : word)).join(" ");
  const grown = Array.from({ length: pages }, (_, number) => {
    const page = data.documents[number % data.documents.length];
    if (number < data.documents.length) return page;
    const terms = (page.terms ?? []).map(shuffled);
    const text = shuffled(page.text ?? "");
    return { ...page, path: `${number}/`, title: shuffled(page.title), text, terms, parts: [] };
  });
  const start = performance.now();
  const { search } = create({ ...data, documents: grown });
  const built = performance.now() - start;
  const queries = data.documents.flatMap(({ terms = [] }) => terms.slice(0, 2));
  queries.forEach((query) => search(query));
  const times = queries.map((query) => {
    const from = performance.now();
    search(query);
    return performance.now() - from;
  }).sort((one, other) => one - other);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  return { built, median: at(0.5), p95: at(0.95), asked: times.length };
}"""


def growth(browser: Browser, address: str) -> Iterator[str]:
    """Yield a table: pages, time to build the index in the browser, time of a query."""
    yield "| pages | index built | query, median | query, p95 |"
    yield "| ---: | ---: | ---: | ---: |"
    with browser.new_context() as context:
        tab = context.new_page()
        # What is searched is named by its content: a search says where it lies.
        with tab.expect_request("**/search/ko.*.json") as asked:
            tab.goto(f"{address}about/?q=")
        documents = asked.value.url
        for size in SIZES:
            told = tab.evaluate(MEASURE, [f"{address}assets/js/search/engine/engine.js", documents, size])
            row = [f"{size:,}", *(f"{told[key]:.1f} ms" for key in ("built", "median", "p95"))]
            yield f"| {' | '.join(row)} |"
