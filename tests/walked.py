"""Periods counted with a finger on the calendar: day by day, without arithmetic of months."""

from __future__ import annotations

from calendar import SATURDAY, SUNDAY, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice, takewhile
from typing import Any

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """A period as a test writes it."""

    start: date
    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.start} + {self.count} {self.unit}"


def days_from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += DAY


def reason_off(day: date, holidays: frozenset[date]) -> str | None:
    """Tell why a day is none on which a period can end."""
    reasons = {SATURDAY: "saturday", SUNDAY: "sunday"}
    return "holiday" if day in holidays else reasons.get(day.weekday())


def months_end(first: date) -> Iterator[date]:
    """Give the last day of each month that begins on the first counted day.

    A month is over on the eve of the day with the same number, or of the first of a month, when the month before it
    was too short for that number.
    """
    for day in days_from(first + DAY):
        eve = day - DAY
        too_short = day.day == 1 and monthrange(eve.year, eve.month)[1] < first.day
        if day.day == first.day or too_short:
            yield eve


@cache
def walk(period: Period, holidays: frozenset[date]) -> dict[str, Any]:
    """Count a period with a finger on the calendar; give every step."""
    following = period.start + DAY

    def is_off(day: date) -> bool:
        return reason_off(day, holidays) is not None

    counted = (day for day in days_from(following) if not (period.unit == "business-days" and is_off(day)))
    first = next(counted)
    if period.unit in ("months", "years"):
        months = period.count * (12 if period.unit == "years" else 1)
        last = next(islice(months_end(first), months - 1, None))
    else:
        last = next(islice(counted, period.count - 2, None)) if period.count > 1 else first
    until_last = takewhile(lambda day: day < last, days_from(following))
    skipped = filter(is_off, until_last) if period.unit == "business-days" else ()
    return {
        "start": str(period.start),
        "firstCounted": str(first),
        "skipped": [{"date": str(day), "reason": reason_off(day, holidays)} for day in skipped],
        "unmovedEnd": str(last),
        "moves": [
            {"date": str(day), "reason": reason_off(day, holidays)} for day in takewhile(is_off, days_from(last))
        ],
        "end": str(next(day for day in days_from(last) if not is_off(day))),
    }
