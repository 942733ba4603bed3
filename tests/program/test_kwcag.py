"""Every item of Korea's accessibility guideline is answered: by tests that exist, by a dated look, or by a reason."""

import ast
from datetime import date
from functools import cache
from typing import Any

import pytest
import yaml
from helpsite.environment import editors_today
from support.project import PROJECT

ITEMS: dict[str, dict[str, Any]] = yaml.safe_load((PROJECT / "tests/kwcag.yml").read_text(encoding="utf-8"))
COUNTS = {
    "1.1": 1, "1.2": 1, "1.3": 3, "1.4": 4,
    "2.1": 4, "2.2": 2, "2.3": 1, "2.4": 4, "2.5": 4,
    "3.1": 1, "3.2": 2, "3.3": 4,
    "4.1": 1, "4.2": 1,
}  # fmt: skip
"""How many items each guideline of KWCAG 2.2 has."""


@cache
def names_in(file: str) -> set[str]:
    """Return the names of the tests in a file, without running it."""
    tree = ast.parse((PROJECT / file).read_text(encoding="utf-8"))
    return {
        f"{file}::{node.name}"
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


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
    assert ("day" in item) == ("looked" in item)
    assert "day" not in item or (isinstance(item["day"], date) and item["day"] <= editors_today())
    assert [test for test in item.get("tests", []) if test not in names_in(test.partition("::")[0])] == []
