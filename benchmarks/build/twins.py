"""The same pages for MkDocs and Material alone: as Markdown, or as the HTML that they become."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

from helpsite.content import read_content
from helpsite.pages.rendering import Page, Rendering

SETTINGS = """site_name: plain
theme: {name: material, language: ko, font: false}
nav: []
not_in_nav: "*"
"""
NO_SEARCH = "plugins: []\n"
BLOCKS = {"p", "div", "section", "article", "header", "footer", "nav", "form", "details", "summary", "dl", "dt", "dd",
          "table", "tr", "ul", "ol", "fieldset", "legend", "blockquote"}  # fmt: skip
HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
AROUND = {"strong": "**", "b": "**", "em": "*", "i": "*"}
UNSEEN = {"svg", "script", "style", "template", "select"}
SPECIAL = re.compile(r"([\\`*_\[\]<>#])")


def write_markdown_twin(project: Path, folder: Path) -> int:
    """Write the pages of a project as somebody would who had only Markdown, with the search that Material brings."""
    return _write(project, folder, SETTINGS, lambda page: document(page, as_markdown(str(page.body))))


def write_finished_twin(project: Path, folder: Path) -> int:
    """Write them so that next to nothing is left to do: as finished HTML, and without a search."""
    return _write(project, folder, SETTINGS + NO_SEARCH, document)


def document(page: Page, body: str | None = None) -> str:
    """Return a page as a file of Markdown: front matter, and the body, or what stands for it, as one block of HTML."""
    front = {"title": page.title, "description": page.description}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in front.items()]
    return "\n".join(["---", *lines, "---", "", str(page.body) if body is None else body, ""])


def _write(project: Path, folder: Path, settings: str, document: Callable[[Page], str]) -> int:
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    number = 0
    for page in Rendering(read_content(project, datetime.now().date())).pages():
        file = folder / "docs" / page.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(document(page), encoding="utf-8")
        number += 1
    return number


def as_markdown(html: str) -> str:
    """Return a page's headings, paragraphs, lists, links and emphasis as Markdown; what else it has is left out."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return re.sub(r"\n(?:[ ]*\n)+", "\n\n", "".join(writer.written)).strip()


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.written: list[str] = []
        self._lists: list[str] = []
        self._targets: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen += 1
        elif tag in HEADINGS:
            self.written.append(f"\n\n{HEADINGS[tag]} ")
        elif tag == "li":
            mark = "1. " if self._lists and self._lists[-1] == "ol" else "- "
            self.written.append("\n" + "    " * (len(self._lists) - 1) + mark)
        elif tag == "a":
            self._targets.append(dict(attrs).get("href") or "")
            self.written.append("[")
        elif tag == "br":
            self.written.append("  \n")
        elif tag in BLOCKS and not (self._lists and tag not in ("ul", "ol")):
            self.written.append("\n\n")
        if tag in ("ul", "ol"):
            self._lists.append(tag)
        self.written.append(AROUND.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self._unseen -= 1
        elif tag == "a":
            self.written.append(f"]({self._targets.pop()})")
        elif tag in ("ul", "ol"):
            self._lists.pop()
        elif tag in HEADINGS or (tag in BLOCKS and not self._lists):
            self.written.append("\n\n")
        self.written.append(AROUND.get(tag, ""))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.written.append(SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", data)))
