"""Where a field belongs that stands where no such field is: misspelt, or indented too far or not far enough."""

from collections.abc import Iterator, Mapping
from typing import Any

from helpsite.library.documents import Location
from helpsite.models import Model
from helpsite.problems import REMOVE, did_you_mean, hint
from helpsite.texts.messages import Wording


def hint_for(key: str, model: type[Model], location: Location, around: Mapping[str, Any]) -> Wording:
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


def fields_at(model: type[Model], location: Location) -> list[str]:
    """Return the names of the fields that belong at a place."""
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
