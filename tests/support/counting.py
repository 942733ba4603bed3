"""Periods as the site's own script counts them: tests of pages ask it, and trust it to count well.

That it does is held by the tests of the script itself, against another implementation.
"""

from calendar import month_name
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from helpsite.content import Content
from helpsite.library.public_holidays import public_holidays
from helpsite.texts.languages import Language
from playwright.sync_api import Page

COUNT = """async ([module, starts, count, unit, holidays]) => {
  const { explainPeriod } = await import(module);
  const known = new Set(holidays);
  return starts.map((start) => explainPeriod(start, count, unit, (date) => known.has(date)));
}"""
LONGEST = 400
"""Days before an end among which its beginning is looked for."""


class Counting:
    """The deadlines of the content, counted in a tab on the site."""

    def __init__(self, tab: Page, address: str, content: Content) -> None:
        self._tab = tab
        self._module = f"{address}assets/js/days/periods.js"
        self._content = content
        self._holidays = [str(holiday.date) for holiday in public_holidays(content.holidays)]

    def steps(self, id: str, start: date | str) -> dict[str, Any]:
        """Return every step of a deadline that starts on a day; `end` and `unmovedEnd` are written as `2026-09-24`."""
        return self._count(id, [start])[0]

    def start_of(self, id: str, last: date) -> date:
        """Return the latest day from which the last day of a deadline, before it moves, is this one."""
        starts = [last - timedelta(days=back) for back in range(1, LONGEST)]
        counted = zip(starts, self._count(id, starts), strict=True)
        return next(start for start, steps in counted if steps["unmovedEnd"] == str(last))

    def _count(self, id: str, starts: Iterable[date | str]) -> list[dict[str, Any]]:
        deadline = self._content.deadlines[id]
        asked = [self._module, [*map(str, starts)], deadline.length, deadline.unit, self._holidays]
        counted: list[dict[str, Any]] = self._tab.evaluate(COUNT, asked)
        return counted


def day_and_month(day: str, language: Language) -> str:
    """Return how a day is written in a sentence of the site, without its year."""
    _, month, number = map(int, day.split("-"))
    return f"{month}월 {number}일" if language == "ko" else f"{number} {month_name[month]}"
