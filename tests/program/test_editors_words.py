"""Commands take an editor's own words, say what they do not do and what to do instead, and change nothing then."""

import json
import re
from pathlib import Path

import pytest
from helpsite.commands import COMMANDS, main, say
from helpsite.commands.uses import uses
from helpsite.content import Content, read_content
from helpsite.editing.refusals import kind_called
from helpsite.environment import editors_today
from helpsite.library.files import read_library
from helpsite.library.kinds import ALL, BY_NAME, FOLDERS
from helpsite.library.shelves import Item
from helpsite.pages.filling import fill
from helpsite.problems import ContentError, NotPossible, Place
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import Reference

WORDS = [
    ("question", "faq"), ("질문", "faq"), ("faqs", "faq"), ("couriers", "courier"), ("택배사", "courier"),
    ("guide", "step"), ("Shop", "shop"), ("sources.yml", "source"), ("sources", "source"), ("알림", "notice"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "kind"), WORDS)
def test_kind_goes_by_many_names(word: str, kind: str) -> None:
    assert kind_called(word) is BY_NAME[kind]


def test_no_name_means_two_kinds() -> None:
    for kind in ALL:
        for word in (kind.name, kind.place, kind.ko, kind.en):
            assert kind_called(word) is kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_help_speaks_the_editors_language(command: str, language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], [command, "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(["--lang", language, *arguments])
        assert ended.value.code == 0
        told = " ".join(capsys.readouterr().out.split())
        assert say(f"helpsite {command}")[language] in told
        assert say("--help")[language] in told


def test_new_source_keeps_the_ids_that_schemas_offer(copied_content: Path) -> None:
    schema = copied_content / ".vscode/schemas/faq.json"
    assert main(["--project", str(copied_content), "--lang", "ko", "schemas"]) == 0
    before = offered(schema)
    assert main(["--project", str(copied_content), "--lang", "ko", "new", "source", "new-act"]) == 0
    after = offered(schema)
    assert "new-act" in after
    assert [id for id in after if "new-act" not in id] == before


def offered(schema: Path) -> list[str]:
    """Return the sources that a schema offers."""
    ids: list[str] = json.loads(schema.read_text(encoding="utf-8"))["properties"]["sources"]["items"]["enum"]
    return ids


def test_line_of_a_new_entry_that_is_no_remark_any_more_is_a_field(copied_content: Path) -> None:
    assert main(["--project", str(copied_content), "--lang", "en", "new", "courier", "swift-post"]) == 0
    file = copied_content / "content/couriers/swift-post.yml"
    head, told, fields = file.read_text(encoding="utf-8").partition("# Fields that may be added")
    lines = [line.removeprefix("# ") for line in fields.splitlines()[1:]]
    file.write_text("\n".join([head.rstrip(), *lines, ""]), encoding="utf-8")
    assert told
    with pytest.raises(ContentError) as caught:
        read_content(copied_content, editors_today())
    assert {problem.rule for problem in caught.value.problems} == {"to-fill-in"}
    assert {"caveat.en", "number.lengths[1]"} <= {problem.field for problem in caught.value.problems}


def test_command_says_that_it_did_nothing(copied_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copied_content / "content/faq/empty-box.yml").write_text("question:\n", encoding="utf-8")
    for command in (("status",), ("translated", "faq", "one-item-missing"), ("rename", "faq", "one-item-missing", "x")):
        assert f"helpsite {command[0]} does nothing" in said(copied_content, capsys, *command)


def test_blank_is_used_by_the_messages_that_leave_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(project), "--lang", "en", "uses", "blank", "order_number"]) == 0
    assert "content/messages/" in capsys.readouterr().out


def test_unknown_kind_is_told_all() -> None:
    with pytest.raises(NotPossible) as caught:
        kind_called("parcel", FOLDERS)
    assert "courier(택배사)" in caught.value.why["ko"]
    assert "“parcel”" in caught.value.why["en"]


def content_of(project: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in (project / "content").rglob("*") if file.is_file()}


def said(project: Path, capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 1) -> str:
    before = content_of(project)
    assert main(["--project", str(project), "--lang", "en", *arguments]) == status
    assert content_of(project) == before
    return capsys.readouterr().out


def test_what_is_one_file_is_changed_there(copied_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "content/checklist.yml" in said(copied_content, capsys, "new", "checklist", "another")
    assert "content/checklist.yml" in said(copied_content, capsys, "rename", "checklist", "checklist", "b")


@pytest.mark.parametrize("command", [("new", "faq", "empty-box"), ("rename", "faq", "one-item-missing", "empty-box")])
def test_name_that_is_taken_names_the_file_and_asks_for_nothing_to_be_removed(
    command: tuple[str, ...], copied_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(copied_content, capsys, *command)
    assert "content/faq/empty-box.yml" in told
    assert "Remove" not in told


def test_former_name_stays_with_whoever_had_it(copied_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = ["--project", str(copied_content), "--lang", "en"]
    assert main([*project, "rename", "faq", "empty-box", "nothing-inside"]) == 0
    capsys.readouterr()
    for command in (("new", "faq", "empty-box"), ("rename", "faq", "one-item-missing", "empty-box")):
        assert "nothing-inside" in said(copied_content, capsys, *command)
    assert main([*project, "rename", "faq", "nothing-inside", "empty-box"]) == 0


def test_new_question_is_told_the_categories(copied_content: Path) -> None:
    assert main(["--project", str(copied_content), "--lang", "ko", "new", "질문", "left-on-stairs"]) == 0
    text = (copied_content / "content/faq/left-on-stairs.yml").read_text(encoding="utf-8")
    for line in (copied_content / "content/categories.yml").read_text(encoding="utf-8").splitlines():
        if line.startswith("- id: "):
            assert f"{line.removeprefix('- id: ')} (" in text


def test_status_says_how_english_is_approved(copied_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = copied_content / "content/faq/empty-box.yml"
    text = file.read_text(encoding="utf-8")
    start = text.index("ko: ", text.index("question:")) + 4
    file.write_text(f"{text[:start]}아주 {text[start:]}", encoding="utf-8")
    assert "helpsite translated faq empty-box" in said(copied_content, capsys, "status", status=0)
    assert "helpsite status" in said(copied_content, capsys, "check", status=0)
    assert main(["--project", str(copied_content), "translated", "질문", "empty-box"]) == 0
    capsys.readouterr()
    assert "helpsite status" not in said(copied_content, capsys, "check", status=0)


@pytest.mark.parametrize(
    ("kind", "id", "user"),
    [
        ("deadline", "notify-courier", "content/faq/report-deadline.yml"),
        ("기한", "notify-courier", "content/situations/part-missing.yml"),
        ("contact", "consumer-1372", "content/faq/police-report.yml"),
        ("question", "empty-box", "content/search-cases.yml"),
        ("source", "ecommerce-act-17", "content/deadlines/ordinary-withdrawal.yml"),
    ],
)
def test_whatever_names_an_entry_is_listed(
    kind: str, id: str, user: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(project), "--lang", "en", "uses", kind, id]) == 0
    lines = capsys.readouterr().out.partition("Search terms")[0].splitlines()
    assert f" {len(lines) - 1}" in lines[0]
    assert any(line.startswith(f"  {user}:") for line in lines)


def test_use_of_a_part_is_a_use_of_the_source(project: Path) -> None:
    library, _ = read_library(project)
    source = next(item for item in library.shelf("source").values() if item.model.parts)
    part = source.model.parts[0].id
    of_part, of_source = (set(map(first, uses(library, BY_NAME["source"], id))) for id in (part, source.id))
    assert of_part
    assert of_part <= of_source


def first(used: tuple[Item, Place]) -> tuple[str, str]:
    return used[0].kind, used[0].id


def test_mention_in_a_long_text_is_listed_with_its_own_line(project: Path) -> None:
    library, _ = read_library(project)
    for _, place in uses(library, BY_NAME["deadline"], "notify-courier"):
        line = (project / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert "notify-courier" in line


def test_search_terms_that_hold_a_figure_are_listed_with_the_period(
    copied_content: Path, content: Content, capsys: pytest.CaptureFixture[str]
) -> None:
    period = fill(content, Reference("deadline", "notify-courier"), "ko").text
    file = copied_content / "content/faq/report-deadline.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(search_terms:\n  ko: \[)", rf"\g<1>꼭 {period} 안에, ", text), encoding="utf-8")
    assert main(["--project", str(copied_content), "--lang", "en", "uses", "deadline", "notify-courier"]) == 0
    told = capsys.readouterr().out.partition("Search terms")[2]
    assert "content/faq/report-deadline.yml" in told
    assert f"꼭 {period} 안에" in told
    assert main(["--project", str(copied_content), "--lang", "en", "uses", "contact", "consumer-1372"]) == 0
    assert "Search terms" not in capsys.readouterr().out


def test_contact_goes_by_its_name_and_by_its_number(
    copied_content: Path, content: Content, capsys: pytest.CaptureFixture[str]
) -> None:
    agency = content.agencies["consumer-1372"]
    assert agency.phone
    assert agency.id in said(copied_content, capsys, "uses", "contact", agency.phone)
    assert agency.id in said(copied_content, capsys, "uses", "연락처", agency.name.ko)


def test_nothing_is_to_be_removed_because_a_command_names_it_wrongly(
    copied_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Remove" not in said(copied_content, capsys, "uses", "deadline", "xyz")


def test_entry_that_is_unknown_is_told_with_the_likeliest(
    copied_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "notify-courier" in said(copied_content, capsys, "uses", "deadline", "notify-curier")
    assert "empty-box" in said(copied_content, capsys, "translated", "faq", "emty-box")
