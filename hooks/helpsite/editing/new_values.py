"""How a new value is written into a content file: on one line, as a block of lines, or with a line for each part."""

import json
import re
from collections.abc import Iterator
from typing import Any

PLAIN = re.compile(r"""[^\s\-?:,\[\]{}#&*!|>'"%@`~][^\n\t]*""")
ENDS_PLAIN = re.compile(r":(?=\s|$)|\s#|\s$")
IN_BRACKETS = re.compile(r"[,\[\]{}]")
CLOCK = re.compile(r"\d+:\d+.*")
"""What programs that guess take for a number."""
STEP = 2
"""Columns by which what is new stands further in."""


def behind(value: Any, column: int, end: str, is_item: bool = False) -> str:
    """Return a new value as it stands behind its `key:` or its dash, which begins at a column."""
    inner = column + STEP
    if isinstance(value, str):
        is_long = "\n" in value.strip("\n")
        return f" {block(value, '|', inner, column, end) if is_long else line(value)}"
    if not value or (isinstance(value, list) and all(isinstance(item, str) for item in value)):
        return f" {inline(value)}"
    if isinstance(value, list):
        return "".join(f"{end}{' ' * inner}-{behind(item, inner, end, is_item=True)}" for item in value)
    between = end + " " * inner
    return (" " if is_item else between) + between.join(_pairs(value, inner, end))


def _pairs(values: dict[str, Any], column: int, end: str) -> Iterator[str]:
    for key, value in values.items():
        yield f"{inline(key)}:{behind(value, column, end)}"


def block(value: str, head: str, indent: int, column: int, end: str) -> str:
    """Return a text of several lines as a block."""
    lines = value.strip("\n").split("\n")
    if lines[0].startswith(" "):
        head = f"|{indent - max(column, 0)}"
    return end.join([head, *(" " * indent + line if line else "" for line in lines)])


def inline(value: Any) -> str:
    """Return a new value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inline(key)}: {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    return quoted(value) if IN_BRACKETS.search(value) else line(value)


def line(value: str) -> str:
    """Return a new text on a line of its own, in quotes where it would be misread without."""
    is_plain = PLAIN.fullmatch(value) and not ENDS_PLAIN.search(value) and not CLOCK.fullmatch(value)
    return value if is_plain else quoted(value)


def quoted(value: str) -> str:
    """Return a text in double quotes."""
    return json.dumps(value, ensure_ascii=False)
