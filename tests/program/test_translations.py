"""English that was approved against another Korean says so, until an editor has looked at it."""

import io
import json
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from helpsite.commands import main
from helpsite.content import Content, read_content
from helpsite.library.approvals import LOCK, approve, normal, word_difference, write_lock
from helpsite.library.files import read_library
from helpsite.pages.rendering import Rendering
from helpsite.texts.languages import LANGUAGES, Language

ID = "empty-box"
NOTE = "hs-translation-old"


@pytest.fixture(scope="session")
def all_approved(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of approvals of a project in which all English is approved."""
    library, _ = read_library(project)
    file = tmp_path_factory.mktemp("approved") / LOCK
    write_lock(file, approve(library, library.all()))
    return file


@pytest.fixture
def editors(copied_project: Path, all_approved: Path) -> Path:
    """Return a copy of the project in which all English is approved."""
    shutil.copy(all_approved, copied_project / "content")
    return copied_project


@pytest.fixture
def question(editors: Path) -> Path:
    return editors / f"content/faq/{ID}.yml"


def run(project: Path, *arguments: str) -> int:
    return main(["--lang", "en", "--project", str(project), *arguments])


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def first_korean_word(file: Path) -> str:
    return file.read_text(encoding="utf-8").split("  ko: |\n", 1)[1].split()[0]


def noted(content: Content, language: Language) -> set[str]:
    """Return the paths of the pages of a language that say that they may be out of date."""
    pages = Rendering(content).pages()
    return {page.path for page in pages if page.language == language and NOTE in page.body}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("상자와 송장을, 그대로", "상자와 송장을 그대로"),
        ("그대로 찍으세요.", "그대로 찍으세요"),
        ("“빈 상자”입니다", "빈 상자입니다"),
        ("**빈 상자**입니다.\n\n둘째", "빈 상자입니다. 둘째"),
    ],
)
def test_a_mark_that_no_translation_depends_on_is_no_change(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(("one", "other"), [("1.5배", "15배"), ("7일", "14일"), ("{faq:a}", "{faq:b}"), ("네?", "네")])
def test_what_means_something_else_is_a_change(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@pytest.mark.parametrize("mark", [",", ".", " "])
def test_a_comma_a_full_stop_or_a_blank_asks_nobody_to_translate(
    mark: str, question: Path, editors: Path, today: date
) -> None:
    word = first_korean_word(question)
    change(question, f"    {word} ", f"    {word}{mark} " if mark != " " else f"    {word[:1]} {word[1:]} ")
    content = read_content(editors, today)
    assert content.drifts == {}
    assert noted(content, "en") == set()


def test_a_word_does_until_an_editor_has_looked(
    question: Path, editors: Path, today: date, capsys: pytest.CaptureFixture[str]
) -> None:
    word = first_korean_word(question)
    change(question, f"    {word} ", "    포장과 ")
    content = read_content(editors, today)
    assert list(content.drifts) == [("faq", ID)]
    assert noted(content, "en") == {f"faq/{ID}/"}
    assert noted(content, "ko") == set()

    capsys.readouterr()
    assert run(editors, "status") == 0
    listed = capsys.readouterr().out
    assert f"content/faq/{ID}.yml:1 " in listed
    assert f"[-{word}-] {{+포장과+}}" in listed

    assert run(editors, "release", str(editors / "to")) == 1
    refused = capsys.readouterr().out
    assert f"content/faq/{ID}.yml" in refused
    assert not (editors / "to").exists()

    assert run(editors, "translated", "faq", ID) == 0
    content = read_content(editors, today)
    assert content.drifts == {}
    assert noted(content, "en") == set()


def test_a_contact_on_a_page_with_others_marks_that_page(editors: Path, today: date) -> None:
    change(editors / "content/shops/coupang.yml", "  ko: ", "  ko: 새 ")
    assert noted(read_content(editors, today), "en") == {"contacts/"}


def test_a_new_entry_awaits_approval_but_its_page_is_not_out_of_date(editors: Path, today: date) -> None:
    lock = editors / f"content/{LOCK}"
    approved = json.loads(lock.read_text(encoding="utf-8"))
    del approved[f"faq:{ID}"]
    lock.write_text(json.dumps(approved), encoding="utf-8")
    content = read_content(editors, today)
    assert [(drift.id, drift.is_new) for drift in content.drifts.values()] == [(ID, True)]
    assert noted(content, "en") == set()


def test_an_entry_that_is_gone_is_forgotten_with_the_next_approval(editors: Path) -> None:
    lock = editors / f"content/{LOCK}"
    approved = json.loads(lock.read_text(encoding="utf-8"))
    lock.write_text(json.dumps({**approved, "faq:gone": ["한때"]}), encoding="utf-8")
    assert run(editors, "translated", "faq", ID) == 0
    assert json.loads(lock.read_text(encoding="utf-8")) == approved


@pytest.mark.parametrize("names", [["faq", "no-such-entry"], ["nothing"], []], ids=" ".join)
def test_approving_nothing_known_changes_nothing(names: list[str], editors: Path) -> None:
    lock = editors / f"content/{LOCK}"
    before = lock.read_bytes()
    assert run(editors, "translated", *names) != 0
    assert lock.read_bytes() == before


@pytest.mark.parametrize(("kind", "place"), [("checklist", "checklist.yml"), ("contact", "shops/coupang.yml")])
def test_an_entry_can_be_named_as_texts_name_it(kind: str, place: str, editors: Path, today: date) -> None:
    file = editors / "content" / place
    names = [kind] if kind == "checklist" else [kind, file.stem]
    change(file, "  ko: ", "  ko: 새 ")
    assert len(read_content(editors, today).drifts) == 1
    assert run(editors, "translated", *names) == 0
    assert read_content(editors, today).drifts == {}


def test_difference_is_shown_word_by_word_with_what_stands_around_it() -> None:
    before = "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열"
    after = "하나 둘 셋 넷 5 여섯 일곱 여덟 아홉 열"
    assert list(word_difference(before, after)) == ["… 둘 셋 넷 [-다섯-] {+5+} 여섯 일곱 여덟 …"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_is_in_the_language_of_whoever_asks(
    language: str, question: Path, editors: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(question, f"    {first_korean_word(question)} ", "    포장과 ")
    capsys.readouterr()
    run(editors, "status", "--lang", language)
    assert ("영어를 보고" in capsys.readouterr().out) == (language == "ko")


@pytest.mark.parametrize(
    ("more", "answer", "approved"), [((), "", 0), ((), "y\n", 2), ((), "no\n", 0), (("--yes",), "", 2)]
)
def test_all_are_approved_only_as_they_were_shown(
    more: tuple[str, ...],
    answer: str,
    approved: int,
    editors: Path,
    question: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    change(question, first_korean_word(question), "물건이")
    lock = json.loads((editors / "content" / LOCK).read_text(encoding="utf-8"))
    del lock["faq:wrong-item"]
    (editors / "content" / LOCK).write_text(json.dumps(lock), encoding="utf-8")
    before = (editors / "content" / LOCK).read_bytes()

    class Typed(io.StringIO):
        def isatty(self) -> bool:
            return bool(answer)

    monkeypatch.setattr(sys, "stdin", Typed(answer))
    assert run(editors, "translated", "--all", *more) == (0 if approved else 1)
    said = capsys.readouterr().out
    for file in (question, question.with_name("wrong-item.yml")):
        assert " ".join(file.read_text(encoding="utf-8").split("  en: |\n", 1)[1].split()[:9]) in said
    assert "{+물건이+}" in said
    assert said.count("is approved") == approved
    assert ((editors / "content" / LOCK).read_bytes() == before) == (not approved)
