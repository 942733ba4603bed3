"""The site as a whole: names, the home and about pages, the shop that runs it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from helpsite.models.base import Entry, Line, Model, Prose, Terms
from helpsite.models.fields import Address, AgencyId, Count, Day, Email, FaqId, Id, OneLine, Phone, ReviewedKind


class Feedback(Model):
    """Where readers' remarks go: an e-mail or a form for issues, prepared in the reader's own program."""

    email: Email | None = None
    issues: Address | None = None


class Operator(Model):
    """The shop that runs this copy of the site; its own customer centre then comes first."""

    name: Line
    phone: Phone | None = None
    hours: Line | None = None
    chat: Address | None = None
    kakaotalk: Address | None = None
    feedback: Feedback | None = None


class Home(Model):
    """The first page: what it promises, and where it sends people."""

    heading: Line
    lead: Prose
    closing_title: Line
    closing: Prose
    most_asked: Annotated[tuple[FaqId, ...], Field(min_length=1)]


class AboutSection(Entry):
    """One part of the about page."""

    title: Line
    text: Prose


class About(Model):
    """Who the site is for, what it promises, and its limits."""

    title: Line
    lead: Prose
    sections: Annotated[tuple[AboutSection, ...], Field(min_length=1)]
    search_terms: Terms
    reviewed: Day


class LanguageName(Model):
    """A language in its own words."""

    name: OneLine
    switch: OneLine


class LanguageNames(Model):
    """The names of both languages."""

    ko: LanguageName
    en: LanguageName

    def __getitem__(self, language: str) -> LanguageName:
        return self.ko if language == "ko" else self.en


class Site(Model):
    """Names, the home page and every interface word."""

    name: Line
    description: Line
    languages: LanguageNames
    offline: bool = True
    """Whether browsers keep the site's pages, so that they open without a connection. With `false`, browsers that kept
    them delete them at their next visit."""
    operator: Operator | None = None
    home: Home
    whom_first: Prose
    how_periods_count: Prose
    without_korean: Prose
    """How somebody who speaks no Korean gets through; shown on the English plans."""
    review_every: dict[ReviewedKind, Count]
    """After how many days somebody should look at an entry again, by its kind."""
    helpline: AgencyId | None = None
    """Whom every page names at its foot."""
    words: dict[Id, Line]
