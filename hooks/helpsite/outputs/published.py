"""What other programs are given of the content under `/api/v1/`; the schemas beside it are made from these models.

Texts are finished: references are filled in, and `html` holds only what the site's own Markdown can make.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from helpsite.models.base import Model
from helpsite.models.rules import Confidence


class Plain(Model):
    """Plain words in both languages."""

    ko: str
    en: str


class Formatted(Model):
    """One text, without mark-up (a line for each paragraph and item) and as HTML blocks with absolute links."""

    text: str
    html: str


class Rich(Model):
    """A text of several paragraphs in both languages."""

    ko: Formatted
    en: Formatted


class CitedSource(Model):
    """A source on which an entry rests, with the day on which somebody last read it."""

    id: str
    title: Plain
    url: str
    version: Plain
    checked: date
    confidence: Confidence


class PublishedEntry(Model):
    """What every entry has; `id` never changes, `url` is its canonical address in each language."""

    id: str
    url: Plain
    reviewed: date
    sources: tuple[CitedSource, ...]


class PublishedQuestion(PublishedEntry):
    """A question with its answer."""

    category: str
    question: Plain
    answer: Rich
    related: tuple[str, ...]


class PublishedAction(Model):
    """One thing to do or to look at."""

    id: str
    text: Plain
    detail: Rich | None = None


class PublishedStep(PublishedEntry):
    """A step of the guide."""

    number: int
    title: Plain
    summary: Plain
    why: Rich
    actions: tuple[PublishedAction, ...]
    prepare: tuple[Plain, ...]
    good_outcome: Rich
    how_long: Rich
    if_it_fails: Rich
    next: str | None = None
    questions: tuple[str, ...]


class FirstContact(Model):
    """Whom to contact first, and why."""

    who: str
    title: Plain
    why: Rich


class PublishedPlanStep(Model):
    """A step of the guide as it goes in one situation; `step` is its id there."""

    id: str
    step: str
    text: Plain
    detail: Rich


class PublishedSituation(PublishedEntry):
    """What happened, with its plan."""

    title: Plain
    summary: Plain
    usually: Rich
    first_ten_minutes: tuple[PublishedAction, ...]
    contact: FirstContact
    steps: tuple[PublishedPlanStep, ...]
    deadlines: tuple[str, ...]
    messages: tuple[str, ...]
    go_further: Rich
    faq: tuple[str, ...]
    never: tuple[Plain, ...]


class PublishedHours(Model):
    """When somebody answers, in Korean time; `pause` is a break such as `12:00-13:00`."""

    days: str
    open: str
    close: str
    pause: str | None = None


class PublishedContact(PublishedEntry):
    """A shop, courier or help body; `reviewed` is the day on which its number was checked."""

    kind: Literal["shop", "courier", "agency"]
    name: Plain
    phone: str | None = None
    hours: tuple[PublishedHours, ...]
    website: str | None = None
    caveat: Plain | None = None
    confidence: str
    about: Rich | None = None
    delivers: str | None = None
    marketplace: str | None = None
    tracking: str | None = Field(None, description="An address with {invoice} where the tracking number goes.")
    stage: str | None = None
    can: Rich | None = None
    cannot: Rich | None = None
    cost: Plain | None = None
    takes: Rich | None = None
    bring: tuple[Plain, ...] | None = None
    english: Rich | None = None


class PublishedDeadline(PublishedEntry):
    """A period: who must act, from when, how long, and what follows. `period` says its length or rate in words."""

    name: Plain
    who: str
    starts: str
    starts_in_words: Plain
    length: int | None = None
    unit: str | None = None
    period: Plain
    counts_when: str
    basis: str
    applies: Rich
    if_it_passes: Rich
    sooner_of: str | None = None
    instead_of: str | None = None
    starts_after: str | None = None
    situations: tuple[str, ...]
    sellers: tuple[str, ...]
    couriers: tuple[str, ...]
    not_couriers: tuple[str, ...]


class PublishedMessage(PublishedEntry):
    """A text to send; what its sender fills in stands in square brackets."""

    to: str
    title: Plain
    when: Plain
    text: Plain
    attach: tuple[Plain, ...]
    how: Plain
    situations: tuple[str, ...]
    deadlines: tuple[str, ...]


class Publication(Model):
    """One file: `version` changes with what it says, and only then; `updated` is the newest day in it."""

    version: str
    updated: date


class Questions(Publication):
    """`faq.json`."""

    entries: tuple[PublishedQuestion, ...]


class Guide(Publication):
    """`guide.json`."""

    entries: tuple[PublishedStep, ...]


class Situations(Publication):
    """`situations.json`."""

    entries: tuple[PublishedSituation, ...]


class Contacts(Publication):
    """`contacts.json`."""

    entries: tuple[PublishedContact, ...]


class Deadlines(Publication):
    """`deadlines.json`."""

    entries: tuple[PublishedDeadline, ...]


class Messages(Publication):
    """`messages.json`."""

    entries: tuple[PublishedMessage, ...]


PUBLICATIONS: dict[str, type[Publication]] = {
    "faq": Questions,
    "guide": Guide,
    "situations": Situations,
    "contacts": Contacts,
    "deadlines": Deadlines,
    "messages": Messages,
}
"""The files by their names."""
