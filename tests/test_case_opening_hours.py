"""Whether somebody answers now goes by the clock and the holidays of Korea, wherever the device is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.public_holidays import public_holidays
from modules import Modules, modules_of
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
KOREA = timezone(timedelta(hours=9))
ASK = """
  const { openNow } = await use("days/opening-hours");
  const known = new Set(data.holidays);
  return data.questions.map(([hours, now]) => openNow(hours, new Date(now), (date) => known.has(date)));"""
WEEKDAYS = [{"days": "weekdays", "open": "09:00", "close": "18:00", "break": "12:00-13:00"}]
SHORT_SATURDAYS = [*WEEKDAYS, {"days": "saturday", "open": "09:00", "close": "13:00"}]
WITH_HOLIDAYS = [*SHORT_SATURDAYS, {"days": "holidays", "open": "10:00", "close": "12:00"}]
ALWAYS = [{"days": "every-day", "open": "00:00", "close": "24:00"}]
SUNDAYS = [{"days": "sunday", "open": "10:00", "close": "11:00"}]
# 2026-11-23 is a Monday; Chuseok is from Thursday 24 to Saturday 26 September 2026, Labour Day Friday 1 May.
MOMENTS: list[tuple[list[dict[str, str]], str, dict[str, Any]]] = [
    (WEEKDAYS, "2026-11-23 08:59", {"state": "closed", "date": "2026-11-23", "opens": "09:00", "inDays": 0}),
    (WEEKDAYS, "2026-11-23 09:00", {"state": "open", "until": "12:00", "reopens": "13:00"}),
    (WEEKDAYS, "2026-11-23 12:00", {"state": "closed", "date": "2026-11-23", "opens": "13:00", "inDays": 0}),
    (WEEKDAYS, "2026-11-23 13:00", {"state": "open", "until": "18:00"}),
    (WEEKDAYS, "2026-11-23 17:59", {"state": "open", "until": "18:00"}),
    (WEEKDAYS, "2026-11-23 18:00", {"state": "closed", "date": "2026-11-24", "opens": "09:00", "inDays": 1}),
    (WEEKDAYS, "2026-11-27 18:00", {"state": "closed", "date": "2026-11-30", "opens": "09:00", "inDays": 3}),
    (WEEKDAYS, "2026-11-23 00:10", {"state": "closed", "date": "2026-11-23", "opens": "09:00", "inDays": 0}),
    (SHORT_SATURDAYS, "2026-11-28 10:00", {"state": "open", "until": "13:00"}),
    (SHORT_SATURDAYS, "2026-09-26 10:00", {"state": "closed", "date": "2026-09-28", "opens": "09:00", "inDays": 2}),
    (WEEKDAYS, "2026-09-23 18:30", {"state": "closed", "date": "2026-09-28", "opens": "09:00", "inDays": 5}),
    (WEEKDAYS, "2026-05-01 10:00", {"state": "closed", "date": "2026-05-04", "opens": "09:00", "inDays": 3}),
    (WITH_HOLIDAYS, "2026-05-01 10:00", {"state": "open", "until": "12:00"}),
    (WITH_HOLIDAYS, "2026-03-01 10:00", {"state": "closed", "date": "2026-03-02", "opens": "10:00", "inDays": 1}),
    (SUNDAYS, "2026-11-23 10:00", {"state": "closed", "date": "2026-11-29", "opens": "10:00", "inDays": 6}),
    (ALWAYS, "2026-09-25 23:59", {"state": "open", "until": "24:00"}),
    (ALWAYS, "2026-09-25 00:00", {"state": "open", "until": "24:00"}),
    ([], "2026-11-23 10:00", {"state": "unknown"}),
    ([{"days": "weekdays", "open": "18:00", "close": "09:00"}], "2026-11-23 10:00", {"state": "unknown"}),
    ([{"days": "weekdays", "open": "soon", "close": "later"}], "2026-11-23 10:00", {"state": "unknown"}),
]


@pytest.fixture(scope="module", params=["Asia/Seoul", "America/Los_Angeles", "Pacific/Kiritimati"])
def modules(request: pytest.FixtureRequest, project: Path, browser: Browser) -> Iterator[Modules]:
    with modules_of(project, browser, request.param) as modules:
        yield modules


@pytest.fixture(scope="module")
def holidays(content: Content) -> list[str]:
    return [str(holiday.date) for holiday in public_holidays(content.holidays)]


def ask(modules: Modules, holidays: list[str], questions: list[tuple[Any, datetime]]) -> list[Any]:
    written = [[hours, moment.replace(tzinfo=KOREA).timestamp() * 1000] for hours, moment in questions]
    answers: list[Any] = modules.run(ASK, {"holidays": holidays, "questions": written})
    return answers


def test_open_until_or_opens_at(modules: Modules, holidays: list[str]) -> None:
    answers = ask(modules, holidays, [(hours, datetime.fromisoformat(moment)) for hours, moment, _ in MOMENTS])
    told = [(moment, answer) for (_, moment, _), answer in zip(MOMENTS, answers, strict=True)]
    assert told == [(moment, expected) for _, moment, expected in MOMENTS]


def test_whoever_has_hours_in_the_content_opens_within_a_week_or_so(
    modules: Modules, holidays: list[str], content: Content
) -> None:
    known = [contact for contact in content.contacts.values() if contact.hours]
    assert known
    dumped = [[hours.model_dump(by_alias=True) for hours in contact.hours] for contact in known]
    moments = [datetime(2026, 1, 1, 12, 30) + timedelta(hours=7 * step) for step in range(200)]
    answers = ask(modules, holidays, [(hours, moment) for hours in dumped for moment in moments])
    assert {answer["state"] for answer in answers} == {"open", "closed"}
    assert max(answer.get("inDays", 0) for answer in answers) <= 7
