"""What customers use: messages to send, cards to show, notices, and the words for things."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from helpsite.models.base import Bilingual, Entry, Line, Model, Script, Terms
from helpsite.models.fields import BlankId, Count, Day, DeadlineId, English, Id, Korean, OneLine, SituationId, SourceId


class Blank(Model):
    """Something that a message leaves open for its sender."""

    id: BlankId
    label: Line
    example: Bilingual


class Message(Entry):
    """A text to send: Korean to copy, English so that the sender knows what it says."""

    order: Count
    to: Literal["seller", "courier", "marketplace", "card-company", "agency"]
    title: Line
    when: Line
    text: Script
    attach: tuple[Line, ...] = ()
    how: Line
    asks: Literal["refund"] | None = None
    """What it asks for, where periods run from the day on which that is asked."""
    situations: tuple[SituationId, ...] = ()
    deadlines: tuple[DeadlineId, ...] = ()
    search_terms: Terms
    sources: tuple[SourceId, ...] = ()
    reviewed: Day


class Phrase(Entry):
    """A card to hold up to somebody: large Korean, how it sounds, what it says."""

    order: Count
    to: Literal["guard", "neighbour", "driver", "shop", "police", "office"]
    title: Line
    show: Line
    romanised: OneLine
    answers: tuple[Line, ...] = ()
    reviewed: Day


class Notice(Entry):
    """Something that matters for a while, on every page from its first day to its last."""

    begins: Day = Field(alias="from")
    until: Day
    text: Line
    to: OneLine | None = None


class Avoided(Model):
    """Words that stand for a term elsewhere and are not used here."""

    ko: tuple[OneLine, ...] = ()
    en: tuple[OneLine, ...] = ()

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return self.ko if language == "ko" else self.en


class Term(Entry):
    """One word for one thing, in each language."""

    ko: Annotated[OneLine, Korean]
    en: Annotated[OneLine, English]
    meaning: Line
    avoid: Avoided = Avoided()


class CaseWords(Model):
    """What the case file and the tools that use it say: see `helpsite.rules.case_words`."""

    words: dict[Id, Line]
