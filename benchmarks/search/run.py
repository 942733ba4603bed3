"""How well and how fast the search answers, in a real browser, through the real search box: `make bench-search`.

Ours, the theme's own and Pagefind look through the same pages in the same run. The table goes to `RESULTS.md`.
"""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles

from helpsite.content import read_content
from helpsite.pages.rendering import Rendering
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, sync_playwright
from support.chrome import installed_chrome
from support.webserver import serve

from benchmarks.build.twins import document
from benchmarks.search.boxes import BOXES, Box, Seen
from benchmarks.search.growth import growth

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
CASES = HERE / "cases"
RESULTS = HERE / "RESULTS.md"
PAGEFIND = PROJECT / ".tools/node_modules/.bin/pagefind"
PLAIN = """site_name: plain
theme: {{name: material, language: {language}, font: false}}
plugins: [{{search: {{lang: {language}}}}}]
use_directory_urls: true
"""


@dataclass(frozen=True)
class Case:
    """What somebody types, and the pages that answer it; none for what this site is not about."""

    language: Language
    kind: str
    query: str
    finds: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """What a search box showed for a case."""

    case: Case
    seen: Seen

    @property
    def rank(self) -> int | None:
        """The place of the first right page, from 0."""
        right = [place for place, page in enumerate(self.seen.pages) if page in self.case.finds]
        return right[0] if right else None


def read_cases(files: Iterable[Path]) -> list[Case]:
    """Return the cases of several lists."""
    rows = [row for file in files for row in json.loads(file.read_text(encoding="utf-8"))]
    return [Case(row["language"], row["kind"], row["query"], tuple(row["finds"])) for row in rows]


@contextmanager
def sites() -> Iterator[dict[str, str]]:
    """Build our site, and its pages as a plain project for the others; give the address of each."""
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        mkdocs("--site-dir", str(top / "ours"), cwd=PROJECT)
        for language in LANGUAGES:
            plain = top / f"plain-{language}"
            write_plain(plain, language)
            mkdocs("--site-dir", str(top / "built" / language), cwd=plain)
            subprocess.run([PAGEFIND, "--site", top / "built" / language], check=True, stdout=subprocess.DEVNULL)
        with serve(top / "ours", "/") as ours, serve(top / "built", "/") as built:
            yield {"ours": ours, "theme": built, "pagefind": built}


def mkdocs(*arguments: str, cwd: Path) -> None:
    """Build a site, quietly."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *arguments]
    subprocess.run(command, cwd=cwd, check=True, stderr=subprocess.DEVNULL)


def write_plain(folder: Path, language: Language) -> None:
    """Write the pages of one language as an ordinary project of Markdown files."""
    rendering = Rendering(read_content(PROJECT, datetime.now().date()))
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(PLAIN.format(language=language), encoding="utf-8")
    for page in rendering.pages():
        if page.language == language:
            file = folder / "docs" / page.path / "index.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document(page), encoding="utf-8")
    (folder / "docs/404.md").write_text("# 404\n", encoding="utf-8")


def ask(browser: Browser, box: Box, address: str, cases: Sequence[Case]) -> list[Outcome]:
    """Type every case into a search box."""
    outcomes: list[Outcome] = []
    for language in LANGUAGES:
        mine = [case for case in cases if case.language == language]
        with browser.new_context() as context:
            tab = context.new_page()
            box.open(tab, address, language)
            outcomes += [Outcome(case, box.ask(tab, case.query)) for case in mine]
    return outcomes


def share(outcomes: Sequence[Outcome], most: int) -> str:
    """Return how many cases have a right page among the first, in percent."""
    right = sum(outcome.rank is not None and outcome.rank < most for outcome in outcomes)
    return f"{100 * right / len(outcomes):.0f}"


def line(name: str, outcomes: Sequence[Outcome]) -> str:
    """Return a row of the table: share at once, among three, reciprocal rank, nothing found."""
    reciprocal = sum(1 / (outcome.rank + 1) for outcome in outcomes if outcome.rank is not None) / len(outcomes)
    nothing = 100 * sum(not outcome.seen.pages for outcome in outcomes) / len(outcomes)
    return (
        f"| {name} | {len(outcomes)} | {share(outcomes, 1)} | {share(outcomes, 3)} | {reciprocal:.2f} | {nothing:.0f} |"
    )


def quality(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield the table of one search."""
    kinds: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[outcome.case.language, outcome.case.kind].append(outcome)
    yield "| language, kind | cases | hit@1 % | hit@3 % | MRR | nothing % |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for language in LANGUAGES:
        asked = [one for one in outcomes if one.case.language == language and one.case.finds]
        yield line(f"**{language}, all**", asked)
        for (spoken, kind), found in sorted(kinds.items()):
            if spoken == language and kind != "offtopic":
                yield line(f"{language}, {kind}", found)
    off = [outcome for outcome in outcomes if not outcome.case.finds]
    if off:
        sure = sum(bool(outcome.seen.pages) and not outcome.seen.weak for outcome in off)
        yield f"\nOf {len(off)} queries about something else, {sure} were answered as if they were not."


def speed(outcomes: Sequence[Outcome]) -> str:
    """Return latencies in milliseconds."""
    times = [outcome.seen.milliseconds for outcome in outcomes]
    return f"median {median(times):.1f} ms, p95 {quantiles(times, n=20)[-1]:.1f} ms, longest {max(times):.0f} ms"


def missed(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Tell which cases have no right page among the first three."""
    for outcome in outcomes:
        if outcome.case.finds and (outcome.rank is None or outcome.rank > 2):
            shown = ", ".join(outcome.seen.pages[:3]) or "nothing"
            yield f"{outcome.case.language} “{outcome.case.query}”: {shown}; right: {', '.join(outcome.case.finds)}"


def main() -> None:
    """Measure, print, and keep the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", type=Path, default=sorted(CASES.glob("*.json")), help="lists of cases")
    parser.add_argument("--only", choices=list(BOXES), help="measure one search and print what it misses")
    parser.add_argument("--growth", action="store_true", help="also measure ours at 600 and 6,000 pages")
    chosen = parser.parse_args()
    told = [f"Measured on {datetime.now():%Y-%m-%d}, {platform.machine()}, Python {platform.python_version()}, by"]
    told += ["`make bench-search`. Sent bytes are after brotli. hit@1 and hit@3: a right page first, among three."]
    told += ["Search terms and words to ignore were chosen with all these lists in view: none is unseen.", ""]
    with sites() as addresses, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chrome(), args=["--no-sandbox"])
        for name, box in BOXES.items():
            if chosen.only not in (None, name):
                continue
            for file in chosen.cases:
                print(f"{box.name}: {file.stem}", file=sys.stderr, flush=True)
                outcomes = ask(browser, box, addresses[name], read_cases([file]))
                told += [
                    f"## {box.name}, {file.stem} cases",
                    "",
                    *quality(outcomes),
                    "",
                    f"Latency: {speed(outcomes)}.",
                    "",
                ]
                if chosen.only:
                    print("\n".join(missed(outcomes)))
            told += [*box.weigh(browser, addresses[name]), ""]
        if chosen.growth:
            told += ["## Growth of ours", "", *growth(browser, addresses["ours"]), ""]
        browser.close()
    print("\n".join(told))
    if not chosen.only:
        RESULTS.write_text("# Search, measured\n\n" + "\n".join(told).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
