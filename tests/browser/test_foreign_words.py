"""Readers aloud are told what is Korean on an English page, where scripts wrote it too."""

import pytest
from support.case_window import keep_case
from support.window import DESK, Window

CASE = {
    "id": "a",
    "shop": "쿠팡",
    "seller": "튼튼 생활",
    "courier": "cj",
    "trackingNumber": "123456789012",
    "situation": "part-missing",
    "dates": {"ordered": "2026-11-08", "paid": "2026-11-08", "received": "2026-11-14"},
    "items": [{"id": "i1", "name": "보온병 2개", "quantity": 2, "missing": 1, "price": 9000}],
    "log": [{"id": "l1", "on": "2026-11-20", "who": "seller", "channel": "phone", "said": "확인 후 다시 보냄"}],
}
UNTOLD = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const untold = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!/[가-힣]/.test(data) || parentElement.matches("script, option, textarea")) continue;
    if (parentElement.closest("[lang]").lang !== "ko") untold.push(data);
  }
  return untold;
}"""


@pytest.mark.parametrize("path", ["case/", "contacts/", "deadlines/", "messages/#seller-missing-items", "checklist/"])
def test_korean_that_scripts_write_is_told(window: Window, path: str) -> None:
    keep_case(window.context, CASE)
    tab = window.open(f"en/{path}", DESK)
    assert tab.evaluate("document.body.innerText").count("쿠팡") >= 1
    assert tab.evaluate(UNTOLD) == []
