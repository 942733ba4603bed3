"""The public holidays: the years for which they are certain, what they are called, and what a table of them lacks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from helpsite.models.base import Line, Model
from helpsite.models.fields import Day, OneLine, SourceId, Year


class AddedHoliday(Model):
    """A day named later, such as a temporary public holiday (임시공휴일); where the day is known, this name wins."""

    date: Day
    name: Line
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class StruckHoliday(Model):
    """A day that is no public holiday after all; a substitute for it is struck out by an item of its own."""

    date: Day
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Holidays(Model):
    """What editors know of the public holidays; the days themselves are reckoned by `library.public_holidays`."""

    announced: Annotated[tuple[Year, ...], Field(min_length=1)]
    """The years whose holidays the government has named; the year after them is shown as projected."""
    names: dict[OneLine, Line]
    """How the site calls each holiday, by the name that the package `holidays` gives it in Korean."""
    extra: tuple[AddedHoliday, ...] = ()
    not_holidays: tuple[StruckHoliday, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    reviewed: Day
