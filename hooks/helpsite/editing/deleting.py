"""An entry goes: what merely lists it lists it no more, and what speaks of it speaks of another one, or is told.

Files are changed at those places and nowhere else, so comments and line breaks stay as they are.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from helpsite.content import checked_library
from helpsite.editing import say
from helpsite.editing.carrying_out import carry_out
from helpsite.editing.refusals import check_there
from helpsite.editing.renaming import APPROVALS, MOVED, fields_of, moved_text, moves_after, references
from helpsite.editing.rewriting import rewritten, values_of
from helpsite.library.addresses import FOLDERS
from helpsite.library.approvals import lock_text
from helpsite.library.kinds import NAMES, Kind
from helpsite.library.shelves import Item, Library
from helpsite.problems import ContentError, Location, NotPossible, Problem, what_is_wrong
from helpsite.rules import walking
from helpsite.texts.references import PAGES, Reference, parse_target

REMOVED = object()


def delete(project: Path, kind: Kind, id: str, instead: Reference | None, today: date) -> list[str]:
    """Delete an entry and return the files that changed, or raise and change nothing.

    `instead` names the entry that texts speak of from then on, and to which the old address leads. Raises `NotPossible`
    where that cannot be, and `ContentError` with every place that speaks of the entry and must be mended first.
    """
    library = checked_library(project, today)
    check_there(library, kind, id)
    heir = _heir(library, kind, id, instead) if instead else None
    if not instead and (problems := list(_speaking(library, kind, id))):
        raise ContentError(problems)
    before = {path: (project / path).read_bytes() for path in {item.document.path for item in library.all()}}
    after = {path: _after(path, raw, library, kind, id, instead) for path, raw in before.items()}
    gone = library.shelf(kind.name)[id]
    if kind.is_folder:
        del after[gone.document.path]
    moves = library.shelf("moved")["moved"].model.moved
    old = (kind.name, id)
    if heir and kind.name in FOLDERS:
        after[MOVED] = moved_text(moves_after(moves, old, (heir.kind, heir.id))).encode()
    elif any((move.leads_to, move.to) == old for move in moves):
        kept = [move for move in moves if (move.leads_to, move.to) != old]
        after[MOVED] = moved_text(((move.kind, move.old), (move.leads_to, move.to)) for move in kept).encode()
    if (project / APPROVALS).is_file():
        before[APPROVALS] = (project / APPROVALS).read_bytes()
        after[APPROVALS] = _approvals(library, kind, id, instead).encode()
    return carry_out(project, before, after, today)


def _heir(library: Library, kind: Kind, id: str, instead: Reference) -> Item:
    found = library.find(instead.kind, instead.id)
    if found is None or (found.kind, found.id) == (kind.name, id):
        names = NAMES.get(instead.kind, NAMES["kind"])
        raise NotPossible(what_is_wrong("unknown-id", kind=names, id=instead.id, hint=say("look-again")))
    if (instead.kind in PAGES) != (kind.reference in PAGES):
        raise NotPossible(say("no-heir", kind=NAMES[kind.name], heir=NAMES[found.kind]))
    return found


def _speaking(library: Library, kind: Kind, id: str) -> Iterator[Problem]:
    """Yield every place where a text speaks of an entry, or a field needs it."""
    for item in library.all():
        if (item.kind, item.id) == (kind.name, id):
            continue
        for location, named in walking.references(item):
            for reference in named:
                if (reference.kind, reference.id) == (kind.reference, id):
                    yield item.problem("still-named", location, near=str(reference), id=str(reference))
        for location in fields_of(item, kind, id):
            own = location[len(item.location) :]
            if not any(isinstance(part, int) for part in own):
                yield item.problem("still-named", own, id=id)
    for item, location, written in walking.targets(library):
        target = parse_target(written)
        is_listed = item.kind == "search-cases"
        if target and (target.kind, target.id) == (kind.reference, id) and not is_listed:
            yield item.problem("still-named", location, id=str(target))


def _after(path: str, raw: bytes, library: Library, kind: Kind, id: str, instead: Reference | None) -> bytes:
    text = raw.decode("utf-8")
    fields: set[Location] = set()
    for item in library.all():
        if item.document.path == path:
            if (item.kind, item.id) == (kind.name, id):
                fields.add(item.location)
            else:
                fields |= set(fields_of(item, kind, id))
    values = values_of(text)
    changed = _changed(values, (), fields, kind, id, instead)
    return raw if changed == values or changed is REMOVED else rewritten(text, changed).encode("utf-8")


def _changed(value: Any, at: Location, gone: set[Location], kind: Kind, id: str, instead: Reference | None) -> Any:
    """Return a value without what names the entry, or with its heir; `REMOVED` where nothing of it stays."""
    if at in gone:
        return instead.id if instead and instead.kind == kind.reference and isinstance(value, str) else REMOVED
    if isinstance(value, str):
        if instead:
            return references(kind, id).sub(str(instead), value)
        # What must be found has no other reason to stand there.
        return REMOVED if at[-1:] and isinstance(at[-1], int) and value == f"{kind.reference}:{id}" else value
    if isinstance(value, list):
        parts = (_changed(part, (*at, index), gone, kind, id, instead) for index, part in enumerate(value))
        return _once(part for part in parts if part is not REMOVED)
    if isinstance(value, dict):
        parts_of = {name: _changed(part, (*at, name), gone, kind, id, instead) for name, part in value.items()}
        is_empty = any(part == [] and value[name] != [] and name == "finds" for name, part in parts_of.items())
        # A group that is about the entry goes with it; so does a search that would have to find nothing.
        if is_empty or any(part is REMOVED for part in parts_of.values()):
            return REMOVED
        return parts_of
    return value


def _once(parts: Iterable[Any]) -> list[Any]:
    kept: list[Any] = []
    for part in parts:
        if not (isinstance(part, str) and part in kept):
            kept.append(part)
    return kept


def _approvals(library: Library, kind: Kind, id: str, instead: Reference | None) -> str:
    """Return the file of approvals without the entry; to name its heir changes nothing that was approved."""
    pattern = references(kind, id)
    approved = {
        name: tuple(pattern.sub(str(instead), text) for text in texts) if instead else texts
        for name, texts in library.approved.items()
        if name != (kind.name, id)
    }
    return lock_text(approved)
