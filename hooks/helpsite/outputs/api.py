"""The content for other programs: `/api/v1/*.json`, with both languages in each file, and a schema for each."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from helpsite import models
from helpsite.content import Content
from helpsite.library.addresses import API, address, in_language
from helpsite.outputs import published
from helpsite.outputs.published import PUBLICATIONS, Formatted, Plain, PublishedEntry, Rich
from helpsite.pages.citing import cited
from helpsite.pages.filling import fill, renderers
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import Reference, pieces

SAME = {
    published.PublishedContact: {"phone", "website", "confidence", "delivers", "marketplace", "tracking", "stage"},
    published.PublishedDeadline: {
        "who", "starts", "length", "unit", "counts_when", "basis", "sooner_of", "instead_of", "starts_after",
        "situations", "sellers", "couriers", "not_couriers",
    },
}  # fmt: skip
"""Fields that are published as they stand in the content."""


def api_files(content: Content, top: str) -> Mapping[str, dict[str, Any]]:
    """Give every file by its name below the site's top, as data; `top` is the site's address."""
    entries = _Entries(content, top)
    found: dict[str, dict[str, Any]] = {}
    for name, model in PUBLICATIONS.items():
        found[f"{API}/{name}.json"] = _publication(model, list(getattr(entries, name)()))
        schema = model.model_json_schema(mode="serialization")
        found[f"{API}/schema/{name}.json"] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"{top}{API}/schema/{name}.json",
            **schema,
        }
    return found


def _publication(model: type[published.Publication], entries: list[PublishedEntry]) -> dict[str, Any]:
    said = [entry.model_dump(mode="json", exclude_none=True) for entry in entries]
    version = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]
    updated = max(entry.reviewed for entry in entries)
    made = model.model_validate({"version": version, "updated": updated, "entries": entries})
    return made.model_dump(mode="json", exclude_none=True)


class _Entries:
    """Makes what is published of each entry."""

    def __init__(self, content: Content, top: str) -> None:
        self._content = content
        self._top = top
        self._renderers = renderers(content)

    def faq(self) -> Iterator[PublishedEntry]:
        for entry in self._content.faq.values():
            yield published.PublishedQuestion(
                **self._common("faq", entry, entry.reviewed),
                category=entry.category,
                question=self._plain(entry.question),
                answer=self._rich(entry.answer),
                related=entry.related,
            )

    def guide(self) -> Iterator[PublishedEntry]:
        for step in self._content.steps.values():
            yield published.PublishedStep(
                **self._common("step", step, step.reviewed),
                number=step.number,
                title=self._plain(step.title),
                summary=self._plain(step.summary),
                why=self._rich(step.why),
                actions=self._actions(step.actions),
                prepare=self._lines(step.prepare),
                good_outcome=self._rich(step.good_outcome),
                how_long=self._rich(step.how_long),
                if_it_fails=self._rich(step.if_it_fails),
                next=step.next,
                questions=step.questions,
            )

    def situations(self) -> Iterator[PublishedEntry]:
        for situation in self._content.situations.values():
            contact = situation.contact
            yield published.PublishedSituation(
                **self._common("situation", situation, situation.reviewed),
                title=self._plain(situation.title),
                summary=self._plain(situation.summary),
                usually=self._rich(situation.usually),
                first_ten_minutes=self._actions(situation.first_ten_minutes),
                contact=published.FirstContact(
                    who=contact.who, title=self._plain(contact.title), why=self._rich(contact.why)
                ),
                steps=tuple(
                    published.PublishedPlanStep(
                        id=step.id, step=step.step, text=self._plain(step.text), detail=self._rich(step.detail)
                    )
                    for step in situation.steps
                ),
                deadlines=situation.deadlines,
                messages=situation.messages,
                go_further=self._rich(situation.go_further),
                faq=situation.faq,
                never=self._lines(situation.never),
            )

    def contacts(self) -> Iterator[PublishedEntry]:
        content = self._content
        shelves: dict[str, Mapping[str, models.Contact]] = {
            "shop": content.shops,
            "courier": content.couriers,
            "agency": content.agencies,
        }
        for kind, shelf in shelves.items():
            for contact in shelf.values():
                fields = self._common("contact", contact, contact.checked) | self._same(
                    published.PublishedContact, contact
                )
                fields |= {"kind": kind, "name": self._plain(contact.name)}
                fields["hours"] = [hours.model_dump() for hours in contact.hours]
                for name in ("about", "can", "cannot", "takes", "english"):
                    if text := getattr(contact, name, None):
                        fields[name] = self._rich(text)
                for name in ("caveat", "cost"):
                    if text := getattr(contact, name, None):
                        fields[name] = self._plain(text)
                if isinstance(contact, models.Agency):
                    fields["bring"] = self._lines(contact.bring)
                yield published.PublishedContact.model_validate(fields)

    def deadlines(self) -> Iterator[PublishedEntry]:
        for deadline in self._content.deadlines.values():
            fields = self._common("deadline", deadline, deadline.reviewed)
            fields |= self._same(published.PublishedDeadline, deadline)
            fields |= {
                "name": self._plain(deadline.name),
                "starts_in_words": self._plain(self._content.site.words[f"starts-{deadline.starts}"]),
                "period": self._filled(Reference("deadline", deadline.id)),
                "applies": self._rich(deadline.applies),
                "if_it_passes": self._rich(deadline.if_it_passes),
            }
            yield published.PublishedDeadline.model_validate(fields)

    def messages(self) -> Iterator[PublishedEntry]:
        for message in self._content.messages.values():
            yield published.PublishedMessage(
                **self._common("message", message, message.reviewed),
                to=message.to,
                title=self._plain(message.title),
                when=self._plain(message.when),
                text=Plain(ko=self._script(message.text, "ko"), en=self._script(message.text, "en")),
                attach=self._lines(message.attach),
                how=self._plain(message.how),
                situations=message.situations,
                deadlines=message.deadlines,
            )

    def _common(self, kind: str, entry: models.Entry, reviewed: object) -> dict[str, Any]:
        ways = {language: self._top + in_language(address(kind, entry.id), language) for language in LANGUAGES}
        sources = tuple(self._source(id) for id in cited(self._content, entry))
        return {"id": entry.id, "url": Plain(**ways), "reviewed": reviewed, "sources": sources}

    def _source(self, id: str) -> published.CitedSource:
        source = self._content.citations[id].source
        return published.CitedSource(
            id=id,
            title=self._filled(Reference("source", id)),
            url=source.url,
            version=self._plain(source.version),
            checked=source.checked,
            confidence=source.confidence,
        )

    def _same(self, model: type[PublishedEntry], entry: models.Entry) -> dict[str, Any]:
        return {name: getattr(entry, name) for name in SAME[model] if hasattr(entry, name)}

    def _actions(self, actions: Iterable[models.Action]) -> tuple[published.PublishedAction, ...]:
        return tuple(
            published.PublishedAction(
                id=action.id,
                text=self._plain(action.text),
                detail=self._rich(action.detail) if action.detail else None,
            )
            for action in actions
        )

    def _lines(self, lines: Iterable[models.Line]) -> tuple[Plain, ...]:
        return tuple(self._plain(line) for line in lines)

    def _plain(self, line: models.Line) -> Plain:
        return Plain(**{language: self._renderers[language].plain_line(line[language]) for language in LANGUAGES})

    def _filled(self, reference: Reference) -> Plain:
        return Plain(**{language: fill(self._content, reference, language).text for language in LANGUAGES})

    def _rich(self, prose: models.Prose) -> Rich:
        return Rich(ko=self._formatted(prose, "ko"), en=self._formatted(prose, "en"))

    def _formatted(self, prose: models.Prose, language: Language) -> Formatted:
        renderer = self._renderers[language]
        text = "\n".join(block.strip() for block in renderer.paragraphs(prose[language]))
        return Formatted(text=text, html=str(renderer.blocks(prose[language], self._top)))

    def _script(self, script: models.Script, language: Language) -> str:
        renderer = self._renderers[language]
        filled = "".join(
            piece if isinstance(piece, str) else renderer.fill(piece, language).words
            for piece in pieces(script[language])
        )
        labels = {blank.id: blank.label[language] for blank in self._content.blanks.values()}
        return re.sub(r"\{([a-z_]+)\}", lambda blank: f"[{labels[blank[1]]}]", filled.strip())
