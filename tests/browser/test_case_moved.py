"""A courier, a situation or a letter gets another name while somebody's case names it: the case follows."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import read_content
from helpsite.editing.renaming import rename
from helpsite.library.addresses import in_language
from helpsite.library.kinds import BY_NAME
from helpsite.outputs.tool_data import tool_data
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import expect
from support.case_window import change_tool_data, keep_case, kept_cases
from support.window import PHONE, Window

LOG = [{"id": "x", "said": "문구를 보냄", "letter": "old-letter"}, {"id": "y", "said": "통화"}]
CASE: dict[str, Any] = {"id": "a", "shop": "쿠팡", "courier": "old-courier", "situation": "old-situation", "log": LOG}
MOVED = {
    "situation": {"old-situation": "part-missing"},
    "courier": {"old-courier": "cj"},
    "message": {"old-letter": "seller-refund"},
}


@pytest.mark.parametrize(
    ("kind", "id"), [("courier", "cj"), ("situation", "part-missing"), ("message", "seller-refund")]
)
def test_tools_know_the_former_names(kind: str, id: str, copied_content: Path, today: date) -> None:
    rename(copied_content, BY_NAME[kind], id, "a-new-name", today)
    content = read_content(copied_content, today)
    for language in LANGUAGES:
        moved = tool_data(content, language)["moved"]
        assert moved == {"situation": {}, "courier": {}, "message": {}} | {kind: {id: "a-new-name"}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_kept_case_gets_the_present_names_and_loses_nothing(language: Language, window: Window) -> None:
    keep_case(window.context, CASE)
    change_tool_data(window.context, lambda data: data.update(moved=MOVED))
    tab = window.open(in_language("case/", language), PHONE)
    expect(tab.locator("#field-courier")).to_have_value("cj")
    expect(tab.locator("#field-situation")).to_have_value("part-missing")
    log = [{**LOG[0], "letter": "seller-refund"}, LOG[1]]
    assert kept_cases(tab) == [{**CASE, "courier": "cj", "situation": "part-missing", "log": log}]
