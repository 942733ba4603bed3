"""Bad content is refused with every problem at once: where it is, what is wrong, how to mend it."""

import shutil
import unicodedata
from functools import partial
from pathlib import Path
from string import Formatter
from typing import Any, Literal

import pytest
from helpsite.content import read_content
from helpsite.problems import Problem, what_is_wrong
from helpsite.rules import words as interface_words
from helpsite.rules.words import Asked
from helpsite.texts.languages import LANGUAGES, Language
from support.bad_content import CASES, GOOD, GOOD_WORDS, TODAY, good_project, problems_of, spoil, spoil_everything
from support.project import run


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a small project without a mistake, to make one in."""
    return good_project(tmp_path / "project")


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the same project with next to no interface words: reading them takes longer than all the rest."""
    for name, word in zip(("asked_by_pages", "asked_by_scripts"), GOOD_WORDS.values(), strict=True):
        monkeypatch.setattr(interface_words, name, partial(Asked, frozenset({word}), frozenset()))
    return Path(shutil.copytree(GOOD, tmp_path / "project"))


def brief(problem: Problem) -> str:
    return " ".join(filter(None, (str(problem.place), problem.field, problem.rule)))


OTHERWISE = {"term-finds-nothing", "case-finds-nothing", "unapproved", "points-to-deleted"}
"""What is wrong with no file, and still keeps content from being published: see the tests of the gate."""


def blanks_of(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_good_project_has_no_problem(good: Path) -> None:
    assert problems_of(good) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"].replace(" ", "-"))
def test_mistake_is_found_where_it_is(case: dict[str, Any], good: Path) -> None:
    spoil(good, case)
    problems = problems_of(good)
    assert [brief(problem) for problem in problems] == case["problems"]
    for problem in problems:
        assert problem.details.keys() == blanks_of(what_is_wrong.texts[problem.rule]["ko"]) - {"helpsite"}
    for language in LANGUAGES:
        texts = [problem.worded(language) for problem in problems]
        says = case.get("says", [])
        for words in says[language] if isinstance(says, dict) else says:
            assert any(words in text for text in texts)


def test_every_rule_has_a_mistake_that_breaks_nothing_else() -> None:
    broken = [{problem.rsplit(" ", 1)[1] for problem in case["problems"]} for case in CASES]
    assert [rule for rule in what_is_wrong.texts.keys() - OTHERWISE if {rule} not in broken] == []


def test_all_problems_come_at_once_in_the_order_of_files_and_lines(good: Path) -> None:
    spoil_everything(good)
    problems = problems_of(good)
    assert len({problem.place.path for problem in problems}) == 5
    assert [problem.place for problem in problems] == sorted(problem.place for problem in problems)


def test_no_content_at_all(tmp_path: Path) -> None:
    assert {problem.rule for problem in problems_of(tmp_path)} == {"missing-file"}


def test_links_are_strays_wherever_they_lead(good: Path) -> None:
    (good / "content/faq/dead.yml").symlink_to("nowhere.yml")
    (good / "content/faq/live.yml").symlink_to("lost-box.yml")
    assert [brief(problem) for problem in problems_of(good)] == [
        "content/faq/dead.yml:1:1 stray-file",
        "content/faq/live.yml:1:1 stray-file",
    ]


def test_a_folder_is_no_entry(good: Path) -> None:
    (good / "content/faq/boxes.yml").mkdir()
    (good / "content/about.yml").unlink()
    (good / "content/about.yml").mkdir()
    assert [brief(problem) for problem in problems_of(good)] == [
        "content/about.yml:1:1 missing-file",
        "content/faq/boxes.yml:1:1 stray-file",
    ]


def test_line_ends_of_windows_are_fine(good: Path) -> None:
    as_written = read_content(good, TODAY)
    for file in good.rglob("*.yml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert vars(read_content(good, TODAY)) == vars(as_written)


@pytest.mark.parametrize("hours", ["22:00 02:00 23:30-00:30", "09:00 00:00 12:00-13:00", "21:00 06:00 00:00-01:00"])
def test_hours_may_end_in_the_night(hours: str, good: Path) -> None:
    file = good / "content/couriers/swift-post.yml"
    text = file.read_text(encoding="utf-8")
    for old, new in zip(("09:00", "18:00", "12:00-13:00"), hours.split(), strict=True):
        text = text.replace(f'"{old}"', f'"{new}"')
    file.write_text(text, encoding="utf-8")
    assert problems_of(good) == []


@pytest.mark.parametrize("file", sorted(GOOD.rglob("*.yml")), ids=lambda file: file.stem)
@pytest.mark.parametrize("put", ["", "- x"], ids=repr)
def test_no_line_can_be_spoilt_so_that_the_check_itself_fails(file: Path, put: str, tiny: Path) -> None:
    assert problems_of(tiny) == []
    spoilt = tiny / file.relative_to(GOOD)
    lines = file.read_text(encoding="utf-8").splitlines()
    for number in range(len(lines)):
        spoilt.write_text("\n".join([*lines[:number], put, *lines[number + 1 :]]), encoding="utf-8")
        for problem in problems_of(tiny):
            assert all(problem.worded(language) for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_check_prints_every_problem_and_exits_with_1(language: Language, good: Path) -> None:
    spoil_everything(good)
    done = run(good, "helpsite.commands", "--lang", language, "check")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    for problem in problems_of(good):
        assert problem.worded(language) in done.stdout


def test_check_of_good_content_exits_with_0(good: Path) -> None:
    assert run(good, "helpsite.commands", "check").returncode == 0


@pytest.mark.parametrize("form", ["NFD", "NFC"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_what_other_systems_write_is_simply_read(form: Literal["NFD", "NFC"], encoding: str, good: Path) -> None:
    """Windows puts a mark at the beginning of a file, a Mac takes Korean letters apart."""
    for file in good.rglob("content/**/*.yml"):
        file.write_bytes(unicodedata.normalize(form, file.read_text(encoding="utf-8")).encode(encoding))
    assert problems_of(good) == []


def test_a_space_that_keeps_words_together_is_a_space(good: Path) -> None:
    for file in good.rglob("content/**/*.yml"):
        file.write_text(file.read_text(encoding="utf-8").replace(" ", "\u00a0"), encoding="utf-8")
    assert problems_of(good) == []


def test_what_systems_leave_in_folders_is_no_stray(good: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "desktop.ini"):
        (good / "content/faq" / name).write_bytes(b"")
    assert problems_of(good) == []
