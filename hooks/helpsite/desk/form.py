"""The form of an entry, made from its model: what each field is for, how it is filled in, what there is to choose."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal, get_args, get_origin

from pydantic import WithJsonSchema

from helpsite.library.kinds import BY_NAME, NAMES
from helpsite.library.shelves import Library
from helpsite.library.site_pages import PAGES
from helpsite.library.stand_ins import arguments, bare
from helpsite.models import Bilingual, Contact, Line, Model, Prose, Script
from helpsite.models.base import explanation
from helpsite.models.common import TARGET
from helpsite.models.fields import REFERS
from helpsite.rules.walking import renderer
from helpsite.rules.words import FAMILIES
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import IN_TEXT
from helpsite.texts.references import PAGES as LEADING_TO_PAGES

FIRST_SENTENCE = re.compile(r"(.+?)(?:[.;:] +(?=\S)|\. *$)(.*)", re.DOTALL)
IN_FILES = re.compile(r"따옴표와 함께 |with quotes: ")
"""What an explanation says of files and the form does by itself."""
LONG_FIELDS = {"note"}
Described = dict[str, Any]


def fields_of(
    model: type[Model], words: Mapping[str, Line], language: Language, is_entry: bool = False
) -> list[Described]:
    """Return how each field of a model is filled in.

    `words` are the site's, which say what choices mean. The id of an entry is no field: it is given once. Remarks come
    last, as they are rare.
    """
    fields = []
    for name, info in model.model_fields.items():
        if is_entry and name in ("id", "of"):
            continue
        label, more = _label(explanation(model, name)[language])
        is_target = info.description == TARGET.description
        described = {"type": "target"} if is_target else _field(info.annotation, tuple(info.metadata), words, language)
        if name in LONG_FIELDS and described["type"] == "line":
            described["type"] = "text"
        told = {"name": info.alias or name, "label": label, "help": more, "needed": info.is_required()}
        fields.append({**told, **described})
    return sorted(fields, key=lambda field: field["name"] == "note")


def _label(explained: str) -> tuple[str, str]:
    """Return what a field is called, and what else there is to say."""
    said = IN_FILES.sub("", explained)
    first = FIRST_SENTENCE.fullmatch(said)
    return (first[1], first[2]) if first else (said, "")


def _field(kind: Any, metadata: tuple[Any, ...], words: Mapping[str, Line], language: Language) -> Described:
    kind, metadata = bare(kind, metadata)
    for mark in metadata:
        schema = mark.json_schema or {} if isinstance(mark, WithJsonSchema) else {}
        if REFERS in schema:
            return {"type": "choice", "refers": schema[REFERS]}
    if get_origin(kind) is Literal:
        return {"type": "choice", "choices": _named(kind, words, language)}
    if get_origin(kind) is tuple:
        item = _field(arguments(kind)[0], (), words, language)
        return {"type": "lines"} if item["type"] == "line" else {"type": "list", "item": item}
    if get_origin(kind) is dict:
        return {"type": "map", "item": _field(arguments(kind)[1], (), words, language)}
    if isinstance(kind, type) and issubclass(kind, Model):
        if set(LANGUAGES) == kind.model_fields.keys():
            inner = "text" if issubclass(kind, Prose | Script) else "line"
            if not issubclass(kind, Bilingual):
                inner = _field(kind.model_fields["ko"].annotation, (), words, language)["type"]
            if inner != "group":
                return {"type": "pair", "of": inner, "links": issubclass(kind, Prose)}
        return {"type": "group", "fields": fields_of(kind, words, language)}
    return {"type": {bool: "flag", date: "day"}.get(kind, "line")}


def _named(kind: Any, words: Mapping[str, Line], language: Language) -> list[tuple[str, str]]:
    """Return what a field may say, each with what the site calls it, where it has words for it."""
    begun = next((begun for begun, family in FAMILIES.items() if family == kind), "")
    named = [(value, words.get(f"{begun}{value}")) for value in get_args(kind)]
    return [(value, f"{name[language]} ({value})" if name and begun else value) for value, name in named]


def choices(library: Library, kind: str, language: Language) -> list[tuple[str, str]]:
    """Return the ids that a reference may name, each with its title."""
    found: dict[str, str] = {id: id for id in library.names.get(kind, ())}
    if kind in ("kind", "reviewed-kind"):
        return [(id, NAMES[id][language]) for id in sorted(found)]
    for item in library.all():
        if kind in (item.kind, BY_NAME[item.kind].reference):
            title = item.title
            found[item.id] = f"{title[language]} ({item.id})" if title else item.id
            for part in getattr(item.model, "parts", ()):
                found[part.id] = f"{item.model.short[language]} {part.name[language]} ({part.id})"
    return sorted(found.items(), key=lambda choice: choice[1])


def findable(library: Library, words: Mapping[str, Line], language: Language) -> Iterator[Described]:
    """Yield whatever a text can refer to: its reference, what it is, its title, and by what words it is found."""
    in_language = {language: renderer(library, language) for language in LANGUAGES}
    for item in library.all():
        kind = BY_NAME[item.kind].reference
        if kind not in IN_TEXT | LEADING_TO_PAGES or not item.title:
            continue
        shown = {one: in_language[one].plain_line(f"{{{kind}:{item.id}}}") for one in LANGUAGES}
        if isinstance(item.model, Contact):
            shown = {one: item.model.phone or "" for one in LANGUAGES}
        terms = getattr(item.model, "search_terms", None)
        typed = [*terms.ko, *terms.en] if terms else []
        told = {"reference": f"{kind}:{item.id}", "kind": NAMES[kind][language], "title": item.title[language]}
        shows = "" if shown[language] == item.title[language] else shown[language]
        by = " ".join([*(item.title[one] for one in LANGUAGES), *shown.values(), item.id, *typed]).lower()
        yield {**told, "shows": shows, "words": by}
    for id in PAGES:
        if title := words.get(id):
            by = f"{title.ko} {title.en} {id}".lower()
            yield {"reference": f"page:{id}", "kind": "", "title": title[language], "shows": "", "words": by}
