"""What is remembered of files saves work and never decides what is found."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpsite import memory, reading
from helpsite.commands import main
from helpsite.memory import KEPT
from helpsite.reading import read_library

QUESTION = "content/faq/empty-box.yml"
UNKNOWN = "categroy: refunds\n"


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin as a new process does."""
    monkeypatch.setattr(memory, "_known", {})


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Note each file that is read and examined."""
    paths: list[str] = []
    examine = reading.read_document

    def noted(raw: bytes, path: str) -> object:
        paths.append(path)
        return examine(raw, path)

    monkeypatch.setattr(reading, "read_document", noted)
    yield paths


def check(project: Path) -> int:
    return main(["--project", str(project), "--lang", "en", "check"])


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_known", {})


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_next_check_examines_only_what_changed(
    copied_content: Path, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check(copied_content) == 0
    assert len(examined) > 100
    examined.clear()
    forget(monkeypatch)
    append(copied_content / QUESTION, "# a remark\n")
    assert check(copied_content) == 0
    assert examined == [QUESTION]


def test_what_is_remembered_tells_the_same(
    copied_content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(copied_content) == 0
    capsys.readouterr()
    forget(monkeypatch)
    append(copied_content / QUESTION, UNKNOWN)
    append(copied_content / "content/holidays.yml", "names_of_other_days: {}\n")
    told = []
    for _ in range(2):
        assert check(copied_content) == 1
        told.append(capsys.readouterr().out)
        forget(monkeypatch)
    (copied_content / KEPT).unlink()
    assert check(copied_content) == 1
    assert told == [capsys.readouterr().out] * 2
    assert QUESTION in told[0]


def test_mended_file_is_good_again(copied_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = (copied_content / QUESTION).read_bytes()
    append(copied_content / QUESTION, UNKNOWN)
    assert check(copied_content) == 1
    forget(monkeypatch)
    (copied_content / QUESTION).write_bytes(good)
    assert check(copied_content) == 0


def test_preview_remembers_between_two_builds(copied_content: Path, examined: list[str]) -> None:
    read_library(copied_content)
    examined.clear()
    append(copied_content / QUESTION, "# a remark\n")
    read_library(copied_content)
    assert examined == [QUESTION]
    assert not (copied_content / KEPT).exists()


@pytest.mark.parametrize("spoilt", [b"", b"half", b"\0" * 4096], ids=["empty", "cut-short", "not-ours"])
def test_spoilt_memory_is_no_memory(
    spoilt: bytes, copied_content: Path, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check(copied_content) == 0
    whole = len(examined)
    examined.clear()
    forget(monkeypatch)
    (copied_content / KEPT).write_bytes(spoilt)
    assert check(copied_content) == 0
    assert len(examined) == whole


def test_another_version_of_the_program_examines_anew(
    copied_content: Path, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check(copied_content) == 0
    whole = len(examined)
    examined.clear()
    forget(monkeypatch)
    monkeypatch.setattr(memory, "HERE", Path(__file__).parent)
    assert check(copied_content) == 0
    assert len(examined) == whole


def test_project_that_cannot_be_written_to_is_checked(copied_content: Path) -> None:
    (copied_content / KEPT.parent).write_text("a file where the folder would be", encoding="utf-8")
    assert check(copied_content) == 0


def test_second_check_loads_no_calendar_of_the_world(copied_content: Path) -> None:
    line = "import sys; from helpsite.commands import main; main(['check']); print('holidays' in sys.modules)"
    told = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", line], cwd=copied_content, env={**os.environ}, capture_output=True, encoding="utf-8",
            check=True,
        )  # fmt: skip
        told.append(done.stdout.splitlines()[-1])
    assert told == ["True", "False"]
