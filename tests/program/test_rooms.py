"""The rooms of the program and of its tests: what each may import, and what it may know of the world outside."""

from pathlib import Path

import pytest
from helpsite import OUTSIDE, ROOMS
from support.imports import imported, reads_the_clock
from support.project import PROJECT

PROGRAM = PROJECT / "hooks/helpsite"
TESTS = PROJECT / "tests"
WORLD = {
    "mkdocs": {"mkdocs", "material"},
    "network": {"socket", "ssl", "http.client", "http.server", "urllib.request", "ftplib", "smtplib", "asyncio"},
    "subprocess": {"subprocess", "multiprocessing", "os.system", "os.popen", "pty"},
}
"""The modules that mean each part of the world outside; the clock is read by calls."""


def modules() -> dict[str, Path]:
    """Return the files of the program by the names of their modules, within the package."""
    files = [file for file in sorted(PROGRAM.rglob("*.py")) if file != PROGRAM / "__init__.py"]
    return {".".join(file.relative_to(PROGRAM).with_suffix("").parts): file for file in files}


def room_of(name: str) -> str:
    return name.partition(".")[0]


def within(file: Path) -> set[str]:
    """Return the rooms that a file imports from."""
    return {name.split(".")[1] for name in imported(file) if name.startswith("helpsite.")}


def known_to(file: Path) -> set[str]:
    """Return what a file knows of the world outside."""
    names = set(imported(file))
    names |= {name.partition(".")[0] for name in names}
    return {part for part, meant in WORLD.items() if meant & names} | ({"clock"} if reads_the_clock(file) else set())


def test_every_room_is_on_the_map() -> None:
    assert {room_of(name) for name in modules()} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_room_imports_from_those_before_it_alone(room: str) -> None:
    allowed = {*ROOMS[: ROOMS.index(room) + 1]}
    ways = {name: within(file) - allowed for name, file in modules().items() if room_of(name) == room}
    assert {name: rooms for name, rooms in ways.items() if rooms} == {}


def test_only_whoever_is_named_knows_the_world_outside() -> None:
    said = {name: OUTSIDE.get(name, OUTSIDE.get(room_of(name), set())) for name in modules()}
    assert {name: known for name, file in modules().items() if (known := known_to(file)) - said[name]} == {}


def test_whoever_is_named_does_know_it() -> None:
    known: dict[str, set[str]] = {}
    for name, file in modules().items():
        for owner in {name, room_of(name)} & OUTSIDE.keys():
            known.setdefault(owner, set()).update(known_to(file))
    assert known == OUTSIDE


def test_mkdocs_calls_nothing_but_the_room_that_knows_it() -> None:
    assert within(PROJECT / "hooks/events.py") == {"building"}


def test_tests_import_from_support_alone() -> None:
    tests = {file.stem for file in TESTS.rglob("*.py") if file.parent != TESTS / "support"}
    folders = {folder.name for folder in TESTS.iterdir() if folder.is_dir()} - {"support"}
    ways = {file: {name.partition(".")[0] for name in imported(file)} for file in TESTS.glob("*/*.py")}
    assert {file.name: names & (tests | folders) for file, names in ways.items() if names & (tests | folders)} == {}
