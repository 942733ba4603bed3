"""What an editor most likely did where YAML gives up: its own words name what it expected and not what to mend."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from helpsite.models.base import every_model
from helpsite.texts.languages import LANGUAGES
from helpsite.texts.references import FIGURES, PAGES

Mistake = tuple[str, int, int, dict[str, str]]
"""A rule, line and column from 0, and the rule's details."""
Found = tuple[str, int, dict[str, str]]
"""The same of one line."""
FIELDS = {info.alias or name for model in every_model() for name, info in model.model_fields.items()}
NAME = r"[a-z][a-z0-9_-]*"
START = r"^\s*(?:- )*"
BLOCK = re.compile(rf"{START}(?={NAME}:\s+[|>][-+\d]*\s*$)")
FIELD = re.compile(rf"{START}(?:(?P<name>{NAME}):(?P<space>\s+|$))(?P<value>.*)")
ANY_NAME = re.compile(r"\s*[^\s:]+:(?:\s|$)")
NO_COLON = re.compile(rf"\s*(?:- )*(?P<name>{'|'.join(sorted(FIELDS))})(?:[;.\s]|$)")
NO_SPACE = re.compile(rf"{START}(?!(?:{'|'.join(sorted(FIGURES | PAGES))}):)({NAME}:)(?=[^ /])")
BEHIND_BAR = re.compile(rf"{START}{NAME}:\s+([|>])[-+\d]*\s*[^-+\s\d#]")
BEHIND_FIELD = re.compile(rf"{START}{NAME}:\s+([-?])\s")
DASH = re.compile(r"\s*(-)[^\s-]")
IN_ORDER = re.compile(r"\s*(?:-(?:\s|$)|[\w\"'].*:(?:\s|$))")
"""How an item of a list or a field begins, be its name known or not."""
MOST_SHOWN = 20
"""As many letters of a line are quoted."""
FULL_WIDTH_COLON = re.compile(rf"{START}{NAME}(：)")
FULL_WIDTH_SPACE = re.compile(rf"{START}(?:{NAME}:)?\s*?(\u3000)")
SIGN = re.compile(rf"{START}(?:{NAME}:\s+)?((\{{)(?:[a-z]+:[a-z0-9]|[가-힣])|[*&!%@`])")
IN_BRACKETS = re.compile(rf"{START}(?:{NAME}:\s+)?(\[)[^\[\]{{}}]*\]\s*[^\s,#\]}}]")
OPENING = re.compile(rf"{START}(?:{NAME}:\s+)?(?P<sign>[\"'])")
CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
TWO_COMMAS = re.compile(r",\s*(,)")
NEXT_IN_BRACKETS = re.compile(rf",\s*(?:{NAME}:\s*)?$")
WRONG_BEGINNINGS = (
    ("full-width-colon", FULL_WIDTH_COLON, None),
    ("full-width-space", FULL_WIDTH_SPACE, None),
    ("colon-needs-space", NO_SPACE, "key"),
    ("text-behind-bar", BEHIND_BAR, "sign"),
    ("dash-needs-space", DASH, None),
    ("starts-with-sign", IN_BRACKETS, "sign"),
)
"""Rules with how a line begins that breaks them, and the detail that is told of what was found there."""
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


@dataclass
class Shape:
    """How far a file has kept its shape: the columns of the fields that are open, and the field before."""

    columns: list[int] = field(default_factory=list)
    name: str = ""
    has_value: bool = False
    """Whether the field before has a value, so that nothing can stand below it."""


def likely_mistake(text: str, error: Any) -> Mistake | None:
    """Return what is most likely wrong in a file that PyYAML could not read, or nothing where that is not clear."""
    lines, context = [line.rstrip("\r") for line in text.split("\n")], error.context or ""
    last = min(error.problem_mark.line, len(lines) - 1) if error.problem_mark else 0
    if found := _out_of_shape(lines, last):
        return ("indented-needlessly", *found[1:3], {}) if found[3] == {"spaces": "0"} else found
    place = error.context_mark
    sign = _sign_at(lines, place)
    if "quoted scalar" in context and sign:
        return "unclosed-quote", place.line, place.column, {"sign": sign}
    if start := SIGN.search(lines[last]):
        return "starts-with-sign", last, start.start(1), {"sign": start[2] or start[1]}
    if start := BEHIND_FIELD.search(lines[last]):
        return "list-behind-field", last, start.start(1), {"sign": start[1]}
    if "flow" in context and (start := TWO_COMMAS.search(lines[last])):
        return "two-commas", last, start.start(1), {}
    if start := AFTER_QUOTE.search(lines[last]):
        return "text-after-quote", last, start.start(1), {}
    if "flow" in context and sign in ("[", "{"):
        return "unclosed-bracket", place.line, place.column, {"sign": sign}
    return _colon_in_text(lines, last) if "mapping values" in (error.problem or "") else None


def _out_of_shape(lines: list[str], last: int) -> Mistake | None:
    """Find the first line that does not stand or begin as it must after those above it."""
    blocks = {block.end: block for block in _blocks(lines)}
    inside = {number for block in blocks.values() for number in range(block.first + 1, block.end)}
    shape = Shape()
    quote: tuple[int, int, str] | None = None
    open_brackets = 0
    for number, line in enumerate(lines[: last + 1]):
        if number in inside or not line.strip() or line.lstrip().startswith("#"):
            continue
        if quote:
            if FIELD.match(line) or line.lstrip().startswith("- "):
                return "unclosed-quote", quote[0], quote[1], {"sign": quote[2]}
            quote = None if quote[2] in line else quote
            continue
        if open_brackets > 0:
            open_brackets += _brackets(line)
            continue
        if found := (number in blocks and _lost_indent(blocks[number], line)) or _wrong_start(line, shape):
            rule, column, details = found
            return rule, number, column, details
        opening = OPENING.match(line)
        if opening and not CLOSED[opening["sign"]].match(line, opening.start("sign")):
            quote = number, opening.start("sign"), opening["sign"]
        open_brackets = _brackets(line)
    return None


def _lost_indent(block: Block, line: str) -> Found | None:
    """Tell of a line that belongs to the text above it and does not stand below its beginning."""
    column = _indent(line)
    named = FIELD.match(line)
    if line.lstrip().startswith("- "):
        lost = column >= block.key
    else:
        lost = block.key < column if named else not ANY_NAME.match(line) and not NO_COLON.match(line)
    if lost:
        return "indented-unlike", column, {"spaces": str(block.key if named else block.indent)}
    return None


def _wrong_start(line: str, shape: Shape) -> Found | None:
    """Tell what is wrong with the beginning of a line, and note how the file stands after it."""
    for rule, pattern, detail in WRONG_BEGINNINGS:
        if found := pattern.match(line):
            return rule, found.start(1), {detail: found[1]} if detail else {}
    if (column := _open_in_brackets(line)) is not None:
        return "unclosed-quote", column, {"sign": '"'}
    named = FIELD.match(line)
    above = shape.columns[-1] if shape.columns else 0
    if not named:
        if bare := NO_COLON.match(line):
            column, name = bare.start("name"), bare["name"]
            begins = name in LANGUAGES and column > above and not shape.has_value
            is_first = not shape.columns and column == 0
            if begins or is_first or (column <= above and column in shape.columns):
                return "colon-missing", column, {"key": name}
        if shape.columns and _indent(line) <= above and not IN_ORDER.match(line):
            return "stray-line", _indent(line), {"found": line.strip()[:MOST_SHOWN]}
        shape.has_value = True
        return None
    column = named.start("name")
    if not shape.columns and (spaces := _indent(line)):
        return "indented-unlike", spaces, {"spaces": "0"}
    if (right := _right_column(column, named["name"], shape)) is not None:
        return "indented-unlike", column, {"spaces": str(right)}
    shape.columns = [*(other for other in shape.columns if other < column), column]
    shape.name = named["name"]
    shape.has_value = bool(named["value"].partition(" #")[0].strip())
    return None


def _right_column(column: int, name: str, shape: Shape) -> int | None:
    """Return where a field belongs that stands elsewhere."""
    if not shape.columns:
        return None
    above = shape.columns[-1]
    if column > above:
        return above if shape.has_value else None
    if name in LANGUAGES and shape.name not in LANGUAGES and not shape.has_value:
        return above + 2
    if column in shape.columns:
        return None
    return min(reversed(shape.columns), key=lambda other: abs(other - column))


def _open_in_brackets(line: str) -> int | None:
    """Find the quote of `{ko: "하나, en: "둘"}` or `["하나, "둘"]` that is not closed."""
    quotes = [found.start() for found in re.finditer(r'(?<!\\)"', line)]
    if not re.match(rf"{START}(?:{NAME}:\s+)?[\[{{]", line) or len(quotes) % 2 == 0:
        return None
    texts = zip(quotes[::2], quotes[1::2], strict=False)
    return next((start for start, end in texts if NEXT_IN_BRACKETS.search(line[start:end])), quotes[-1])


def _brackets(line: str) -> int:
    """Return how many brackets of a value a line leaves open."""
    words = re.sub(r'"(?:[^"\\]|\\.)*"', "", line)
    value = words[named.start("value") :] if (named := FIELD.match(words)) else words
    if named and not value.startswith(("[", "{")):
        return 0
    return sum(value.count(sign) for sign in "[{") - sum(value.count(sign) for sign in "]}")


def _colon_in_text(lines: list[str], last: int) -> Mistake | None:
    """Find the field whose text holds a colon that YAML takes for that of another field."""
    for number in range(last, -1, -1):
        if named := FIELD.match(lines[number]):
            if named["value"]:
                return "colon-in-text", number, named.start("value"), {}
            return "lost-bar", number, named.start("name"), {"key": named["name"]}
    return None


def _blocks(lines: list[str]) -> Iterator[Block]:
    number = 0
    while number < len(lines):
        named = BLOCK.match(lines[number])
        first, number = number, number + 1
        if not named:
            continue
        indent = 0
        while number < len(lines):
            column = _indent(lines[number])
            # A remark between two fields is part of neither.
            if lines[number].strip() and not (lines[number].lstrip().startswith("#") and column < indent):
                if column < indent or column <= named.end():
                    break
                indent = indent or column
            number += 1
        yield Block(named.end(), indent or named.end() + 2, first, number)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _sign_at(lines: list[str], mark: Any) -> str:
    # YAML counts lines by characters that end none for Python and for editors' programs.
    return lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(lines) else ""
