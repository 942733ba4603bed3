"""What the search looks through: every page of one language, with the words people type for it and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from helpsite import models
from helpsite.content import Content
from helpsite.library.addresses import address, path
from helpsite.pages.filling import renderers
from helpsite.texts.languages import TWIN, Language
from helpsite.texts.references import parse_target

LIMIT: dict[Language, int] = {"ko": 100, "en": 220}
"""How many characters of a page are searched: the main thing comes first, and a phone has to load all of it."""
PART_LIMIT: dict[Language, int] = {"ko": 40, "en": 90}
FOREIGN = 4
"""How many search terms of the other language are searched, the most characteristic ones, which stand first."""

Text = models.Line | models.Prose | models.Script


@dataclass(frozen=True)
class Part:
    """A part of a page that has a place of its own: `anchor`, what it is called, what it says."""

    anchor: str
    title: str
    text: str = ""
    terms: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    """Search terms of the other language: people copy 송장번호 from a text message."""


@dataclass(frozen=True)
class Document:
    """A page as the search sees it; `path` is the same in both languages."""

    path: str
    title: str
    text: str
    terms: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    list: bool = False
    """Whether it lists many things: a page about the one thing comes before it."""


def theme_index(language: Language) -> dict[str, Any]:
    """Give what the theme fetches with its script: nothing to search, and the language of the page.

    It has one name in every version of the site, so it must say the same in each: the worker names the documents.
    """
    return {"config": {"language": language}, "docs": []}


@lru_cache(maxsize=2)
def search_documents(content: Content, language: Language) -> dict[str, Any]:
    """Give what the search of one language loads: its documents, and what editors wrote into `search.yml`."""
    search = content.search
    return {
        "documents": [_written(asdict(document)) for document in _Documents(content, language).all()],
        "synonyms": [[*group.ko, *group.en] for group in search.synonyms],
        "ignored": [*search.ignored.ko, *search.ignored.en],
        "hint": content.site.words["search-hint"][language],
        "pinned": [{"queries": [*pin.queries.ko, *pin.queries.en], "to": _place(pin.to)} for pin in search.pinned],
    }


def _written(fields: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty: a phone has to load it all."""
    kept = {key: value for key, value in fields.items() if value}
    if "parts" in kept:
        kept["parts"] = [_written(part) for part in kept["parts"]]
    return kept


def _place(target: str) -> str:
    reference = parse_target(target)
    assert reference
    return address(reference.kind, reference.id, reference.anchor)


class _Documents:
    def __init__(self, content: Content, language: Language) -> None:
        self._content = content
        self._language = language
        self._words = content.site.words
        self._renderer = renderers(content)[language]

    def all(self) -> Iterator[Document]:
        """Give every page but the home page, which says what the others say."""
        yield from self._situations()
        yield from self._steps()
        yield from self._questions()
        yield from self._lists()
        yield self._checklist()
        yield self._about()

    def _situations(self) -> Iterator[Document]:
        for situation in self._content.situations.values():
            yield Document(
                path("situation", situation.id),
                self._line(situation.title),
                self._text(LIMIT, situation.summary, situation.usually),
                *self._terms(situation.search_terms),
                (
                    self._part("check-now", self._words["first-ten-minutes"], *_texts(situation.first_ten_minutes)),
                    self._part("contact", situation.contact.title, situation.contact.why),
                    self._part("steps", self._words["in-this-order"], *_texts(situation.steps)),
                    self._part("never", self._words["never"], *situation.never),
                    self._part("go-further", self._words["go-further"], situation.go_further),
                ),
            )

    def _steps(self) -> Iterator[Document]:
        for step in self._content.steps.values():
            yield Document(
                path("step", step.id),
                self._line(step.title),
                self._text(LIMIT, step.summary, step.why),
                *self._terms(step.search_terms),
                (
                    self._part("actions", self._words["actions"], *_texts(step.actions)),
                    self._part("prepare", self._words["prepare"], *step.prepare),
                    self._part("how-long", self._words["how-long"], step.how_long),
                    self._part("if-it-fails", self._words["if-it-fails"], step.if_it_fails),
                ),
            )

    def _questions(self) -> Iterator[Document]:
        for entry in self._content.faq.values():
            text = self._text(LIMIT, entry.answer)
            terms = self._terms(entry.search_terms)
            yield Document(path("faq", entry.id), self._line(entry.question), text, *terms)

    def _lists(self) -> Iterator[Document]:
        content, part = self._content, self._part
        yield self._list("contacts", *(self._contact(one) for one in content.contacts.values()))
        yield self._list(
            "deadlines",
            part("counting", self._words["how-periods-count"], content.site.how_periods_count),
            *(part(one.id, one.name, one.applies) for one in content.deadlines.values()),
        )
        messages = content.messages.values()
        yield self._list("messages", *(part(one.id, one.title, one.when, terms=one.search_terms) for one in messages))
        yield self._list("show", *(part(one.id, one.title, one.show) for one in content.phrases.values()))
        yield self._list("faq", *(part(one.id, one.title, one.summary) for one in content.categories.values()))
        yield self._list("sources", *(part(one.id, one.short) for one in content.sources.values()))
        for id in ("guide", "situations", "case"):
            yield self._list(id)

    def _list(self, id: str, *parts: Part) -> Document:
        terms = self._terms(self._content.search.pages.get(id))
        title, summary = self._line(self._words[id]), self._line(self._words[f"{id}-summary"])
        return Document(path("page", id), title, summary, *terms, parts, list=True)

    def _contact(self, contact: models.Contact) -> Part:
        texts: list[Text] = [contact.about] if contact.about else []
        if isinstance(contact, models.Agency):
            texts.append(contact.can)
        text = " ".join(filter(None, [contact.phone, self._text(PART_LIMIT, *texts)]))
        return Part(contact.id, self._line(contact.name), text, *self._terms(contact.search_terms))

    def _checklist(self) -> Document:
        checklist = self._content.checklist
        groups = ((group, self._content.steps[group.step].title) for group in checklist.groups)
        return Document(
            path("page", "checklist"),
            self._line(checklist.title),
            self._text(LIMIT, checklist.intro),
            *self._terms(checklist.search_terms),
            tuple(self._part(group.step, title, *_texts(group.items)) for group, title in groups),
        )

    def _about(self) -> Document:
        about = self._content.about
        return Document(
            path("page", "about"),
            self._line(about.title),
            self._text(LIMIT, about.lead),
            *self._terms(about.search_terms),
            tuple(self._part(part.id, part.title, part.text) for part in about.sections),
        )

    def _part(self, anchor: str, title: models.Line, *texts: Text, terms: models.Terms | None = None) -> Part:
        return Part(anchor, self._line(title), self._text(PART_LIMIT, *texts), *self._terms(terms))

    def _terms(self, terms: models.Terms | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give the search terms of the page's language and those of the other."""
        return (terms[self._language], terms[TWIN[self._language]][:FOREIGN]) if terms else ((), ())

    def _line(self, line: models.Line) -> str:
        return self._renderer.plain_line(line[self._language])

    def _text(self, limit: Mapping[Language, int], *texts: Text) -> str:
        """Give plain words, cut where a word ends."""
        plain = " ".join(self._plain(text) for text in texts)
        if len(plain) <= limit[self._language]:
            return plain
        return plain[: limit[self._language]].rpartition(" ")[0] + " …"

    def _plain(self, text: Text) -> str:
        if isinstance(text, models.Prose):
            return " ".join(" ".join(self._renderer.paragraphs(text[self._language])).split())
        return " ".join(self._renderer.plain_line(text[self._language]).split())


def _texts(actions: Iterable[models.Action | models.ChecklistItem | models.SituationStep]) -> Iterator[Text]:
    for action in actions:
        yield action.text
        if action.detail:
            yield action.detail
