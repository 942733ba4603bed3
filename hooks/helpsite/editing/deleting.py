"""An entry that shall not be there any more: lists and figures that name it are mended, its address leads on.

What a text says of it is an editor's to change, unless another entry stands in for it.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from helpsite.editing import say
from helpsite.editing.gate import checked_content
from helpsite.editing.refusals import check_there
from helpsite.editing.renaming import (
    APPROVALS,
    MOVED,
    changed,
    fields_by_file,
    files_of,
    mended,
    moved_text,
    moves_after,
    references,
    tried_out,
)
from helpsite.editing.rewriting import rewritten, values_of
from helpsite.library.approvals import lock_text
from helpsite.library.files import CONTENT
from helpsite.library.kinds import Kind
from helpsite.library.shelves import Library
from helpsite.models import Ref, Source
from helpsite.problems import ContentError, Location, NotPossible, Problem
from helpsite.rules import walking

POINTS = ("unknown-id", "unknown-page", "unknown-anchor")
"""What is told of something that names an entry which is not there."""


def deletion(
    project: Path, library: Library, kind: Kind, id: str, to: str | None, today: date
) -> dict[str, bytes | None]:
    """Return the files that change when an entry is deleted, as they shall be; None for one that shall be gone.

    With `to`, what names the entry in a text or a field names that entry of its kind instead. Raises `NotPossible`
    where there is no such entry, and `ContentError` where the content, which is whole, would be broken: at the places
    as they are now.
    """
    check_there(library, kind, id)
    if to is not None:
        check_there(library, kind, to)
    if to == id:
        raise NotPossible(say("leads-to-itself"))
    before = files_of(project, library)
    after = {path: raw for path, raw in before.items() if path != f"{CONTENT}/{kind.place}/{id}.yml"}
    entry = library.shelf(kind.name)[id]
    ids = entry.model.ids if isinstance(entry.model, Source) else (id,)
    gone = _gone(library, kind, ids, to)
    if kind.is_list:
        gone[entry.document.path].add(entry.location)
    for path in {*after} - {APPROVALS, MOVED}:
        text = after[path].decode("utf-8")
        for one in ids if to else ():
            text = mended(text, fields_by_file(library, kind, one)[path], kind, one, str(to))
        if gone[path]:
            text = rewritten(text, _without(values_of(text), gone[path]))
        after[path] = text.encode("utf-8")
    after[MOVED] = _moved(library, kind, id, to)
    if APPROVALS in after:
        after[APPROVALS] = _approvals(library, kind, id, ids, to)
    try:
        with tried_out(after) as tried:
            checked_content(tried, today)
    except ContentError as error:
        raise ContentError(_as_it_is(problem, before, after, to) for problem in error.problems) from None
    return changed(before, after)


def _gone(library: Library, kind: Kind, ids: Sequence[str], to: str | None) -> defaultdict[str, set[Location]]:
    """Return by file what goes with the entry: its place in lists, its figures written again, what searches for it."""
    gone = defaultdict[str, set[Location]](set)
    for path, location in (*_listed(library, kind, ids, to), *_searched(library, kind, ids, to)):
        gone[path].add(location)
    for item in library.shelf("search-cases").values():
        places = gone[item.document.path]
        for number, case in enumerate(item.model.cases):
            if all(("cases", number, "finds", index) in places for index in range(len(case.finds))):
                places.add(("cases", number))
    return gone


def _listed(library: Library, kind: Kind, ids: Sequence[str], to: str | None) -> Iterator[tuple[str, Location]]:
    """Yield the entry's places in lists, but for those that the other entry takes, and its figures written again."""
    taken = set[tuple[str, Location]]()
    for item in library.all():
        path = item.document.path
        for location, leaf in item.leaves:
            if not (isinstance(leaf, Ref) and leaf in ids and leaf.kind in (kind.name, kind.reference)):
                continue
            around, last = (*item.location, *location[:-1]), location[-1]
            if (item.kind, last) == ("facts", "of"):
                yield path, around
            elif isinstance(last, int):
                if to is None or item.id == to or to in item.document.value(around) or (path, around) in taken:
                    yield path, (*around, last)
                taken.add((path, around))


def _searched(library: Library, kind: Kind, ids: Sequence[str], to: str | None) -> Iterator[tuple[str, Location]]:
    """Yield what searches for the entry; that some words lead to it alone may be true of the other entry as well."""
    for item, location, written in walking.targets(library):
        if any(references(kind, id).match(written) for id in ids):
            if item.kind == "search-cases":
                yield item.document.path, location
            elif item.kind == "search" and to is None:
                yield item.document.path, location[:-1]


def _without(values: Any, gone: Container[Location], here: Location = ()) -> Any:
    if isinstance(values, dict):
        return {key: _without(value, gone, (*here, key)) for key, value in values.items()}
    if isinstance(values, list):
        places = [(*here, index) for index in range(len(values))]
        return [_without(value, gone, at) for at, value in zip(places, values, strict=True) if at not in gone]
    return values


def _moved(library: Library, kind: Kind, id: str, to: str | None) -> bytes:
    """Return the list of what has moved: the entry's addresses, former ones too, lead to the other or nowhere."""
    moves = library.shelf("moved")["moved"].model.moved
    if to is None or not kind.is_folder:
        kept = [
            (one.kind, one.old, one.to, one.becomes or "") for one in moves if (one.leads_to, one.to) != (kind.name, id)
        ]
        return moved_text(kept).encode("utf-8")
    return moved_text(moves_after(moves, kind, id, to)).encode("utf-8")


def _approvals(library: Library, kind: Kind, id: str, ids: Sequence[str], to: str | None) -> bytes:
    kept = {name: texts for name, texts in library.approved.items() if name != (kind.name, id)}
    for one in ids if to else ():
        pattern = references(kind, one)
        kept = {name: tuple(pattern.sub(rf"\g<1>{to}", text) for text in texts) for name, texts in kept.items()}
    return lock_text(kept).encode("utf-8")


def _as_it_is(problem: Problem, before: Mapping[str, bytes], after: Mapping[str, bytes], to: str | None) -> Problem:
    """Return a problem of the content as it would be at its place in the content as it is."""
    path = problem.place.path
    if path in before and path in after:
        was, now = (files[path].decode("utf-8").splitlines() for files in (before, after))
        problem = replace(problem, place=replace(problem.place, line=_line(problem.place.line - 1, was, now) + 1))
    if problem.rule in POINTS and not to:
        return replace(problem, rule="points-to-deleted", details={})
    return problem


def _line(line: int, was: Sequence[str], now: Sequence[str]) -> int:
    """Return where a line of a text stood before, or the one in its place; lines count from 0."""
    for _, first, end, was_first, was_end in SequenceMatcher(a=now, b=was, autojunk=False).get_opcodes():
        if line < end:
            return max(min(was_first + line - first, was_end - 1), 0)
    return 0
