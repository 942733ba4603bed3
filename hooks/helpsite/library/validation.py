"""What a model finds wrong with the values of a file, as problems in an editor's words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from helpsite.library.documents import Document
from helpsite.library.misshapen import FIELDS
from helpsite.library.stand_ins import with_stand_ins
from helpsite.models import Model
from helpsite.models.fields import ID, to_fill_in
from helpsite.problems import REMOVE, Details, Location, Problem, did_you_mean, hint
from helpsite.texts.messages import Message, Wording
from helpsite.texts.references import parse_target

LONGEST_FIELD = 6
MOST_ROUNDS = 4
"""What stands in may show what was wrong behind it, but not for ever."""
WRITE_NUMBER = hint("write-number")
WRITE_GROUP = hint("write-group")
WRITE_TEXT = hint("write-text")
TYPES = {
    "string_type": (hint("one-text"), WRITE_TEXT),
    "int_type": (hint("number"), WRITE_NUMBER),
    "int_parsing": (hint("number"), WRITE_NUMBER),
    "greater_than_equal": (hint("number-from-1"), WRITE_NUMBER),
    "bool_parsing": (hint("true-or-false"), hint("write-true-or-false")),
    "date_type": (hint("one-date"), hint("write-date")),
    "tuple_type": (hint("list"), hint("write-list")),
    "dict_type": (hint("group"), WRITE_GROUP),
    "model_type": (hint("group"), WRITE_GROUP),
}
"""By pydantic's name for what is wrong: what belongs there instead, and how it is written."""
LANGUAGE_NAMES = {"ko": hint("korean"), "en": hint("english")}


@dataclass(frozen=True)
class Validated:
    """What became of the values at a place: every mistake, and the model, where there could be one."""

    problems: list[Problem]
    model: Any = None
    doubtful: frozenset[Location] = frozenset()
    """Where something in the model only stands in for what is wrong."""


def validated(model: type[Model], document: Document, location: Location, id: str | None = None) -> Validated:
    """Return the model of what stands at a place of a file, and every mistake in it.

    `id` is that of an entry whose file is named by it.
    """
    data = document.value(location)
    if id is not None and isinstance(data, dict):
        data = {**data, "id": id}
    problems: list[Problem] = []
    # What could not be read is told already.
    has = data if isinstance(data, dict) else {}
    lost: set[Location] = {(name,) for name in document.lost if name not in has}
    doubtful: set[Location] = set(lost)
    for attempt in range(MOST_ROUNDS):
        try:
            return Validated(problems, model.model_validate(data), frozenset(doubtful))
        except ValidationError as error:
            details = error.errors()
        if attempt == 0:
            new = [detail for detail in details if not _echo(detail) and detail["loc"] not in lost]
            problems = list(_told_once([_problem(document, location, detail, model) for detail in new]))
        wrong = {detail["loc"] for detail in details}
        if wrong & {(), ("id",)}:
            break
        doubtful |= {tuple(part for part in place if part != "[key]") for place in wrong}
        data = with_stand_ins(data, model, wrong)
    return Validated(problems)


def _told_once(problems: list[Problem]) -> Iterator[Problem]:
    """Yield problems without the fields that are missing only because their names are misspelt."""
    misspelt = {
        (problem.field.rpartition(".")[0], advice.details.get("name"))
        for problem in problems
        if problem.rule == "unknown-key" and isinstance(advice := problem.details["hint"], Message)
    }
    for problem in problems:
        around, _, name = problem.field.rpartition(".")
        if problem.rule != "missing-key" or (around, name) not in misspelt:
            yield problem


def _echo(detail: Any) -> bool:
    # Pydantic counts only the good items of a list, so a list of broken ones would be called empty as well.
    return detail["type"] == "too_short" and bool(detail["input"])


def _problem(document: Document, prefix: Location, detail: Any, model: type[Model]) -> Problem:
    """Turn one pydantic error into a problem in an editor's words."""
    location: Location = (*prefix, *(part for part in detail["loc"] if part != "[key]"))
    place = document.place(location)
    if detail["type"] == "extra_forbidden":
        key = str(detail["loc"][-1])
        if _could_be_a_field(key):
            around = document.value(location[:-1])
            # A file's name is the id of its entry.
            around = around if location[:-1] else {**around, "id": ""}
            advice = _hint_for(key, model, detail["loc"][:-1], around)
        else:
            before = document.text.split("\n")[place.line - 1][: place.column - 1]
            advice = hint("unquoted-comma") if "{" in before else hint("unfinished-indent")
        return Problem(place, document.field(location), "unknown-key", {"key": key, "hint": advice})
    rule, details = _rule(detail)
    if detail["type"] == "model_type" and (names := _fields_at(model, detail["loc"])):
        details = {**details, "mend": hint("write-fields", fields=", ".join(f"{name}:" for name in names))}
    return Problem(place, document.field(location), rule, details)


def _rule(detail: Any) -> tuple[str, Details]:
    kind, context = detail["type"], detail.get("ctx", {})
    key = str(detail["loc"][-1]) if detail["loc"] else ""
    if to_fill_in(detail["input"]):
        return "to-fill-in", {}
    if kind == "rule":
        return _own_rule(context["rule"], context["details"], detail["loc"])
    if kind == "missing":
        return _missing(key)
    if kind == "literal_error":
        return "not-one-of", {"value": str(detail["input"]), "choices": context["expected"].replace(" or ", ", ")}
    if kind == "too_short":
        return "empty-list", {}
    if kind == "string_type" and _is_reference(detail["input"]):
        return "starts-with-sign", {"sign": "{"}
    if kind == "tuple_type":
        return "wrong-type", no_list(detail["input"])
    mend = {"mend": hint("write-no-list")} if kind == "string_type" and isinstance(detail["input"], list) else {}
    return "wrong-type", {**_not_of_type(kind, str(detail["msg"])), **mend}


def _own_rule(rule: str, details: Details, location: Location) -> tuple[str, Details]:
    """Return a rule of the models, in other words where its own would not fit the place."""
    if rule == "empty-text" and location[-1] in LANGUAGE_NAMES:
        return _missing(str(location[-1]))
    if rule == "several-ids" and not isinstance(location[-1], int):
        return "one-id-only", details
    return rule, details


def _missing(key: str) -> tuple[str, Details]:
    if key in LANGUAGE_NAMES:
        return "missing-language", {"key": key, "language": LANGUAGE_NAMES[key]}
    return "missing-key", {"key": key}


def _is_reference(value: object) -> bool:
    # `{contact:swift-post}` by itself reads as a group of one name without a value.
    return isinstance(value, dict) and len(value) == 1 and parse_target(next(iter(value))) is not None


def no_list(value: object) -> Details:
    """Tell that a list belongs where a value stands, and how to make one of it."""
    details = _not_of_type("tuple_type")
    return {**details, "mend": hint("write-list-of-groups")} if isinstance(value, dict) else details


def _not_of_type(kind: str, otherwise: str = "") -> Details:
    expected, mend = TYPES.get(kind, (otherwise, WRITE_TEXT))
    return {"expected": expected, "mend": mend}


def _could_be_a_field(key: str) -> bool:
    # `{ko: 하나, 둘, en: …}` reads as three keys: what has blanks is part of a text. 전화 and Phone mean fields.
    if key.replace(" ", "_") in FIELDS:
        return True
    return bool(ID.fullmatch(key.replace("_", "-").lower())) or (" " not in key and len(key) <= LONGEST_FIELD)


def _hint_for(key: str, model: type[Model], location: Location, around: Mapping[str, Any]) -> Wording:
    """Say what to do with a field that a model does not have at a place; `around` is what stands there."""
    path = list(_models_on_the_way(model, location))
    here = path[-1][1]
    known = {*_names(*here)}
    before = [name for name in list(around)[: list(around).index(key)] if name in known]
    if before and key in _names(*_inside(here, before[-1])):
        return hint("indent-below", field=before[-1])
    for (inner, _), (_, outer) in zip(path[:0:-1], path[-2::-1], strict=True):
        if key in _names(*outer):
            return hint("stands-inside", field=inner)
    free = [name for name in _names(*here) if name not in around]
    return did_you_mean(key.lower(), free, hint("possible-here", fields=", ".join(free)) if free else REMOVE)


def _fields_at(model: type[Model], location: Location) -> list[str]:
    return _names(*list(_models_on_the_way(model, location))[-1][1])


def _models_on_the_way(model: type[Model], location: Location) -> Iterator[tuple[str, list[type[Model]]]]:
    """Yield each field on the way to a place with the models that may stand in it, the outermost under no name."""
    current = [model]
    yield "", current
    for part in location:
        if isinstance(part, str):
            current = _inside(current, part) or current
            yield part, current


def _inside(models: list[type[Model]], field: str) -> list[type[Model]]:
    """Return the models that may stand in a field."""
    return [
        part
        for model in models
        for name, info in model.model_fields.items()
        if field in (name, info.alias)
        for part in _parts(info.annotation)
        if isinstance(part, type) and issubclass(part, Model)
    ]


def _names(*models: type[Model]) -> list[str]:
    return [info.alias or name for model in models for name, info in model.model_fields.items()]


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _parts(argument)
