"""Another id for an entry: its file moves, whatever refers to it follows, and its old address leads on.

Files are changed at the places of the references and nowhere else, so comments and line breaks stay as they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import yaml

from helpsite.content import checked_library
from helpsite.editing.carrying_out import carry_out
from helpsite.editing.refusals import check_free, check_there
from helpsite.library.addresses import LISTED
from helpsite.library.approvals import LOCK, lock_text
from helpsite.library.files import CONTENT
from helpsite.library.kinds import Kind
from helpsite.library.shelves import Item, Library, Name
from helpsite.models import Move, Ref
from helpsite.problems import Location
from helpsite.texts.plain_yaml import Loader

MOVED = f"{CONTENT}/moved.yml"
APPROVALS = f"{CONTENT}/{LOCK}"


def rename(project: Path, kind: Kind, old: str, new: str, today: date) -> list[str]:
    """Rename an entry and return the files that changed, or raise and change nothing.

    Raises `NotPossible` for ids that cannot be, and `ContentError` where the content is or would be broken.
    """
    library = checked_library(project, today)
    check_there(library, kind, old)
    check_free(library, kind, new, of=old)
    before = {path: (project / path).read_bytes() for path in {item.document.path for item in library.all()}}
    after = _renamed(before, library, kind, old, new)
    if (project / APPROVALS).is_file():
        before[APPROVALS] = (project / APPROVALS).read_bytes()
        after[APPROVALS] = _approvals(library, kind, old, new).encode("utf-8")
    return carry_out(project, before, after, today)


def _renamed(before: Mapping[str, bytes], library: Library, kind: Kind, old: str, new: str) -> dict[str, bytes]:
    places: dict[str, set[Location]] = {path: set() for path in before}
    for item in library.all():
        places[item.document.path] |= set(fields_of(item, kind, old))
    after = {
        path: _mended(raw.decode("utf-8"), places[path], kind, old, new).encode("utf-8") for path, raw in before.items()
    }
    folder = f"{CONTENT}/{kind.place}"
    after[f"{folder}/{new}.yml"] = after.pop(f"{folder}/{old}.yml")
    after[MOVED] = moved_text(
        moves_after(library.shelf("moved")["moved"].model.moved, (kind.name, old), (kind.name, new))
    ).encode("utf-8")
    return after


def _approvals(library: Library, kind: Kind, old: str, new: str) -> str:
    """Return the file of approvals with the entry's new name: what was approved says the same as before."""
    pattern = references(kind, old)
    approved = {
        (of, new if (of, id) == (kind.name, old) else id): tuple(pattern.sub(rf"\g<1>{new}", text) for text in texts)
        for (of, id), texts in library.approved.items()
    }
    return lock_text(approved)


def fields_of(item: Item, kind: Kind, old: str) -> Iterator[Location]:
    """Yield the location in its file of every field of an item that holds the id of an entry."""
    for location, leaf in item.leaves:
        if isinstance(leaf, Ref) and leaf == old and leaf.kind in (kind.name, kind.reference):
            yield (*item.location, *location)


def _mended(text: str, fields: set[Location], kind: Kind, old: str, new: str) -> str:
    """Return a file's text with every reference to the entry changed."""
    pattern = references(kind, old)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    pieces, end = [], 0
    root = yaml.compose(text, Loader=Loader)
    for location, node in _scalars(root, ()) if root else ():
        first, last = (starts[mark.line] + mark.column for mark in (node.start_mark, node.end_mark))
        written = text[first:last]
        mended = written.replace(old, new, 1) if location in fields else pattern.sub(rf"\g<1>{new}", written)
        pieces += [text[end:first], mended]
        end = last
    return "".join([*pieces, text[end:]])


def references(kind: Kind, old: str) -> re.Pattern[str]:
    """Return what a reference to the entry looks like in a text, or as a field of its own, up to the id."""
    pages = [page for page, kinds in LISTED.items() if kind.name in kinds]
    pages += ["checklist"] if kind.name == "step" else []
    before = "|".join([f"{kind.reference}:", *(f"page:{page}#" for page in pages)])
    return re.compile(rf"""((?:(?<=[{{(])|(?<=^)|(?<=^["']))(?:{before})){re.escape(old)}(?=$|[#)}}"'])""")


def _scalars(node: yaml.Node, location: Location) -> Iterator[tuple[Location, yaml.ScalarNode]]:
    """Yield every value of a file in the order of the text, with its location; keys are none."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*location, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _scalars(value, (*location, index))
    elif isinstance(node, yaml.ScalarNode):
        yield location, node


def moves_after(moves: tuple[Move, ...], old: Name, new: Name) -> list[tuple[Name, Name]]:
    """Return what has moved, this entry included: each kind and id as they were, and as they are."""
    now = (((move.kind, move.old), (move.leads_to, move.to)) for move in moves)
    kept = [(before, new if after == old else after) for before, after in now]
    return sorted([*(move for move in kept if move[0] not in (old, new)), (old, new)])


def moved_text(moves: Iterable[tuple[Name, Name]]) -> str:
    """Return the text of the list of what has moved."""
    listed = "".join(
        f"  - kind: {kind}\n    from: {old}\n    to: {new}\n" + (f"    becomes: {becomes}\n" if becomes != kind else "")
        for (kind, old), (becomes, new) in moves
    )
    return f"moved:\n{listed}" if listed else "moved: []\n"
