"""Every file under `content/` as items on the library's shelves; what cannot be read becomes a problem."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from helpsite import models
from helpsite.fields import ID
from helpsite.kinds import FOLDERS, LISTS, SINGLE, Kind
from helpsite.library import Item, Library
from helpsite.mistakes import EXPECTED, validated
from helpsite.problems import Details, Place, Problem
from helpsite.translations import LOCK, LockError, read_lock
from helpsite.yaml_files import read_document

CONTENT = "content"


def read_library(project: Path) -> tuple[Library, list[Problem]]:
    """Read what can be read, with the problems of single files."""
    library = Library()
    folder = project / CONTENT
    problems = list(_strays(folder))
    for kind in FOLDERS:
        for file in sorted((folder / kind.place).glob("*.yml")):
            if file.is_file() and not file.is_symlink():
                problems += _read_entry(library, kind, file, _path(project, file))
    for kind in (*LISTS, *SINGLE):
        file = folder / kind.place
        path = _path(project, file)
        if not file.is_file():
            library.unsure.add(kind.reference)
            problems.append(Problem(Place(path), "", "missing-file"))
            continue
        read = _read_list if kind in LISTS else _read_single
        found = read(library, kind, file, path)
        if found:
            library.unsure.add(kind.reference)
        problems += found
    lock = folder / LOCK
    try:
        library.approved = read_lock(lock)
    except LockError as error:
        problems.append(Problem(Place(_path(project, lock)), "", "broken-lock", {"reason": str(error)}))
    return library, problems


def _path(project: Path, file: Path) -> str:
    return file.relative_to(project).as_posix()


def _strays(folder: Path) -> Iterator[Problem]:
    """Tell of every file that no kind claims: nothing under `content/` may be silently ignored."""
    files = {LOCK, *(kind.place for kind in (*LISTS, *SINGLE))}
    folders = {kind.place for kind in FOLDERS}
    expected = ", ".join(f"{CONTENT}/{name}/" for name in sorted(folders))
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        entry = len(inside.parts) == 2 and inside.parts[0] in folders and inside.suffix == ".yml"
        claimed = not entry if file.is_dir() else entry or inside.as_posix() in files
        if file.is_symlink() or not claimed:
            yield Problem(Place(f"{CONTENT}/{inside.as_posix()}"), "", "stray-file", {"expected": expected})


def _read_entry(library: Library, kind: Kind, file: Path, path: str) -> list[Problem]:
    id = file.stem
    library.name(kind.name, id)
    if not ID.fullmatch(id):
        return [Problem(Place(path), "", "bad-id", {"value": id})]
    document, problems = read_document(file, path)
    if document is None:
        return problems
    if isinstance(document.data, dict) and "id" in document.data:
        details: Details = {"key": "id", "hint": {"ko": "파일 이름이 곧 이름입니다", "en": "The file's name is the id"}}
        return [*problems, Problem(document.place(("id",)), "id", "unknown-key", details)]
    found, model = validated(kind.model, document, (), id)
    if model:
        library.put(Item(kind.name, id, model, document))
    return problems + found


def _read_single(library: Library, kind: Kind, file: Path, path: str) -> list[Problem]:
    document, problems = read_document(file, path)
    if document is None:
        return problems
    found, model = validated(kind.model, document, ())
    if model:
        library.put(Item(kind.name, kind.name, model, document))
    return problems + found


def _read_list(library: Library, kind: Kind, file: Path, path: str) -> list[Problem]:
    document, problems = read_document(file, path)
    if document is None:
        return problems
    if not isinstance(document.data, list):
        return [*problems, Problem(document.place(()), "", "wrong-type", {"expected": EXPECTED["tuple_type"]})]
    for index in range(len(document.data)):
        found, model = validated(kind.model, document, (index,))
        problems += found
        if model is None:
            continue
        item = Item(kind.name, model.id, model, document, (index,))
        if model.id in library.shelf(kind.name):
            problems.append(item.problem("listed-twice", ("id",), id=model.id))
        library.put(item)
        if isinstance(model, models.Source):
            for number, part in enumerate(model.parts):
                if library.knows(kind.name, part.id):
                    problems.append(item.problem("listed-twice", ("parts", number, "id"), id=part.id))
                library.name(kind.name, part.id)
    return problems
