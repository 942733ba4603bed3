"""A small project without a mistake, and the mistakes that can be made in it."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from helpsite.content import Content, read_content
from helpsite.problems import ContentError, Problem
from helpsite.rules.words import asked_by_pages, asked_by_scripts
from support.project import PROJECT

CORPUS = PROJECT / "tests/bad_content"
GOOD = CORPUS / "good"
TODAY = date(2026, 11, 25)
"""The day on which the small project is read."""
GOOD_WORDS = {"site": "progress", "case": "case-unnamed"}
"""The words of the interface that it has itself."""
LONG_ENOUGH = (
    "검색 결과에 보일 만큼 넉넉하게 길게 적은 화면의 말 한 줄입니다",
    "A line of the interface that is as long as a description has to be",
)
CASES: list[dict[str, Any]] = [
    case
    for file in sorted(CORPUS.glob("*.yml"))
    for case in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
]
"""Each makes one mistake and says which problems that gives: see the head of the files."""


def good_project(folder: Path) -> Path:
    """Make the small project in a folder, with every word of the interface that is asked for."""
    project = Path(shutil.copytree(GOOD, folder))
    for name, asked in (("site", asked_by_pages()), ("case", asked_by_scripts())):
        file = project / f"content/{name}.yml"
        wanted = sorted(asked.words - {GOOD_WORDS[name]})
        lines = [f"  {word}: {{ko: {LONG_ENOUGH[0]}, en: {LONG_ENOUGH[1]}}}\n" for word in wanted]
        file.write_text(file.read_text(encoding="utf-8") + "".join(lines), encoding="utf-8")
    return project


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


def spoil_everything(project: Path) -> None:
    """Make a mistake of a different kind in several files, among them one that breaks several rules."""
    (project / "content/faq/broken.yml").write_text('question: "', encoding="utf-8")
    (project / "content/faq/notes.txt").write_text("remember", encoding="utf-8")
    (project / "content/faq/empty.yml").write_text("category: nowhere\nrelated: []\n", encoding="utf-8")
    (project / "content/guide/Not An Id.yml").write_text("number: 6\n", encoding="utf-8")
    (project / "content/about.yml").write_bytes("title: 소개\n".encode("cp949"))


def problems_or_content(project: Path, today: date = TODAY) -> list[Problem] | Content:
    """Read a project; return every problem where there is one."""
    try:
        return read_content(project, today)
    except ContentError as error:
        return list(error.problems)


def problems_of(project: Path, today: date = TODAY) -> list[Problem]:
    """Return the problems of a project, none where it can be read."""
    read = problems_or_content(project, today)
    return read if isinstance(read, list) else []
