"""`mkdocs serve`: the last good site stays up while the content is broken, and a good file brings it up to date."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest
import yaml

pytestmark = pytest.mark.site
PATIENCE = 60
"""Seconds after which a preview that does not answer is taken for dead."""


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


class Preview:
    """A running `mkdocs serve`, with everything that it has printed so far."""

    def __init__(self, project: Path, port: int | None = None) -> None:
        self.port = port or _free_port()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"],
            cwd=project,
            env={name: value for name, value in os.environ.items() if name != "SITE_URL"} | {"LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.printed = ""
        self._news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()

        self.wait_for("Serving on")

    def _listen(self) -> None:
        for line in self._process.stderr or ():
            with self._news:
                self.printed += line
                self._news.notify_all()

    def wait_for(self, words: str, after: int = 0) -> None:
        """Wait until it has printed these words, not counting what it printed at first."""
        with self._news:
            assert self._news.wait_for(lambda: words in self.printed[after:], PATIENCE), self.printed

    def page(self, path: str) -> str:
        """Give a page as it is shown now."""
        with build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{self.port}/{path}", timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)


@pytest.fixture
def preview(copied_project: Path) -> Iterator[Preview]:
    with closing(Preview(copied_project)) as preview:
        yield preview


def test_preview_is_held_to_no_policy(preview: Preview) -> None:
    """MkDocs puts a script of its own into each page, which loads it anew after a change."""
    shown = preview.page("")
    assert "livereload" in shown
    assert "Content-Security-Policy" not in shown


def test_broken_file_leaves_the_last_good_site_up_and_a_good_file_brings_it_back(
    preview: Preview, copied_project: Path
) -> None:
    file = sorted(copied_project.glob("content/faq/*.yml"))[0]
    place = f"faq/{file.stem}/"
    good = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    before = good["question"]["ko"]
    assert before in preview.page(place)

    file.write_text("question: [", encoding="utf-8")
    preview.wait_for(f"content/faq/{file.name}:")
    assert before in preview.page(place)
    assert before in preview.page("faq/")

    seen = len(preview.printed)
    good["question"] = {"ko": "잠깐 바꿔 본 제목", "en": "A title for a moment"}
    file.write_text(yaml.safe_dump(good, allow_unicode=True), encoding="utf-8")
    preview.wait_for("Documentation built", after=seen)
    assert "잠깐 바꿔 본 제목" in preview.page(place)
    assert "A title for a moment" in preview.page(f"en/{place}")
    assert before not in preview.page(place)
    assert "Traceback" not in preview.printed
