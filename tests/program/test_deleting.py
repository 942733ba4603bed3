"""An entry goes: lists forget it, texts speak of its heir or are told, and its old address leads on."""

from datetime import date
from pathlib import Path

import pytest
from helpsite.commands import main
from helpsite.content import read_content
from helpsite.editing.deleting import delete
from helpsite.library.kinds import BY_NAME
from helpsite.pages.rendering import Rendering
from helpsite.problems import ContentError, NotPossible
from helpsite.texts.references import Reference

FAQ = BY_NAME["faq"]


def files_of(project: Path) -> dict[str, bytes]:
    return {file.relative_to(project).as_posix(): file.read_bytes() for file in project.rglob("*") if file.is_file()}


def test_texts_speak_of_the_heir_and_the_old_address_leads_there(copied_content: Path, today: date) -> None:
    changed = delete(copied_content, FAQ, "wrong-item", Reference("situation", "wrong-item"), today)
    content = read_content(copied_content, today)
    assert "wrong-item" not in content.faq
    assert "content/faq/wrong-item.yml" in changed
    assert content.drifts == {}
    assert all("wrong-item" not in entry.related for entry in content.faq.values())
    written = "".join(file.read_text(encoding="utf-8") for file in (copied_content / "content").rglob("*.yml"))
    assert "faq:wrong-item" not in written
    leading = dict(Rendering(content).moved("https://help.example/"))
    assert 'href="../../situations/wrong-item/"' in leading["faq/wrong-item/"]
    assert 'href="../../../en/situations/wrong-item/"' in leading["en/faq/wrong-item/"]


def test_what_speaks_of_it_is_told_with_its_place_and_nothing_changes(copied_content: Path, today: date) -> None:
    before = files_of(copied_content)
    with pytest.raises(ContentError) as caught:
        delete(copied_content, FAQ, "wrong-item", None, today)
    assert {problem.rule for problem in caught.value.problems} == {"still-named"}
    for problem in caught.value.problems:
        line = (copied_content / problem.place.path).read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
        assert "wrong-item" in line
    assert files_of(copied_content) == before


def test_an_entry_that_is_only_listed_goes_without_more(copied_content: Path, today: date) -> None:
    assert main(["--project", str(copied_content), "new", "faq", "a-new-one"]) == 0
    made = copied_content / "content/faq/a-new-one.yml"
    other = (copied_content / "content/faq/parcel-weight.yml").read_text(encoding="utf-8")
    made.write_text(other.replace("무게", "부피"), encoding="utf-8")
    text = other.replace("related: [", "related: [a-new-one, ")
    (copied_content / "content/faq/parcel-weight.yml").write_text(text, encoding="utf-8")
    before = other
    made_model = made.read_text(encoding="utf-8")
    made.write_text(_alone(made_model), encoding="utf-8")
    delete(copied_content, FAQ, "a-new-one", None, today)
    assert (copied_content / "content/faq/parcel-weight.yml").read_text(encoding="utf-8") == before
    assert not made.exists()


def _alone(text: str) -> str:
    """Return a question's text with words and titles that no other question has."""
    start, end = text.index("search_terms:"), text.index("related:")
    text = text[:start] + "search_terms:\n  ko: [부피만 재어 봄]\n  en: [measured the volume only]\n" + text[end:]
    return text.replace("question:\n", "question:\n", 1).replace("en: The", "en: Say, the", 1)


@pytest.mark.parametrize("to", ["faq:wrong-item", "faq:no-such", "deadline:notify-courier", "nonsense"])
def test_an_heir_that_cannot_be_is_refused(to: str, copied_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_of(copied_content)
    assert main(["--project", str(copied_content), "--lang", "ko", "delete", "faq", "wrong-item", "--to", to]) == 1
    assert capsys.readouterr().out
    assert files_of(copied_content) == before


def test_an_entry_of_a_list_goes_from_its_file(copied_content: Path, today: date) -> None:
    read_content(copied_content, today)
    with pytest.raises((ContentError, NotPossible)):
        delete(copied_content, BY_NAME["category"], "refund", None, today)
    delete(copied_content, BY_NAME["term"], "driver", None, today)
    assert "driver" not in read_content(copied_content, today).terms
