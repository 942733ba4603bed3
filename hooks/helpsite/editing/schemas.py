"""What VS Code knows of the content files while somebody types in them: schemas and snippets, made from the models.

A snippet puts in the reference where a figure, a number or a title was meant.
Schemas accept what a file may hold as an editor's program reads it, so a number may stand where the site reads text.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from helpsite.library.files import CONTENT, read_library
from helpsite.library.kinds import ALL, BY_NAME, BY_REFERENCE, Kind
from helpsite.library.shelves import Library
from helpsite.models.fields import REFERS
from helpsite.rules.walking import renderer
from helpsite.texts.languages import LANGUAGES
from helpsite.texts.references import FIGURES, PAGES

FOLDER = ".vscode"
SCHEMAS = "schemas"
SNIPPETS = "help.code-snippets"
DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]


def write_schemas(project: Path) -> list[Path]:
    """Write what VS Code knows of a project's content, where all ids are known, and return those files that changed."""
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
    """Return the text of every file by its name in `FOLDER`: `schemas/faq.json`, and that of the snippets."""
    made = {f"{SCHEMAS}/{kind.name}.json": _json(schema(kind, library), indent=1) for kind in ALL}
    # One line for each, which is what changes with a title.
    each = ",\n".join(f"{_json(name)}: {_json(snippet)}" for name, snippet in snippets(library).items())
    made[SNIPPETS] = f"{{\n{each}\n}}"
    return {name: f"{text}\n" for name, text in made.items()}


def _json(data: Any, indent: int | None = None) -> str:
    return json.dumps(data, ensure_ascii=False, indent=indent)


def snippets(library: Library) -> Schema:
    """Return what an editor types, such as `14일`, `1372` or a title, with the reference that it stands for."""
    found: Schema = {}
    for item in library.all():
        kind = BY_NAME[item.kind].reference
        if item.title is None or kind not in FIGURES | PAGES:
            continue
        reference = f"{kind}:{item.id}"
        for language in LANGUAGES:
            title = item.title[language]
            shown = renderer(library, language).plain_line(f"{{{reference}}}") if kind in FIGURES else ""
            typed = [shown, getattr(item.model, "phone", None) or "", title]
            # A figure or a contact is named as it is; a page by the words that lead to it.
            body = f"{{{reference}}}" if kind in (*FIGURES, "contact") else f"[{title}]({reference})"
            found[f"{reference} {language}"] = {
                "scope": "yaml",
                "prefix": [words for words in dict.fromkeys(typed) if words],
                "body": [body.replace("$", "\\$")],
                "description": title,
            }
    return found


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


def _choices(kind: str, library: Library) -> Schema:
    """Return the ids that a field takes, each with what people call its entry, and what to do where it is another."""
    titles = {id: "" for id in sorted(library.names.get(kind, set()))}
    for of in BY_REFERENCE.get(kind, (BY_NAME[kind],) if kind in BY_NAME else ()):
        for id, item in library.shelf(of.name).items():
            titles[id] = item.title.ko if item.title else ""
            titles |= {part.id: f"{item.model.short.ko} {part.name.ko}" for part in getattr(item.model, "parts", ())}
    return {
        "enum": list(titles),
        "enumDescriptions": list(titles.values()),
        "errorMessage": "목록에 있는 이름을 적으세요(Ctrl+Space). Write a name from the list (Ctrl+Space)",
    }


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
        known = {} if kind in library.unsure else _choices(kind, library)
        return {**{key: item for key, item in value.items() if key != REFERS}, **known}
    plain = {key: _plain(item, library) for key, item in value.items() if key != "default"}
    if "pattern" in plain and (examples := plain.get("examples")):
        plain["patternErrorMessage"] = f"{examples[0]}처럼 적으세요. Write it like {examples[0]}"
    if plain.get("type") == "boolean":
        plain = {**plain, "type": ["boolean", "string"], "enum": [True, False, "true", "false"]}
    if "anyOf" in plain and {"type": "null"} in plain["anyOf"]:
        # A field may be left out; a field without a value is a mistake.
        [only] = [choice for choice in plain.pop("anyOf") if choice != {"type": "null"}]
        plain = {**only, **plain}
    return plain
