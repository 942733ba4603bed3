"""What the tools of the case file know of the content: one file in each language, read by scripts only."""

from typing import Any

from helpsite import models
from helpsite.content import Content
from helpsite.library.addresses import address, in_language
from helpsite.library.public_holidays import known_years, public_holidays
from helpsite.pages.filling import renderers
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import Reference

SITE_WORDS = ("who-", "starts-", "counts-", "basis-", "confidence-")
"""Families of interface words that the tools share with the pages."""
ALSO = ("business-days-caveat", "if-it-passes", "basis", "copied", "not-copied", "sources", "print", "close")
_PLAIN = {"who", "starts", "length", "unit", "sooner_of", "instead_of", "starts_after", "counts_when", "basis"}
_LISTS = {"situations", "sellers", "couriers", "not_couriers"}


def tool_data(content: Content, language: Language) -> dict[str, Any]:
    """Return all that the tools need beside the case itself; texts are plain, never HTML."""
    return _ToolData(content, language).all()


class _ToolData:
    def __init__(self, content: Content, language: Language) -> None:
        self._content = content
        self._language = language
        self._renderers = renderers(content)

    def all(self) -> dict[str, Any]:
        content = self._content
        return {
            "language": self._language,
            "words": self._words(),
            "deadlines": [self._deadline(deadline) for deadline in content.deadlines.values()],
            "holidays": self._holidays(),
            "situations": [self._situation(situation) for situation in content.situations.values()],
            "messages": [self._message(message) for message in content.messages.values()],
            "parties": self._names("party-"),
            "channels": self._names("channel-"),
            "blanks": {
                blank.id: {"label": self._in_each(blank.label), "example": self._in_each(blank.example)}
                for blank in content.blanks.values()
            },
            "shops": [{"id": shop.id, "name": self._line(shop.name)} for shop in content.shops.values()],
            "couriers": [self._courier(courier) for courier in content.couriers.values()],
            "steps": [self._step(step) for step in content.steps.values()],
            "ladder": [self._rung(rung) for rung in content.case.ladder],
            "moved": {kind: self._moved(kind) for kind in ("situation", "courier", "message")},
        }

    def _words(self) -> dict[str, str]:
        site = self._content.site.words
        shared = {key: line for key, line in site.items() if key.startswith(SITE_WORDS) or key in ALSO}
        return {key: self._line(line) for key, line in {**shared, **self._content.case.words}.items()}

    def _names(self, family: str) -> dict[Language, dict[str, str]]:
        """Return a family of words in both languages, by id: an English page's Korean letter needs Korean names."""
        words = {key: line for key, line in self._content.case.words.items() if key.startswith(family)}
        return {
            language: {key.removeprefix(family): self._in_each(line)[language] for key, line in words.items()}
            for language in LANGUAGES
        }

    def _moved(self, kind: str) -> dict[str, str]:
        """Return the ids that a kept case may still name, each with the one that the entry has now."""
        return {move.old: move.to for move in self._content.moved.moved if move.kind == move.leads_to == kind}

    def _deadline(self, deadline: models.Deadline) -> dict[str, Any]:
        return {
            "id": deadline.id,
            "name": self._line(deadline.name),
            "period": self._text("deadline", deadline.id),
            "if_it_passes": self._prose(deadline.if_it_passes),
            "way": self._way("deadline", deadline.id),
            **deadline.model_dump(include=_PLAIN, exclude_none=True),
            **{key: list(found) for key in sorted(_LISTS) if (found := getattr(deadline, key))},
            **({"rate": self._content.amounts[deadline.rate].value} if deadline.rate else {}),
            "sources": [self._source(id) for id in deadline.sources],
        }

    def _source(self, id: str) -> dict[str, str]:
        source = self._content.citations[id].source
        return {"name": self._text("source", id), "url": source.url, "confidence": source.confidence}

    def _holidays(self) -> dict[str, Any]:
        named = self._content.holidays
        days = public_holidays(named)
        return {
            "names": {day.date.isoformat(): day.name[self._language] for day in days},
            "announced": list(named.announced),
            "projected": [year for year in known_years(named) if year not in named.announced],
        }

    def _situation(self, situation: models.Situation) -> dict[str, Any]:
        return {
            "id": situation.id,
            "title": self._line(situation.title),
            "way": self._way("situation", situation.id),
            **({"nothing_came": True} if situation.nothing_came else {}),
            "messages": list(situation.messages),
            "deadlines": list(situation.deadlines),
        }

    def _message(self, message: models.Message) -> dict[str, Any]:
        return {
            "id": message.id,
            "to": message.to,
            **({"asks": message.asks} if message.asks else {}),
            "title": self._line(message.title),
            "titles": self._in_each(message.title),
            "text": {language: text.strip() for language, text in self._in_each(message.text).items()},
            "way": self._way("message", message.id),
            "situations": list(message.situations),
            "deadlines": list(message.deadlines),
        }

    def _courier(self, courier: models.Courier) -> dict[str, Any]:
        found = {
            "id": courier.id,
            "names": self._in_each(courier.name),
            "phone": courier.phone,
            "website": courier.website,
            "tracking": courier.tracking,
            "number": courier.number.model_dump() if courier.number else None,
            "way": self._way("contact", courier.id),
        }
        return {key: value for key, value in found.items() if value is not None}

    def _step(self, step: models.Step) -> dict[str, Any]:
        ticks, way = self._content.ticks(step.id), self._way("step", step.id)
        return {"id": step.id, "number": step.number, "title": self._line(step.title), "way": way, "ticks": ticks}

    def _rung(self, rung: models.Rung) -> dict[str, Any]:
        way = self._way("message", rung.message) if rung.message else self._way("faq", rung.question or "")
        plain = rung.model_dump(include={"id", "after", "sellers", "payments", "message"}, exclude_none=True)
        return {
            **{key: list(value) if isinstance(value, tuple) else value for key, value in plain.items() if value},
            "do": self._line(rung.do),
            "way": way,
        }

    def _line(self, line: models.Bilingual) -> str:
        return self._in_each(line)[self._language]

    def _in_each(self, line: models.Bilingual) -> dict[Language, str]:
        return {language: self._renderers[language].plain_line(line[language]) for language in LANGUAGES}

    def _prose(self, prose: models.Prose) -> str:
        return "\n".join(self._renderers[self._language].paragraphs(prose[self._language]))

    def _text(self, kind: str, id: str) -> str:
        return self._renderers[self._language].fill(Reference(kind, id), self._language).text

    def _way(self, kind: str, id: str) -> str:
        """Return the way to a page from the site's top, in this language."""
        return in_language(address(kind, id), self._language)
