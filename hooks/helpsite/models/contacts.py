"""Whom to call or write to."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from helpsite.models.base import Entry, Line, Model, Prose, Script, Terms
from helpsite.models.fields import CallSheetId, Clock, Count, Day, Phone, SiteAddress, SourceId, Span, TrackingAddress


class Hours(Model):
    """When somebody answers, in Korean time."""

    days: Literal["weekdays", "saturday", "sunday", "holidays", "every-day"]
    open: Clock
    close: Clock
    pause: Annotated[Span | None, Field(alias="break")] = None


class Contact(Entry):
    """Somebody to call or write to; a number stands here only where nothing read contradicts it."""

    order: Count
    name: Line
    phone: Phone | None = None
    hours: tuple[Hours, ...] = ()
    website: SiteAddress | None = None
    caveat: Line | None = None
    confidence: Literal["confirmed", "secondary", "conflicting"]
    checked: Day
    call: CallSheetId
    about: Prose | None = None
    search_terms: Terms
    sources: tuple[SourceId, ...] = ()


class Shop(Contact):
    """A shop or marketplace: where the order was placed."""

    delivers: Literal["itself", "partly", "others", "unknown"]
    marketplace: Literal["yes", "no", "both"]


class InvoiceNumber(Model):
    """What a courier's tracking numbers look like, where its own software says so."""

    lengths: Annotated[tuple[Count, ...], Field(min_length=1)]
    check: Literal["last-digit-mod-7"] | None = None


class Courier(Contact):
    """A company that carries parcels."""

    tracking: TrackingAddress | None = None
    number: InvoiceNumber | None = None
    number_note: Line | None = None


class Agency(Contact):
    """A body that helps: what it can and cannot do, what it costs, how long it takes."""

    stage: Literal[
        "counselling", "relief", "mediation", "court", "police", "card", "overseas", "language", "other"
    ]  # fmt: skip
    can: Prose
    cannot: Prose
    cost: Line
    takes: Prose
    bring: Annotated[tuple[Line, ...], Field(min_length=1)]
    english: Prose


class CallSheet(Entry):
    """What one is asked on the phone, and what to say."""

    asks: Annotated[tuple[Line, ...], Field(min_length=1)]
    say: Script
