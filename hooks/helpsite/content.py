"""The whole content as frozen models: read, checked, or refused with every problem at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from helpsite import models
from helpsite.library.approvals import Drift, drifts
from helpsite.library.files import NOTHING, read_library
from helpsite.library.kinds import ALL, BY_REFERENCE, Kind
from helpsite.library.shelves import Library, Name
from helpsite.problems import ContentError, Place, Problem
from helpsite.rules import broken_rules
from helpsite.rules.hints import advised


@dataclass(frozen=True)
class Citation:
    """A source, or one part of it, as texts cite it."""

    source: models.Source
    part: models.SourcePart | None


@dataclass(frozen=True, eq=False)
class Content:
    """Everything that the pages are made from; entries by id, in the order in which readers meet them."""

    site: models.Site
    about: models.About
    checklist: models.Checklist
    search: models.Search
    search_cases: models.SearchCases
    style: models.Style
    case: models.CaseWords
    holidays: models.Holidays
    facts: models.Facts
    moved: models.Moved
    categories: Mapping[str, models.Category]
    faq: Mapping[str, models.FaqEntry]
    steps: Mapping[str, models.Step]
    situations: Mapping[str, models.Situation]
    deadlines: Mapping[str, models.Deadline]
    amounts: Mapping[str, models.Amount]
    shops: Mapping[str, models.Shop]
    couriers: Mapping[str, models.Courier]
    agencies: Mapping[str, models.Agency]
    call_sheets: Mapping[str, models.CallSheet]
    messages: Mapping[str, models.Message]
    blanks: Mapping[str, models.Blank]
    phrases: Mapping[str, models.Phrase]
    notices: Mapping[str, models.Notice]
    """Those whose last day has not passed."""
    expired_notices: Mapping[str, models.Notice]
    terms: Mapping[str, models.Term]
    sentences: Mapping[str, models.Sentence]
    sources: Mapping[str, models.Source]
    places: Mapping[Name, Place]
    """Where each entry begins, by kind and id; interface words are of the kind `word`, search cases are numbered."""
    drifts: Mapping[Name, Drift]
    """The entries whose English awaits approval; that of a notice which is over may wait for ever."""

    @cached_property
    def words(self) -> Mapping[str, models.Line]:
        """Every interface word, those of the case file too."""
        return {**self.case.words, **self.site.words}

    @cached_property
    def contacts(self) -> Mapping[str, models.Contact]:
        """Everybody one can contact, in the order in which one goes to them."""
        return {**self.shops, **self.couriers, **self.agencies}

    @cached_property
    def citations(self) -> Mapping[str, Citation]:
        """Every source and every part of one, as texts cite them."""
        sources = self.sources.values()
        parts = {part.id: Citation(source, part) for source in sources for part in source.parts}
        return {source.id: Citation(source, None) for source in sources} | parts

    def shelf(self, kind: Kind) -> Mapping[str, Any]:
        """Return the entries of a kind by id; the only entry of its kind has that for its id."""
        found = getattr(self, kind.shelf)
        return {kind.name: found} if kind.is_single else found

    def entries(self) -> Iterator[tuple[Kind, str, Any]]:
        """Yield every entry with its kind and id."""
        for kind in ALL:
            yield from ((kind, id, entry) for id, entry in self.shelf(kind).items())

    def find(self, reference: str, id: str) -> tuple[Kind, Any]:
        """Return what a reference means, with its kind; raise `KeyError` where there is no such entry."""
        for kind in BY_REFERENCE[reference]:
            if id in (shelf := self.shelf(kind)):
                return kind, shelf[id]
        raise KeyError(f"{reference}:{id}")

    def page_title(self, id: str) -> models.Line:
        """Return what heads a page that is there once."""
        own = {"checklist": self.checklist.title, "about": self.about.title}
        return own.get(id) or self.site.words[id]

    def ticks(self, step: str) -> list[str]:
        """Return the ids of what is ticked off in a step."""
        return [item.id for group in self.checklist.groups if group.step == step for item in group.items]

    def faq_in(self, category: str) -> list[models.FaqEntry]:
        """Return the questions of one category."""
        return [entry for entry in self.faq.values() if entry.category == category]


def read_content(project: Path, today: date) -> Content:
    """Read `content/` under a project; raise `ContentError` with every problem when there is any.

    `today` is the editor's date: no check may have happened after it.
    """
    return content_of(checked_library(project, today), today)


def checked_library(project: Path, today: date) -> Library:
    """Read what stands under a project; raise `ContentError` with every problem when there is any."""
    library, problems = looked_through(project, today)
    if problems:
        raise ContentError(problems)
    return library


def looked_through(project: Path, today: date, unsaved: Mapping[str, bytes] = NOTHING) -> tuple[Library, list[Problem]]:
    """Read what stands under a project, with files that are not saved yet in their places, and every problem of it."""
    library, problems = read_library(project, unsaved)
    problems += broken_rules(library, today)
    return library, list(advised(problems, library))


def content_of(library: Library, today: date) -> Content:
    """Return the content of a library without problems; `today` tells which notices are still shown."""
    shelves: dict[str, Any] = {}
    for kind in ALL:
        found = [item.model for item in library.shelf(kind.name).values()]
        by_id = {} if kind.is_single else {model.id: model for model in sorted(found, key=kind.sort_key)}
        shelves[kind.shelf] = found[0] if kind.is_single else by_id
    notices: dict[str, models.Notice] = shelves.pop("notices")
    over = {id: notice for id, notice in notices.items() if notice.until < today}
    awaiting = {(drift.kind, drift.id): drift for drift in drifts(library)}
    return Content(
        **shelves,
        notices={id: notice for id, notice in notices.items() if id not in over},
        expired_notices=over,
        places=_places(library),
        drifts={name: drift for name, drift in awaiting.items() if name[0] != "notice" or name[1] not in over},
    )


def _places(library: Library) -> dict[Name, Place]:
    places = {(item.kind, item.id): item.place() for item in library.all()}
    for kind in ("site", "case"):
        for item in library.shelf(kind).values():
            places |= {("word", word): item.place(("words", word)) for word in item.model.words}
    for item in library.shelf("search-cases").values():
        cases = range(len(item.model.cases))
        places |= {("search-case", str(number)): item.place(("cases", number)) for number in cases}
    return places
