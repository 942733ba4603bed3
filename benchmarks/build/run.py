"""What the site costs when it grows: builds, the wait for a preview, the search; `make bench-build` measures it.

Beside each build of ours, the same pages are built by MkDocs and Material alone, one after the other so that all meet
the same machine. The table goes to `RESULTS.md`.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from statistics import median

import brotli
from helpsite.texts.languages import LANGUAGES
from playwright.sync_api import Browser, sync_playwright
from support.built_pages import served
from support.webserver import serve

from benchmarks.build.grown import grow
from benchmarks.build.measured import Cost, build, edit_to_preview
from benchmarks.build.twins import write_finished_twin, write_markdown_twin

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
RESULTS = HERE / "RESULTS.md"
SIZES = (100, 1_000, 3_000)
PREVIEWED = (0, 1_000)
"""Questions of the projects whose preview is timed; the real content has more than none."""
TWINS = {"markdown": write_markdown_twin, "html": write_finished_twin}
ASK = """async ([engine, documents]) => {
  const { create } = await import(engine);
  const data = await (await fetch(documents)).json();
  const start = performance.now();
  const { search } = create(data);
  const built = performance.now() - start;
  const step = Math.ceil(data.documents.length / 100);
  const sample = data.documents.filter((_, number) => number % step === 0);
  const queries = sample.flatMap(({ terms = [] }) => terms.slice(0, 2));
  queries.forEach((query) => search(query));
  const times = queries.map((query) => {
    const from = performance.now();
    search(query);
    return performance.now() - from;
  }).sort((one, other) => one - other);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  return { built, median: at(0.5), p95: at(0.95) };
}"""


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(*(median(figures) for figures in zip(*((c.clock, c.work, c.memory) for c in costs), strict=True)))


def measure_build(size: int, times: int, top: Path) -> tuple[int, dict[str, Cost]]:
    """Build a grown project and its twins in turn; give the number of pages and what each costs."""
    projects = {name: top / f"{name}-{size}" for name in ("ours", *TWINS)}
    grow(PROJECT, size, projects["ours"])
    for name, write in TWINS.items():
        pages = write(projects["ours"], projects[name])
    costs: dict[str, list[Cost]] = {name: [] for name in projects}
    for turn in range(times):
        for name, project in projects.items():
            cost = build(project, top / f"{name}-{size}-site")
            costs[name].append(cost)
            tell(f"{size} questions, {name}, {turn + 1} of {times}: {cost.clock:.1f} s, {cost.work:.1f} s of work")
    return pages, {name: middle(each) for name, each in costs.items()}


def builds(sizes: Sequence[int], times: int, top: Path) -> Iterator[str]:
    """Yield the table of builds."""
    yield (
        "| questions | pages | ours | a page of ours | Markdown | ours ÷ Markdown | HTML | ours ÷ HTML | "
        "memory: ours | Markdown | HTML |"
    )
    yield "| ---: " * 11 + "|"
    each: list[float] = []
    for size in sizes:
        pages, costs = measure_build(size, times, top)
        ours, markdown, html = (costs[name] for name in ("ours", *TWINS))
        each.append(1000 * ours.work / pages)
        yield (
            f"| {size:,} | {pages:,} | {ours.work:.1f} s | {each[-1]:.1f} ms | "
            f"{markdown.work:.1f} s | {ours.work / markdown.work:.2f} | "
            f"{html.work:.1f} s | {ours.work / html.work:.2f} | "
            f"{ours.memory:.0f} MiB | {markdown.memory:.0f} MiB | {html.memory:.0f} MiB |"
        )
    yield f"\nA page at {sizes[-1]:,} questions takes {each[-1] / each[0]:.2f} times what it takes at {sizes[0]:,}."


def previews(sizes: Sequence[int], top: Path) -> Iterator[str]:
    """Yield the table of previews."""
    yield "| questions | from saving to seeing, median | longest |"
    yield "| ---: | ---: | ---: |"
    for size in sizes:
        project = top / f"preview-{size}"
        grow(PROJECT, size, project)
        waits = edit_to_preview(project)
        tell(f"preview of {size} questions: {', '.join(f'{wait:.1f} s' for wait in waits)}")
        number = len(list((project / "content/faq").glob("*.yml")))
        yield f"| {number:,} | {median(waits):.1f} s | {max(waits):.1f} s |"


def searches(sizes: Sequence[int], browser: Browser, top: Path) -> Iterator[str]:
    """Yield the table of searches: what a phone loads, and how fast it answers."""
    yield "| questions | language | documents, brotli | index built | query, median | query, p95 |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: |"
    for size in sizes:
        site = top / f"ours-{size}-site"
        with serve(site, "/") as address, browser.new_context() as context:
            tab = context.new_page()
            tab.goto(f"{address}about/")
            for language in LANGUAGES:
                file = served(site, f"search/{language}.json")
                documents = f"{address}search/{file.name}"
                told = tab.evaluate(ASK, [f"{address}assets/js/search/engine/engine.js", documents])
                times = " | ".join(f"{told[key]:.1f} ms" for key in ("built", "median", "p95"))
                weight = len(brotli.compress(file.read_bytes())) / 1024
                yield f"| {size:,} | {language} | {weight:.0f} KiB | {times} |"
                tell(f"search through {size} questions, {language}: {json.dumps(told)}")


def tell(progress: str) -> None:
    """Tell how far it is."""
    print(progress, file=sys.stderr, flush=True)


def main() -> None:
    """Measure, print, and keep the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of questions")
    parser.add_argument("--times", type=int, default=3, help="builds of each")
    chosen = parser.parse_args()
    told = [
        f"Measured on {datetime.now():%Y-%m-%d} by `make bench-build`: {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}.",
        "",
        "## Builds",
        "",
        f"Seconds of work (user and system, median of {chosen.times}, in turn). Ours reads and checks the content, "
        "renders it, makes the search documents and what other programs read, and shrinks scripts and styles. Beside "
        "it MkDocs and Material alone build the same pages twice: as Markdown, with the search that Material brings; "
        "and as finished HTML without a search, where next to nothing is left to do. No page is in the navigation.",
        "",
    ]
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        told += [*builds(chosen.sizes, chosen.times, top), "", "## From saving to seeing", ""]
        told += [*previews(PREVIEWED, top), "", "## Search", ""]
        with sync_playwright() as playwright:
            installed = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
            told += [*searches(chosen.sizes, browser, top)]
            browser.close()
    print("\n".join(told))
    RESULTS.write_text("# Growth, measured\n\n" + "\n".join(told).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
