"""What customers read: questions, steps, situations, the checklist."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from helpsite.models.base import Entry, Line, Model, Prose, Terms
from helpsite.models.fields import CategoryId, Count, Day, DeadlineId, FaqId, Icon, MessageId, SourceId, StepId
from helpsite.texts.icons import OTHER


class Category(Entry):
    """A shelf of the FAQ."""

    title: Line
    summary: Line


class FaqEntry(Entry):
    """One question as a customer would say it, with its answer."""

    category: CategoryId
    order: Count = 1000
    """Its position on its shelf; without one it goes to the end."""
    question: Line
    answer: Prose
    search_terms: Terms
    related: Annotated[tuple[FaqId, ...], Field(min_length=1)]
    sources: tuple[SourceId, ...] = ()
    reviewed: Day


class Action(Entry):
    """One thing to do; `id` is its address on the page and never changes."""

    text: Line
    detail: Prose | None = None


class Step(Entry):
    """One of the five steps of the guide."""

    number: Count
    title: Line
    summary: Line
    own_centre: bool = False
    """Whether the customer centre of the shop that runs the site stands here."""
    why: Prose
    actions: Annotated[tuple[Action, ...], Field(min_length=1)]
    prepare: Annotated[tuple[Line, ...], Field(min_length=1)]
    good_outcome: Prose
    how_long: Prose
    if_it_fails: Prose
    next: StepId | None = None
    questions: Annotated[tuple[FaqId, ...], Field(min_length=1)]
    search_terms: Terms
    sources: tuple[SourceId, ...] = ()
    reviewed: Day


class ChecklistItem(Entry):
    """One box to tick."""

    text: Line
    detail: Line | None = None


class ChecklistGroup(Model):
    """The boxes of one step."""

    step: StepId
    items: Annotated[tuple[ChecklistItem, ...], Field(min_length=1)]


class Checklist(Model):
    """Everything to tick off, in the order of the steps."""

    title: Line
    intro: Prose
    search_terms: Terms
    groups: Annotated[tuple[ChecklistGroup, ...], Field(min_length=1)]
    reviewed: Day


class Check(Action):
    """Something to look at in the first minutes."""


class SituationContact(Model):
    """Whom to contact first in a situation, and why."""

    who: Literal["seller", "courier", "marketplace", "police", "card-company", "building"]
    title: Line
    why: Prose


class SituationStep(Entry):
    """A step of the guide, as it goes in this situation."""

    step: StepId
    text: Line
    detail: Prose


class Situation(Entry):
    """What happened, in a customer's words, with a plan of its own."""

    order: Count
    icon: Icon = OTHER
    title: Line
    summary: Line
    nothing_came: bool = False
    usually: Prose
    first_ten_minutes: Annotated[tuple[Check, ...], Field(min_length=1)]
    contact: SituationContact
    steps: Annotated[tuple[SituationStep, ...], Field(min_length=1)]
    deadlines: tuple[DeadlineId, ...] = ()
    messages: Annotated[tuple[MessageId, ...], Field(min_length=1)]
    go_further: Prose
    faq: Annotated[tuple[FaqId, ...], Field(min_length=1)]
    never: Annotated[tuple[Line, ...], Field(min_length=1)]
    search_terms: Terms
    sources: tuple[SourceId, ...] = ()
    reviewed: Day
