"""The whole content as frozen models: read, checked, or refused with every problem at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from helpsite import models
from helpsite.library.approvals import Drift, drifts
from helpsite.library.files import read_library
from helpsite.library.shelves import Library, Name
from helpsite.problems import ContentError, Place
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
    case: models.CaseWords
    holidays: models.Holidays
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
    sources: Mapping[str, models.Source]
    citations: Mapping[str, Citation]
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

    def faq_in(self, category: str) -> list[models.FaqEntry]:
        """Give the questions of one category."""
        return [entry for entry in self.faq.values() if entry.category == category]


def read_content(project: Path, today: date) -> Content:
    """Read `content/` under a project; raise `ContentError` with every problem when there is any.

    `today` is the editor's date: no check may have happened after it.
    """
    return content_of(checked_library(project, today), today)


def checked_library(project: Path, today: date) -> Library:
    """Read what stands under a project; raise `ContentError` with every problem when there is any."""
    library, problems = read_library(project)
    problems += broken_rules(library, today)
    if problems:
        raise ContentError(advised(problems, library))
    return library


def content_of(library: Library, today: date) -> Content:
    """Make the content of a library without problems; `today` tells which notices are still shown."""

    def models_of(kind: str, key: Callable[[Any], Any] = lambda model: 0) -> dict[str, Any]:
        found = [item.model for item in library.shelf(kind).values()]
        return {model.id: model for model in sorted(found, key=key)}

    sources: dict[str, models.Source] = models_of("source")
    citations = {id: Citation(source, None) for id, source in sources.items()}
    for source in sources.values():
        citations |= {part.id: Citation(source, part) for part in source.parts}

    def ordered(kind: str) -> dict[str, Any]:
        return models_of(kind, lambda model: model.order)

    notices: dict[str, models.Notice] = models_of("notice", lambda notice: notice.begins)
    over = {("notice", id) for id, notice in notices.items() if notice.until < today}
    return Content(
        site=library.shelf("site")["site"].model,
        about=library.shelf("about")["about"].model,
        checklist=library.shelf("checklist")["checklist"].model,
        search=library.shelf("search")["search"].model,
        search_cases=library.shelf("search-cases")["search-cases"].model,
        case=library.shelf("case")["case"].model,
        holidays=library.shelf("holidays")["holidays"].model,
        moved=library.shelf("moved")["moved"].model,
        categories=models_of("category"),
        faq=models_of("faq", lambda entry: (entry.order, entry.id)),
        steps=models_of("step", lambda step: step.number),
        situations=ordered("situation"),
        deadlines=ordered("deadline"),
        amounts=models_of("amount"),
        shops=ordered("shop"),
        couriers=ordered("courier"),
        agencies=ordered("agency"),
        call_sheets=models_of("call-sheet"),
        messages=ordered("message"),
        blanks=models_of("blank"),
        phrases=ordered("phrase"),
        notices={id: notice for id, notice in notices.items() if notice.until >= today},
        expired_notices={id: notice for id, notice in notices.items() if notice.until < today},
        terms=models_of("term", lambda term: term.ko),
        sources=sources,
        citations=citations,
        places=_places(library),
        drifts={(drift.kind, drift.id): drift for drift in drifts(library) if (drift.kind, drift.id) not in over},
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
