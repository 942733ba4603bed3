"""Editors' commands: the check for people and programs, and new entries that nobody publishes half filled in."""

import json
import os
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from helpsite.commands import main
from helpsite.content import read_content
from helpsite.library.files import read_library
from helpsite.library.kinds import BY_NAME, FOLDERS, LISTS
from helpsite.problems import ContentError, Place, Problem, as_github, as_json
from helpsite.texts.languages import LANGUAGES, Language

COMMAND = re.compile(r"^::error file=[^:,]+,line=\d+,col=\d+::\S.*$")
AWKWARD = Problem(Place("content/faq/a,b:c%.yml", 3, 5), "answer.ko", "unknown-blank", {"blank": "100%\r\n{x}"})


def problems_of(project: Path, today: date) -> list[Problem]:
    with pytest.raises(ContentError) as caught:
        read_content(project, today)
    return list(caught.value.problems)


@pytest.fixture
def spoilt(copied_content: Path) -> Path:
    """Return a copy of the project with a mistake of a value, of a rule and of YAML, in a file each."""
    content = copied_content / "content"
    courier = content / "couriers/cj.yml"
    text = re.sub(r"^phone: .*$", "phone: 1588-CALL", courier.read_text(encoding="utf-8"), flags=re.MULTILINE)
    courier.write_text(text, encoding="utf-8")
    (content / "faq/broken.yml").write_text('question: "', encoding="utf-8")
    (content / "notes.txt").write_text("remember", encoding="utf-8")
    return copied_content


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_text_names_every_problem_in_the_language_that_was_asked_for(
    language: Language, before: bool, spoilt: Path, today: date, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--lang", language, "check"] if before else ["check", "--lang", language]
    assert main(["--project", str(spoilt), *asked]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[:-1] == [problem.worded(language) for problem in problems_of(spoilt, today)]


def test_json_names_every_problem(spoilt: Path, today: date, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(spoilt), "check", "--format", "json", "--lang", "ko"]) == 1
    listed = json.loads(capsys.readouterr().out)["problems"]
    assert [(each["file"], each["line"], each["column"], each["field"], each["rule"]) for each in listed] == [
        (problem.place.path, problem.place.line, problem.place.column, problem.field, problem.rule)
        for problem in problems_of(spoilt, today)
    ]
    assert all(each["message"] for each in listed)


def test_github_gets_a_command_for_every_problem(spoilt: Path, today: date, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(spoilt), "check", "--format", "github"]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == len(problems_of(spoilt, today))
    assert all(COMMAND.match(line) for line in printed)


def test_github_takes_nothing_in_a_message_for_a_command() -> None:
    line = as_github([AWKWARD], "en")
    assert line.startswith("::error file=content/faq/a%2Cb%3Ac%25.yml,line=3,col=5::answer.ko — ")
    assert "100%25%0D%0A{x}" in line
    assert len(line.splitlines()) == 1


def test_json_keeps_every_letter() -> None:
    [listed] = json.loads(as_json([AWKWARD], "ko"))["problems"]
    assert "100%\r\n{x}" in listed["message"]


@pytest.mark.parametrize(("format", "printed"), [("json", '{\n  "problems": []\n}\n'), ("github", "")])
def test_programs_are_told_when_there_is_nothing_to_mend(
    format: str, printed: str, copied_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(copied_content), "check", "--format", format]) == 0
    assert capsys.readouterr().out == printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_entries_ask_for_nothing_but_to_be_filled_in(
    language: str, copied_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marked = set()
    for kind in (of.name for of in FOLDERS):
        assert main(["--project", str(copied_content), "--lang", language, "new", kind, f"new-{kind}"]) == 0
        file = f"content/{BY_NAME[kind].place}/new-{kind}.yml"
        assert file in capsys.readouterr().out
        lines = (copied_content / file).read_text(encoding="utf-8").splitlines()
        marked |= {
            # A text of several lines begins on the line after its name.
            (file, number - line.lstrip().startswith("("))
            for number, line in enumerate(lines, 1)
            if ("(채우기)" in line or "(fill in)" in line) and not line.startswith("#")
        }
    _, problems = read_library(copied_content)
    assert {problem.rule for problem in problems} == {"to-fill-in"}
    assert {(problem.place.path, problem.place.line) for problem in problems} == marked


@pytest.mark.parametrize("kind", [kind.name for kind in LISTS])
def test_new_entries_of_lists_stand_at_their_end(
    kind: str, copied_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = copied_content / "content" / BY_NAME[kind].place
    before = file.read_text(encoding="utf-8")
    id = "new_blank" if kind == "blank" else "new-entry"
    assert main(["--project", str(copied_content), "--lang", "en", "new", kind, id]) == 0
    assert f"content/{file.name}" in capsys.readouterr().out
    after = file.read_text(encoding="utf-8")
    assert after.startswith(f"{before.rstrip()}\n- id: {id}\n")
    assert after.endswith("\n") and not after.endswith("\n\n")
    _, problems = read_library(copied_content)
    assert {(problem.place.path, problem.rule) for problem in problems} == {(f"content/{file.name}", "to-fill-in")}


@pytest.mark.parametrize(
    ("written", "begins"),
    [
        ("[]\n", "- id: slow-week\n  from: "),
        ("# Nothing now\n[]", "# Nothing now\n- id: slow-week\n  from: "),
        ("# Windows\r\n[]\r\n", "# Windows\r\n- id: slow-week\r\n  from: "),
    ],
)
def test_first_entry_of_an_empty_list_takes_its_place(written: str, begins: str, copied_content: Path) -> None:
    file = copied_content / "content/notices.yml"
    file.write_text(written, encoding="utf-8", newline="")
    assert main(["--project", str(copied_content), "new", "notice", "slow-week"]) == 0
    assert file.read_bytes().decode().startswith(begins)


@pytest.mark.parametrize("written", ["[{id: a}]\n", "id: a\n", "- [\n", ""])
def test_list_that_is_none_is_left_alone(
    written: str, copied_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = copied_content / "content/notices.yml"
    file.write_text(written, encoding="utf-8")
    assert main(["--project", str(copied_content), "--lang", "en", "new", "notice", "slow-week"]) == 1
    assert "content/notices.yml" in capsys.readouterr().out
    assert file.read_text(encoding="utf-8") == written


def test_reader_who_has_read_enough_is_no_mistake(spoilt: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m helpsite.commands check | head --lines 0"
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    done = subprocess.run(command, shell=True, cwd=spoilt, env=environment, capture_output=True, check=False)
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("kind", "id"),
    [
        ("faq", "empty-box"),
        ("courier", "cj"),
        ("shop", "cj"),
        ("faq", "Empty Box"),
        ("faq", "../x"),
        ("faq", "빈-상자"),
    ],
)
def test_name_that_cannot_be_that_of_a_new_entry_is_refused(
    kind: str, id: str, copied_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(copied_content)
    assert main(["--project", str(copied_content), "--lang", "en", "new", kind, id]) == 1
    assert f"“{id}”" in capsys.readouterr().out
    assert files_of(copied_content) == before


def files_of(project: Path) -> dict[str, bytes]:
    return {file.as_posix(): file.read_bytes() for file in project.rglob("*") if file.is_file()}
