"""What editors could turn to next: translations and checks that are due, entries that nothing leads to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from helpsite import models
from helpsite.content import Content
from helpsite.library.kinds import ALL, BY_NAME, Kind
from helpsite.library.shelves import leaves, referred
from helpsite.outputs.search_documents import search_documents
from helpsite.pages.citing import cited
from helpsite.problems import Place
from helpsite.texts.languages import HANGUL, LANGUAGES, Language

SYLLABLES = re.compile(r"[가-힣]+")
WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class Remark:
    """One thing to turn to: its section, where, and what there is to know."""

    section: str
    kind: str
    id: str
    place: Place
    says: tuple[str, ...] = ()
    """Days, ids and words, which read the same in every language."""


def status(content: Content, today: date) -> list[Remark]:
    """Return everything that editors could turn to, section by section; `today` is their date."""
    return [
        *_translations(content),
        *_reviews(content, today),
        *_resting_on_due_sources(content, today),
        *_without_related(content),
        *_unreached(content),
        *_words_without_page(content),
    ]


def due_on(content: Content, kind: Kind, model: models.Model) -> date | None:
    """Return the day on which somebody should look at an entry again; None for what has no such day."""
    last = getattr(model, "reviewed", None) or getattr(model, "checked", None)
    period = content.site.review_every.get(kind.name)
    return last + timedelta(days=period) if last and period else None


def _translations(content: Content) -> Iterator[Remark]:
    for drift in sorted(content.drifts.values(), key=lambda drift: (drift.is_new, drift.place)):
        section = "translation-new" if drift.is_new else "translation-changed"
        says = () if drift.is_new else tuple(drift.difference())
        yield Remark(section, drift.kind, drift.id, drift.place, says)


def _reviews(content: Content, today: date) -> Iterator[Remark]:
    found = ((due_on(content, kind, model), kind.name, id) for kind, id, model in content.entries())
    for due, kind, id in sorted((due, kind, id) for due, kind, id in found if due and due <= today):
        yield Remark("review-due", kind, id, content.places[kind, id], (due.isoformat(),))


def _resting_on_due_sources(content: Content, today: date) -> Iterator[Remark]:
    sources = content.sources.items()
    old = {id for id, source in sources if (due := due_on(content, BY_NAME["source"], source)) and due <= today}
    for kind, id, model in content.entries():
        named = dict.fromkeys(content.citations[source].source.id for source in cited(content, model))
        if found := tuple(source for source in named if source in old):
            yield Remark("source-due", kind.name, id, content.places[kind.name, id], found)


def _without_related(content: Content) -> Iterator[Remark]:
    kinds = {kind.name for kind in ALL if kind.leads_on}
    for kind, id, model in content.entries():
        if kind.leads_on and not any(name in kinds for name, _ in _leads_to(model)):
            yield Remark("no-related", kind.name, id, content.places[kind.name, id])


def _unreached(content: Content) -> Iterator[Remark]:
    entries = [(kind, id, model) for kind, id, model in content.entries() if kind.is_shown]
    reached = {to for kind, id, model in entries for to in _leads_to(model) if to != (kind.name, id)}
    for kind, id, model in entries:
        names = model.ids if isinstance(model, models.Source) else [id]
        if kind.is_reached and not any((kind.name, name) in reached for name in names):
            yield Remark("unreached", kind.name, id, content.places[kind.name, id])


def _leads_to(model: models.Model) -> Iterator[tuple[str, str]]:
    yield from ((leaf.kind, str(leaf)) for _, leaf in leaves(model) if isinstance(leaf, models.Ref))
    yield from ((reference.kind, reference.id) for reference in referred(model))


def _words_without_page(content: Content) -> Iterator[Remark]:
    known = {language: _searched(content, language) for language in LANGUAGES}
    ignored = {*content.search.ignored.ko, *(word.lower() for word in content.search.ignored.en)}
    for number, case in enumerate(content.search_cases.cases):
        if case.note:
            # Hard on purpose: a slip of the pen, initials, a keyboard left on.
            continue
        words = [word for word in case.query.lower().split() if word not in ignored]
        if lost := tuple(word for word in words if not _stands(word, known[case.language])):
            place = content.places["search-case", str(number)]
            yield Remark("finds-nothing", "search-cases", case.query, place, lost)


def _searched(content: Content, language: Language) -> str:
    """Return every word that the search of a language knows, without blanks in Korean."""
    found = search_documents(content, language)
    words = " ".join(_strings([found["documents"], found["synonyms"]])).lower()
    return "".join(words.split()) if language == "ko" else words


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner) if key not in ("path", "anchor") else ()
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


def _stands(word: str, known: str) -> bool:
    """Tell whether a word stands somewhere, whatever its ending; initials and slipped keys are not for us to judge."""
    if syllables := SYLLABLES.match(word):
        return syllables.group()[:2] in known
    if HANGUL.search(word) or not (letters := WORD.match(word)):
        return True
    return letters.group()[:4] in known
