"""What the check calls clean is published, and nothing else, whatever the way."""

import os
import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from helpsite.commands import main
from helpsite.content import checked_library
from helpsite.editing.gate import checked_content, publishable_content
from helpsite.library.approvals import drifts
from helpsite.pages.rendering import Rendering
from helpsite.problems import ContentError
from helpsite.publishing.checking import faults
from support.project import PROJECT, build_site
from support.right_edits import EDITS, edited


def rules(project: Path, today: date, read: object = publishable_content) -> set[str]:
    try:
        (checked_content if read is checked_content else publishable_content)(project, today)
    except ContentError as error:
        return {problem.rule for problem in error.problems}
    return set()


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_a_right_edit_is_clean_and_waits_for_nothing_but_approval(edit, copied_content: Path, today: date) -> None:  # type: ignore[no-untyped-def]
    edit(copied_content, random.Random(7), today)
    assert rules(copied_content, today, checked_content) == set()
    is_approved = not list(drifts(checked_library(copied_content, today)))
    assert rules(copied_content, today) == (set() if is_approved else {"unapproved"})


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_right_edits_are_published(seed: int, copied_project: Path, tmp_path: Path, today: date) -> None:
    made = list(edited(copied_project, random.Random(seed), 8, today))
    assert rules(copied_project, today) == set(), made
    site = build_site(tmp_path / "site", copied_project)
    addresses = [page.address for page in Rendering(publishable_content(copied_project, today)).pages()]
    assert list(faults(site, addresses)) == [], made
    # The tests that read the real content in other ways hold for it as well.
    env = {**os.environ, "HELPSITE_CONTENT_OF": str(copied_project)}
    command = [sys.executable, "-m", "pytest", str(PROJECT / "tests/content"), "-p", "no:xdist"]
    done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{made}\n{done.stdout}"


def test_what_is_not_clean_is_not_built_and_the_last_site_stays(
    copied_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good one", encoding="utf-8")
    (copied_project / "content/faq/empty-box.yml").write_text("question: [", encoding="utf-8")
    assert main(["--project", str(copied_project), "--lang", "ko", "build", str(site)]) == 1
    assert "content/faq/empty-box.yml" in capsys.readouterr().out
    assert (site / "index.html").read_text(encoding="utf-8") == "the last good one"


def test_english_that_nobody_approved_is_not_built(
    copied_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copied_project / "content/translations.lock").unlink()
    assert main(["--project", str(copied_project), "--lang", "ko", "build", str(tmp_path / "site")]) == 1
    assert "helpsite translated faq empty-box" in capsys.readouterr().out
    assert not (tmp_path / "site").exists()


def test_a_search_term_that_does_not_find_its_page_is_told_at_its_place(copied_content: Path, today: date) -> None:
    file = copied_content / "content/faq/empty-box.yml"
    text = file.read_text(encoding="utf-8")
    assert "search_terms:\n  ko: [" in text

    with_term = text.replace("search_terms:\n  ko: [", "search_terms:\n  ko: [네, ")
    file.write_text(with_term, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        checked_content(copied_content, today)
    [problem] = caught.value.problems
    assert (problem.rule, problem.field, problem.place.path) == (
        "term-finds-nothing",
        "search_terms.ko[1]",
        "content/faq/empty-box.yml",
    )


def test_a_search_case_that_does_not_find_its_entry_is_told(copied_content: Path, today: date) -> None:
    with (copied_content / "content/search-cases.yml").open("a", encoding="utf-8") as cases:
        cases.write("  - {language: en, query: refund my money, finds: [faq:parcel-weight]}\n")
    assert rules(copied_content, today, checked_content) == {"case-finds-nothing"}
