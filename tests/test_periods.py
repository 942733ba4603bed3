"""Periods are counted as the Civil Act counts them, whatever the day and wherever the browser thinks it is.

The counting of `docs/assets/js/days/periods.js` is compared with one that knows no arithmetic of months: it walks
through the calendar day by day, as one would with a finger.
"""

from __future__ import annotations

import json
import random
from calendar import SATURDAY, SUNDAY, monthrange
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice, takewhile
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.public_holidays import public_holidays
from playwright.sync_api import Browser, Page
from support.webserver import serve

pytestmark = pytest.mark.browser
DAY = timedelta(days=1)
ZONES = ["Asia/Seoul", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/London"]
UNITS = ["days", "business-days", "months", "years"]
LONGEST = {"days": 200, "business-days": 60, "months": 40, "years": 6}
# Text goes through the wire many times faster than thousands of objects do.
EXPLAIN = """async ([address, text]) => {
  const { endOfPeriod, explainPeriod } = await import(address);
  const { periods, holidays } = JSON.parse(text);
  const known = new Set(holidays);
  const isHoliday = (date) => known.has(date);
  return JSON.stringify(periods.map(([start, count, unit]) => ({
    end: endOfPeriod(start, count, unit, isHoliday),
    steps: explainPeriod(start, count, unit, isHoliday),
  })));
}"""
CALL = """async ({address, name, values}) => {
  const module = await import(address);
  try {
    return { gives: module[name](...values, () => false) };
  } catch (error) {
    return { throws: error.name };
  }
}"""


@dataclass(frozen=True)
class Period:
    """A period as a test writes it."""

    start: date
    count: int
    unit: str

    def __str__(self) -> str:
        return f"{self.start} + {self.count} {self.unit}"


# The same rules, walked


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


# The browser


@pytest.fixture(scope="module")
def module_address(project: Path) -> Iterator[str]:
    with serve(project / "docs", "/") as address:
        yield f"{address}assets/js/days/periods.js"


@pytest.fixture(scope="module", params=ZONES)
def tab(request: pytest.FixtureRequest, browser: Browser, module_address: str) -> Iterator[Page]:
    """Give a browser that believes to be somewhere in the world, with nothing open but the module itself."""
    context = browser.new_context(timezone_id=request.param)
    tab = context.new_page()
    tab.goto(module_address)
    assert tab.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone") == request.param
    yield tab
    context.close()


@pytest.fixture(scope="module")
def holidays(content: Content) -> frozenset[date]:
    return frozenset(holiday.date for holiday in public_holidays(content.holidays))


Explain = Callable[[Collection[Period], frozenset[date]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def explain(tab: Page, module_address: str) -> Explain:
    """Give the function that lets the browser count periods: for each its end and its steps."""

    def explain(periods: Collection[Period], holidays: frozenset[date]) -> list[dict[str, Any]]:
        written = [[str(period.start), period.count, period.unit] for period in periods]
        asked = json.dumps({"periods": written, "holidays": [str(day) for day in holidays]})
        answers: list[dict[str, Any]] = json.loads(tab.evaluate(EXPLAIN, [module_address, asked]))
        return answers

    return explain


def compare(explain: Explain, periods: Collection[Period], holidays: frozenset[date]) -> None:
    """Count periods in both ways and name those that differ."""
    answers = explain(periods, holidays)
    walked = [walk(period, holidays) for period in periods]
    triples = list(zip(map(str, periods), answers, walked, strict=True))
    assert [(name, answer["steps"], steps) for name, answer, steps in triples if answer["steps"] != steps] == []
    assert [name for name, answer, steps in triples if answer["end"] != steps["end"]] == []


def any_periods(chance: random.Random, first: date, last: date, how_many: int) -> list[Period]:
    """Give periods of every unit that start on any day between two."""
    starts = [first + DAY * chance.randrange((last - first).days) for _ in range(how_many)]
    units = [chance.choice(UNITS) for _ in starts]
    return [Period(start, chance.randint(1, LONGEST[unit]), unit) for start, unit in zip(starts, units, strict=True)]


# What the rules say, example by example


WORKED = [
    (Period(date(2026, 2, 28), 1, "months"), "2026-03-31"),
    (Period(date(2026, 1, 31), 1, "months"), "2026-03-03"),
    (Period(date(2026, 9, 10), 14, "days"), "2026-09-28"),
    (Period(date(2026, 11, 22), 3, "months"), "2027-02-22"),
    (Period(date(2026, 12, 31), 3, "business-days"), "2027-01-06"),
]


@pytest.mark.parametrize(("period", "end"), WORKED, ids=lambda value: str(value).replace(" ", ""))
def test_worked_example(explain: Explain, holidays: frozenset[date], period: Period, end: str) -> None:
    assert [answer["end"] for answer in explain([period], holidays)] == [end]
    assert walk(period, holidays)["end"] == end


def test_every_step_of_a_period_that_moves_is_told(explain: Explain, holidays: frozenset[date]) -> None:
    (answer,) = explain([Period(date(2026, 1, 31), 1, "months")], holidays)
    assert answer["steps"] == {
        "start": "2026-01-31",
        "firstCounted": "2026-02-01",
        "skipped": [],
        "unmovedEnd": "2026-02-28",
        "moves": [
            {"date": "2026-02-28", "reason": "saturday"},
            {"date": "2026-03-01", "reason": "holiday"},
            {"date": "2026-03-02", "reason": "holiday"},
        ],
        "end": "2026-03-03",
    }


def test_every_step_of_business_days_is_told(explain: Explain, holidays: frozenset[date]) -> None:
    (answer,) = explain([Period(date(2026, 12, 31), 3, "business-days")], holidays)
    assert answer["steps"] == {
        "start": "2026-12-31",
        "firstCounted": "2027-01-04",
        "skipped": [
            {"date": "2027-01-01", "reason": "holiday"},
            {"date": "2027-01-02", "reason": "saturday"},
            {"date": "2027-01-03", "reason": "sunday"},
        ],
        "unmovedEnd": "2027-01-06",
        "moves": [],
        "end": "2027-01-06",
    }


# Both countings agree


def test_on_random_days_with_the_holidays_of_korea(explain: Explain, holidays: frozenset[date]) -> None:
    compare(explain, any_periods(random.Random("korea"), date(2025, 12, 1), date(2028, 12, 31), 4000), holidays)


def test_on_random_days_of_two_centuries_with_holidays_made_up(explain: Explain) -> None:
    chance = random.Random("anywhere")
    first, last = date(1950, 1, 1), date(2149, 12, 31)
    begins = [first + DAY * chance.randrange((last - first).days) for _ in range(2000)]
    made_up = {begin + DAY * number for begin in begins for number in range(chance.randint(1, 12))}
    compare(explain, any_periods(chance, first, last, 4000), frozenset(made_up))


@pytest.mark.parametrize("unit", ["months", "years"])
def test_at_every_end_of_a_month(explain: Explain, holidays: frozenset[date], unit: str) -> None:
    # 2027 to 2029 hold a leap year between two others; 2099 and 2100 a year that looks like one and is none.
    months = [(year, month) for year in (2027, 2028, 2029, 2099, 2100) for month in range(1, 13)]
    ends = [date(year, month, monthrange(year, month)[1]) for year, month in months]
    starts = [end - DAY * back for end in ends for back in range(-1, 5)]
    counts = (1, 2, 11, 12, 13) if unit == "months" else (1, 3, 4)
    compare(explain, [Period(start, count, unit) for start in starts for count in counts], holidays)


@pytest.mark.parametrize("unit", ["days", "business-days"])
def test_around_every_holiday(explain: Explain, holidays: frozenset[date], unit: str) -> None:
    starts = {holiday - DAY * back for holiday in holidays for back in range(-2, 10)}
    compare(explain, [Period(start, count, unit) for start in sorted(starts) for count in (1, 2, 3, 7)], holidays)


def test_when_no_day_is_a_holiday(explain: Explain) -> None:
    compare(explain, any_periods(random.Random("nothing"), date(2026, 1, 1), date(2029, 12, 31), 300), frozenset())


# Interest


@pytest.fixture(scope="module")
def call(tab: Page, module_address: str) -> Callable[..., dict[str, Any]]:
    """Give the function that calls one of the module's functions; its answer, or the name of its error."""

    def call(name: str, *values: object) -> dict[str, Any]:
        answer: dict[str, Any] = tab.evaluate(CALL, {"address": module_address, "name": name, "values": values})
        return answer

    return call


Call = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("amount", "rate", "days", "won"),
    [
        (100_000, 15, 365, 15_000),
        (100_000, 15, 30, 1_232),  # 1232.87…
        (36_500, 1, 1, 1),
        (36_499, 1, 1, 0),
        (50_000, 15, 0, 0),
        (987_654_321, 15, 3_650, 1_481_481_481),  # …481.5
    ],
)
def test_late_interest(call: Call, amount: int, rate: int, days: int, won: int) -> None:
    assert call("lateInterest", amount, rate, days) == {"gives": won}


@pytest.mark.parametrize(
    ("due", "paid", "days"),
    [("2026-11-22", "2026-11-25", 3), ("2028-02-28", "2028-03-01", 2), ("2026-11-22", "2026-11-21", -1)],
)
def test_days_of_delay(call: Call, due: str, paid: str, days: int) -> None:
    assert call("daysBetween", due, paid) == {"gives": days}


# What cannot be counted


@pytest.mark.parametrize(
    "start",
    ["2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "2026-01-01T00:00", "", None],
)
def test_an_impossible_date_is_refused(call: Call, start: str | None) -> None:
    for unit in UNITS:
        assert call("endOfPeriod", start, 1, unit) == {"throws": "RangeError"}
    assert call("daysBetween", "2026-01-01", start) == {"throws": "RangeError"}


@pytest.mark.parametrize("count", [0, -1, 1.5, "3", None, 2**53])
def test_an_impossible_count_is_refused(call: Call, count: object) -> None:
    for unit in UNITS:
        assert call("endOfPeriod", "2026-11-22", count, unit) == {"throws": "RangeError"}


@pytest.mark.parametrize("unit", ["weeks", "day", "", None, "toString"])
def test_an_unknown_unit_is_refused(call: Call, unit: str | None) -> None:
    assert call("endOfPeriod", "2026-11-22", 1, unit) == {"throws": "RangeError"}


@pytest.mark.parametrize("unit", UNITS)
def test_a_period_that_ends_after_all_calendars_is_refused(call: Call, unit: str) -> None:
    assert call("endOfPeriod", "9999-12-31", 1, unit) == {"throws": "RangeError"}
    assert call("endOfPeriod", "9999-01-01", 2**52, unit) == {"throws": "RangeError"}


@pytest.mark.parametrize("values", [(-1, 15, 1), (1.5, 15, 1), (1, 15, "1"), (1, None, 1), (2**50, 15, 365)])
def test_interest_on_what_is_no_whole_number_is_refused(call: Call, values: tuple[object, ...]) -> None:
    assert call("lateInterest", *values) == {"throws": "RangeError"}
