"""A tracking number that does not look like its courier's gives a warning; one that does gives none."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import Content
from modules import Modules, modules_of
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
MOD_7 = {"lengths": [12], "check": "last-digit-mod-7"}
EITHER = {"lengths": [10, 12]}
TYPED: list[tuple[str, dict[str, Any] | None, str, str]] = [
    ("123456789012", EITHER, "123456789012", "fits"),
    (" 1234-5678 9012\t", EITHER, "123456789012", "fits"),
    ("1234–5678−9012", EITHER, "123456789012", "fits"),
    ("１２３４５６７８９０", EITHER, "1234567890", "fits"),
    ("12345678901", EITHER, "12345678901", "wrong-length"),
    ("1234567890123", EITHER, "1234567890123", "wrong-length"),
    ("12345678901a", EITHER, "12345678901a", "not-digits"),
    ("", EITHER, "", "empty"),
    (" - ", None, "", "empty"),
    ("EE123456789KR", None, "EE123456789KR", "not-known"),
    ("123456789013", MOD_7, "123456789013", "fits"),  # 12345678901 = 7 × 1763668414 + 3
    ("12345678901", MOD_7, "12345678901", "wrong-length"),
]


@pytest.fixture(scope="module")
def modules(project: Path, browser: Browser) -> Iterator[Modules]:
    with modules_of(project, browser) as modules:
        yield modules


def verdicts(modules: Modules, calls: list[Any]) -> list[tuple[str, str]]:
    answers = modules.call_each("case/tracking-number", "checkTrackingNumber", calls)
    return [(answer["number"], answer["verdict"]) for answer in answers]


def test_numbers_as_they_are_typed(modules: Modules) -> None:
    expected = [(number, verdict) for _, _, number, verdict in TYPED]
    assert verdicts(modules, [[typed, form] for typed, form, _, _ in TYPED]) == expected


def test_the_last_digit_is_the_rest_of_the_others_by_seven(modules: Modules) -> None:
    chance = random.Random("numbers")
    numbers = [f"{chance.randrange(10**12):012}" for _ in range(500)]
    numbers += [f"{stem}{int(stem) % 7}" for stem in (f"{chance.randrange(10**11):011}" for _ in range(500))]
    expected = ["fits" if int(number[:-1]) % 7 == int(number[-1]) else "wrong-check-digit" for number in numbers]
    assert [verdict for _, verdict in verdicts(modules, [[number, MOD_7] for number in numbers])] == expected


def test_every_courier_whose_numbers_are_known_takes_some(modules: Modules, content: Content) -> None:
    forms = [courier.number.model_dump() for courier in content.couriers.values() if courier.number]
    assert forms
    calls = [[f"{0:0{length}}", form] for form in forms for length in form["lengths"]]
    assert {verdict for _, verdict in verdicts(modules, calls)} == {"fits"}
