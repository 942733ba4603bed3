"""The first command on a new machine sets up what it needs, and says in a sentence what keeps it from that."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from support.project import PROJECT

STARTERS = [*sorted(PROJECT.glob("*.cmd")), PROJECT / "hooks/launch.cmd"]


@pytest.fixture
def launch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the launcher as it would be in a folder of its own, in which nothing is really installed."""
    spec = importlib.util.spec_from_file_location("launch", PROJECT / "hooks/launch.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("requirements.txt", "pyproject.toml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    venv = tmp_path / ".venv"
    places = {"PROJECT": tmp_path, "VENV": venv, "READY": venv / "ready", "FOLDER": venv / "folder"}
    for name, place in places.items():
        monkeypatch.setattr(module, name, place)
    monkeypatch.setattr(module, "NEEDED", (tmp_path / "requirements.txt", tmp_path / "pyproject.toml"))
    asked: list[str] = []
    module.asked = asked  # type: ignore[attr-defined]

    def check_call(command: list[object], **_: object) -> None:
        asked.append(" ".join(map(str, command)))
        venv.mkdir(exist_ok=True)

    monkeypatch.setattr(module.subprocess, "check_call", check_call)
    return module


def test_it_sets_up_once(launch: ModuleType) -> None:
    assert launch.main([]) == 0
    assert any("--require-hashes" in command for command in launch.asked)
    before = len(launch.asked)
    assert launch.main([]) == 0
    assert len(launch.asked) == before


def test_a_folder_that_has_moved_is_set_up_anew(launch: ModuleType) -> None:
    launch.main([])
    launch.FOLDER.write_text("/somewhere/else", encoding="utf-8")
    left_over = launch.VENV / "left-over"
    left_over.write_text("", encoding="utf-8")
    before = len(launch.asked)
    assert launch.main([]) == 0
    assert len(launch.asked) == 2 * before
    assert not left_over.exists()


@pytest.mark.parametrize("version", [(3, 9, 18), (3, 15, 0)], ids=["old", "too new for the packages"])
def test_another_python_is_told_which_one_is_needed(
    launch: ModuleType,
    version: tuple[int, int, int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(launch.sys, "version_info", version)
    assert launch.main(["helpsite", "check"]) == 1
    said = capsys.readouterr().err
    assert f"{version[0]}.{version[1]}" in said
    assert "Python 3.14" in said
    assert "3.11" in said
    assert launch.asked == []


def test_without_a_connection_it_says_so(
    launch: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(command: list[object], **_: object) -> None:
        raise subprocess.CalledProcessError(1, [str(part) for part in command])

    monkeypatch.setattr(launch.subprocess, "check_call", failing)
    assert launch.main(["helpsite", "check"]) == 1
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("file", STARTERS, ids=[file.name for file in STARTERS])
def test_what_windows_starts_has_its_line_breaks_and_calls_what_is_there(file: Path) -> None:
    raw = file.read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n")
    called = re.findall(r"%~dp0([\w\\]+\.\w+)", raw.decode("utf-8"))
    assert called
    assert [name for name in called if not (file.parent / name.replace("\\", "/")).is_file()] == []


def test_windows_takes_the_newest_python_that_will_do(launch: ModuleType) -> None:
    text = (PROJECT / "hooks/launch.cmd").read_text(encoding="utf-8")
    asked = re.findall(r"\b3\.(\d+)\b", text.split(") do if")[0])
    assert asked == [str(minor) for minor in range(launch.NEWEST[1], launch.OLDEST[1] - 1, -1)]
    assert f"Install Python 3.{launch.NEWEST[1]}" in text


def test_a_command_prints_itself_as_windows_calls_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [sys.executable, "-m", "helpsite.commands", "--lang", "en", "--help"]
    monkeypatch.setenv("HELPSITE", r".\helpsite")
    done = subprocess.run(asked, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(r"usage: .\helpsite ")
