"""How Lighthouse and the scales see the built site, on a phone: `make bench-pages`.

One page of every kind is looked at for access, good practice and search engines; on four the speed is measured three
times. The table goes to `RESULTS.md`.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Any

import brotli
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES
from support.chrome import installed_chrome
from support.page_kinds import KINDS
from support.webserver import serve

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
RESULTS = HERE / "RESULTS.md"
LIGHTHOUSE = PROJECT / ".tools/node_modules/.bin/lighthouse"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
QUALITY = ("accessibility", "best-practices", "seo")
TIMED = ("home", "situation", "question", "case")
TIMES = 3


def look(address: str, categories: Sequence[str]) -> dict[str, Any]:
    """Return Lighthouse's report on a page, as on a phone."""
    command: list[str | Path] = [
        LIGHTHOUSE,
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(categories)}",
        f"--chrome-flags={FLAGS}",
    ]
    environment = {**os.environ, "CHROME_PATH": installed_chrome() or ""}
    done = subprocess.run(command, env=environment, check=True, capture_output=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def score(report: dict[str, Any], category: str) -> str:
    """Return a score of 100, with what was found where it is less."""
    found = report["categories"][category]
    faults = [one["id"] for one in found["auditRefs"] if one["weight"] and report["audits"][one["id"]]["score"] == 0]
    return f"{100 * found['score']:.0f}" + (f" ({', '.join(faults)})" if faults else "")


def quality(address: str) -> Iterator[str]:
    """Yield the scores of one page of every kind in both languages."""
    yield "| page | accessibility | best practices | SEO |"
    yield "| --- | ---: | ---: | ---: |"
    for kind, path in KINDS.items():
        for language in LANGUAGES:
            print(f"quality: {kind} {language}", file=sys.stderr, flush=True)
            report = look(address + in_language(path, language), QUALITY)
            scores = " | ".join(score(report, category) for category in QUALITY)
            yield f"| {kind}, {language} | {scores} |"


def speed(address: str) -> Iterator[str]:
    """Yield the medians of how fast some pages are."""
    yield "| page | performance | first paint | largest paint | blocked | shift | requests | bytes |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for kind in TIMED:
        reports = []
        for time in range(TIMES):
            print(f"speed: {kind} {time + 1}/{TIMES}", file=sys.stderr, flush=True)
            reports.append(look(address + KINDS[kind], ["performance"]))
        scores = median(report["categories"]["performance"]["score"] for report in reports)
        times = [
            median(report["audits"][audit]["numericValue"] for report in reports)
            for audit in ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
        ]
        shift = median(report["audits"]["cumulative-layout-shift"]["numericValue"] for report in reports)
        asked = reports[0]["audits"]["network-requests"]["details"]["items"]
        size = sum(one["transferSize"] for one in asked)
        told = " | ".join(f"{time:,.0f} ms" for time in times)
        yield f"| {kind} | {100 * scores:.0f} | {told} | {shift:.3f} | {len(asked)} | {size:,} |"


def weights(site: Path) -> Iterator[str]:
    """Yield what each part weighs after brotli."""
    yield "| part | bytes | after brotli |"
    yield "| --- | ---: | ---: |"
    ours = ("assets/css/*.css", "assets/js/entries/*.*.js", "case/*.json", "search/??.*.json")
    for pattern in (*ours, "assets/javascripts/*.js"):
        for file in sorted(site.glob(pattern)):
            text = file.read_bytes()
            name = file.relative_to(site).as_posix()
            yield f"| {name} | {len(text):,} | {len(brotli.compress(text, quality=11)):,} |"


def main() -> None:
    """Build, measure, print, and keep the tables."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site)]
        subprocess.run(command, cwd=PROJECT, check=True, stderr=subprocess.DEVNULL)
        with serve(site, "/") as address:
            told = [
                "# Pages, measured",
                "",
                f"Measured on {datetime.now():%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores, by",
                "`make bench-pages`: Lighthouse's phone, its slow network and its slow processor.",
                "The server on this machine packs nothing, so the bytes of the speed table are unpacked ones.",
                "",
                "## Speed",
                "",
                *speed(address),
                "",
                "## Quality",
                "",
                *quality(address),
                "",
                "## Weight",
                "",
                *weights(site),
            ]
    print("\n".join(told))
    RESULTS.write_text("\n".join(told) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
