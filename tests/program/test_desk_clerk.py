"""What is saved at the desk has passed the check, is written whole and in place, and can be taken back."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import looked_through, read_content
from helpsite.desk.clerk import Clerk, Conflict, page_of
from helpsite.desk.form import fields_of
from helpsite.desk.leaves import own_entry
from helpsite.library.files import read_library
from helpsite.library.kinds import ALL, BY_NAME, FOLDERS
from helpsite.library.shelves import Library
from helpsite.models.base import every_model
from helpsite.pages.rendering import Rendering
from helpsite.problems import ContentError, NotPossible
from helpsite.texts.languages import LANGUAGES
from support.project import PROJECT

TYPES = {"line", "text", "day", "flag", "choice", "target", "lines", "pair", "group", "list", "map"}


@pytest.fixture
def clerk(copied_content: Path, today: date) -> Clerk:
    return Clerk(copied_content, lambda: today)


def files_of(clerk: Clerk) -> dict[str, bytes]:
    return {
        file.relative_to(clerk.project).as_posix(): file.read_bytes()
        for file in clerk.project.rglob("*")
        if file.is_file() and not {".cache", ".vscode"} & {*file.parts}
    }


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in {*before, *after} if before.get(path) != after.get(path)}


def opened(clerk: Clerk, kind: str, id: str, is_new: bool = False) -> tuple[list[Any], str]:
    told = clerk.open(kind, id, "ko", is_new)
    return [sheet["values"] for sheet in told["sheets"]], told["digest"]


def names(library: Library) -> list[tuple[str, str]]:
    return [(item.kind, item.id) for item in library.all()]


def test_every_entry_can_be_opened_and_written_as_it_is(clerk: Clerk) -> None:
    library, _ = read_library(clerk.project)
    for kind, id in names(library):
        entry = clerk._entry(library, kind, id, is_new=False)
        assert entry.written([sheet.values for sheet in entry.sheets]) == entry.files


def test_saving_an_entry_unchanged_changes_nothing(clerk: Clerk) -> None:
    before = files_of(clerk)
    for kind, id in (
        ("faq", "empty-box"),
        ("courier", "cj"),
        ("notice", next(iter(ids(clerk, "notice")))),
        ("site", "site"),
    ):
        values, digest = opened(clerk, kind, id)
        assert clerk.save(kind, id, "ko", values, digest)["problems"] == []
    assert changed(before, files_of(clerk)) == set()


def ids(clerk: Clerk, kind: str) -> list[str]:
    return list(read_library(clerk.project)[0].shelf(kind))


def test_the_form_says_the_same_as_the_check(clerk: Clerk, today: date) -> None:
    values, _ = opened(clerk, "faq", "empty-box")
    values[0]["answer"]["ko"] += "\n\n7일 안에 {deadline:notify-curier} 알리세요."
    values[0]["category"] = "no-such"
    told = clerk.check("faq", "empty-box", "ko", values)
    library, _ = read_library(clerk.project)
    unsaved = clerk._entry(library, "faq", "empty-box", is_new=False).written(values)
    _, problems = looked_through(clerk.project, today, unsaved)
    assert [one["says"] for one in told["problems"]] == [problem.message("ko") for problem in problems]
    assert {one["field"] for one in told["problems"]} >= {"answer.ko", "category"}


def test_what_is_wrong_is_not_saved(clerk: Clerk) -> None:
    before = files_of(clerk)
    values, digest = opened(clerk, "courier", "cj")
    values[0]["hours"][0]["open"] = "9:00"
    told = clerk.save("courier", "cj", "ko", values, digest)
    assert {(one["sheet"], one["field"]) for one in told["problems"]} == {(0, "hours[1].open")}
    assert changed(before, files_of(clerk)) == set()


def test_a_mistake_elsewhere_keeps_nobody_from_saving(clerk: Clerk) -> None:
    broken = clerk.project / "content/faq/wrong-item.yml"
    broken.write_text(broken.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    values, digest = opened(clerk, "faq", "empty-box")
    values[0]["order"] = "71"
    assert clerk.save("faq", "empty-box", "ko", values, digest)["problems"] == []
    assert "order: 71" in (clerk.project / "content/faq/empty-box.yml").read_text(encoding="utf-8")


def test_a_mistake_elsewhere_that_this_would_cause_does(clerk: Clerk) -> None:
    before = files_of(clerk)
    values, digest = opened(clerk, "source", "ecommerce-act")
    del values[0]["parts"]
    told = clerk.save("source", "ecommerce-act", "ko", values, digest)
    assert told["elsewhere"]
    assert changed(before, files_of(clerk)) == set()


def test_what_the_search_would_not_find_is_told_before_it_is_saved(clerk: Clerk) -> None:
    before = files_of(clerk)
    values, digest = opened(clerk, "search-cases", "search-cases")
    cases = values[0]["cases"]
    cases.append({"language": "ko", "query": "공휴일에도 배송하나요", "finds": ["faq:empty-box"]})
    told = clerk.save("search-cases", "search-cases", "ko", values, digest)
    assert [one["field"] for one in told["problems"]] == [f"cases[{len(cases)}].query"]
    assert changed(before, files_of(clerk)) == set()


def test_figures_are_written_in_both_places_or_in_none(clerk: Clerk, today: date) -> None:
    before = files_of(clerk)
    values, digest = opened(clerk, "deadline", "notify-courier")
    values[0]["length"] = "10"
    assert clerk.save("deadline", "notify-courier", "ko", values, digest)["problems"]
    assert changed(before, files_of(clerk)) == set()
    values[1]["length"] = "10"
    told = clerk.save("deadline", "notify-courier", "ko", values, digest)
    if told["problems"] or told["elsewhere"]:
        pytest.fail(str(told))
    assert changed(before, files_of(clerk)) == {"content/deadlines/notify-courier.yml", "content/facts.yml"}
    read_content(clerk.project, today)


@pytest.mark.parametrize(("kind", "id"), [("faq", "empty-box"), ("courier", "cj")])
def test_the_last_save_can_be_taken_back_byte_for_byte_and_once(kind: str, id: str, clerk: Clerk) -> None:
    before = files_of(clerk)
    values, digest = opened(clerk, kind, id)
    values[0]["order"] = "71"
    told = clerk.save(kind, id, "ko", values, digest)
    assert told["canGoBack"] and changed(before, files_of(clerk))
    assert clerk.undo(kind, id, "ko", told["digest"]) == {"isGone": False}
    assert changed(before, files_of(clerk)) == set()
    with pytest.raises(Conflict):
        clerk.undo(kind, id, "ko", digest)


def test_nothing_that_somebody_else_wrote_is_lost(clerk: Clerk) -> None:
    values, digest = opened(clerk, "faq", "empty-box")
    values[0]["order"] = "71"
    told = clerk.save("faq", "empty-box", "ko", values, digest)
    file = clerk.project / "content/faq/empty-box.yml"
    file.write_text(file.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")
    before = files_of(clerk)
    with pytest.raises(Conflict):
        clerk.save("faq", "empty-box", "ko", values, told["digest"])
    for does in (clerk.undo, clerk.approve):
        with pytest.raises(Conflict):
            does("faq", "empty-box", "ko", told["digest"])
    assert changed(before, files_of(clerk)) == set()


def test_a_new_entry_is_begun_with_what_needs_no_editor(clerk: Clerk, today: date) -> None:
    [values], _ = opened(clerk, "faq", "left-on-stairs", is_new=True)
    assert values["reviewed"] == today.isoformat()
    assert values["order"].isdigit() and values.keys() == {"reviewed", "order"}
    with pytest.raises(NotPossible):
        clerk.open("faq", "empty-box", "ko", is_new=True)
    with pytest.raises(NotPossible):
        clerk.open("site", "site", "ko", is_new=True)


def test_a_new_contact_is_written_with_its_number_in_both_places_and_can_be_taken_back(
    clerk: Clerk, today: date
) -> None:
    before = files_of(clerk)
    like, _ = opened(clerk, "courier", "cj")
    known, digest = opened(clerk, "courier", "swift-post", is_new=True)
    line = {"of": "swift-post", **{name: value for name, value in like[1].items() if name != "of"}}
    terms = {"ko": ["날쌘택배"], "en": ["swift post"]}
    entry = {**like[0], **known[0], "name": {"ko": "날쌘택배", "en": "Swift Post"}, "search_terms": terms}
    told = clerk.save("courier", "swift-post", "ko", [entry, line], digest, is_new=True)
    assert (told["problems"], told["elsewhere"]) == ([], [])
    after = files_of(clerk)
    written = {path for path in changed(before, after) if path.startswith("content/")}
    assert written == {"content/couriers/swift-post.yml", "content/facts.yml"}
    assert "swift-post" in read_content(clerk.project, today).couriers
    assert clerk.undo("courier", "swift-post", "ko", told["digest"]) == {"isGone": True}
    assert "content/couriers/swift-post.yml" not in files_of(clerk)


def test_the_id_of_an_entry_is_no_value(clerk: Clerk) -> None:
    id = ids(clerk, "notice")[0]
    values, digest = opened(clerk, "notice", id)
    for wrong in ([values[0] | {"id": "another"}], [], [values[0], values[0]], ["text"], [["list"]]):
        with pytest.raises(NotPossible):
            clerk.save("notice", id, "ko", wrong, digest)


@pytest.mark.parametrize("raw", [b"question: [", b"", b"- a\n", "질문: 한국어".encode("cp949"), b"\xef\xbb\xbfa: ["])
def test_a_file_that_cannot_be_read_has_no_form(raw: bytes, clerk: Clerk) -> None:
    (clerk.project / "content/faq/empty-box.yml").write_bytes(raw)
    with pytest.raises(NotPossible) as caught:
        clerk.open("faq", "empty-box", "ko")
    assert all("content/faq/empty-box.yml" in caught.value.why[language] for language in LANGUAGES)


@pytest.mark.parametrize("failing", ["content/couriers/cj.yml", "content/facts.yml"])
def test_files_stay_as_they_are_when_one_of_them_cannot_be_written(
    failing: str, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, replaced = files_of(clerk), Path.replace
    values, digest = opened(clerk, "courier", "cj")
    for value in values:
        value["phone"] = "1588-9999"

    def fail(file: Path, target: Path) -> Path:
        if target == clerk.project / failing:
            raise OSError("disk full")
        return replaced(file, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        clerk.save("courier", "cj", "ko", values, digest)
    assert changed(before, files_of(clerk)) == set()


def test_who_may_read_a_file_stays(clerk: Clerk) -> None:
    file = clerk.project / "content/faq/empty-box.yml"
    file.chmod(0o640)
    values, digest = opened(clerk, "faq", "empty-box")
    values[0]["order"] = "71"
    clerk.save("faq", "empty-box", "ko", values, digest)
    assert file.stat().st_mode & 0o777 == 0o640


def test_an_entry_is_renamed_as_the_command_does_it(clerk: Clerk, today: date) -> None:
    told = clerk.rename("faq", "empty-box", "ko", "nothing-inside")
    assert "content/moved.yml" in told["files"]
    assert "nothing-inside" in read_content(clerk.project, today).faq
    for wrong in ("", "../x", "wrong-item"):
        with pytest.raises(NotPossible):
            clerk.rename("faq", "nothing-inside", "ko", wrong)
    with pytest.raises(NotPossible):
        clerk.rename("site", "site", "ko", "another")


def test_an_entry_is_deleted_as_the_command_does_it_and_taken_back(clerk: Clerk, today: date) -> None:
    before = files_of(clerk)
    others = [id for id, _ in clerk.open("faq", "parcel-weight", "ko")["others"]]
    assert sorted([*others, "parcel-weight"]) == sorted(ids(clerk, "faq"))
    _, digest = opened(clerk, "faq", "parcel-weight")
    told = clerk.delete("faq", "parcel-weight", "ko", digest, "")
    assert len(told["elsewhere"]) == 4
    with pytest.raises(Conflict):
        clerk.delete("faq", "parcel-weight", "ko", "another", "unboxing-video")
    assert changed(before, files_of(clerk)) == set()
    told = clerk.delete("faq", "parcel-weight", "ko", digest, "unboxing-video")
    assert told["elsewhere"] == []
    assert "parcel-weight" not in read_content(clerk.project, today).faq
    assert clerk.undo("faq", "parcel-weight", "ko", told["digest"]) == {"isGone": False}
    assert changed(before, files_of(clerk)) == set()
    with pytest.raises(NotPossible):
        clerk.delete("site", "site", "ko", opened(clerk, "site", "site")[1], "")


def test_english_is_approved_only_as_it_was_shown(clerk: Clerk, today: date) -> None:
    values, digest = opened(clerk, "faq", "empty-box")
    values[0]["question"]["ko"] += " 정말"
    told = clerk.save("faq", "empty-box", "ko", values, digest)
    assert any("정말" in change for change in told["unapproved"])
    with pytest.raises(Conflict):
        clerk.approve("faq", "empty-box", "ko", digest)
    assert clerk.approve("faq", "empty-box", "ko", told["digest"])["unapproved"] is None
    assert ("faq", "empty-box") not in read_content(clerk.project, today).drifts
    (clerk.project / "content/faq/wrong-item.yml").write_text("question:\n", encoding="utf-8")
    with pytest.raises(ContentError):
        clerk.approve("faq", "empty-box", "ko", opened(clerk, "faq", "empty-box")[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_every_kind_has_a_label_and_a_way_to_be_filled_in(language: Any) -> None:
    library, _ = read_library(PROJECT)
    words = {word: line for item in library.shelf("site").values() for word, line in item.model.words.items()}
    for model in [kind.model for kind in ALL] + [model for model in every_model() if not model.__subclasses__()]:
        for field in fields_of(model, words, language):
            assert field["label"] and field["type"] in TYPES, (model, field)
            assert "따옴표" not in field["help"] and "quotes" not in field["help"]


def test_choices_go_by_what_the_site_calls_them(clerk: Clerk) -> None:
    told = clerk.open("deadline", "notify-courier", "ko")
    fields = {field["name"]: field for field in told["sheets"][0]["fields"]}
    titles = dict(fields["who"]["choices"])
    assert titles["you"] != "you" and titles["you"].endswith("(you)")
    assert dict(told["choices"]["situation"])["part-missing"].endswith("(part-missing)")


@pytest.mark.parametrize("words", ["14일", "택배사 일부", "1372", "빈 상자", "empty box"])
def test_what_texts_refer_to_is_found_by_the_words_for_it(words: str, clerk: Clerk, today: date) -> None:
    findable = clerk.open("faq", "empty-box", "ko")["findable"]
    assert any(all(word in one["words"] for word in words.split()) for one in findable)
    content = read_content(clerk.project, today)
    for one in findable:
        kind, id = one["reference"].split(":")
        assert kind == "page" or content.find(kind, id)


def test_every_entry_is_shown_beside_a_page_that_there_is(project: Path, today: date) -> None:
    content = read_content(project, today)
    paths = {page.path for page in Rendering(content).pages()}
    for kind, id, _ in content.entries():
        assert page_of(kind, id).partition("#")[0] in paths
        if kind.own_pages:
            assert own_entry(page_of(kind, id)) == (kind.name, id)
    assert [own_entry(path) for path in ("", "faq/", "contacts/", "status/", "no/such/")] == [None] * 5
    assert {kind.name for kind in FOLDERS} <= BY_NAME.keys()
