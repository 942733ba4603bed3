"""The content for other programs: `/api/v1/*.json`, with both languages in each file, and a schema for each.

Any entry becomes data, and what that data looks like a JSON Schema: both follow from its model.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date
from inspect import getdoc
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from helpsite import models
from helpsite.content import Content
from helpsite.library.addresses import API, address, in_language
from helpsite.library.kinds import ALL, Kind
from helpsite.pages.citing import cited
from helpsite.pages.filling import fill, renderers
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import Reference

Data = dict[str, Any]
OF_THE_SITE = {"note", "order", "icon", "search_terms", "sources", "reviewed", "checked"}
"""Fields by which the site sorts, finds or checks an entry; days and sources are told in the same way of each kind."""
BLANK = re.compile(r"\{([a-z_]+)\}")
PUBLICATIONS: dict[str, tuple[Kind, ...]] = {
    name: tuple(kind for kind in ALL if kind.published == name)
    for name in dict.fromkeys(kind.published for kind in ALL if kind.published)
}
"""The files by their names, with the kinds of entries in each."""


def api_files(content: Content, top: str) -> Mapping[str, Data]:
    """Return every file by its name below the site's top, as data; `top` is the site's address."""
    as_data = EntriesAsData(content, top)
    found: dict[str, Data] = {}
    for name, kinds in PUBLICATIONS.items():
        entries = [as_data.entry(kind, entry) for kind in kinds for entry in content.shelf(kind).values()]
        found[f"{API}/{name}.json"] = _publication(entries)
        found[f"{API}/schema/{name}.json"] = _schema_of_file(kinds, f"{top}{API}/schema/{name}.json")
    return found


def _publication(entries: list[Data]) -> Data:
    """Return one file: `version` changes with what it says, and only then; `updated` is the newest day in it."""
    version = hashlib.sha256(json.dumps(entries, sort_keys=True).encode()).hexdigest()[:12]
    return {"version": version, "updated": max(entry["reviewed"] for entry in entries), "entries": entries}


def _schema_of_file(kinds: tuple[Kind, ...], id: str) -> Data:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id,
        "type": "object",
        "properties": {
            "version": STRING,
            "updated": DAY,
            "entries": {"type": "array", "items": {"anyOf": [schema_of_entry(kind) for kind in kinds]}},
        },
        "required": ["version", "updated", "entries"],
        "additionalProperties": False,
    }


class EntriesAsData:
    """Makes data of entries: lines become plain words, texts words and HTML, models what their fields become."""

    def __init__(self, content: Content, top: str) -> None:
        self._content = content
        self._top = top
        self._renderers = renderers(content)

    def entry(self, kind: Kind, entry: Any) -> Data:
        """Return an entry with its canonical URLs, the day of its check and its sources; `top` begins each URL."""
        path = {language: in_language(address(kind.reference, entry.id), language) for language in LANGUAGES}
        return {
            "id": entry.id,
            "url": {language: self._top + path[language] for language in LANGUAGES},
            "reviewed": (entry.checked if isinstance(entry, models.Contact) else entry.reviewed).isoformat(),
            "sources": [self._source(id) for id in cited(self._content, entry)],
            **({"kind": kind.name} if kind.refers else {}),
            **self._fields(entry, {"id", *OF_THE_SITE, *kind.unpublished}),
        }

    def _fields(self, model: models.Model, left_out: set[str]) -> Data:
        data: Data = {}
        for name in type(model).model_fields:
            value = getattr(model, name)
            if name not in left_out and value is not None:
                data[name] = self._data(value)
            if isinstance(model, models.Deadline):
                data |= self._in_words(model, name)
        return data

    def _data(self, value: Any) -> Any:
        match value:
            case models.Script():
                return {language: self._script(value, language) for language in LANGUAGES}
            case models.Prose():
                return {language: self._formatted(value, language) for language in LANGUAGES}
            case models.Bilingual():
                return {language: self._renderers[language].plain_line(value[language]) for language in LANGUAGES}
            case models.Model():
                return self._fields(value, OF_THE_SITE)
            case tuple():
                return [self._data(item) for item in value]
            case date():
                return value.isoformat()
        return value

    def _in_words(self, deadline: models.Deadline, after: str) -> Data:
        """Return what is said of a deadline in words, each behind the field that it puts into words."""
        if after == "starts":
            return {"starts_in_words": self._data(self._content.site.words[f"starts-{deadline.starts}"])}
        return {"period": self._filled(Reference("deadline", deadline.id))} if after == "unit" else {}

    def _source(self, id: str) -> Data:
        source = self._content.citations[id].source
        told = {"id": id, "title": self._filled(Reference("source", id)), "url": source.url}
        return {**told, **{name: self._data(getattr(source, name)) for name in ("version", "checked", "confidence")}}

    def _filled(self, reference: Reference) -> Data:
        return {language: fill(self._content, reference, language).text for language in LANGUAGES}

    def _formatted(self, prose: models.Prose, language: Language) -> Data:
        renderer = self._renderers[language]
        text = "\n".join(block.strip() for block in renderer.paragraphs(prose[language]))
        return {"text": text, "html": str(renderer.blocks(prose[language], self._top))}

    def _script(self, script: models.Script, language: Language) -> str:
        filled = self._renderers[language].plain_line(script[language]).strip()
        return BLANK.sub(lambda blank: f"[{self._content.blanks[blank[1]].label[language]}]", filled)


def _object(properties: Mapping[str, Data], optional: set[str] | None = None) -> Data:
    required = [name for name in properties if name not in (optional or set())]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


STRING: Data = {"type": "string"}
DAY: Data = {"type": "string", "format": "date"}
PLAIN = _object({language: STRING for language in LANGUAGES})
RICH = _object({language: _object({"text": STRING, "html": STRING}) for language in LANGUAGES})
SOURCE = _object(
    {
        **{"id": STRING, "title": PLAIN, "url": STRING, "version": PLAIN, "checked": DAY},
        "confidence": {"enum": list(get_args(models.Confidence))},
    }
)
SIMPLE: Mapping[Any, Data] = {str: STRING, int: {"type": "integer"}, bool: {"type": "boolean"}, date: DAY}


def schema_of_entry(kind: Kind) -> Data:
    """Return the JSON Schema of what `EntriesAsData.entry` gives of a kind."""
    common = {"id": STRING, "url": PLAIN, "reviewed": DAY, "sources": {"type": "array", "items": SOURCE}}
    own: dict[str, Data] = {"kind": {"const": kind.name}} if kind.refers else {}
    if kind.model is models.Deadline:
        own = {"starts_in_words": PLAIN, "period": PLAIN}
    fields = _schema_of_model(kind.model, {"id", *OF_THE_SITE, *kind.unpublished})
    return fields | {
        "description": getdoc(kind.model),
        "properties": {**common, **own, **fields["properties"]},
        "required": [*common, *own, *fields["required"]],
    }


def _schema_of_model(model: type[models.Model], left_out: set[str]) -> Data:
    hints = {name: hint for name, hint in get_type_hints(model).items() if name in model.model_fields}
    kept = {name: hint for name, hint in hints.items() if name not in left_out}
    optional = {name for name, hint in kept.items() if NoneType in get_args(hint)}
    return _object({name: _schema(hint) for name, hint in kept.items()}, optional)


def _schema(hint: Any) -> Data:
    arguments = [argument for argument in get_args(hint) if argument is not NoneType]
    if get_origin(hint) is Literal:
        return {"enum": arguments}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(arguments[0])}
    if arguments:
        return _schema(arguments[0])
    if issubclass(hint, models.Prose):
        return RICH
    if issubclass(hint, models.Bilingual):
        return PLAIN
    return _schema_of_model(hint, OF_THE_SITE) if issubclass(hint, models.Model) else SIMPLE[hint]
