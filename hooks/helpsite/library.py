"""Every entry that could be read, with its place in the files: what the rules look at before there is a site.

Where a file is broken, its entry is missing here but its name is known, so that nobody is told that an entry that
merely has a mistake does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from helpsite.models import Bilingual, Model, Ref, Terms
from helpsite.problems import Place, Problem, Wording
from helpsite.yaml_files import Document, Location, field_name

M = TypeVar("M", bound=Model)
Leaf = Bilingual | Terms | Ref


@dataclass(frozen=True)
class Item:
    """One entry, the document it stands in and where in it; `location` is () for a file of its own."""

    kind: str
    id: str
    model: Any
    document: Document
    location: Location = ()

    def place(self, location: Location = ()) -> Place:
        """Give the place of one of its fields."""
        return self.document.place((*self.location, *location))

    def problem(self, rule: str, location: Location = (), **details: Wording) -> Problem:
        """Make a problem of one of its fields."""
        return Problem(self.place(location), field_name((*self.location, *location)), rule, details)

    def leaves(self) -> Iterator[tuple[Location, Leaf]]:
        """Give every text, list of search terms and reference in it, with its location."""
        yield from leaves(self.model)


@dataclass
class Library:
    """The shelves: items by kind and id, and all ids of a kind, those of broken entries included."""

    items: dict[str, dict[str, Item]] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    """Kinds whose ids are not all known, because a file that lists them is broken."""

    def put(self, item: Item) -> None:
        """Put an item on its shelf."""
        self.items.setdefault(item.kind, {})[item.id] = item
        self.names.setdefault(item.kind, set()).add(item.id)

    def all(self) -> Iterator[Item]:
        """Give every item."""
        for shelf in self.items.values():
            yield from shelf.values()

    def shelf(self, kind: str) -> dict[str, Item]:
        """Give the items of one kind by id."""
        return self.items.get(kind, {})

    def knows(self, kind: str, id: str) -> bool:
        """Tell whether an entry exists, in doubt yes."""
        return kind in self.unsure or id in self.names.get(kind, set())


def leaves(value: object, location: Location = ()) -> Iterator[tuple[Location, Leaf]]:
    """Give every text, list of search terms and reference inside a value, with its location."""
    if isinstance(value, Leaf):
        yield location, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*location, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*location, key))
