"""What the guidance rests on: sources, amounts, and periods with who must act."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from helpsite.models.base import Entry, Line, Prose
from helpsite.models.fields import Address, AmountId, Count, CourierId, Day, DeadlineId, SituationId, SourceId

Confidence = Literal["confirmed", "older-version", "secondary"]


class SourcePart(Entry):
    """One article or row of a source, and what it says in one sentence of ours."""

    name: Line
    says: Line


class Source(Entry):
    """A document that the site rests on, with the day somebody last read it."""

    title: Line
    short: Line
    url: Address
    version: Line
    checked: Day
    confidence: Confidence
    parts: tuple[SourcePart, ...] = ()


class Amount(Entry):
    """A sum, rate or count that texts refer to."""

    value: Count
    unit: Literal["won", "percent", "percent-a-year", "payments"]
    name: Line
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    reviewed: Day


Actor = Literal["you", "seller", "marketplace", "courier", "sender", "card-company", "keeper", "kca", "board", "ecmc"]
"""In the order in which the table shows them: what the reader must do comes first."""
Beginning = Literal[
    "payment", "order", "hand-over", "receipt", "knowing", "goods-returned", "withdrawal", "refund-due", "complaint",
    "message", "confirm-request", "loss-papers", "due-date", "posting", "card-notice", "cctv-request",
    "kca-application", "kca-settlement-end", "board-referral", "ecmc-application", "proposal", "decision-notice",
    "supply", "dispatch", "dispute",
]  # fmt: skip
SellerKind = Literal["shop", "marketplace", "individual", "overseas"]
Unit = Literal["days", "business-days", "months", "years"]


class Deadline(Entry):
    """A period that a law, a contract or a custom sets: who must act, from when, how long, and what follows."""

    order: Count
    name: Line
    who: Actor
    starts: Beginning
    length: Count | None = None
    unit: Unit | None = None
    rate: AmountId | None = None
    """An amount instead of a length, for what grows with the days (late interest)."""
    counts_when: Literal["sent", "arrives", "filed", "done"]
    """What has to happen before the period ends for the act to be in time."""
    basis: Literal["statute", "decree", "guideline", "standard", "contract", "practice"]
    applies: Prose
    if_it_passes: Prose
    sooner_of: DeadlineId | None = None
    """Another period that runs beside this one: whichever ends first counts."""
    instead_of: DeadlineId | None = None
    starts_after: DeadlineId | None = None
    situations: tuple[SituationId, ...] = ()
    sellers: tuple[SellerKind, ...] = ()
    """The kinds of seller that it is for; all of them where none is named."""
    couriers: tuple[CourierId, ...] = ()
    """The couriers that it is for; all of them where none is named."""
    not_couriers: tuple[CourierId, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    reviewed: Day
