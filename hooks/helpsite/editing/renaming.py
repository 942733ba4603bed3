"""Another id for an entry: its file moves, whatever refers to it follows, and its old address leads on.

Files are changed at the places of the references and nowhere else, so comments and line breaks stay as they are.
"""

import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import yaml

from helpsite.content import checked_library, read_content
from helpsite.editing.refusals import check_free, check_there
from helpsite.editing.writing import raw_of, write
from helpsite.library.addresses import LISTED
from helpsite.library.approvals import LOCK, lock_text
from helpsite.library.files import CONTENT
from helpsite.library.kinds import Kind
from helpsite.library.shelves import Approved, Library
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
    before = files_of(project, library)
    after = _renamed(before, library, kind, old, new)
    with tried_out(after) as tried:
        read_content(tried, today)
    files = changed(before, after)
    write(project, files)
    return sorted(files)


def files_of(project: Path, library: Library) -> dict[str, bytes]:
    """Return every file that an entry stands in, and that of the approvals, where there is one."""
    paths = {item.document.path for item in library.all()} | {APPROVALS}
    return {path: raw for path in paths if (raw := raw_of(project, path)) is not None}


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """Return the files that differ as they shall be; None for one that shall not be there."""
    return {path: after.get(path) for path in {*before, *after} if before.get(path) != after.get(path)}


@contextmanager
def tried_out(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Give a project of these files, to be read as it would be."""
    with tempfile.TemporaryDirectory() as folder:
        for path, raw in files.items():
            file = Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        yield Path(folder)


def _renamed(before: Mapping[str, bytes], library: Library, kind: Kind, old: str, new: str) -> dict[str, bytes]:
    after = {path: raw for path, raw in before.items() if path != APPROVALS}
    fields = fields_by_file(library, kind, old)
    if kind.is_list:
        item = library.shelf(kind.name)[old]
        fields.setdefault(item.document.path, set()).add((*item.location, "id"))
    after = {
        path: mended(raw.decode("utf-8"), fields.get(path, set()), kind, old, new).encode("utf-8")
        for path, raw in after.items()
    }
    if kind.is_folder:
        folder = f"{CONTENT}/{kind.place}"
        after[f"{folder}/{new}.yml"] = after.pop(f"{folder}/{old}.yml")
        moves = moves_after(library.shelf("moved")["moved"].model.moved, kind, old, new)
        after[MOVED] = moved_text(moves).encode("utf-8")
    if APPROVALS in before:
        after[APPROVALS] = lock_text(approvals_after(library, kind, old, new)).encode("utf-8")
    return after


def approvals_after(library: Library, kind: Kind, old: str, new: str) -> Approved:
    """Return the approvals with the entry's new name: what was approved says the same as before."""
    pattern = references(kind, old)
    return {
        (of, new if (of, id) == (kind.name, old) else id): tuple(pattern.sub(rf"\g<1>{new}", text) for text in texts)
        for (of, id), texts in library.approved.items()
    }


def fields_by_file(library: Library, kind: Kind, id: str) -> dict[str, set[Location]]:
    """Return where fields hold the id of an entry, by file."""
    found: dict[str, set[Location]] = {}
    for item in library.all():
        found.setdefault(item.document.path, set()).update(
            (*item.location, *location)
            for location, leaf in item.leaves
            if isinstance(leaf, Ref) and leaf == id and leaf.kind in (kind.name, kind.reference)
        )
    return found


def mended(text: str, fields: set[Location], kind: Kind, old: str, new: str) -> str:
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
    if kind.name == "blank":
        return re.compile(rf"(\{{){re.escape(old)}(?=\}})")
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


Moves = list[tuple[str, str, str, str]]
"""Kind and id as they were, the id that it has now, and its kind where that is another."""


def moves_after(moves: tuple[Move, ...], kind: Kind, old: str, new: str) -> Moves:
    """Return everything that has moved, this entry included."""
    renamed = (kind.name, old)
    kept = [
        (move.kind, move.old, new if (move.leads_to, move.to) == renamed else move.to, move.becomes or "")
        for move in moves
    ]
    listed = [move for move in kept if move[:2] not in (renamed, (kind.name, new))]
    return sorted([*listed, (kind.name, old, new, "")])


def moved_text(moves: Moves) -> str:
    """Return the text of the list of what has moved."""
    listed = "".join(
        f"  - kind: {kind}\n    from: {old}\n    to: {new}\n" + (f"    becomes: {becomes}\n" if becomes else "")
        for kind, old, new, becomes in moves
    )
    return f"moved:\n{listed}" if listed else "moved: []\n"
