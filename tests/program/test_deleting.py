"""An entry is deleted: what can follow follows, and an editor is told where a text still speaks of it."""

import re
from datetime import date
from pathlib import Path

import pytest
from helpsite.commands import main
from helpsite.content import checked_library, read_content
from helpsite.editing import gate
from helpsite.editing.deleting import deletion
from helpsite.editing.writing import write
from helpsite.library.kinds import BY_NAME
from helpsite.pages.rendering import Rendering
from helpsite.problems import ContentError, NotPossible, Problem
from helpsite.texts.languages import LANGUAGES
from support.project import files_of


@pytest.fixture(autouse=True)
def silent_search(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask the search, which takes seconds, in one test alone."""
    if "asks_search" not in request.fixturenames:
        monkeypatch.setattr(gate, "not_found", lambda *_: [])


@pytest.fixture
def asks_search() -> None:
    """Mark a test in which the search is asked."""


def delete(project: Path, today: date, kind: str, id: str, to: str | None = None) -> set[str]:
    """Delete an entry and return the files that changed."""
    files = deletion(project, checked_library(project, today), BY_NAME[kind], id, to, today)
    write(project, files)
    return set(files)


def refused(project: Path, today: date, kind: str, id: str, to: str | None = None) -> list[Problem]:
    """Return what keeps an entry from being deleted, which leaves every file as it is."""
    before = files_of(project)
    with pytest.raises(ContentError) as caught:
        delete(project, today, kind, id, to)
    assert files_of(project) == before
    return list(caught.value.problems)


def written(project: Path, path: str) -> str:
    return (project / path).read_text(encoding="utf-8")


@pytest.mark.usefixtures("asks_search")
def test_lists_and_searches_lose_the_entry_and_nothing_else_changes(copied_content: Path, today: date) -> None:
    before = files_of(copied_content)
    changed = delete(copied_content, today, "faq", "empty-box")
    after = files_of(copied_content)
    assert {path for path in {*before, *after} if before.get(path) != after.get(path)} == changed
    assert "content/faq/empty-box.yml" not in after
    assert "empty-box" not in "".join(raw.decode() for raw in after.values())
    gate.checked_content(copied_content, today)
    lines = {path: before[path].decode().splitlines() for path in changed & {*after}}
    for path, was in lines.items():
        now = after[path].decode().splitlines()
        assert [line for line in now if line not in was and "related: [" not in line] == []


@pytest.mark.parametrize(("kind", "id"), [("courier", "cj"), ("notice", "seollal-2027"), ("term", "missing-delivery")])
def test_what_nothing_speaks_of_goes_with_its_figures_and_approval(
    kind: str, id: str, copied_content: Path, today: date
) -> None:
    delete(copied_content, today, kind, id)
    content = read_content(copied_content, today)
    assert id not in content.shelf(BY_NAME[kind])
    assert content.drifts == {}
    assert f'"{kind}:{id}"' not in written(copied_content, "content/translations.lock")
    assert f"of: {id}\n" not in written(copied_content, "content/facts.yml")


def test_texts_that_lead_to_it_are_told_where_they_are(copied_content: Path, today: date) -> None:
    # A list that loses an item above a text moves that text.
    file = copied_content / "content/faq/empty-box.yml"
    text = re.sub(r"^(related: .*)\n", "", (raw := file.read_text(encoding="utf-8")), flags=re.M)
    related = re.findall(r"[a-z-]+", raw.partition("\nrelated: [")[2].partition("]")[0])
    file.write_text("related:\n" + "".join(f"  - {id}\n" for id in related) + text, encoding="utf-8")
    problems = refused(copied_content, today, "faq", "parcel-weight")
    assert {problem.rule for problem in problems} == {"points-to-deleted"}
    for problem in problems:
        line = written(copied_content, problem.place.path).split("\n")[problem.place.line - 1]
        assert line[problem.place.column - 1 :].startswith("faq:parcel-weight")
    pattern = r"[({]faq:parcel-weight[)}]"
    texts = {path: len(re.findall(pattern, raw.decode())) for path, raw in files_of(copied_content).items()}
    places = {problem.place.path for problem in problems}
    assert places == {path for path, count in texts.items() if count and path.endswith(".yml")}


@pytest.mark.parametrize(
    ("kind", "id", "rule"),
    [
        ("category", "redelivery", "points-to-deleted"),
        ("blank", "order_number", "unknown-blank"),
        ("step", "contact-support", "steps-miscounted"),
        ("source", "ecommerce-decree", "empty-list"),
    ],
)
def test_what_the_rest_needs_stays(kind: str, id: str, rule: str, copied_content: Path, today: date) -> None:
    assert rule in {problem.rule for problem in refused(copied_content, today, kind, id)}


@pytest.mark.parametrize(
    ("kind", "id", "to"),
    [
        ("faq", "parcel-weight", "unboxing-video"),
        ("deadline", "notify-courier", "ordinary-withdrawal"),
        ("category", "redelivery", "refund"),
        ("call-sheet", "courier", "shop"),
        ("message", "seller-proof", "seller-missing-items"),
    ],
)
def test_another_entry_stands_in_for_it(kind: str, id: str, to: str, copied_content: Path, today: date) -> None:
    delete(copied_content, today, kind, id, to)
    content = read_content(copied_content, today)
    assert content.drifts == {}
    moves = [(move.kind, move.old, move.to) for move in content.moved.moved]
    assert moves == ([(kind, id, to)] if BY_NAME[kind].is_folder else [])
    rest = "".join(raw.decode() for path, raw in files_of(copied_content).items() if path != "content/moved.yml")
    assert not re.search(rf"[{{(]{BY_NAME[kind].reference}:{id}[#)}}]", rest)


def test_old_addresses_lead_to_what_stands_in_or_nowhere(copied_content: Path, today: date) -> None:
    delete(copied_content, today, "faq", "parcel-weight", "unboxing-video")
    pages = dict(Rendering(read_content(copied_content, today)).moved("https://help.example/"))
    assert sorted(pages) == ["en/faq/parcel-weight/", "faq/parcel-weight/"]
    assert all("faq/unboxing-video/" in html for html in pages.values())
    delete(copied_content, today, "faq", "unboxing-video", "keep-box-and-label")
    moves = read_content(copied_content, today).moved.moved
    assert {(move.old, move.to) for move in moves} == {
        ("parcel-weight", "keep-box-and-label"),
        ("unboxing-video", "keep-box-and-label"),
    }


@pytest.mark.parametrize(
    ("kind", "id", "to"),
    [
        ("faq", "no-such", None),
        ("faq", "empty-box", "no-such"),
        ("faq", "empty-box", "empty-box"),
        ("source", "courier-terms-liability", None),
    ],
)
def test_what_cannot_be_deleted_stays(kind: str, id: str, to: str | None, copied_content: Path, today: date) -> None:
    before = files_of(copied_content)
    with pytest.raises(NotPossible) as caught:
        delete(copied_content, today, kind, id, to)
    assert all(caught.value.why[language] for language in LANGUAGES)
    assert files_of(copied_content) == before


def test_command_deletes_or_says_how_it_could(copied_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["--lang", "ko", "--project", str(copied_content), "delete"]
    assert main([*call, "faq", "parcel-weight"]) == 1
    said = capsys.readouterr().out
    assert "delete faq parcel-weight --to faq:…" in said
    assert "고칠 곳이 4군데 있습니다." in said
    assert main([*call, "faq", "parcel-weight", "--to", "step:contact-support"]) == 1
    assert "같은 종류(질문)의 항목만" in capsys.readouterr().out
    assert main([*call, "site", "site"]) == 1
    assert "하나뿐이라" in capsys.readouterr().out
    assert main([*call, "faq", "parcel-weight", "--to", "faq:unboxing-video"]) == 0
    assert "지우고 파일" in capsys.readouterr().out
    assert not (copied_content / "content/faq/parcel-weight.yml").exists()
