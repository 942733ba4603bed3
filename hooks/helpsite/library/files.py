"""Every file under `content/` as items on the library's shelves; what cannot be read becomes a problem."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from helpsite.library.approvals import LOCK, read_lock
from helpsite.library.documents import Document, read_document
from helpsite.library.kinds import FOLDERS, LISTS, SINGLE, Kind
from helpsite.library.shelves import Item, Library, inner_ids, repeated
from helpsite.library.validation import no_list, validated
from helpsite.models.fields import ID
from helpsite.problems import Details, Place, Problem, hint

CONTENT = "content"
WRONG_ENDINGS = (".yml", ".yaml", ".yml.txt", ".yaml.txt")
"""What an entry's file ends in when its program or its writer meant well; the first of them in capitals."""
LEFT_BY_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What no editor has written, and few see."""
Found = tuple[list[Item], list[Problem]]
NOTHING: Mapping[str, bytes] = {}


@dataclass(frozen=True)
class Entries:
    """What one file says: the entries that could be read, and why something in it could not be."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    listed: tuple[str, ...] | None = ()
    """The ids in a list, those of broken entries included; None where not all are known."""


def read_library(project: Path, unsaved: Mapping[str, bytes] = NOTHING) -> tuple[Library, list[Problem]]:
    """Read what can be read, with the problems of single files.

    `unsaved` holds files, by their path under the project, as they would be: they are read in place of those there are.
    """
    library = Library()
    folder = project / CONTENT
    problems = list(_strays(folder))
    for kind, file in _files(folder, [project / path for path in unsaved]):
        path = _path(project, file)
        raw = unsaved.get(path)
        in_folder = kind.is_folder
        if in_folder:
            library.name(kind.name, _id_meant(file))
        elif raw is None and not file.is_file():
            library.unsure.add(kind.reference)
            problems.append(Problem(Place(path), "", "missing-file"))
            continue
        entries = read_file(kind, path, file.read_bytes() if raw is None else raw)
        for item in entries.items:
            library.put(item)
        problems += entries.problems
        for id in entries.listed or ():
            library.name(kind.name, id)
        if entries.listed is None:
            library.unsure.add(kind.reference)
    for name, id in _misnamed(folder):
        library.name(name, id)
    lock = folder / LOCK
    try:
        library.approved = read_lock(lock)
    except ValueError:
        problems.append(Problem(Place(_path(project, lock)), "", "broken-lock"))
    return library, problems


def _files(folder: Path, more: Collection[Path]) -> Iterator[tuple[Kind, Path]]:
    """Yield every file that is read, and those that should be there."""
    for kind in FOLDERS:
        there = {*(folder / kind.place).glob("*.yml"), *(file for file in more if file.parent == folder / kind.place)}
        # Of an entry and its copy, whose name is longer, the copy comes second and is the one to change.
        for file in sorted(there, key=lambda file: file.stem):
            if file in more or (file.is_file() and not file.is_symlink()):
                yield kind, file
    for kind in (*LISTS, *SINGLE):
        yield kind, folder / kind.place


def _misnamed(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the kind and id of every entry whose file only ends in something else than it should."""
    for kind in FOLDERS:
        for file in (folder / kind.place).glob("*.*"):
            if file.suffix != ".yml" and file.name.lower().endswith(WRONG_ENDINGS):
                yield kind.name, _id_meant(file)


def _id_meant(file: Path) -> str:
    """Return the id that a file's name was meant to be: nobody is told that `Empty_Box.yaml` does not exist."""
    return "-".join(file.name.split(".")[0].lower().replace("_", " ").split())


def _path(project: Path, file: Path) -> str:
    return file.relative_to(project).as_posix()


def _strays(folder: Path) -> Iterator[Problem]:
    """Tell of every file that no kind claims: nothing under `content/` may be silently ignored."""
    files = {LOCK, *(kind.place for kind in (*LISTS, *SINGLE))}
    folders = {kind.place for kind in FOLDERS}
    move = hint("move-file", folders=", ".join(f"{CONTENT}/{name}/" for name in sorted(folders)))
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        in_folder = len(inside.parts) == 2 and inside.parts[0] in folders
        entry = in_folder and inside.suffix == ".yml"
        claimed = not entry if file.is_dir() else entry or inside.as_posix() in files
        if (claimed or file.name in LEFT_BY_SYSTEMS) and not file.is_symlink():
            continue
        place = Place(f"{CONTENT}/{inside.as_posix()}")
        right = f"{inside.name.split('.')[0]}.yml"
        meant = (in_folder and not entry) or (right in files and inside.name != right)
        if meant and inside.name.lower().endswith(WRONG_ENDINGS):
            yield Problem(place, "", "wrong-ending", {"name": right})
        else:
            yield Problem(place, "", "stray-file", {"hint": move if inside.suffix == ".yml" else hint("not-content")})


# A preview reads everything after each change, and finds in all files but one what it found before.
@lru_cache(maxsize=10_000)
def read_file(kind: Kind, path: str, raw: bytes) -> Entries:
    """Read one file; nothing but what stands in it may decide what is found."""
    id = Path(path).stem
    if kind.is_folder and not ID.fullmatch(id):
        return Entries((), (Problem(Place(path), "", "bad-id", {"value": id}),))
    document, problems = read_document(raw, path)
    if document is None:
        return Entries((), tuple(problems), () if kind.is_folder else None)
    items, found = _list(kind, document) if kind.is_list else _single(kind, document)
    listed: tuple[str, ...] | None = ()
    if kind.is_list:
        is_clear = not document.lost and not any(problem.rule == "item-needs-dash" for problem in problems)
        listed = _listed_ids(document.data) if is_clear else None
    elif kind.is_single and not items:
        listed = None
    return Entries(tuple(items), (*problems, *found), listed)


def _listed_ids(data: Any) -> tuple[str, ...] | None:
    """Return the ids of a list's entries and of their parts, whatever else is wrong; None if any is in doubt."""
    entries = _list_of(data)
    parts = [part for entry in entries if isinstance(entry, dict) for part in _list_of(entry.get("parts"))]
    ids = [str(entry.get("id")) if isinstance(entry, dict) else "" for entry in (*entries, *parts)]
    is_clear = isinstance(data, list) and len(set(ids)) == len(ids)
    return tuple(ids) if is_clear and all(ID.fullmatch(id.replace("_", "-")) for id in ids) else None


def _list_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _single(kind: Kind, document: Document) -> Found:
    id = Path(document.path).stem if kind.is_folder else None
    problems: list[Problem] = []
    if id and isinstance(document.data, dict) and "id" in document.data:
        details: Details = {"key": "id", "hint": hint("name-is-the-files")}
        problems.append(Problem(document.place(("id",)), "id", "unknown-key", details))
    found = validated(kind.model, document, (), id)
    items = [Item(kind.name, id or kind.name, found.model, document, (), found.doubtful)] if found.model else []
    return items, [*problems, *found.problems]


def _list(kind: Kind, document: Document) -> Found:
    if not isinstance(document.data, list):
        return [], [Problem(document.place(()), "", "wrong-type", no_list(document.data))]
    items: list[Item] = []
    problems: list[Problem] = []
    for index in range(len(document.data)):
        found = validated(kind.model, document, (index,))
        problems += found.problems
        if found.model is not None:
            items.append(Item(kind.name, found.model.id, found.model, document, (index,), found.doubtful))
    # A source is known under the ids of its parts as well.
    ids = (((item, at), id) for item in items for at, id in ((("id",), item.id), *inner_ids(item.model)))
    problems += [item.problem("listed-twice", location, id=id) for (item, location), id in repeated(ids)]
    return items, problems
