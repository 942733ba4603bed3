"""`llms.txt`: what the site is and where everything stands, for programs that read on somebody's behalf."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from helpsite.library.addresses import API, LLMS, in_language
from helpsite.outputs.api import PUBLICATIONS
from helpsite.pages.rendering import Page
from helpsite.texts.languages import TWIN, Language

SHELVES = {"situation": "situations", "step": "guide", "faq": "faq"}
"""Kinds of pages that stand under a heading of their own, with the word for it."""


def llms_text(pages: Iterable[Page], language: Language, top: str) -> str:
    """Return the file of one language: title, summary, and each page with its address and what it is about."""
    shown = [page for page in pages if page.language == language]
    return "\n".join(_lines(shown, language, top)) + "\n"


def _lines(pages: list[Page], language: Language, top: str) -> Iterator[str]:
    home, *others = pages
    yield f"# {home.title}\n\n> {home.description}\n"
    yield f"- [{home.view.content.site.languages[TWIN[language]].name}]({top}{in_language(LLMS, TWIN[language])})"
    yield from (f"- [{name}.json]({top}{API}/{name}.json)" for name in PUBLICATIONS)
    ordered = sorted(others, key=lambda page: list(SHELVES).index(page.kind) if page.kind in SHELVES else len(SHELVES))
    for heading, group in groupby(ordered, key=lambda page: SHELVES.get(page.kind, "tools")):
        yield f"\n## {home.view.plain_word(heading)}\n"
        yield from (f"- [{page.title}]({top}{page.address}): {' '.join(page.description.split())}" for page in group)
