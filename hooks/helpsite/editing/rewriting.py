"""New values in a content file: only what changed is written, at its place, so comments and line breaks stay.

Values are plain: texts, lists and groups (`dict`) of them. A text in a block, which ends with a line break in the file,
has none here.
"""

import re
from collections.abc import Sequence
from typing import Any

import yaml

from helpsite.editing import say
from helpsite.editing.new_values import STEP, behind, block, inline, quoted
from helpsite.problems import NotPossible
from helpsite.texts.plain_yaml import Loader

BLANK_LINES = re.compile(r"(?:\r?\n *)+\Z")


def values_of(text: str) -> Any:
    """Return what a file's text says; None where it says nothing. Raises `yaml.YAMLError` where it cannot be read."""
    root = yaml.compose(text, Loader=Loader)
    return _value(root) if root else None


def rewritten(text: str, values: Any) -> str:
    """Return a file's text with other values; raise `NotPossible` where they cannot be written into it."""
    root = yaml.compose(text, Loader=Loader)
    end = "\r\n" if "\r\n" in text else "\n"
    if root is None:
        after = text + behind(values, -STEP, end).lstrip() + end
    else:
        writer = _Writer(text, end)
        first, last = writer.span(root)
        after = text[:first] + writer.text(root, values, -STEP).lstrip("\r\n") + text[last:]
    try:
        is_there = _trimmed(values_of(after)) == _trimmed(values)
    except yaml.YAMLError:
        is_there = False
    if not is_there:
        raise NotPossible(say("not-in-place"))
    return after


def _value(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return node.value.rstrip("\n") if node.style in ("|", ">") else node.value


def _trimmed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _trimmed(item) for key, item in value.items()}
    return [_trimmed(item) for item in value] if isinstance(value, list) else value.rstrip("\n")


def _is_replaced(node: Any, value: Any) -> bool:
    """Tell whether nothing of how a value is written can stay."""
    is_empty = not node.value and getattr(node, "style", None) in ("", None)
    return is_empty or type(_value(node)) is not type(value) or value in ([], {})


class _Writer:
    """Writes other values into one text. Offsets count characters; `column` is that of what a value stands in."""

    def __init__(self, text: str, end: str) -> None:
        self._text = text
        self._end = end
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def span(self, node: yaml.Node) -> tuple[int, int]:
        """Return where the text of a value begins and ends, without the line break at its end."""
        first = self._offset(node.start_mark)
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = node.value[-1]
            return first, self.span(last[1] if isinstance(last, tuple) else last)[1]
        last = self._offset(node.end_mark)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            last -= len((BLANK_LINES.search(self._text, first, last) or [""])[0])
        return first, last

    def text(self, node: Any, value: Any, column: int, in_brackets: bool = False) -> str:
        """Return the text of a value as it shall be."""
        first, last = self.span(node)
        if _value(node) == value:
            return self._text[first:last]
        if _is_replaced(node, value):
            return self._new(value, column, in_brackets)
        if isinstance(node, yaml.ScalarNode):
            # A remark behind a value that gets several lines would become a part of it.
            rest = self._text[last : self._text.find("\n", last)]
            return self._scalar(node, value, column, in_brackets or bool(rest.strip()))
        in_brackets = in_brackets or node.flow_style
        parts = self._pairs(node, value) if isinstance(node, yaml.MappingNode) else self._items(node, value)
        return self._in_brackets(node, parts) if in_brackets else self._in_lines(node, parts)

    def _new(self, value: Any, column: int, in_brackets: bool) -> str:
        return inline(value) if in_brackets else behind(value, column, self._end, is_item=True).removeprefix(" ")

    def _pairs(self, node: yaml.MappingNode, values: dict[str, Any]) -> list[tuple[int | None, Any]]:
        """Return which pair of a group each of its new values had, in the order of the text; a new one has none."""
        keys = [key.value for key, _ in node.value]
        order: list[tuple[int | None, Any]] = [(index, values[key]) for index, key in enumerate(keys) if key in values]
        place = 0
        for key, value in values.items():
            if key in keys:
                place = next(at for at, (index, _) in enumerate(order) if index == keys.index(key))
            else:
                order.insert(place, (None, (key, value)))
            place += 1
        return order

    def _items(self, node: yaml.SequenceNode, values: list[Any]) -> list[tuple[int | None, Any]]:
        return list(zip(origins([_value(item) for item in node.value], values), values, strict=True))

    def _part(self, node: yaml.CollectionNode, index: int, value: Any, is_in_brackets: bool) -> tuple[int, int, str]:
        """Return where the text of an item or pair begins and ends, and how it shall be from there on."""
        item = node.value[index]
        column = node.start_mark.column
        if not isinstance(item, tuple):
            first, last = self.span(item)
            return first, last, self.text(item, value, column, is_in_brackets)
        key, inner = item
        start, (first, last) = self._offset(key.start_mark), self.span(inner)
        if _is_replaced(inner, value):
            before = self._text[slice(*self.span(key))] + ":"
            return start, last, before + (f" {inline(value)}" if is_in_brackets else behind(value, column, self._end))
        return start, last, self._text[start:first] + self.text(inner, value, column, is_in_brackets)

    def _in_lines(self, node: yaml.CollectionNode, parts: Sequence[tuple[int | None, Any]]) -> str:
        """Write items or pairs that have lines of their own, each with the remarks above it and behind it."""
        column, starts, ends = node.start_mark.column, [self._offset(node.start_mark)], []
        for item in node.value:
            last = self.span(item[1] if isinstance(item, tuple) else item)[1]
            ends.append(self._text.find("\n", last) + 1 or len(self._text))
        starts += ends[:-1]
        ends[-1] = self.span(node)[1]
        units = []
        for index, value in parts:
            if index is None:
                units.append(" " * column + self._new_line(node, value))
                continue
            first, last, written = self._part(node, index, value, False)
            before = " " * column if index == 0 else ""
            units.append(before + self._text[starts[index] : first] + written + self._text[last : ends[index]])
        lines = [unit if unit.endswith("\n") else unit + self._end for unit in units]
        return "".join(lines).lstrip("\r\n").removesuffix("\n").removesuffix("\r").removeprefix(" " * column)

    def _new_line(self, node: yaml.CollectionNode, value: Any) -> str:
        column = node.start_mark.column
        if isinstance(node, yaml.MappingNode):
            key, inner = value
            return f"{inline(key)}:{behind(inner, column, self._end)}"
        is_short = all(getattr(item, "flow_style", True) for item in node.value)
        return f"- {inline(value)}" if is_short else f"-{behind(value, column, self._end, is_item=True)}"

    def _in_brackets(self, node: yaml.CollectionNode, parts: Sequence[tuple[int | None, Any]]) -> str:
        """Write items or pairs between brackets, each with what stands between it and the one before it."""
        first, end = self.span(node)
        spans = [
            (self._offset(item[0].start_mark), self.span(item[1])[1]) if isinstance(item, tuple) else self.span(item)
            for item in node.value
        ]
        text = self._text[first : spans[0][0]]
        for number, (index, value) in enumerate(parts):
            before = self._text[spans[index - 1][1] : spans[index][0]] if index else ", "
            if index is None:
                written = ": ".join(map(inline, value)) if isinstance(node, yaml.MappingNode) else inline(value)
            else:
                written = self._part(node, index, value, True)[2]
            text += (before if number else "") + written
        return text + self._text[spans[-1][1] : end]

    def _scalar(self, node: yaml.ScalarNode, value: str, column: int, in_brackets: bool) -> str:
        head, *lines = self._text[slice(*self.span(node))].splitlines()
        if node.style == "|" and value.strip() and not re.search(r"\d", head):
            old = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), column + STEP)
            return block(value, head.strip(), max(old, column + 1), column, self._end)
        if node.style == "'" and "\n" not in value:
            return "'" + value.replace("'", "''") + "'"
        return quoted(value) if node.style == '"' and "\n" not in value else self._new(value, column, in_brackets)

    def _offset(self, mark: Any) -> int:
        line, column = int(mark.line), int(mark.column)
        return self._lines[line] + column


def origins(old: list[Any], new: list[Any]) -> list[int | None]:
    """Return for each item of a list which one it was before: the same, that of the same id, or one that is gone."""
    found: list[int | None] = [None] * len(new)
    free = list(range(len(old)))
    for same in (lambda was, now: was == now, _have_one_id, lambda was, now: type(was) is type(now)):
        for number, item in enumerate(new):
            if found[number] is None:
                found[number] = next((index for index in free if same(old[index], item)), None)
                free = [index for index in free if index != found[number]]
    return found


def _have_one_id(was: Any, now: Any) -> bool:
    return isinstance(was, dict) and isinstance(now, dict) and "id" in was and was["id"] == now.get("id")
