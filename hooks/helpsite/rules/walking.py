"""Ways through the library that several rules take."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from helpsite.library.shelves import Item, Library
from helpsite.models import Amount, Deadline, Line, Prose, Script, Sentence, Terms, Words
from helpsite.problems import Location
from helpsite.texts import prose
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.prose import Filled, ProseRenderer
from helpsite.texts.references import Reference, pieces


def proses(item: Item) -> Iterator[tuple[Location, Language, Element]]:
    """Yield the tree of every Markdown text of an item, with its place."""
    for location, leaf in item.leaves:
        if isinstance(leaf, Prose):
            for language in LANGUAGES:
                yield (*location, language), language, prose.parse(leaf[language])


def lines(item: Item) -> Iterator[tuple[Location, Language, str]]:
    """Yield every plain text of an item, with its place."""
    for location, leaf in item.leaves:
        if isinstance(leaf, Line | Script):
            for language in LANGUAGES:
                yield (*location, language), language, leaf[language]


def terms(item: Item) -> Iterator[tuple[Location, Language, str]]:
    """Yield every search term of an item, with its place."""
    for location, leaf in item.leaves:
        if isinstance(leaf, Terms):
            yield from each_word(leaf, location)


def each_word(words: Terms | Words, location: Location) -> Iterator[tuple[Location, Language, str]]:
    """Yield the words that are listed at a location, each with its own."""
    for language in LANGUAGES:
        for index, word in enumerate(words[language]):
            yield (*location, language, index), language, word


def references(item: Item) -> Iterator[tuple[Location, list[Reference]]]:
    """Yield the references of every text of an item, with its place."""
    for location, _, tree in proses(item):
        yield location, list(prose.references(tree))
    for location, _, text in lines(item):
        yield location, [piece for piece in pieces(text) if isinstance(piece, Reference)]


def targets(library: Library) -> Iterator[tuple[Item, Location, str]]:
    """Yield every target that is a field of its own, with its place, however it is spelled."""
    for item in library.shelf("notice").values():
        if item.model.to:
            yield item, ("to",), item.model.to
    for item in library.shelf("search").values():
        yield from ((item, ("pinned", index, "to"), pin.to) for index, pin in enumerate(item.model.pinned))
    for item in library.shelf("search-cases").values():
        for index, case in enumerate(item.model.cases):
            yield from ((item, ("cases", index, "finds", number), to) for number, to in enumerate(case.finds))


def renderer(library: Library, language: Language) -> ProseRenderer:
    """Return a renderer that fills in references as far as the library allows."""

    def fill(reference: Reference, language: Language) -> Filled:
        found = library.find(reference.kind, reference.id)
        if found and isinstance(found.model, Deadline | Amount) and (figure := found.model.figure(language)):
            return Filled(figure)
        if found and isinstance(found.model, Sentence):
            return Filled(filled.plain_line(found.model.text[language]))
        return Filled(found.title[language] if found and found.title else reference.id)

    filled = ProseRenderer(language, fill)
    return filled
