"""The same pages as an ordinary project of Markdown files, which a builder without our hooks can read."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from helpsite.api import api_files
from helpsite.case_data import case_data, case_data_file
from helpsite.content import Content
from helpsite.languages import LANGUAGES
from helpsite.llms import llms_file, llms_text
from helpsite.pages import Page, Rendering

SETTINGS = "mkdocs.yml"
"""Zensical reads it as well."""
DOCS = "docs"


class StagingError(Exception):
    """Why nothing was written."""


def stage(project: Path, content: Content, folder: Path, top: str) -> list[Page]:
    """Write the project of a site at the address `top` into a new folder; give the pages that it holds."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StagingError(str(folder))
    pages = list(Rendering(content).pages())
    shutil.copytree(project / DOCS, folder / DOCS)
    for name, text in _files(content, pages, top):
        file = folder / DOCS / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    styles = yaml.load((project / SETTINGS).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["extra_css"]
    written = yaml.safe_dump(_settings(content, styles, top), allow_unicode=True, sort_keys=False)
    (folder / SETTINGS).write_text(written, encoding="utf-8", newline="\n")
    return pages


def _files(content: Content, pages: Iterable[Page], top: str) -> Iterator[tuple[str, str]]:
    """Give every file of the project by name: the pages, and what the build writes beside them."""
    pages = list(pages)
    for page in pages:
        yield page.file, page.document(_body(page))
    for language in LANGUAGES:
        yield llms_file(language), llms_text(pages, language, top)
        yield case_data_file(language), _written(case_data(content, language))
    for name, data in api_files(content, top).items():
        yield name, _written(data)


def _body(page: Page) -> Markup:
    # A theme that knows one language writes it on every page, so the pages of the other say it themselves.
    if page.language == "ko":
        return page.body
    return Markup('<div lang="{}">\n{}\n</div>').format(page.language, page.body)


def _settings(content: Content, styles: list[str], top: str) -> dict[str, Any]:
    return {
        "site_name": content.site.name.ko,
        "site_description": content.site.description.ko,
        "site_url": top,
        "docs_dir": DOCS,
        "use_directory_urls": True,
        "theme": {"name": "material", "language": "ko", "font": False, "favicon": "assets/img/favicon.svg"},
        "extra": {"generator": False},
        "extra_css": styles,
    }


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
