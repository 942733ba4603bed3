"""Messages are filled from the case, what is missing is marked, and what is to do today follows from the case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import Content
from modules import Modules, modules_of
from playwright.sync_api import Browser
from test_case_reading import WHOLE

pytestmark = pytest.mark.browser
TODAY = date(2026, 11, 23)
FOR_THE_SENDER = {
    "name", "phone", "address", "cancel_items", "refund_account", "problem", "want", "reply_by", "card_name",
    "card_number_end", "instalment_months", "remaining_amount",
}  # fmt: skip
"""Blanks that no case fills: who the sender is, and what only the sender can say."""


@pytest.fixture(scope="module")
def modules(project: Path, browser: Browser) -> Iterator[Modules]:
    with modules_of(project, browser) as modules:
        yield modules


def filled(modules: Modules, text: str, one: dict[str, Any], language: str = "ko", **more: Any) -> dict[str, Any]:
    setting = {"language": language, "today": str(TODAY), **more}
    answer: dict[str, Any] = modules.call("case/message", "fillMessage", text, {"id": "c", **one}, setting)
    return answer


def value(modules: Modules, blank: str, one: dict[str, Any], language: str = "ko", **more: Any) -> str | None:
    """Give what a blank is filled with."""
    (piece,) = filled(modules, f"{{{blank}}}", one, language, **more)["pieces"]
    assert piece["blank"] == blank
    text: str | None = piece.get("text")
    return text


# Filling


def test_a_message_comes_in_pieces(modules: Modules) -> None:
    answer = filled(modules, "번호 {order_number}, {name}. {strange}{name}", {"orderNumber": "{name} 7🎁"})
    assert answer == {
        "pieces": [
            {"kind": "text", "text": "번호 "},
            {"kind": "filled", "blank": "order_number", "text": "{name} 7🎁"},
            {"kind": "text", "text": ", "},
            {"kind": "missing", "blank": "name"},
            {"kind": "text", "text": ". "},
            {"kind": "missing", "blank": "strange"},
            {"kind": "missing", "blank": "name"},
        ],
        "missing": ["name", "strange"],
        "length": len("번호 {name} 7🎁, . "),
    }


def test_the_text_of_the_pieces_is_the_message(modules: Modules) -> None:
    pieces = filled(modules, "{shop}의 {name}", {"shop": "가게"})["pieces"]
    assert modules.call("case/message", "textOf", pieces) == "가게의 "


def test_what_was_typed_wins_unless_it_is_empty(modules: Modules) -> None:
    assert value(modules, "shop", {"shop": "가게"}, typed={"shop": " 다른 가게 "}) == "다른 가게"
    assert value(modules, "shop", {"shop": "가게"}, typed={"shop": "  "}) == "가게"
    assert value(modules, "name", {}, typed={"name": "<b>홍길동</b>"}) == "<b>홍길동</b>"
    assert value(modules, "constructor", {}) is None


def test_every_blank_of_the_content_is_filled_by_a_case_or_left_to_its_sender(
    modules: Modules, content: Content
) -> None:
    blanks = list(content.blanks)
    fields = modules.call_each("case/message", "fieldsOf", [[blank] for blank in blanks])
    unfilled = {blank for blank, found in zip(blanks, fields, strict=True) if not found}
    assert unfilled == FOR_THE_SENDER | {"today"}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_whole_case_fills_every_message_but_for_its_sender(modules: Modules, content: Content, language: str) -> None:
    names = {"couriers": {"lotte": "롯데택배"}}
    for id, message in content.messages.items():
        text = re.sub(r"\{\w+:[^}]+\}", "", message.text[language])
        one = {**WHOLE, "sellerKind": "marketplace"}
        missing = filled(modules, text, one, language, **names)["missing"]
        assert set(missing) - FOR_THE_SENDER - {"amount"} == set(), id


CASE: dict[str, Any] = {
    "shop": "○○마켓",
    "courier": "cj",
    "dates": {"ordered": "2026-01-05", "received": "2026-11-19", "refundAsked": "2026-11-21"},
    "items": [
        {"id": "a", "name": "머그컵", "option": "흰색", "quantity": 2, "price": 12_000, "missing": 1},
        {"id": "b", "name": "접시", "missing": 0},
    ],
    "log": [
        {"id": "y", "on": "2026-11-21", "who": "seller", "channel": "phone", "said": "거절", "promised": "확인"},
        {"id": "x", "on": "2026-11-20", "at": "09:00", "who": "seller", "said": "재배송 요청"},
        {"id": "z", "said": "날짜 없음"},
    ],
    "situation": "part-missing",
}
VALUES = [
    ("shop", "○○마켓", "○○마켓"),
    ("seller", None, None),
    ("courier", "CJ대한통운", "CJ대한통운"),
    ("order_date", "2026년 1월 5일", "5 January 2026"),
    ("pay_date", None, None),
    ("refund_start", "2026년 11월 21일", "21 November 2026"),
    ("contact_date", "2026년 11월 20일", "20 November 2026"),
    ("today", "2026년 11월 23일", "23 November 2026"),
    ("item_list", "머그컵 흰색 2개, 접시 1개", "머그컵, 흰색 × 2; 접시 × 1"),
    ("received_items", "머그컵 흰색 1개, 접시 1개", "머그컵, 흰색 × 1; 접시 × 1"),
    ("missing_items", "머그컵 흰색 1개", "머그컵, 흰색 × 1"),
    ("amount", None, None),
    (
        "contact_summary",
        "2026년 11월 20일 판매자: 재배송 요청\n2026년 11월 21일 판매자 전화: 거절 / 확인",
        "20 November 2026 판매자: 재배송 요청\n21 November 2026 판매자 전화: 거절 / 확인",
    ),
]


@pytest.mark.parametrize(("blank", "korean", "english"), VALUES, ids=lambda found: str(found).split()[0])
def test_blank(modules: Modules, blank: str, korean: str | None, english: str | None) -> None:
    names = {"couriers": {"cj": "CJ대한통운"}, "parties": {"seller": "판매자"}, "channels": {"phone": "전화"}}
    assert [value(modules, blank, CASE, language, **names) for language in ("ko", "en")] == [korean, english]


def test_a_shop_of_its_own_is_its_seller(modules: Modules) -> None:
    assert value(modules, "seller", {"shop": "가게", "sellerKind": "shop"}) == "가게"
    assert value(modules, "seller", {"shop": "가게", "sellerKind": "marketplace"}) is None


def test_what_came_is_listed_only_when_all_of_it_is_known(modules: Modules) -> None:
    items = [{"id": "a", "name": "컵", "missing": 1, "quantity": 2}, {"id": "b", "name": "접시"}]
    one = {"items": items, "situation": "part-missing"}
    assert value(modules, "received_items", one) is None
    assert value(modules, "missing_items", one) == "컵 1개"
    assert value(modules, "missing_items", {"items": [{"id": "a", "missing": 1}]}) is None


# Money


def test_an_amount_is_filled_only_where_there_is_one_it_can_be(modules: Modules) -> None:
    items = [{"id": "a", "name": "컵", "quantity": 3, "price": 12_500}]
    assert value(modules, "amount", {"items": items, "situation": "nothing-arrived"}) == "37,500"
    assert value(modules, "amount", {"items": items, "situation": "part-missing"}) is None
    more = [*items, {"id": "b", "name": "접시"}]
    assert value(modules, "amount", {"items": more, "situation": "nothing-arrived"}) is None


@pytest.mark.parametrize(
    ("one", "won", "unpriced"),
    [
        ({}, 0, []),
        ({"items": [{"id": "a", "price": 100, "quantity": 3, "missing": 2}]}, 200, []),
        ({"items": [{"id": "a", "price": 100, "quantity": 3, "missing": 7}]}, 300, []),
        ({"items": [{"id": "a", "price": 100, "quantity": 3}]}, 0, []),
        ({"items": [{"id": "a", "price": 100, "quantity": 3}], "situation": "not-moving"}, 300, []),
        (
            {"items": [{"id": "a", "price": 100}], "situation": "not-moving", "dates": {"received": "2026-11-19"}},
            0,
            [],
        ),
        ({"items": [{"id": "a", "missing": 1}, {"id": "b", "price": 5, "missing": 1}, {"id": "c"}]}, 5, ["a"]),
    ],
)
def test_money_at_stake(modules: Modules, one: dict[str, Any], won: int, unpriced: list[str]) -> None:
    assert modules.call("case/items", "atStake", {"id": "c", **one}) == {"won": won, "unpriced": unpriced}


def test_situations_in_which_nothing_came_are_known_to_the_content(modules: Modules, content: Content) -> None:
    nothing = modules.run('return (await use("case/items")).NOTHING_CAME;')
    assert set(nothing) < set(content.situations)


def test_interest_on_a_late_refund(modules: Modules) -> None:
    growing = {"id": "i", "state": "growing", "concerns": True, "start": "2026-11-05", "rate": 15, "days": 30}
    told = {"won": 1232, "rate": 15, "days": 30, "since": "2026-11-05"}
    assert modules.call("case/items", "interestOn", [growing], 100_000) == told
    for none in ({**growing, "days": 0}, {**growing, "concerns": False}, {"id": "i", "state": "not-begun"}):
        assert modules.run('return (await use("case/items")).interestOn(data, 100000) ?? null;', [none]) is None
    assert modules.run('return (await use("case/items")).interestOn(data, 1e15) ?? null;', [growing]) is None


# To do today


def deadline(id: str, left: int, who: str = "you", **more: Any) -> dict[str, Any]:
    show = str(TODAY + timedelta(days=left))
    when = "past" if left < 0 else "today" if left == 0 else "ahead"
    common = {"state": "counted", "show": show, "end": show, "daysLeft": left, "when": when, "concerns": True}
    return {"id": id, "who": who, **common, **more}


def to_do(modules: Modules, one: dict[str, Any], dates: list[dict[str, Any]], *message: str) -> list[dict[str, Any]]:
    tasks: list[dict[str, Any]] = modules.call("case/to-do", "toDo", {"id": "c", **one}, dates, str(TODAY), *message)
    return tasks


def test_deadlines_of_the_next_seven_days_are_to_be_met_the_nearest_first(modules: Modules) -> None:
    dates = [
        deadline("in-seven", 7),
        deadline("in-eight", 8),
        deadline("theirs", 2, "seller"),
        deadline("now", 0),
        deadline("over", -1),
        deadline("moved", -1, when="last-days"),
        deadline("not-mine", 1, concerns=False),
        deadline("the-later", 1, beside={"id": "now", "sooner": "other"}),
        deadline("maybe", 3, instead={"id": "now", "applies": "unknown"}),
        deadline("replaced", 3, instead={"id": "now", "applies": "other"}),
        {"id": "waiting", "state": "not-begun", "concerns": True},
    ]
    tasks = to_do(modules, {}, dates)
    assert [task["id"] for task in tasks] == ["moved", "now", "maybe", "in-seven", "theirs"]
    show = str(TODAY + timedelta(days=2))
    expected = {"kind": "deadline", "id": "theirs", "who": "seller", "show": show, "end": show, "daysLeft": 2}
    assert tasks[-1] == expected


def test_a_promise_that_has_passed_is_to_be_pressed_the_oldest_first(modules: Modules) -> None:
    log = [
        {"id": "today", "promisedBy": "2026-11-23"},
        {"id": "late", "promisedBy": "2026-11-22"},
        {"id": "later", "promisedBy": "2026-11-20", "settled": False},
        {"id": "kept", "promisedBy": "2026-11-01", "settled": True},
    ]
    assert to_do(modules, {"log": log}, []) == [
        {"kind": "promise", "entry": "later", "promisedBy": "2026-11-20", "daysLate": 3},
        {"kind": "promise", "entry": "late", "promisedBy": "2026-11-22", "daysLate": 1},
    ]


def test_what_is_missing_is_to_be_found_before_anybody_is_contacted(modules: Modules) -> None:
    text = "{order_number} {name} {item_list} {missing_items} {courier} {tracking_number} {pay_date}"
    one = {"orderNumber": "7", "courier": "cj"}
    facts = {"kind": "facts", "fields": ["items", "trackingNumber", "dates.paid"]}
    assert to_do(modules, one, [], text) == [facts]
    assert to_do(modules, {**one, "log": [{"id": "x"}]}, [], text) == []
    assert to_do(modules, {**one, "dates": {"contacted": "2026-11-20"}}, [], text) == []
    assert to_do(modules, one, [], "{order_number} {name}") == []
    assert to_do(modules, one, []) == []
