"""One YAML file, read so that every value knows its line and nothing is guessed about its type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from helpsite.problems import Place, Problem

LARGEST_FILE = 256 * 1024
DEEPEST = 20
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# PyYAML without its C part reads the same files, only slower.
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# A comment behind one of these is harmless: nobody takes an id, a number or a date for half a sentence.
BARE_VALUE = re.compile(r"[A-Za-z0-9./:_-]*")

Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A file's content as plain dicts, lists and strings, with the place of every key and item."""

    path: str
    data: Any
    places: dict[Location, Place]

    def place(self, location: Location) -> Place:
        """Give the place of a value, or of the nearest thing around it that exists."""
        while location not in self.places and location:
            location = location[:-1]
        return self.places.get(location, Place(self.path))


def read_document(file: Path, path: str) -> tuple[Document | None, list[Problem]]:
    """Read one file; `path` is how problems name it. There is no document when it cannot be read at all."""
    raw = file.read_bytes()
    if len(raw) > LARGEST_FILE:
        limit = f"{LARGEST_FILE // 1024} KiB"
        return None, [Problem(Place(path), "", "too-large", {"limit": limit})]
    if raw.startswith(BYTE_ORDER_MARK):
        return None, [Problem(Place(path), "", "byte-order-mark")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [Problem(Place(path, line), "", "not-utf8")]
    tabs = [
        Problem(Place(path, number, line.index("\t") + 1), "", "tab")
        for number, line in enumerate(text.split("\n"), start=1)
        if "\t" in line
    ]
    if tabs:
        return None, tabs
    return parse_document(text, path)


def parse_document(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """Turn YAML text into a document and the problems that YAML itself would pass over in silence."""
    try:
        if problems := list(_refused(text, path)):
            return None, problems
        root = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        reason = error.problem or error.context or "?"
        place = _place(path, _where(error))
        # What is missing at the end of a file is missed on the line after it, which no editor shows.
        last = text.count("\n") + 1
        place = place if place.line <= last else Place(path, last)
        return None, [Problem(place, "", "broken-yaml", {"reason": reason})]
    except yaml.reader.ReaderError as error:
        return None, [Problem(_unreadable(path, text), "", "broken-yaml", {"reason": error.reason})]
    if root is None:
        return None, [Problem(Place(path), "", "empty-file")]
    reader = _Reader(path, text.split("\n"))
    data = reader.value(root, ())
    return Document(path, data, reader.places), reader.problems


def _refused(text: str, path: str) -> Iterator[Problem]:
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or _has_tag(event):
            yield Problem(_place(path, event.start_mark), "", "yaml-reference")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Problem(_place(path, event.start_mark), "", "broken-yaml", {"reason": "nested too deeply"})
            return


def _place(path: str, mark: Any) -> Place:
    return Place(path, mark.line + 1, mark.column + 1)


def _where(error: yaml.MarkedYAMLError) -> Any:
    # What is opened and never closed is noticed far below: the place to mend is where it opens.
    unclosed = error.context and ("quoted scalar" in error.context or "flow" in error.context)
    return error.context_mark if unclosed else error.problem_mark


def _unreadable(path: str, text: str) -> Place:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _has_tag(event: Any) -> bool:
    return getattr(event, "tag", None) not in (None, "")


class _Reader:
    """Walks the composed nodes once, collecting values, places and problems."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.places: dict[Location, Place] = {}
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, location: Location) -> Any:
        self.places.setdefault(location, _place(self.path, node.start_mark))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, location))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*location, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        self._look_for_lost_comment(node, location)
        return node.value

    def _pairs(self, node: yaml.MappingNode, location: Location) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._complain(key_node, location, "broken-yaml", reason="a key must be one word")
                continue
            key = key_node.value
            if key in seen:
                self._complain(key_node, (*location, key), "duplicate-key", key=key)
                continue
            seen.add(key)
            self.places[(*location, key)] = _place(self.path, key_node.start_mark)
            yield key, self.value(value_node, (*location, key))

    def _look_for_lost_comment(self, node: yaml.ScalarNode, location: Location) -> None:
        if node.style or BARE_VALUE.fullmatch(node.value):
            return
        rest = self.lines[node.end_mark.line][node.end_mark.column :] if node.end_mark.line < len(self.lines) else ""
        if rest.lstrip().startswith("#"):
            self._complain(node, location, "lost-comment")

    def _complain(self, node: yaml.Node, location: Location, rule: str, **details: str) -> None:
        self.problems.append(Problem(_place(self.path, node.start_mark), field_name(location), rule, details))


def field_name(location: Location) -> str:
    """Give a location the way editors see it: `actions[2].text.ko`, counting from 1."""
    name = ""
    for part in location:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return name
