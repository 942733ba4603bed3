"""An editor's program helps while typing: schemas that are up to date, explain every field and fit every file."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from helpsite.commands import main
from helpsite.editing.schemas import FOLDER, SCHEMAS, SNIPPETS, files_of, schemas, snippets, write_schemas
from helpsite.library.files import read_library
from helpsite.library.kinds import ALL, Kind
from helpsite.library.shelves import Library
from helpsite.problems import Place, Problem, report
from helpsite.texts.languages import HANGUL
from jsonschema import Draft7Validator
from support.project import PROJECT, SAMPLE

FILES = [(kind, file) for kind in ALL for file in sorted(SAMPLE.glob(files_of(kind)))]
REFERRING = ("faq", "step", "situation", "deadline", "courier", "source", "amount", "message", "category", "call-sheet")

every_kind = pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(SAMPLE)[0]


@pytest.fixture(scope="module")
def made(library: Library) -> Mapping[str, str]:
    return schemas(library)


@pytest.fixture(scope="module")
def validators(made: Mapping[str, str]) -> dict[str, Draft7Validator]:
    return {
        Path(name).name: Draft7Validator(json.loads(text)) for name, text in made.items() if name.startswith(SCHEMAS)
    }


def test_a_check_leaves_them_up_to_date(copied_content: Path) -> None:
    file = copied_content / "content/faq/empty-box.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("빈 상자", "텅 빈 상자"), encoding="utf-8")
    assert main(["--project", str(copied_content), "check"]) == 0
    assert "텅 빈 상자" in (copied_content / FOLDER / SNIPPETS).read_text(encoding="utf-8")
    assert write_schemas(copied_content) == []


def test_content_fits_its_schemas(validators: dict[str, Draft7Validator]) -> None:
    for kind, file in FILES:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        assert [error.message for error in validators[f"{kind.name}.json"].iter_errors(data)] == [], file


@every_kind
def test_another_validator_reads_files_and_schema_alike(
    kind: Kind, made: Mapping[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(file) for of, file in FILES if of is kind]
    schema = tmp_path / "schema.json"
    schema.write_text(made[f"{SCHEMAS}/{kind.name}.json"], encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        check_jsonschema(["--schemafile", str(schema), *files])
    assert ended.value.code == 0, capsys.readouterr()


@every_kind
def test_schema_refuses_a_field_that_does_not_exist(kind: Kind, validators: dict[str, Draft7Validator]) -> None:
    validator = validators[f"{kind.name}.json"]
    data: Any = {"no_such_field": "x"}
    errors = list(validator.iter_errors([data] if validator.schema.get("type") == "array" else data))
    assert any("no_such_field" in error.message for error in errors)


@pytest.mark.parametrize("name", REFERRING)
def test_field_that_refers_to_entries_offers_those_that_exist(
    name: str, library: Library, validators: dict[str, Draft7Validator]
) -> None:
    offered = [part["enum"] for of in validators.values() for part in parts(of.schema) if "enum" in part]
    assert sorted(library.names[name]) in offered


@every_kind
def test_every_field_explains_itself_in_both_languages(kind: Kind, validators: dict[str, Draft7Validator]) -> None:
    for part in parts(validators[f"{kind.name}.json"].schema):
        for name, field in part.get("properties", {}).items():
            korean, english = field["description"].split("\n\n")
            assert korean != english and name not in (korean, english)


def test_settings_give_each_schema_to_its_files() -> None:
    settings = json.loads((PROJECT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"{FOLDER}/{SCHEMAS}/{kind.name}.json": files_of(kind) for kind in ALL}


def test_new_entry_is_offered_after_writing_the_schemas(copied_content: Path) -> None:
    write_schemas(copied_content)
    (copied_content / "content/faq/a-new-one.yml").write_text("category: refund\n", encoding="utf-8")
    changed = {file.name for file in write_schemas(copied_content)}
    assert {"case.json", "faq.json", "step.json", "situation.json", "site.json", SNIPPETS} == changed
    assert '"a-new-one"' in (copied_content / FOLDER / SCHEMAS / "faq.json").read_text(encoding="utf-8")


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a schema, the whole of it included."""
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(inner)


def test_an_id_is_offered_with_what_people_call_it(library: Library, validators: dict[str, Draft7Validator]) -> None:
    offered = validators["faq.json"].schema["properties"]["related"]["items"]
    titles = dict(zip(offered["enum"], offered["enumDescriptions"], strict=True))
    for id in library.names["faq"]:
        assert HANGUL.search(titles[id])


def test_a_wrong_value_is_answered_in_words(validators: dict[str, Draft7Validator]) -> None:
    for validator in validators.values():
        for part in parts(validator.schema):
            if "pattern" in part and "examples" in part:
                assert part["patternErrorMessage"].startswith(f"{part['examples'][0]}처럼")


def test_typing_what_one_sees_gives_the_reference(library: Library) -> None:
    found = snippets(library)
    phone = next(item for item in library.all() if item.kind == "courier" and item.model.phone)
    deadline = next(item for item in library.shelf("deadline").values() if item.model.length)
    assert phone.model.phone in found[f"contact:{phone.id} ko"]["prefix"]
    assert found[f"contact:{phone.id} ko"]["body"] == [f"{{contact:{phone.id}}}"]
    assert deadline.model.figure("en") in found[f"deadline:{deadline.id} en"]["prefix"]
    question = next(iter(library.shelf("faq").values()))
    assert found[f"faq:{question.id} en"]["body"] == [f"[{question.model.question.en}](faq:{question.id})"]


def test_a_snippet_takes_a_line(library: Library, made: Mapping[str, str]) -> None:
    assert json.loads(made[SNIPPETS]) == snippets(library)
    assert len(made[SNIPPETS].splitlines()) == len(snippets(library)) + 2


def test_the_task_of_the_preview_reads_what_is_wrong_in_korean_too() -> None:
    [task] = json.loads((PROJECT / FOLDER / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    matcher = task["problemMatcher"]
    problem = Problem(Place("content/faq/empty-box.yml", 12, 5), "answer.ko", "unknown-blank", {"blank": "x"})
    found = re.match(matcher["pattern"]["regexp"], report([problem], "ko"))
    assert found
    assert found.groups()[:3] == ("content/faq/empty-box.yml", "12", "5")
    assert found[4].startswith("answer.ko — ")
