"""A date in a text is no figure that the law may change, and both languages may write it their own way."""

from datetime import date
from pathlib import Path

import pytest
from helpsite.content import read_content
from helpsite.problems import ContentError
from helpsite.rules.agreement import numbers


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("12월 28일까지", "until 28 December"),
        ("12월 28일까지", "until December 28"),
        ("12월 28일부터 1월 4일까지", "from 28 December to 4 January"),
        ("2026년 12월 28일", "28 December 2026"),
        ("2026년 12월", "December 2026"),
        ("12월 28일까지", "until 28th December"),
        ("12월 28일까지", "until December 28th"),
        ("1월 28일과 2월 3일", "28 Jan and Feb. 3"),
        ("2026년 5월", "May 2026"),
        ("할 수 있습니다", "It may march on, May or Mark"),
        ("평일 9시~18시", "Weekdays, 9:00 to 18:00"),
        ("평일 9시 30분부터", "Weekdays from 09:30"),
        ("3번 할 수 있습니다", "You may do it 3 times"),
    ],
)
def test_both_languages_count_the_same_numbers(korean: str, english: str) -> None:
    assert numbers(korean) == numbers(english)


@pytest.mark.parametrize(("korean", "english"), [("12월 28일", "28 November"), ("12월 28일", "29 December")])
def test_another_day_is_another_number(korean: str, english: str) -> None:
    assert numbers(korean) != numbers(english)


def with_notice(project: Path, korean: str, english: str) -> list[str]:
    text = f"ko: {korean}\n    en: {english}"
    (project / "content/notices.yml").write_text(
        f"- id: busy\n  from: 2099-12-01\n  until: 2099-12-31\n  text:\n    {text}\n", encoding="utf-8"
    )
    try:
        read_content(project, date(2099, 12, 1))
    except ContentError as error:
        return [problem.rule for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("korean", "english", "problems"),
    [
        ("12월 28일까지 배송이 늦습니다.", "Deliveries are slow until 28 December.", []),
        ("배송이 2~3일 늦습니다.", "Deliveries are 2 to 3 days late.", []),
        ("12월 28일까지 배송이 늦습니다.", "Deliveries are slow until 29 December.", ["languages-differ"]),
        ("늦으면 1588-1255로 묻습니다.", "If it is late, ask 1588-1255.", ["bare-phone", "bare-phone"]),
    ],
)
def test_notice_may_name_days(korean: str, english: str, problems: list[str], copied_content: Path) -> None:
    assert with_notice(copied_content, korean, english) == problems
