"""What a case gives out as files is read back by others as it was meant: the log as a table, its days as a calendar."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from modules import Modules, modules_of
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
COLUMNS = ["on", "at", "who", "person", "channel", "said", "promised", "promisedBy", "settled"]
WORDS = {
    "columns": [{"field": field, "title": f"제목 {field}"} for field in COLUMNS],
    "values": {"seller": "판매자", "phone": "전화"},
    "yes": "예",
    "no": "아니요",
}
STAMP = datetime(2026, 11, 23, 1, 2, 3, 456000, tzinfo=UTC)
ALPHABET = ["가", "🎁", "é", "a", ",", ";", "\\", "\n", '"', ":", " ", "힣", "\u200d", "\r\n", "=", "'"]


@pytest.fixture(scope="module")
def modules(project: Path, browser: Browser) -> Iterator[Modules]:
    with modules_of(project, browser) as modules:
        yield modules


def any_text(chance: random.Random) -> str:
    return "".join(chance.choice(ALPHABET) for _ in range(chance.randrange(120)))


# The log


def table(modules: Modules, log: list[dict[str, Any]]) -> list[list[str]]:
    text = modules.call("case/log-csv", "logAsCsv", log, WORDS)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def test_the_log_is_a_table_in_the_order_of_time(modules: Modules) -> None:
    log = [
        {"id": "c", "said": "언젠가"},
        {"id": "b", "on": "2026-11-21", "at": "09:00", "who": "courier", "promised": "찾아봄", "settled": True},
        {
            "id": "a",
            "on": "2026-11-20",
            "who": "seller",
            "person": "김상담",
            "channel": "phone",
            "said": '그는 "네, 곧"이라고\n말했다',
            "promised": "재배송",
            "promisedBy": "2026-11-23",
        },
    ]
    assert table(modules, log) == [
        [f"제목 {field}" for field in COLUMNS],
        ["2026-11-20", "", "판매자", "김상담", "전화", '그는 "네, 곧"이라고\n말했다', "재배송", "2026-11-23", "아니요"],
        ["2026-11-21", "09:00", "courier", "", "", "", "찾아봄", "", "예"],
        ["", "", "", "", "", "언젠가", "", "", ""],
    ]


def test_an_empty_log_is_a_table_with_titles_only(modules: Modules) -> None:
    assert table(modules, []) == [[f"제목 {field}" for field in COLUMNS]]


def test_lines_end_as_spreadsheets_expect(modules: Modules) -> None:
    text = modules.call("case/log-csv", "logAsCsv", [{"id": "a", "said": "x"}], WORDS)
    lines = text.split("\r\n")
    assert len(lines) == 3
    assert lines[-1] == ""
    assert all(cell.startswith('"') and cell.endswith('"') for cell in lines[1].split(","))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\n=", " =", "\uff1d", "\r@"])
def test_no_cell_is_run_as_a_formula(modules: Modules, start: str) -> None:
    (_, row) = table(modules, [{"id": "a", "said": f"{start}1+1", "person": f"a{start}"}])
    assert row[COLUMNS.index("said")] == f"'{start}1+1"
    assert row[COLUMNS.index("person")] == f"a{start}"


def test_any_text_comes_back_from_the_table(modules: Modules) -> None:
    chance = random.Random("table")
    texts = [any_text(chance) for _ in range(300)]
    rows = table(modules, [{"id": f"a{index}", "said": text} for index, text in enumerate(texts)])[1:]
    said = [row[COLUMNS.index("said")] for row in rows]
    assert said == [f"'{text}" if text.lstrip().startswith("=") else text for text in texts]


# The calendar


def calendar(modules: Modules, days: list[dict[str, str]]) -> str:
    script = "return (await use('case/calendar-file')).daysAsCalendar(data[0], new Date(data[1]));"
    text: str = modules.run(script, [days, STAMP.isoformat()])
    return text


def unfolded(text: str) -> list[str]:
    """Give the lines of a calendar as RFC 5545 puts them together, each part within 75 octets."""
    assert text.endswith("\r\n")
    parts = text.removesuffix("\r\n").split("\r\n")
    assert [part for part in parts if len(part.encode()) > 75 or "\n" in part or "\r" in part or not part] == []
    return "\r\n".join(parts).replace("\r\n ", "").split("\r\n")


def unescaped(text: str) -> str:
    answer, characters = "", iter(text)
    for character in characters:
        if character == "\\":
            following = next(characters)
            assert following in "\\;,nN"
            answer += "\n" if following in "nN" else following
        else:
            assert character not in ";,"
            answer += character
    return answer


def test_a_calendar_holds_whole_days(modules: Modules) -> None:
    days = [
        {"uid": "c1.deadline.notify-courier@x", "date": "2026-12-03", "title": "택배사에 알리기", "description": "글로"}
    ]
    assert unfolded(calendar(modules, days)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//missing-delivery-help//cases//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:c1.deadline.notify-courier@x",
        "DTSTAMP:20261123T010203Z",
        "DTSTART;VALUE=DATE:20261203",
        "SUMMARY:택배사에 알리기",
        "DESCRIPTION:글로",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_any_text_comes_back_from_the_calendar(modules: Modules) -> None:
    chance = random.Random("calendar")
    texts = ["가" * 200, "a" * 67, "a" * 66 + "가", "x\x00\x07y", *(any_text(chance) for _ in range(300))]
    texts = [text or "-" for text in texts]
    days = [{"uid": f"{index}@x", "date": "2026-12-03", "title": text} for index, text in enumerate(texts)]
    lines = [line for line in unfolded(calendar(modules, days)) if line.startswith("SUMMARY:")]
    found = [unescaped(line.removeprefix("SUMMARY:")) for line in lines]
    assert found == [text.replace("\r\n", "\n").replace("\x00\x07", "") for text in texts]


def test_days_of_a_case_are_the_dates_that_count_and_the_open_promises(modules: Modules) -> None:
    counted = {"state": "counted", "show": "2026-12-03", "end": "2026-12-04", "concerns": True}
    dates = [
        {**counted, "id": "mine"},
        {**counted, "id": "not-mine", "concerns": False},
        {**counted, "id": "later", "beside": {"id": "mine", "sooner": "other"}},
        {**counted, "id": "sooner", "beside": {"id": "mine", "sooner": "unknown"}},
        {**counted, "id": "replaced", "instead": {"id": "mine", "applies": "other"}},
        {"state": "not-begun", "id": "waiting", "concerns": True},
    ]
    log = [
        {"id": "x", "promisedBy": "2026-11-25"},
        {"id": "y", "promisedBy": "2026-11-26", "settled": True},
        {"id": "z", "promised": "언젠가"},
    ]
    script = """
      const { daysOfCase } = await use("case/calendar-file");
      return daysOfCase(data.one, data.dates, (what) => ({ title: JSON.stringify(what) }));"""
    days = modules.run(script, {"one": {"id": "c1", "log": log}, "dates": dates})
    assert days == [
        {"uid": "c1.deadline.mine@missing-delivery-help", "date": "2026-12-03", "title": '{"deadline":"mine"}'},
        {"uid": "c1.deadline.sooner@missing-delivery-help", "date": "2026-12-03", "title": '{"deadline":"sooner"}'},
        {"uid": "c1.promise.x@missing-delivery-help", "date": "2026-11-25", "title": '{"promise":"x"}'},
    ]
