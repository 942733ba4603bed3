"""`helpsite uses`: whatever names an entry, to be read again when that changes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from helpsite import models
from helpsite.commands import say
from helpsite.editing.refusals import check_there, kind_of
from helpsite.library.files import read_library
from helpsite.library.kinds import NAMES, Kind
from helpsite.library.shelves import Item, Library
from helpsite.problems import Place
from helpsite.rules import walking
from helpsite.rules.wording import FIGURE
from helpsite.texts.languages import Language
from helpsite.texts.references import FIGURES, parse_target


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take a kind and an id."""
    parser.add_argument("kind", metavar=say("KIND")[language], help=say("kind")[language])
    parser.add_argument("id", metavar=say("ID")[language], help=say("id")[language])


def run(chosen: Namespace) -> int:
    """Print a line for each entry that names it, which begins with its place, and for search terms with figures."""
    library, _ = read_library(chosen.project)
    kind = kind_of(library, chosen.kind, chosen.id)
    if not library.knows(kind.name, chosen.id):
        check_there(library, kind, chosen.id)
    found = list(uses(library, kind, chosen.id))
    name = NAMES[kind.name]
    used = say("used", kind=name, id=chosen.id, count=len(found)) if found else say("nobody", kind=name, id=chosen.id)
    print(used[chosen.lang])
    for item, place in found:
        print(f"  {place.without_column} {NAMES[item.kind][chosen.lang]} {item.id}")
    # Search terms in which somebody typed a figure do not change with it.
    terms = [(item.place(at), term) for item, _ in found for at, _, term in walking.terms(item) if FIGURE.search(term)]
    if kind.name in FIGURES and terms:
        print(say("typed")[chosen.lang])
        for place, term in terms:
            print(f"  {place.without_column} {term}")
    return 0


def uses(library: Library, kind: Kind, id: str) -> Iterator[tuple[Item, Place]]:
    """Yield every entry that names another one, or a part of it, with the first place where it does."""
    entry = library.shelf(kind.name).get(id)
    names = set(entry.model.ids) if entry and isinstance(entry.model, models.Source) else {id}
    targets = [(item, item.place(where), parse_target(to)) for item, where, to in walking.targets(library)]
    for item in library.all():
        places = [
            item.place(location)
            for location, leaf in item.leaves
            if isinstance(leaf, models.Ref) and leaf in names and leaf.kind in (kind.name, kind.reference)
        ]
        named = [(at, reference) for at, references in walking.references(item) for reference in references]
        places += [item.near(str(to), at) for at, to in named if to.kind == kind.reference and to.id in names]
        places += [at for of, at, to in targets if of is item and to and to.kind == kind.reference and to.id in names]
        if kind.name == "blank":
            blank = f"{{{id}}}"
            places += [item.near(blank, at) for at, _, text in walking.lines(item) if blank in text]
        if places:
            yield item, min(places)
