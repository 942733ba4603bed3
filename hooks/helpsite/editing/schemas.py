"""JSON Schemas of the content files, made from the models: by them an editor's program helps while typing.

They accept what a file may hold as an editor's program reads it, so a number may stand where the site reads text.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from helpsite.library.files import CONTENT, read_library
from helpsite.library.kinds import ALL, Kind
from helpsite.library.shelves import Library
from helpsite.models.fields import REFERS

FOLDER = ".vscode/schemas"
DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]


def write_schemas(project: Path) -> list[Path]:
    """Write the schemas of a project's content, where all ids are known, and return those files that changed."""
    library, _ = read_library(project)
    if library.unsure:
        # Schemas without ids would take the help away that they are for.
        return []
    changed = []
    for name, text in schemas(library).items():
        file = project / FOLDER / name
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            changed.append(file)
    return changed


def schemas(library: Library) -> Mapping[str, str]:
    """Return the text of every schema by its file's name: `faq.json`."""
    return {f"{kind.name}.json": json.dumps(schema(kind, library), ensure_ascii=False, indent=1) + "\n" for kind in ALL}


def files_of(kind: Kind) -> str:
    """Return the pattern of the files that a kind's schema is for: `content/faq/*.yml`."""
    return f"{CONTENT}/{kind.place}/*.yml" if kind.is_folder else f"{CONTENT}/{kind.place}"


def schema(kind: Kind, library: Library) -> Schema:
    """Return the schema of one file of a kind."""
    made = kind.model.model_json_schema(by_alias=True)
    shared: Schema = made.pop("$defs", {})
    if kind.is_folder:
        del made["properties"]["id"]
        made["required"].remove("id")
    for part in (*shared.values(), made):
        _describe(part)
    head = {"$schema": DRAFT, "title": f"{kind.ko} · {kind.en}"}
    if kind.is_list:
        body: Schema = {"type": "array", "items": {"$ref": f"#/$defs/{kind.model.__name__}"}}
        shared[kind.model.__name__] = made
    else:
        body = made
    whole: Schema = _plain({**body, "$defs": shared}, library)
    return {**head, **whole}


def _describe(part: Schema) -> None:
    """Call every field of a model by its name; what the model is for is no help to editors."""
    part.pop("title", None)
    part.pop("description", None)
    for name, field in part.get("properties", {}).items():
        explanation = field.pop("description")
        field.update(title=name, description=explanation)


def _plain(value: Any, library: Library) -> Any:
    """Return a schema without what no file can hold, and with the ids that exist where a field refers to entries."""
    if isinstance(value, list):
        return [_plain(item, library) for item in value]
    if not isinstance(value, dict):
        return value
    if REFERS in value:
        kind = value[REFERS]
        known = {} if kind in library.unsure else {"enum": sorted(library.names.get(kind, set()))}
        return {**{key: item for key, item in value.items() if key != REFERS}, **known}
    plain = {key: _plain(item, library) for key, item in value.items() if key != "default"}
    if plain.get("type") == "boolean":
        plain = {**plain, "type": ["boolean", "string"], "enum": [True, False, "true", "false"]}
    if "anyOf" in plain and {"type": "null"} in plain["anyOf"]:
        # A field may be left out; a field without a value is a mistake.
        [only] = [choice for choice in plain.pop("anyOf") if choice != {"type": "null"}]
        plain = {**only, **plain}
    return plain
