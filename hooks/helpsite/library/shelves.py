"""Every entry that could be read, with its place in the files: what the rules look at before there is a site.

Where a file is broken, its entry is missing here but its name is known, so that nobody is told that an entry that
merely has a mistake does not exist.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from helpsite.library.documents import Document
from helpsite.library.kinds import ALL, BY_NAME, BY_REFERENCE
from helpsite.models import Bilingual, Line, Model, Prose, Ref, Script, Terms
from helpsite.problems import Location, Place, Problem
from helpsite.texts import prose
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.messages import Wording
from helpsite.texts.references import Reference, pieces

W = TypeVar("W")
V = TypeVar("V")
Leaf = Bilingual | Terms | Ref
Name = tuple[str, str]
"""An entry's kind and id."""
Approved = Mapping[Name, tuple[str, ...]]
"""The Korean texts against which each entry's English was approved, as `translations.normal` gives them."""


@dataclass(frozen=True, eq=False)
class Item:
    """One entry, the document it stands in and where in it; `location` is () for a file of its own."""

    kind: str
    id: str
    model: Any
    document: Document
    location: Location = ()
    doubtful: frozenset[Location] = frozenset()
    """Where something only stands in for what is wrong: nothing that is found there is worth telling."""

    @property
    def title(self) -> Bilingual | None:
        """What people call it, where it has a name of its own."""
        title = getattr(self.model, BY_NAME[self.kind].title or "title", None)
        return title if isinstance(title, Bilingual) else None

    def place(self, location: Location = ()) -> Place:
        """Return the place of one of its fields."""
        return self.document.place((*self.location, *location))

    def near(self, words: str, location: Location) -> Place:
        """Return the place of words in one of its fields, or else that of the field."""
        return self.document.place_of(words, (*self.location, *location))

    def problem(self, rule: str, location: Location = (), near: str = "", **details: Wording) -> Problem:
        """Make a problem of one of its fields, at the words in it that it is about, where there are any."""
        place = self.near(near, location) if near else self.place(location)
        field = self.document.field((*self.location, *location))
        return Problem(place, field, rule, details, is_certain=not self._is_doubtful(location))

    def _is_doubtful(self, location: Location) -> bool:
        return bool(location) and any(
            wrong[: len(location)] == location or location[: len(wrong)] == wrong for wrong in self.doubtful
        )

    @cached_property
    def leaves(self) -> tuple[tuple[Location, Leaf], ...]:
        """Every text, list of search terms and reference in it, with its location."""
        return tuple(leaves(self.model))

    @cached_property
    def words(self) -> tuple[tuple[Location, Language, str], ...]:
        """The words of every text in it without mark-up and references, with their location."""
        return tuple(
            ((*at, language), language, prose.words(prose.parse(text)) if isinstance(leaf, Prose) else own_words(text))
            for at, leaf in self.leaves
            if isinstance(leaf, Line | Script | Prose)
            for language in LANGUAGES
            for text in [leaf[language]]
        )


NAMED_IN_FIELDS = {
    "kind": {kind.name for kind in ALL if kind.is_folder},
    "reviewed-kind": {kind.name for kind in ALL if kind.is_reviewed},
}
"""The kinds themselves, where fields name one."""


@dataclass
class Library:
    """The shelves: items by kind and id, and all ids by the name in references, those of broken entries included."""

    items: dict[str, dict[str, Item]] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=NAMED_IN_FIELDS.copy)
    unsure: set[str] = field(default_factory=set)
    """Kinds whose ids are not all known, because a file that lists them is broken."""
    approved: Approved = field(default_factory=dict)
    doubles: list[Item] = field(default_factory=list)
    """Items whose id a later one has as well."""

    def put(self, item: Item) -> None:
        """Put an item on its shelf."""
        shelf = self.items.setdefault(item.kind, {})
        if item.id in shelf:
            self.doubles.append(shelf[item.id])
        shelf[item.id] = item
        self.name(item.kind, item.id)

    def name(self, kind: str, id: str) -> None:
        """Note that an entry exists, whether it can be read or not.

        A text calls a courier a contact, as it does a shop; a field that takes only couriers calls it a courier.
        """
        for name in {kind, BY_NAME[kind].reference}:
            self.names.setdefault(name, set()).add(id)

    def all(self) -> Iterator[Item]:
        """Yield every item."""
        for shelf in self.items.values():
            yield from shelf.values()

    def shelf(self, kind: str) -> dict[str, Item]:
        """Return the items of one kind by id."""
        return self.items.get(kind, {})

    def find(self, reference: str, id: str) -> Item | None:
        """Return the item that a reference names, if it could be read."""
        found = (self.shelf(kind.name).get(id) for kind in BY_REFERENCE.get(reference, ()))
        return next(filter(None, found), None)

    def is_whole(self, kind: str, *fields: str) -> bool:
        """Tell whether every entry of a kind could be read, and nothing stands in for any of these fields."""
        shelf = self.shelf(kind)
        is_all = kind not in self.unsure and len(shelf) == len(self.names.get(kind, set()))
        return is_all and not any(place[0] in fields for item in shelf.values() for place in item.doubtful)

    def knows(self, kind: str, id: str) -> bool:
        """Tell whether an entry exists, in doubt yes."""
        return kind in self.unsure or id in self.names.get(kind, set())


def listed(library: Library, kind: str, language: Language) -> list[str]:
    """Return the ids of a list's entries, each with its title: `refunds (환불)`."""
    return [f"{id} ({item.model.title[language]})" for id, item in library.shelf(kind).items()]


def leaves(value: object, location: Location = ()) -> Iterator[tuple[Location, Leaf]]:
    """Yield every text, list of search terms and reference inside a value, with its location."""
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


def inner_ids(model: Model, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield the id of every part of a model that has a place of its own on the page, with its location."""
    for name_of_parts in type(model).model_fields:
        parts = getattr(model, name_of_parts)
        for index, part in enumerate(parts) if isinstance(parts, tuple) else ():
            if isinstance(part, Model):
                # A group of the checklist goes by its step.
                name = next((name for name in ("id", "step") if name in type(part).model_fields), None)
                if name:
                    yield (*location, name_of_parts, index, name), getattr(part, name)
                yield from inner_ids(part, (*location, name_of_parts, index))


def repeated(found: Iterable[tuple[W, V]], key: Callable[[V], object] = lambda value: value) -> Iterator[tuple[W, V]]:
    """Yield each place with its value where the same value, or one with the same key, came before."""
    seen: set[object] = set()
    for place, value in found:
        if key(value) in seen:
            yield place, value
        seen.add(key(value))


def own_words(text: str) -> str:
    """Return a plain text without its references."""
    return " ".join(piece for piece in pieces(text) if isinstance(piece, str))


def referred(model: Model) -> Iterator[Reference]:
    """Yield every reference in a model's texts; Korean is enough, as both languages hold the same."""
    for _, leaf in leaves(model):
        if isinstance(leaf, Prose):
            yield from prose.references(prose.parse(leaf.ko))
        elif isinstance(leaf, Line | Script):
            yield from (piece for piece in pieces(leaf.ko) if isinstance(piece, Reference))
