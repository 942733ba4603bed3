"""Whoever calls the command is answered in their language, and told commands that work where they stand."""

import re
import sys
from pathlib import Path

import pytest
from helpsite.commands import main
from helpsite.problems import what_is_wrong
from helpsite.texts.messages import called

WRONG = [
    [],
    ["chek"],
    ["check", "now"],
    ["check", "--format", "xml"],
    ["check", "--publish=yes"],
    ["new", "faq"],
    ["status", "--on"],
    ["status", "--on", "2026.1.1"],
    ["--lang", "de", "check"],
]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder in which the command lies beside a Python, as in an environment; nothing else is on the PATH."""
    folder = tmp_path / "project/.venv/bin"
    folder.mkdir(parents=True)
    (folder / "helpsite").touch(0o755)
    monkeypatch.setattr(sys, "executable", str(folder / "python3"))
    monkeypatch.setenv("PATH", "")
    monkeypatch.chdir(tmp_path / "project")
    return folder


def test_command_is_named_by_its_way_from_here(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert called() == str(Path(".venv/bin/helpsite"))
    monkeypatch.chdir(tmp_path)
    assert called() == str(Path("project/.venv/bin/helpsite"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert called() == str(installed / "helpsite")


def test_command_on_the_path_is_named_by_its_name(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(installed))
    assert called() == "helpsite"


def test_other_command_on_the_path_is_not_taken_for_ours(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "helpsite").touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert called() == str(Path(".venv/bin/helpsite"))


def test_command_that_is_not_installed_is_a_module(installed: Path) -> None:
    (installed / "helpsite").unlink()
    assert called() == "python3 -m helpsite.commands"


def test_message_names_a_command_that_can_be_copied(installed: Path) -> None:
    for language in ("ko", "en"):
        said = what_is_wrong("unapproved", kind="faq", id="empty-box")[language]
        assert said.endswith(f": {called()} translated faq empty-box")


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_call_is_told_in_the_language_of_whoever_calls(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    *usage, why = capsys.readouterr().err.splitlines()
    assert usage[0].startswith("사용법: ")
    told = why.removeprefix(f"{called()}").partition(": ")[2]
    words = re.findall(r"[A-Za-z]{3,}", told)
    assert re.search("[가-힣]", told) and not {"argument", "invalid", "expected", "required", "choose"} & {*words}, why


def test_wrong_call_is_told_in_english_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with pytest.raises(SystemExit):
        main(["new", "faq"])
    assert "the following arguments are required: id" in capsys.readouterr().err
