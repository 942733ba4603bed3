"""What an editor most likely did where YAML gives up: its own words name what it expected and not what to mend."""

from __future__ import annotations

import re
from typing import Any

Mistake = tuple[str, int, int, dict[str, str]]
"""A rule of `problem_texts`, line and column from 0, and the rule's details."""
KEY = r"^\s*(?:- )?"
FULL_WIDTH_COLON = re.compile(KEY + r"[a-z_]+(：)")
NO_SPACE = re.compile(KEY + r"([a-z_]+:)(?=[^\s/])")
SIGN = re.compile(KEY + r"(?:[a-z_]+:\s+)?((\{)[a-z]+:[a-z0-9]|[*&!%@`])")
AFTER_QUOTE = re.compile(KEY + r"(?:[a-z_]+:\s+)?((?P<quote>[\"']).*(?P=quote))\s*[^\s#,\]}]")


def likely_mistake(text: str, error: Any) -> Mistake | None:
    """Give what is most likely wrong in a file that PyYAML could not read, or nothing where that is not clear."""
    lines, context = text.split("\n"), error.context or ""
    sign = _sign_at(lines, error.context_mark)
    if "quoted scalar" in context and sign:
        return "unclosed-quote", error.context_mark.line, error.context_mark.column, {"sign": sign}
    last = min(error.problem_mark.line, len(lines) - 1) if error.problem_mark else 0
    # A colon that is missing is missed only on the next line.
    for number in [last, *[before for before in range(last) if lines[before].strip()][-1:]]:
        if found := FULL_WIDTH_COLON.search(lines[number]):
            return "full-width-colon", number, found.start(1), {}
        if found := NO_SPACE.search(lines[number]):
            return "colon-needs-space", number, found.start(1), {"key": found[1]}
    if found := SIGN.search(lines[last]):
        return "starts-with-sign", last, found.start(1), {"sign": found[2] or found[1]}
    if found := AFTER_QUOTE.search(lines[last]):
        return "text-after-quote", last, found.start(1), {}
    if "flow" in context and sign:
        return "unclosed-bracket", error.context_mark.line, error.context_mark.column, {"sign": sign}
    return None


def _sign_at(lines: list[str], mark: Any) -> str:
    # YAML counts lines by characters that end none for Python and for editors' programs.
    return lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(lines) else ""
