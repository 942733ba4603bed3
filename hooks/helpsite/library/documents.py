"""One YAML file, read so that every value knows its line and nothing is guessed about its type."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import yaml

from helpsite.library.misshapen import likely_mistake
from helpsite.problems import Location, Place, Problem
from helpsite.texts.languages import HANGUL
from helpsite.texts.plain_yaml import Loader

LARGEST_FILE = 256 * 1024
MOST_LOST = 12
"""How many parts of a file may be lost before the rest is not looked at any more."""
TOP = re.compile(r"- |(?!(?:ko|en)[:：])[a-z_]+[:：]")
"""How a field or an item of a list begins that stands in nothing else."""
ANY_WORD = re.compile(r"\W*([a-z_]+)")
DEEPEST = 20
PLAINLY_WRONG = {
    "tab": re.compile("\t"),
    "invisible-character": re.compile("[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]"),
    "merge-mark": re.compile(r"^(?P<mark><{7}|={7}|>{7})(?!\S)"),
}
"""What stands in no file on purpose: each is told wherever it is, whatever else is wrong."""
# A comment behind one of these is harmless: nobody takes an id, a number or a date for half a sentence.
BARE_VALUE = re.compile(r"[A-Za-z0-9./:_-]*")
LANGUAGE_FIELD = re.compile(r"\s*(?:ko|en):\s*\|?")


@dataclass(frozen=True)
class Document:
    """A file's content as plain dicts, lists and strings, and where each of them stands."""

    path: str
    text: str
    data: Any
    marks: dict[Location, Any]
    """Where YAML met every key and item."""
    lost: frozenset[str] = frozenset()
    """The fields, or the first words of the items, that could not be read."""

    def value(self, location: Location) -> Any:
        """Return what stands at a place that exists."""
        value = self.data
        for part in location:
            value = value[part]
        return value

    def field(self, location: Location) -> str:
        """Return a location the way editors see it; an entry of a list goes by its id, where it has one."""
        entry = self.data[location[0]] if location and isinstance(location[0], int) else None
        id = entry.get("id") if isinstance(entry, dict) else None
        return field_name((id, *location[1:]) if isinstance(id, str) and id else location)

    def place(self, location: Location) -> Place:
        """Return the place of a value, or of the nearest thing around it that exists."""
        while location not in self.marks and location:
            location = location[:-1]
        return _place(self.path, self.marks[location]) if location in self.marks else Place(self.path)

    def place_of(self, words: str, location: Location) -> Place:
        """Return the place of words in a text, or else that of the text where they stand otherwise in the file."""
        start = self.place(location)
        lines = self.text.split("\n")
        end = min((mark.line for mark in self.marks.values() if mark.line >= start.line), default=len(lines))
        for number in range(start.line, max(end, start.line) + 1):
            column = lines[number - 1].find(words, start.column - 1 if number == start.line else 0)
            if column >= 0:
                return Place(self.path, number, column + 1)
        return start


def read_document(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Read what stands in a file; `path` is how problems name it. There may be no document at all."""
    if len(raw) > LARGEST_FILE:
        return None, [Problem(Place(path), "", "too-large", {"limit": f"{LARGEST_FILE // 1024} KiB"})]
    try:
        # A mark at the beginning, as Windows writes it, letters in parts, as a Mac does, and a space that keeps words
        # together, as Word and browsers do, are no editor's mistakes.
        text = unicodedata.normalize("NFC", raw.decode("utf-8-sig")).replace("\u00a0", " ")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [Problem(Place(path, line), "", "euc-kr" if _is_euc_kr(raw) else "not-utf8")]
    known = [
        Problem(Place(path, number, found.start() + 1), "", rule, found.groupdict())
        for number, line in enumerate(text.split("\n"), start=1)
        for rule, pattern in PLAINLY_WRONG.items()
        if (found := pattern.search(line))
    ]
    document, problems = parse_document(text, path, known)
    return document, [*known, *problems]


def _is_euc_kr(raw: bytes) -> bool:
    """Tell whether a file is written as older Korean programs do, so that nothing in it is lost yet."""
    try:
        return bool(HANGUL.search(raw.decode("cp949")))
    except UnicodeDecodeError:
        return False


def parse_document(text: str, path: str, known: Sequence[Problem] = ()) -> tuple[Document | None, list[Problem]]:
    """Turn YAML text into a document and the problems that YAML itself would pass over in silence.

    Where a part of it cannot be read, the rest is, as far as they can be told apart: without the fields around each
    problem, and around those that are `known` already.
    """
    lines = text.split("\n")
    problems: list[Problem] = []
    lost = set[str]()
    for problem in known:
        lost |= _blank_out(lines, problem.place.line)
    for _ in range(MOST_LOST):
        if lost and not "".join(lines).strip():
            return None, problems
        document, found, stopped_by = _parsed("\n".join(lines), path)
        problems += [problem for problem in found if problem not in problems]
        if not stopped_by:
            break
        told = lost | (gone := _blank_out(lines, stopped_by.place.line))
        if not gone:
            return None, problems
        lost = told
    if document is None:
        return None, problems
    return replace(document, text=text, lost=frozenset(lost)), problems


def _blank_out(lines: list[str], line: int) -> set[str]:
    """Empty the lines of the field or list item around a line, and return the names of what is lost with them."""
    starts = [number for number, text in enumerate(lines) if TOP.match(text)]
    first = max((number for number in starts if number < line), default=0)
    end = min((number for number in starts if number >= line), default=len(lines))
    gone = {name[1] for text in lines[first:end] if (name := ANY_WORD.match(text))}
    lines[first:end] = [""] * (end - first)
    return gone


def _parsed(text: str, path: str) -> tuple[Document | None, list[Problem], Problem | None]:
    """Return a document, its problems, and the one among them that keeps it from being read."""
    reader = _Reader(path, text)
    try:
        data = reader.document()
    except yaml.MarkedYAMLError as error:
        if mistake := likely_mistake(text, error):
            rule, line, column, details = mistake
            # What was read so far may have been misread for the same reason.
            told = [problem for problem in reader.problems if problem.rule not in (rule, "lost-bar")]
            last = Problem(Place(path, line + 1, column + 1), "", rule, details)
            return None, [*told, last], last
        # What is opened and never closed is noticed far below: the place to mend is where it opens.
        unclosed = error.context and ("quoted scalar" in error.context or "flow" in error.context)
        place = _place(path, error.context_mark if unclosed else error.problem_mark)
        # What is missing at the end of a file is missed on the line after it, which no editor shows.
        end = text.count("\n") + 1
        last = Problem(place if place.line <= end else Place(path, end), "", "broken-yaml")
        return None, [*reader.problems, last], last
    except yaml.reader.ReaderError:
        last = Problem(_unreadable(path, text), "", "invisible-character")
        return None, [last], last
    if data is None and not reader.problems:
        return None, [Problem(Place(path), "", "empty-file")], None
    return Document(path, text, data, reader.marks), reader.problems, reader.refused


def _place(path: str, mark: Any) -> Place:
    return Place(path, mark.line + 1, mark.column + 1)


def _not_read(event: Any, why: str) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=why, problem_mark=event.start_mark)


def _unreadable(path: str, text: str) -> Place:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


class _Reader:
    """Follows a file's events once, collecting values, places and problems."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.marks: dict[Location, Any] = {}
        self.problems: list[Problem] = []
        self.refused: Problem | None = None
        """What makes the file unreadable, though YAML could read it."""
        self._lines = text.split("\n")
        self._events: Iterator[Any] = yaml.parse(text, Loader=Loader)

    def document(self) -> Any:
        """Return what the file holds; None where there is nothing in it."""
        documents: list[Any] = []
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and documents:
                raise _not_read(event, "a second document begins")
            if isinstance(event, yaml.NodeEvent):
                documents.append(self._value(event, ()))
        return documents[0] if documents else None

    def _value(self, event: Any, location: Location) -> Any:
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            self._refuse(event, "yaml-reference")
        self.marks.setdefault(location, event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            self._look_for_lost_comment(event, location)
            self._look_for_lost_bar(event, location)
            self._look_for_field_in_text(event, location)
            return event.value
        if isinstance(event, yaml.AliasEvent):
            return None
        if len(location) >= DEEPEST:
            raise _not_read(event, "nested too deeply")
        if isinstance(event, yaml.MappingStartEvent):
            return dict(self._pairs(location))
        return list(self._items(location))

    def _items(self, location: Location) -> Iterator[Any]:
        for index, event in enumerate(self._events):
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._value(event, (*location, index))

    def _pairs(self, location: Location) -> Iterator[tuple[str, Any]]:
        seen: dict[str, None] = {}
        dashes = False
        """Whether another item was meant to begin, whose fields are no second ones."""
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            if not isinstance(event, yaml.ScalarEvent):
                self._complain(event.start_mark, location, "broken-yaml")
                self._pass_over(event)
                self._pass_over(next(self._events))
                continue
            if event.anchor or event.tag:
                self._refuse(event, "yaml-reference")
            key = event.value
            inside = (*location, key)
            if key in seen:
                if not dashes:
                    dashes = bool(location) and isinstance(location[-1], int) and key == next(iter(seen))
                    self._complain(event.start_mark, inside, "item-needs-dash" if dashes else "duplicate-key", key=key)
                self._pass_over(next(self._events))
                continue
            seen[key] = None
            self.marks[inside] = event.start_mark
            yield key, self._value(next(self._events), inside)

    def _pass_over(self, event: Any) -> None:
        """Leave out a value with all that is in it."""
        depth = 0
        while (
            depth := depth + isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        ):
            event = next(self._events)

    def _look_for_lost_comment(self, event: Any, location: Location) -> None:
        is_text = location[-1:] in (("ko",), ("en",))
        if event.style or (BARE_VALUE.fullmatch(event.value) and not (is_text and not event.value)):
            return
        mark = event.end_mark
        rest = self._lines[mark.line][mark.column :] if mark.line < len(self._lines) else ""
        if rest.lstrip().startswith("#"):
            self._complain(event.start_mark, location, "lost-comment")

    def _look_for_lost_bar(self, event: Any, location: Location) -> None:
        # A plain text may go on for several lines; its paragraphs and lists are lost then.
        more = self._lines[event.start_mark.line + 1 : event.end_mark.line + 1]
        if event.style not in ("", None, ">") or not location or not isinstance(key := location[-1], str):
            return
        if event.style == ">" or any(not line.strip() or line.lstrip().startswith("- ") for line in more):
            self._complain(self.marks[location], location, "lost-bar", key=key)

    def _look_for_field_in_text(self, event: Any, location: Location) -> None:
        # The other language, indented as far as the text above it, is a part of that.
        for number in range(event.start_mark.line + 1, event.end_mark.line if event.style == "|" else 0):
            if LANGUAGE_FIELD.fullmatch(line := self._lines[number].rstrip()):
                place = Place(self.path, number + 1, len(line) - len(line.lstrip()) + 1)
                details = {"spaces": str(self.marks[location].column)}
                self.problems.append(Problem(place, field_name(location), "indented-unlike", details))

    def _refuse(self, event: Any, rule: str) -> None:
        self.refused = Problem(_place(self.path, event.start_mark), "", rule)
        self.problems.append(self.refused)

    def _complain(self, mark: Any, location: Location, rule: str, **details: str) -> None:
        self.problems.append(Problem(_place(self.path, mark), field_name(location), rule, details))


def field_name(location: Location) -> str:
    """Return a location the way editors see it: `actions[2].text.ko`, counting from 1."""
    name = ""
    for part in location:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return name
