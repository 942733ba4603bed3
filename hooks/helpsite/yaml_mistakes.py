"""What an editor most likely did where YAML gives up: its own words name what it expected and not what to mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Mistake = tuple[str, int, int, dict[str, str]]
"""A rule of `problem_texts`, line and column from 0, and the rule's details."""
NAME = r"[a-z][a-z0-9_-]*"
START = r"^\s*(?:- )*"
BLOCK = re.compile(rf"{START}(?={NAME}:\s+[|>][-+\d]*\s*$)")
FIELD = re.compile(rf"{START}(?:(?P<name>{NAME}):(?P<space>\s+|$))(?P<value>.*)")
NEW_LINE_OF_YAML = re.compile(rf"^\s*(?:- |{NAME}:(?:\s|$))")
OPENING = re.compile(rf"{START}(?:{NAME}:\s+)?(?P<sign>[\"'])")
CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
NEXT_IN_BRACES = re.compile(rf",\s*{NAME}:\s*$")
FULL_WIDTH_COLON = re.compile(rf"{START}{NAME}(：)")
NO_SPACE = re.compile(rf"{START}({NAME}:)(?=[^\s/])")
SIGN = re.compile(rf"{START}(?:{NAME}:\s+)?((\{{)[a-z]+:[a-z0-9]|[*&!%@`])")
AFTER_QUOTE = re.compile(rf"{START}(?:{NAME}:\s+)?((?P<quote>[\"']).*(?P=quote))\s*[^\s#,\]}}]")


@dataclass(frozen=True)
class Block:
    """A text of several lines after `|`; lines and columns from 0."""

    key: int
    """The column of its field's name."""
    indent: int
    """The column of its text."""
    first: int
    """The line of its field's name."""
    end: int
    """The first line with words in it that is not the text's any more."""


def likely_mistake(text: str, error: Any) -> Mistake | None:
    """Give what is most likely wrong in a file that PyYAML could not read, or nothing where that is not clear."""
    lines, context = text.split("\n"), error.context or ""
    last = min(error.problem_mark.line, len(lines) - 1) if error.problem_mark else 0
    if found := _lost_indent(lines, last) or _open_quote(lines, last):
        return found
    sign = _sign_at(lines, error.context_mark)
    if "quoted scalar" in context and sign:
        return "unclosed-quote", error.context_mark.line, error.context_mark.column, {"sign": sign}
    # A colon that is missing is missed only on the next line.
    for number in [last, *[before for before in range(last) if lines[before].strip()][-1:]]:
        if colon := FULL_WIDTH_COLON.search(lines[number]):
            return "full-width-colon", number, colon.start(1), {}
        if colon := NO_SPACE.search(lines[number]):
            return "colon-needs-space", number, colon.start(1), {"key": colon[1]}
    if start := SIGN.search(lines[last]):
        return "starts-with-sign", last, start.start(1), {"sign": start[2] or start[1]}
    if start := AFTER_QUOTE.search(lines[last]):
        return "text-after-quote", last, start.start(1), {}
    if "flow" in context and sign:
        return "unclosed-bracket", error.context_mark.line, error.context_mark.column, {"sign": sign}
    return _colon_in_text(lines, last) if "mapping values" in (error.problem or "") else None


def _lost_indent(lines: list[str], last: int) -> Mistake | None:
    """Find a line that belongs to the text above it and does not stand below its beginning."""
    for block in _blocks(lines):
        if block.end > last:
            return None
        line = lines[block.end]
        column = _indent(line)
        named = FIELD.match(line)
        if line.lstrip().startswith("- "):
            lost = column >= block.key
        else:
            lost = block.key < column if named else not re.search(r":(?:\s|$)", line)
        if lost:
            return "indented-unlike", block.end, column, {"spaces": str(block.key if named else block.indent)}
    return None


def _open_quote(lines: list[str], last: int) -> Mistake | None:
    """Find a quote that runs on into the next field, because it is closed nowhere before that."""
    inside = {number for block in _blocks(lines) for number in range(block.first, block.end)}
    open_at: tuple[int, int, str] | None = None
    for number, line in enumerate(lines[: last + 1]):
        if number in inside or not line.strip():
            continue
        if open_at and NEW_LINE_OF_YAML.match(line):
            return "unclosed-quote", open_at[0], open_at[1], {"sign": open_at[2]}
        if open_at:
            open_at = None if open_at[2] in line else open_at
        elif (opening := OPENING.match(line)) and not CLOSED[opening["sign"]].match(line, opening.start("sign")):
            open_at = number, opening.start("sign"), opening["sign"]
        elif (column := _open_in_braces(line)) is not None:
            return "unclosed-quote", number, column, {"sign": '"'}
    return None


def _open_in_braces(line: str) -> int | None:
    """Find the quote of `{ko: "하나, en: "둘"}` that is not closed."""
    quotes = [found.start() for found in re.finditer(r'(?<!\\)"', line)]
    if not re.match(rf"{START}(?:{NAME}:\s+)?\{{", line) or len(quotes) % 2 == 0:
        return None
    texts = zip(quotes[::2], quotes[1::2], strict=False)
    return next((start for start, end in texts if NEXT_IN_BRACES.search(line[start:end])), quotes[-1])


def _colon_in_text(lines: list[str], last: int) -> Mistake | None:
    """Find the field whose text holds a colon that YAML takes for that of another field."""
    for number in range(last, -1, -1):
        if field := FIELD.match(lines[number]):
            if field["value"]:
                return "colon-in-text", number, field.start("value"), {}
            return "lost-bar", number, field.start("name"), {"key": field["name"]}
    return None


def _blocks(lines: list[str]) -> Iterator[Block]:
    number = 0
    while number < len(lines):
        field = BLOCK.match(lines[number])
        first, number = number, number + 1
        if not field:
            continue
        indent = 0
        while number < len(lines):
            column = _indent(lines[number])
            # A remark between two fields is part of neither.
            if lines[number].strip() and not (lines[number].lstrip().startswith("#") and column < indent):
                if column < indent or column <= field.end():
                    break
                indent = indent or column
            number += 1
        if number < len(lines):
            yield Block(field.end(), indent or field.end() + 2, first, number)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _sign_at(lines: list[str], mark: Any) -> str:
    # YAML counts lines by characters that end none for Python and for editors' programs.
    return lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(lines) else ""
