"""The entry that is edited: where it is written, its values there, and what the files would be with others."""

import hashlib
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from helpsite.desk import say
from helpsite.editing.committed import changes, committed_text
from helpsite.editing.refusals import check_free, check_there
from helpsite.editing.rewriting import rewritten, values_of
from helpsite.editing.writing import raw_of
from helpsite.library.documents import field_name
from helpsite.library.files import CONTENT
from helpsite.library.kinds import BY_NAME, Kind
from helpsite.library.shelves import Library
from helpsite.models import Facts, Model
from helpsite.problems import Location, NotPossible, Problem
from helpsite.rules.twice import WRITTEN_TWICE

Unsaved = Mapping[str, bytes]
"""Files as they would be, by their path under the project."""


NAMED_BY = ("id", "of")
"""The fields that say which entry it is: they are no values to be changed."""


@dataclass(frozen=True)
class Sheet:
    """A part of a file that is edited as a whole; `is_new` where nothing stands there yet."""

    path: str
    model: type[Model]
    location: Location
    values: Any
    is_new: bool
    is_second: bool = False
    """Whether it says again what the entry says, from its source."""

    def named(self, problem: Problem, entry: str) -> str | None:
        """Return the field that a problem is about, as it is called within this sheet; None for a problem elsewhere."""
        if problem.place.path != self.path:
            return None
        begins = entry if self.location and isinstance(self.location[0], int) else field_name(self.location)
        field = problem.field
        if not begins or field == begins:
            return "" if field == begins else field
        return field.removeprefix(f"{begins}.") if field.startswith(f"{begins}.") else None


@dataclass(frozen=True)
class Entry:
    """An entry with the sheets on which it is written, and the files they are in."""

    kind: Kind
    id: str
    sheets: tuple[Sheet, ...]
    files: Mapping[str, bytes | None]
    """Each file as it is; None where there is none yet."""

    @property
    def digest(self) -> str:
        """What tells whether somebody else has changed a file since it was read."""
        return digest_of(self.files)

    def written(self, values: Sequence[Any]) -> dict[str, bytes]:
        """Return the files with other values on the sheets; raise `NotPossible` where they cannot be written."""
        written: dict[str, bytes] = {}
        if len(values) != len(self.sheets):
            raise NotPossible(say("no-such-entry"))
        for sheet, new in zip(self.sheets, values, strict=True):
            if not isinstance(new, dict) or any(sheet.values.get(name) != new.get(name) for name in NAMED_BY):
                raise NotPossible(say("no-such-entry"))
            raw = written.get(sheet.path, self.files[sheet.path] or b"")
            mark = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
            text = raw[len(mark) :].decode("utf-8")
            whole = _put(values_of(text), sheet.location, _without_ends(new))
            written[sheet.path] = mark + rewritten(text, whole).encode("utf-8")
        return written

    def place_of(self, problem: Problem) -> tuple[int, str] | None:
        """Return the sheet and the field there that a problem is about, where it is about this entry."""
        found = ((number, sheet.named(problem, self.id)) for number, sheet in enumerate(self.sheets))
        return next(((number, field) for number, field in found if field is not None), None)

    def changes(self, project: Path) -> Iterator[tuple[str, list[str]]]:
        """Yield what has changed since the last commit, field by field."""
        for sheet in self.sheets:
            text = committed_text(project, sheet.path)
            before = _same(_read(text), sheet, self.id) if text else None
            yield from changes(before, sheet.values)


def digest_of(files: Mapping[str, bytes | None]) -> str:
    """Return what tells files as they are from any others."""
    digest = hashlib.sha256()
    for path, raw in sorted(files.items()):
        digest.update(f"{path}\0{'' if raw is None else len(raw)}\0".encode() + (raw or b""))
    return digest.hexdigest()


def opened(project: Path, library: Library, kind: str, id: str, known: Mapping[str, str] | None = None) -> Entry:
    """Return an entry that the library knows, or with `known` values one that there shall be.

    Raises `NotPossible` where there is no such entry, it cannot be, or its file cannot be read.
    """
    found = BY_NAME.get(kind)
    if not found or (found.is_single and known is not None):
        raise NotPossible(say("no-such-entry"))
    if known is not None:
        check_free(library, found, id)
    elif not (id == kind if found.is_single else id in library.names.get(kind, ())):
        check_there(library, found, id)
    sheets = [_sheet(project, found, id, known)]
    sheets += _second(project, found, id)
    files = {sheet.path: raw_of(project, sheet.path) for sheet in sheets}
    return Entry(found, id, tuple(sheets), files)


def _sheet(project: Path, kind: Kind, id: str, known: Mapping[str, str] | None) -> Sheet:
    path = f"{CONTENT}/{kind.place}" + (f"/{id}.yml" if kind.is_folder else "")
    if kind.is_folder and known is not None:
        return Sheet(path, kind.model, (), dict(known), is_new=True)
    values = _read(_text(project, path))
    if not kind.is_list:
        if not isinstance(values, dict):
            raise NotPossible(say("not-readable", file=path))
        return Sheet(path, kind.model, (), values, is_new=False)
    items = values if isinstance(values, list) else []
    if known is not None:
        return Sheet(path, kind.model, (len(items),), {"id": id, **known}, is_new=True)
    index = _index(items, "id", id)
    if index is None:
        raise NotPossible(say("not-readable", file=path))
    return Sheet(path, kind.model, (index,), items[index], is_new=False)


def _second(project: Path, kind: Kind, id: str) -> Iterator[Sheet]:
    """Yield the line that says an entry's figures again."""
    facts = BY_NAME["facts"]
    path = f"{CONTENT}/{facts.place}"
    for part, (reference, _) in WRITTEN_TWICE.items():
        if reference == kind.reference:
            values = _read(_text(project, path))
            lines = values.get(part, []) if isinstance(values, dict) else []
            index = _index(lines, "of", id)
            model = Facts.model_fields[part].annotation.__args__[0]  # type: ignore[union-attr]
            here = len(lines) if index is None else index
            line = {"of": id} if index is None else lines[index]
            yield Sheet(path, model, (part, here), line, is_new=index is None, is_second=True)


def _same(values: Any, sheet: Sheet, id: str) -> Any:
    """Return what stood on a sheet in other values of its file."""
    if not sheet.location:
        return values
    *way, _ = sheet.location
    for part in way:
        values = values.get(part) if isinstance(values, dict) else None
    index = _index(values, "of" if sheet.is_second else "id", id)
    return None if index is None else values[index]


def _index(items: Any, name: str, id: str) -> int | None:
    listed = items if isinstance(items, list) else []
    return next((at for at, item in enumerate(listed) if isinstance(item, dict) and item.get(name) == id), None)


def _put(values: Any, location: Location, new: Any) -> Any:
    """Return values with others in one place, which may be the one behind the last item."""
    if not location:
        return new
    first, *rest = location
    if isinstance(first, int):
        items = list(values or [])
        return [
            *items[:first],
            _put(items[first] if first < len(items) else None, tuple(rest), new),
            *items[first + 1 :],
        ]
    return {**values, first: _put(values.get(first), tuple(rest), new)}


def _without_ends(value: Any) -> Any:
    """Return values without the empty lines around their texts."""
    if isinstance(value, dict):
        return {key: _without_ends(inner) for key, inner in value.items()}
    return [_without_ends(inner) for inner in value] if isinstance(value, list) else value.strip("\r\n")


def _text(project: Path, path: str) -> str:
    try:
        return (raw_of(project, path) or b"").removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        raise NotPossible(say("not-readable", file=path)) from None


def _read(text: str) -> Any:
    try:
        return values_of(text)
    except yaml.YAMLError:
        return None
