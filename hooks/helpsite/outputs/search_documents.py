"""What the search looks through: every page of one language, with the words people type for it and what it says.

A page as the search sees it has its `path`, the same in both languages, its `title` and `text`, its search `terms`,
those of the other language (`foreign`: people copy 송장번호 from a text message), and `parts` with an `anchor` of their
own, in the same way. `list` says that it lists many things, so that a page about the one thing comes before it. What is
empty is left out: a phone has to load it all.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from helpsite import models
from helpsite.content import Content
from helpsite.library.addresses import address, path
from helpsite.pages.filling import renderers
from helpsite.texts.languages import TWIN, Language
from helpsite.texts.references import parse_target

LIMIT: Mapping[Language, int] = {"ko": 100, "en": 220}
"""How many characters of a page are searched: the main thing comes first."""
PART_LIMIT: Mapping[Language, int] = {"ko": 40, "en": 90}
WHOLE: Mapping[Language, int] = {"ko": 1000, "en": 1000}
"""The summary of a page that lists many things is searched whole."""
FOREIGN = 4
"""How many search terms of the other language are searched, the most characteristic ones, which stand first."""

Text = models.Line | models.Prose | models.Script
Found = dict[str, Any]


def theme_index(language: Language) -> Found:
    """Return what the theme fetches with its script: nothing to search, and the language of the page.

    It has one name in every version of the site, so it must say the same in each: the worker names the documents.
    """
    return {"config": {"language": language}, "docs": []}


@lru_cache(maxsize=2)
def search_documents(content: Content, language: Language) -> Found:
    """Return what the search of one language loads: its documents, and what editors wrote into `search.yml`."""
    search = content.search
    return {
        "documents": list(_Documents(content, language).all()),
        "synonyms": [[*group.ko, *group.en] for group in search.synonyms],
        "ignored": [*search.ignored.ko, *search.ignored.en],
        "hint": content.site.words["search-hint"][language],
        "pinned": [{"queries": [*pin.queries.ko, *pin.queries.en], "to": _path(pin.to)} for pin in search.pinned],
    }


def _path(target: str) -> str:
    reference = parse_target(target)
    assert reference
    return address(reference.kind, reference.id, reference.anchor)


class _Documents:
    def __init__(self, content: Content, language: Language) -> None:
        self._content = content
        self._language = language
        self._renderer = renderers(content)[language]

    def all(self) -> Iterator[Found]:
        """Yield every page but the home page, which says what the others say."""
        content, part, word = self._content, self._part, self._content.site.words
        for one in content.situations.values():
            parts = [
                part("check-now", word["first-ten-minutes"], *_texts(one.first_ten_minutes)),
                part("contact", one.contact.title, one.contact.why),
                part("steps", word["in-this-order"], *_texts(one.steps)),
                part("never", word["never"], *one.never),
                part("go-further", word["go-further"], one.go_further),
            ]
            yield self._page("situation", one.id, one.title, [one.summary, one.usually], one.search_terms, parts)
        for step in content.steps.values():
            parts = [
                part("actions", word["actions"], *_texts(step.actions)),
                part("prepare", word["prepare"], *step.prepare),
                part("how-long", word["how-long"], step.how_long),
                part("if-it-fails", word["if-it-fails"], step.if_it_fails),
            ]
            yield self._page("step", step.id, step.title, [step.summary, step.why], step.search_terms, parts)
        for entry in content.faq.values():
            yield self._page("faq", entry.id, entry.question, [entry.answer], entry.search_terms)
        yield from self._lists()
        checklist, about = content.checklist, content.about
        parts = [part(group.step, content.steps[group.step].title, *_texts(group.items)) for group in checklist.groups]
        yield self._page("page", "checklist", checklist.title, [checklist.intro], checklist.search_terms, parts)
        parts = [part(section.id, section.title, section.text) for section in about.sections]
        yield self._page("page", "about", about.title, [about.lead], about.search_terms, parts)

    def _lists(self) -> Iterator[Found]:
        """Yield the pages that list many things, and those that hold nothing but a tool."""
        content, part, word = self._content, self._part, self._content.site.words
        lists: dict[str, list[Found]] = {
            "contacts": [self._contact(one) for one in content.contacts.values()],
            "deadlines": [
                part("counting", word["how-periods-count"], content.site.how_periods_count),
                *(part(one.id, one.name, one.applies) for one in content.deadlines.values()),
            ],
            "messages": [
                part(one.id, one.title, one.when, terms=one.search_terms) for one in content.messages.values()
            ],
            "show": [part(one.id, one.title, one.show) for one in content.phrases.values()],
            "faq": [part(one.id, one.title, one.summary) for one in content.categories.values()],
            "sources": [part(one.id, one.short) for one in content.sources.values()],
            **{"guide": [], "situations": [], "case": []},
        }
        for id, parts in lists.items():
            summary, terms = word[f"{id}-summary"], content.search.pages.get(id)
            yield self._page("page", id, word[id], [summary], terms, parts, limit=WHOLE) | {"list": True}

    def _page(
        self,
        kind: str,
        id: str,
        title: models.Line,
        texts: Iterable[Text],
        terms: models.Terms | None,
        parts: Iterable[Found] = (),
        limit: Mapping[Language, int] = LIMIT,
    ) -> Found:
        found = self._found({"path": path(kind, id)}, title, self._cut(limit, texts), terms)
        return {**found, "parts": listed} if (listed := list(parts)) else found

    def _contact(self, contact: models.Contact) -> Found:
        texts: list[Text] = [contact.about] if contact.about else []
        if isinstance(contact, models.Agency):
            texts.append(contact.can)
        text = " ".join(filter(None, [contact.phone, self._cut(PART_LIMIT, texts)]))
        return self._found({"anchor": contact.id}, contact.name, text, contact.search_terms)

    def _part(self, anchor: str, title: models.Line, *texts: Text, terms: models.Terms | None = None) -> Found:
        return self._found({"anchor": anchor}, title, self._cut(PART_LIMIT, texts), terms)

    def _found(self, where: Found, title: models.Line, text: str, terms: models.Terms | None) -> Found:
        found = {**where, "title": self._plain(title), "text": text}
        if terms:
            found |= {"terms": terms[self._language], "foreign": terms[TWIN[self._language]][:FOREIGN]}
        return {key: value for key, value in found.items() if value}

    def _cut(self, limit: Mapping[Language, int], texts: Iterable[Text]) -> str:
        """Return plain words, cut where a word ends."""
        plain = " ".join(self._plain(text) for text in texts)
        if len(plain) <= limit[self._language]:
            return plain
        return plain[: limit[self._language]].rpartition(" ")[0] + " …"

    def _plain(self, text: Text) -> str:
        written = text[self._language]
        is_prose = isinstance(text, models.Prose)
        plain = " ".join(self._renderer.paragraphs(written)) if is_prose else self._renderer.plain_line(written)
        return " ".join(plain.split())


def _texts(actions: Iterable[models.Action | models.ChecklistItem | models.SituationStep]) -> Iterator[Text]:
    for action in actions:
        yield action.text
        if action.detail:
            yield action.detail
