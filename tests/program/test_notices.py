"""A notice is shown from its first day to its last, and no longer; no test here knows what day it is."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from helpsite.commands.check import print_good_news
from helpsite.content import read_content
from helpsite.environment import editors_today

NOTICE = """\
- id: slow-week
  from: 2099-05-01
  until: 2099-05-08
  text:
    ko: 이번 주에는 배송이 늦어질 수 있습니다.
    en: Deliveries may be slow this week.
"""
LAST = date(2099, 5, 8)


@pytest.fixture
def project_with_notice(copied_project: Path) -> Path:
    (copied_project / "content" / "notices.yml").write_text(NOTICE, encoding="utf-8")
    return copied_project


def test_a_notice_that_is_not_over_is_built_into_the_pages(project_with_notice: Path) -> None:
    assert list(read_content(project_with_notice, LAST).notices) == ["slow-week"]


def test_a_notice_that_is_over_is_left_out(project_with_notice: Path) -> None:
    content = read_content(project_with_notice, LAST + timedelta(days=1))
    assert not content.notices
    assert list(content.expired_notices) == ["slow-week"]


def test_a_build_that_is_repeated_counts_the_day_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935500399")  # The last second of 2 May 2031 in Korea.
    assert editors_today() == date(2031, 5, 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935500400")
    assert editors_today() == date(2031, 5, 3)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_check_mentions_a_notice_that_is_over(
    project_with_notice: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    print_good_news(read_content(project_with_notice, LAST + timedelta(days=1)), "ko" if language == "ko" else "en")
    assert "slow-week" in capsys.readouterr().out
