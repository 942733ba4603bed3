"""An editor's program helps while typing: schemas that are up to date, explain every field and fit every file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from helpsite.editing.schemas import FOLDER, files_of, schemas, write_schemas
from helpsite.library.files import read_library
from helpsite.library.kinds import ALL, Kind
from helpsite.library.shelves import Library
from jsonschema import Draft7Validator
from support.project import PROJECT

FILES = [(kind, file) for kind in ALL for file in sorted(PROJECT.glob(files_of(kind)))]
REFERRING = ("faq", "step", "situation", "deadline", "courier", "source", "amount", "message", "category", "call-sheet")

every_kind = pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(PROJECT)[0]


@pytest.fixture(scope="module")
def validators(library: Library) -> dict[str, Draft7Validator]:
    return {name: Draft7Validator(json.loads(text)) for name, text in schemas(library).items()}


def committed(kind: Kind) -> Any:
    return json.loads((PROJECT / FOLDER / f"{kind.name}.json").read_text(encoding="utf-8"))


def test_schemas_are_up_to_date(library: Library) -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in (PROJECT / FOLDER).iterdir()}
    assert written == schemas(library), "run `helpsite schemas`"
    assert written.keys() == {f"{kind.name}.json" for kind in ALL}


def test_content_fits_its_schemas(validators: dict[str, Draft7Validator]) -> None:
    for kind, file in FILES:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        assert [error.message for error in validators[f"{kind.name}.json"].iter_errors(data)] == [], file


@every_kind
def test_another_validator_reads_files_and_schema_alike(kind: Kind, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(file) for of, file in FILES if of is kind]
    schema = PROJECT / FOLDER / f"{kind.name}.json"
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
def test_field_that_refers_to_entries_offers_those_that_exist(name: str, library: Library) -> None:
    offered = [part["enum"] for kind in ALL for part in parts(committed(kind)) if "enum" in part]
    assert sorted(library.names[name]) in offered


@every_kind
def test_every_field_explains_itself_in_both_languages(kind: Kind) -> None:
    for part in parts(committed(kind)):
        for name, field in part.get("properties", {}).items():
            korean, english = field["description"].split("\n\n")
            assert korean != english and name not in (korean, english)


def test_settings_give_each_schema_to_its_files() -> None:
    settings = json.loads((PROJECT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"{FOLDER}/{kind.name}.json": files_of(kind) for kind in ALL}


def test_new_entry_is_offered_after_writing_the_schemas(copied_content: Path) -> None:
    write_schemas(copied_content)
    (copied_content / "content/faq/a-new-one.yml").write_text("category: refund\n", encoding="utf-8")
    changed = {file.name for file in write_schemas(copied_content)}
    assert {"faq.json", "step.json", "situation.json", "site.json"} == changed
    assert '"a-new-one"' in (copied_content / FOLDER / "faq.json").read_text(encoding="utf-8")


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a schema, the whole of it included."""
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(inner)
