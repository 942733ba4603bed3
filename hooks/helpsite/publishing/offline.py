"""The site without a connection: the service worker that keeps its pages, or the one that takes them away again.

Kept at the first visit, when it has come to rest: the pages of both languages that a case may need, every script, and
what is searched, some 680 kB as Brotli sends them. After that, one by one and only in the reader's language: the
answers, the sources and the about page, up to 700 kB. A later version fetches only what has changed.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from helpsite.pages.rendering import Page
from helpsite.publishing.fingerprints import LENGTH
from helpsite.publishing.scripts import join
from helpsite.texts.languages import LANGUAGES

WORKER = "sw.js"
KEEPING = "assets/js/entries/offline-worker.js"
REMOVING = "assets/js/entries/offline-removal.js"
LATER = ("faq", "sources", "about")
"""Kinds of pages that are kept after the others."""
DIGEST = 16


def write_worker(site: Path, pages: Iterable[Page], files: Iterable[str]) -> None:
    """Write the worker that keeps these pages and files, as they now lie in the built site.

    Its text tells every digest, so that it changes with what it keeps, and a browser knows a file of another version.
    """
    every = list(pages)
    essential = [page.address for page in every if page.kind not in LATER]
    later = {
        language: [page.address for page in every if page.kind in LATER and page.language == language]
        for language in LANGUAGES
    }
    kept = {
        "essential": _digests(site, [*essential, *files]),
        "later": {language: _digests(site, ways) for language, ways in later.items()},
    }
    script = (site / KEEPING).read_text(encoding="utf-8")
    version = hashlib.sha256((json.dumps(kept) + script).encode()).hexdigest()[:LENGTH]
    told = json.dumps({"version": version, **kept}, separators=(",", ":"))
    (site / WORKER).write_text(f"self.KEPT={told};\n{script}\n", encoding="utf-8")


def write_removal(site: Path) -> None:
    """Write the worker that takes an earlier one away; the scripts may be as they are written, or joined already."""
    (site / WORKER).write_text(join(site / REMOVING), encoding="utf-8")


def _digests(site: Path, ways: Iterable[str]) -> dict[str, str]:
    """Return what tells each file's content, by the way to it; that of a page is its address."""
    files = {way: site / way / "index.html" if (site / way).is_dir() else site / way for way in sorted(ways)}
    return {way: hashlib.sha256(file.read_bytes()).hexdigest()[:DIGEST] for way, file in files.items()}
