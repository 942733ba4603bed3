"""`helpsite uses`: whatever names an entry, to be read again when that changes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from helpsite.fields import Ref
from helpsite.kinds import NAMES, Kind
from helpsite.library import Item, Library
from helpsite.problems import Place
from helpsite.reading import read_library
from helpsite.references import parse_target
from helpsite.refusals import NotPossible, check_known, kind_of
from helpsite.rules import walking

NOBODY = {
    "ko": "{kind} '{id}'을(를) 쓰는 곳이 없습니다.",
    "en": "Nothing names the {kind} “{id}”.",
}
USED = {
    "ko": "{kind} '{id}'을(를) 쓰는 항목 {count}개:",
    "en": "Entries that name the {kind} “{id}”: {count}",
}


def arguments(parser: ArgumentParser) -> None:
    """Take a kind and an id."""
    parser.add_argument("kind", help="such as: deadline")
    parser.add_argument("id", help="such as: notify-courier")


def run(chosen: Namespace) -> int:
    """Print a line for each entry that names it, which begins with its place."""
    library, _ = read_library(chosen.project)
    try:
        kind = kind_of(library, chosen.kind, chosen.id)
        check_known(library, kind, chosen.id)
    except NotPossible as error:
        print(error.message(chosen.lang))
        return 1
    found = list(uses(library, kind, chosen.id))
    text = USED if found else NOBODY
    print(text[chosen.lang].format(kind=NAMES[kind.name][chosen.lang], id=chosen.id, count=len(found)))
    for item, place in found:
        print(f"  {place.path}:{place.line} {NAMES[item.kind][chosen.lang]} {item.id}")
    return 0


def uses(library: Library, kind: Kind, id: str) -> Iterator[tuple[Item, Place]]:
    """Give every entry that names another one, with the first place where it does."""
    targets = [(item, item.place(where)) for item, where, to in walking.targets(library) if _is(to, kind, id)]
    for item in library.all():
        places = [
            item.place(location)
            for location, leaf in item.leaves()
            if isinstance(leaf, Ref) and leaf == id and leaf.kind in (kind.name, kind.reference)
        ]
        places += [
            item.place(location)
            for location, references in walking.references(item)
            if any((named.kind, named.id) == (kind.reference, id) for named in references)
        ]
        places += [place for other, place in targets if other is item]
        if places:
            yield item, min(places)


def _is(target: str, kind: Kind, id: str) -> bool:
    named = parse_target(target)
    return named is not None and (named.kind, named.id) == (kind.reference, id)
