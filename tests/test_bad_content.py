"""Bad content is refused with every problem at once: where it is, what is wrong, how to mend it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml
from helpsite.content import read_content
from helpsite.problems import ContentError, Problem, what_is_wrong
from helpsite.rules import words as interface_words
from helpsite.rules.words import Asked, asked_by_pages, asked_by_scripts
from helpsite.texts.languages import LANGUAGES

CORPUS = Path(__file__).parent / "bad_content"
GOOD = CORPUS / "good"
LONG_ENOUGH = (
    "검색 결과에 보일 만큼 넉넉하게 길게 적은 화면의 말 한 줄입니다",
    "A line of the interface that is as long as a description has to be",
)
CASES: list[dict[str, Any]] = [
    case
    for file in sorted(CORPUS.glob("*.yml"))
    for case in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Give a small project without a mistake, to make one in."""
    project = Path(shutil.copytree(GOOD, tmp_path / "project"))
    asked = (("site", asked_by_pages().words - {"progress"}), ("case", asked_by_scripts().words - {"case-unnamed"}))
    for name, wanted in asked:
        file = project / f"content/{name}.yml"
        lines = [f"  {word}: {{ko: {LONG_ENOUGH[0]}, en: {LONG_ENOUGH[1]}}}\n" for word in sorted(wanted)]
        file.write_text(file.read_text(encoding="utf-8") + "".join(lines), encoding="utf-8")
    return project


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the same project with next to no interface words: reading them takes longer than all the rest."""
    for name, word in (("asked_by_pages", "progress"), ("asked_by_scripts", "case-unnamed")):
        monkeypatch.setattr(interface_words, name, partial(Asked, frozenset({word}), frozenset()))
    return Path(shutil.copytree(GOOD, tmp_path / "project"))


def spoil(project: Path, case: Mapping[str, Any]) -> None:
    """Make the mistake of a case: a change to one file."""
    file = project / case["file"]
    file.parent.mkdir(exist_ok=True)
    if "delete" in case:
        file.unlink()
        return
    text = case["write"] if "write" in case else file.read_text(encoding="utf-8")
    if "old" in case:
        assert text.count(case["old"]) == 1, "the place to change must be the only one"
        text = text.replace(case["old"], case["new"])
    file.write_bytes((text * int(case.get("times", 1))).encode(case.get("save_as", "utf-8")))


def problems_of(project: Path, today: date) -> list[Problem]:
    try:
        read_content(project, today)
    except ContentError as error:
        return list(error.problems)
    return []


def brief(problem: Problem) -> str:
    return " ".join(filter(None, (str(problem.place), problem.field, problem.rule)))


def text_of(problem: Problem) -> str:
    return what_is_wrong.texts[problem.rule]["ko"]


def test_the_good_project_has_no_problem(good: Path, today: date) -> None:
    assert problems_of(good, today) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"].replace(" ", "-"))
def test_mistake_is_found_where_it_is(case: dict[str, Any], good: Path, today: date) -> None:
    spoil(good, case)
    problems = problems_of(good, today)
    assert [brief(problem) for problem in problems] == case["problems"]
    for problem in problems:
        assert problem.details.keys() == {name for _, name, _, _ in Formatter().parse(text_of(problem)) if name}
    for language in LANGUAGES:
        texts = [problem.worded(language) for problem in problems]
        says = case.get("says", [])
        for words in says[language] if isinstance(says, dict) else says:
            assert any(words in text for text in texts)


@pytest.mark.parametrize("rule", what_is_wrong.texts)
def test_rule_has_a_case(rule: str) -> None:
    assert any(problem.endswith(f" {rule}") for case in CASES for problem in case["problems"])


def test_all_problems_come_at_once_in_the_order_of_files_and_lines(good: Path, today: date) -> None:
    spoil_everything(good)
    problems = problems_of(good, today)
    assert len({problem.place.path for problem in problems}) == 5
    assert [problem.place for problem in problems] == sorted(problem.place for problem in problems)


def test_no_content_at_all(tmp_path: Path, today: date) -> None:
    assert {problem.rule for problem in problems_of(tmp_path, today)} == {"missing-file"}


def test_links_are_strays_wherever_they_lead(good: Path, today: date) -> None:
    (good / "content/faq/dead.yml").symlink_to("nowhere.yml")
    (good / "content/faq/live.yml").symlink_to("lost-box.yml")
    assert [brief(problem) for problem in problems_of(good, today)] == [
        "content/faq/dead.yml:1:1 stray-file",
        "content/faq/live.yml:1:1 stray-file",
    ]


def test_a_folder_is_no_entry(good: Path, today: date) -> None:
    (good / "content/faq/boxes.yml").mkdir()
    (good / "content/about.yml").unlink()
    (good / "content/about.yml").mkdir()
    assert [brief(problem) for problem in problems_of(good, today)] == [
        "content/about.yml:1:1 missing-file",
        "content/faq/boxes.yml:1:1 stray-file",
    ]


def test_line_ends_of_windows_are_fine(good: Path, today: date) -> None:
    as_written = read_content(good, today)
    for file in good.rglob("*.yml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert vars(read_content(good, today)) == vars(as_written)


@pytest.mark.parametrize("file", sorted(GOOD.rglob("*.yml")), ids=lambda file: file.stem)
@pytest.mark.parametrize("put", ["", "- x"], ids=repr)
def test_no_line_can_be_spoilt_so_that_the_check_itself_fails(file: Path, put: str, tiny: Path, today: date) -> None:
    assert problems_of(tiny, today) == []
    spoilt = tiny / file.relative_to(GOOD)
    lines = file.read_text(encoding="utf-8").splitlines()
    for number in range(len(lines)):
        spoilt.write_text("\n".join([*lines[:number], put, *lines[number + 1 :]]), encoding="utf-8")
        for problem in problems_of(tiny, today):
            assert all(problem.worded(language) for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_check_prints_every_problem_and_exits_with_1(language: str, good: Path, today: date) -> None:
    spoil_everything(good)
    done = run(good, "helpsite.commands", "--lang", language, "check")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    for problem in problems_of(good, today):
        assert problem.worded(language) in done.stdout


def test_check_of_good_content_exits_with_0(good: Path) -> None:
    assert run(good, "helpsite.commands", "check").returncode == 0


@pytest.mark.site
@pytest.mark.parametrize("strict", [[], ["--strict"]], ids=["plain", "strict"])
def test_build_of_bad_content_leaves_the_old_site_as_it_was(
    strict: list[str], copied_project: Path, today: date
) -> None:
    assert run(copied_project, "mkdocs", "build").returncode == 0
    old = {file: file.read_bytes() for file in (copied_project / "site").rglob("*") if file.is_file()}

    spoil_everything(copied_project)
    done = run(copied_project, "mkdocs", "build", *strict)

    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    for problem in problems_of(copied_project, today):
        assert problem.worded("en") in done.stderr
    assert old == {file: file.read_bytes() for file in (copied_project / "site").rglob("*") if file.is_file()}


def spoil_everything(project: Path) -> None:
    """Make a mistake of a different kind in several files, among them one that breaks several rules."""
    (project / "content/faq/broken.yml").write_text('question: "', encoding="utf-8")
    (project / "content/faq/notes.txt").write_text("remember", encoding="utf-8")
    (project / "content/faq/empty.yml").write_text("category: nowhere\nrelated: []\n", encoding="utf-8")
    (project / "content/guide/Not An Id.yml").write_text("number: 6\n", encoding="utf-8")
    (project / "content/about.yml").write_bytes("title: 소개\n".encode("cp949"))


def run(project: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command as an editor would whose system speaks English."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, encoding="utf-8", check=False)
