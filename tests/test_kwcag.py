"""Every item of Korea's accessibility guideline is answered: by tests that exist, by a dated look, or by a reason."""

from __future__ import annotations

import ast
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).parent.parent
ITEMS: dict[str, dict[str, Any]] = yaml.safe_load((PROJECT / "tests/kwcag.yml").read_text(encoding="utf-8"))
COUNTS = {
    "1.1": 1, "1.2": 1, "1.3": 3, "1.4": 4,
    "2.1": 4, "2.2": 2, "2.3": 1, "2.4": 4, "2.5": 4,
    "3.1": 1, "3.2": 2, "3.3": 4,
    "4.1": 1, "4.2": 1,
}  # fmt: skip
"""How many items each guideline of KWCAG 2.2 has."""
NAMED = [(number, node) for number, item in ITEMS.items() for node in item.get("tests", [])]


@cache
def names_in(file: str) -> set[str]:
    """Give the names of the tests in a file, without running it."""
    tree = ast.parse((PROJECT / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def test_all_33_items_are_there_in_their_order() -> None:
    numbers = [f"{guideline}.{item}" for guideline, count in COUNTS.items() for item in range(1, count + 1)]
    assert list(ITEMS) == numbers
    assert len(numbers) == 33


@pytest.mark.parametrize("number", ITEMS)
def test_item_is_named_and_answered(number: str) -> None:
    item = ITEMS[number]
    assert set(item) <= {"ko", "en", "tests", "looked", "day", "none"}
    assert item["ko"].strip() and item["en"].strip()
    assert ("none" in item) != ("tests" in item or "looked" in item)
    assert all(item[answer] for answer in ("tests", "looked", "none") if answer in item)


@pytest.mark.parametrize(("number", "node"), NAMED)
def test_named_test_exists(number: str, node: str) -> None:
    file, _, name = node.partition("::")
    assert name in names_in(file)


@pytest.mark.parametrize("number", [number for number, item in ITEMS.items() if "looked" in item])
def test_look_has_its_day(number: str, today: date) -> None:
    assert isinstance(ITEMS[number]["day"], date)
    assert ITEMS[number]["day"] <= today


@pytest.mark.parametrize("number", [number for number, item in ITEMS.items() if "looked" not in item])
def test_day_belongs_to_a_look(number: str) -> None:
    assert "day" not in ITEMS[number]
