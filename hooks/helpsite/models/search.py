"""What editors tell the search: words that mean the same, words that say nothing, and where a query must lead."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from helpsite.models.base import Model, Terms
from helpsite.models.fields import Id, OneLine


class Words(Model):
    """Words of both languages; a list may be empty."""

    ko: tuple[OneLine, ...] = ()
    en: tuple[OneLine, ...] = ()

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return self.ko if language == "ko" else self.en


class Pinned(Model):
    """Queries that have one right answer: it comes first, whatever else is found."""

    queries: Words
    to: OneLine
    """A reference to a page, such as `contact:epost`."""


class Search(Model):
    """What `content/search.yml` holds."""

    synonyms: tuple[Words, ...] = ()
    """Each group is one thing in other words, of either language."""
    ignored: Words = Words()
    """Words that people type around what they look for."""
    pinned: tuple[Pinned, ...] = ()
    pages: dict[Id, Terms] = Field(default_factory=dict)
    """Search terms of the pages that have no file of their own, by the page's id."""


class SearchCase(Model):
    """Words that must find an entry among the first three results."""

    language: Literal["ko", "en"]
    query: OneLine
    finds: Annotated[tuple[OneLine, ...], Field(min_length=1)]
    """References; one of them is enough."""
    note: OneLine | None = None
    """Where the words were seen, or why they are hard; never shown."""


class SearchCases(Model):
    """What `content/search-cases.yml` holds; the tests ask the search every one of them."""

    cases: tuple[SearchCase, ...] = ()
