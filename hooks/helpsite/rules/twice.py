"""Figures and phone numbers are written twice: where they are used, and in `content/facts.yml` as their source says."""

from collections.abc import Iterator, Mapping
from typing import Any

from helpsite import models
from helpsite.library.kinds import BY_REFERENCE
from helpsite.library.shelves import Item, Library
from helpsite.problems import Problem
from helpsite.rules.registry import of_library

WRITTEN_TWICE: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "periods": ("deadline", ("length", "unit", "rate")),
    "amounts": ("amount", ("value", "unit")),
    "contacts": ("contact", ("phone", "confidence")),
}
"""The parts of the second writing: what each is of, and the fields that are the same in both."""


@of_library
def figures_are_written_twice(library: Library) -> Iterator[Problem]:
    """Every deadline, amount and contact has its figures in a second place, which says the same."""
    for facts in library.shelf("facts").values():
        for part, (reference, fields) in WRITTEN_TWICE.items():
            # Where a line of them cannot be read, it may be the one that is looked for.
            is_whole = not any(place[:1] == (part,) for place in facts.doubtful)
            again: dict[str, int] = {}
            for index, second in enumerate(getattr(facts.model, part)):
                if second.of in again:
                    yield facts.problem("listed-twice", (part, index, "of"), id=second.of)
                again.setdefault(second.of, index)
            for item in _single(library, reference):
                if item.id in again:
                    yield from _compared(library, item, facts, (part, again[item.id]), fields)
                elif is_whole:
                    yield _written_once(item, part, fields)


@of_library
def sources_are_as_certain_as_their_figures_say(library: Library) -> Iterator[Problem]:
    """A figure is cited from the source that rules it, and that is as certain in both places."""
    sources = {id: item for item in library.shelf("source").values() for id in item.model.ids}
    for facts in library.shelf("facts").values():
        for part in ("periods", "amounts"):
            for index, second in enumerate(getattr(facts.model, part)):
                item = library.find(WRITTEN_TWICE[part][0], second.of)
                if item and second.source not in item.model.sources:
                    cited = ", ".join(item.model.sources)
                    yield _written_otherwise(item, "sources", cited, facts, (part, index, "source"))
                source = sources.get(second.source)
                if source and second.confidence != source.model.confidence:
                    certain = source.model.confidence
                    yield _written_otherwise(source, "confidence", certain, facts, (part, index, "confidence"))


def _single(library: Library, reference: str) -> Iterator[Item]:
    """Yield the items of a kind but for those whose id another one has as well."""
    doubled = {(item.kind, item.id) for item in library.doubles}
    for kind in BY_REFERENCE[reference]:
        for item in library.shelf(kind.name).values():
            if library.find(reference, item.id) is item and (item.kind, item.id) not in doubled:
                yield item


def _compared(
    library: Library, item: Item, facts: Item, location: tuple[str, int], fields: tuple[str, ...]
) -> Iterator[Problem]:
    second = getattr(facts.model, location[0])[location[1]]
    for field in fields:
        value = getattr(item.model, field)
        # What is missing may be what another field was meant to be.
        is_lost = value is None and bool(item.doubtful)
        if value != getattr(second, field) and not is_lost and not _is_wrong_anyway(library, item, field, value):
            yield _written_otherwise(item, field, value, facts, (*location, field))


def _is_wrong_anyway(library: Library, item: Item, field: str, value: Any) -> bool:
    """Tell whether another rule complains of a value: it is missing, leads nowhere or is in doubt."""
    match item.model:
        case models.Contact(phone=phone):
            return bool(field == "confidence" and value == "conflicting" and phone)
        case models.Deadline():
            return value is None or (isinstance(value, models.Ref) and not library.knows(value.kind, value))
    return False


def _written_otherwise(item: Item, field: str, value: Any, facts: Item, location: tuple[str, int, str]) -> Problem:
    part, index, name = location
    other = getattr(getattr(facts.model, part)[index], name)
    value, other = ("—" if written is None else str(written) for written in (value, other))
    place = facts.place(location).without_column
    return item.problem("written-otherwise", (field,), value=value, other=other, place=place)


def _written_once(item: Item, part: str, fields: tuple[str, ...]) -> Problem:
    written = {"of": item.id, **{field: getattr(item.model, field) for field in fields}}
    if part != "contacts":
        written |= {"source": item.model.sources[0], "confidence": "confirmed"}
    line = ", ".join(f"{name}: {value}" for name, value in written.items() if value is not None)
    first = next((field for field in fields if getattr(item.model, field) is not None), fields[0])
    return item.problem("written-once", (first,), part=part, line=f"- {{{line}}}")
