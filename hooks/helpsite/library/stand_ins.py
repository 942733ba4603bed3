"""What stands in for a value that is wrong, so that one mistake hides nothing else in its entry."""

from collections.abc import Iterable
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

from helpsite.models import Model
from helpsite.problems import Location

PLAIN: dict[Any, Any] = {date: "2000-01-01", int: "1", bool: "true", str: "x"}
KEY = ("[key]",)
"""How pydantic says that the key itself is wrong."""
IN_LANGUAGE = {"ko": "대신 적은 말", "en": "words in its place"}


def with_stand_ins(data: Any, model: type[Model], wrong: Iterable[Location]) -> Any:
    """Return the values of a model with something possible in place of those that are wrong, as far as that is known.

    A field that the model does not have is left out.
    """
    for location in sorted(set(wrong), key=len):
        data = _replaced(data, location, model)
    return data


def _replaced(data: Any, location: Location, kind: Any, metadata: tuple[Any, ...] = ()) -> Any:
    if not location:
        return _stand_in(kind, metadata)
    kind, _ = bare(kind, metadata)
    first, rest = location[0], location[1:]
    if isinstance(data, list) and isinstance(first, int):
        if first >= len(data):  # One item already stands in for all of them.
            return data
        return [*data[:first], _replaced(data[first], rest, arguments(kind)[0]), *data[first + 1 :]]
    if not isinstance(data, dict):
        return data
    field = _field(kind, first)
    is_possible = field is not None or (get_origin(kind) is dict and rest != KEY)
    if not is_possible:
        return {key: value for key, value in data.items() if key != first}
    if field and not rest:
        return {**data, first: _in_language(str(first), field)}
    inner, marks = (field.annotation, tuple(field.metadata)) if field else (arguments(kind)[1], ())
    return {**data, first: _replaced(data.get(first), rest, inner, marks)}


def _stand_in(kind: Any, metadata: tuple[Any, ...] = ()) -> Any:
    """Return something that can stand where values of a kind stand, as YAML would give it."""
    kind, metadata = bare(kind, metadata)
    for mark in metadata:
        if isinstance(mark, WithJsonSchema) and (examples := (mark.json_schema or {}).get("examples")):
            return str(examples[0])
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if get_origin(kind) is tuple:
        return [_stand_in(arguments(kind)[0])]
    if isinstance(kind, type) and issubclass(kind, Model):
        return {
            info.alias or name: _in_language(name, info)
            for name, info in kind.model_fields.items()
            if info.is_required()
        }
    return PLAIN.get(kind, {})


def _in_language(name: str, info: FieldInfo) -> Any:
    words = IN_LANGUAGE.get(name)
    if words and get_origin(info.annotation) is tuple:
        return [words]
    return words or _stand_in(info.annotation, tuple(info.metadata))


def _field(kind: Any, name: Any) -> FieldInfo | None:
    if not (isinstance(kind, type) and issubclass(kind, Model)):
        return None
    return next((info for field, info in kind.model_fields.items() if name in (field, info.alias)), None)


def bare(kind: Any, metadata: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """Return a kind without what may surround it, and what is noted at it."""
    while True:
        if get_origin(kind) is Annotated:
            kind, *more = get_args(kind)
            metadata = (*metadata, *more)
        elif get_origin(kind) in (Union, UnionType):
            kind = next(part for part in get_args(kind) if part is not NoneType)
        else:
            return kind, metadata


def arguments(kind: Any) -> tuple[Any, ...]:
    """Return what a list or a group is of."""
    return tuple(argument for argument in get_args(kind) if argument is not Ellipsis)
