"""What refers to what: every id and every link leads to something that exists."""

from collections.abc import Iterator

from helpsite.library.addresses import FOLDERS, LISTED, SHARED, anchors
from helpsite.library.documents import Location
from helpsite.library.kinds import BY_NAME, NAMES
from helpsite.library.shelves import Item, Library, inner_ids
from helpsite.library.site_pages import PAGES, WORDED
from helpsite.models.fields import Ref
from helpsite.problems import Problem, did_you_mean, likely
from helpsite.rules import walking
from helpsite.rules.hints import likeliest
from helpsite.rules.registry import of_library
from helpsite.texts.references import FIGURES, Reference, parse_target

POSSIBLE = {*FIGURES, *FOLDERS, *SHARED, "page"}


@of_library
def ids_exist(library: Library) -> Iterator[Problem]:
    """Every id names an entry that exists, and not the entry itself."""
    for item in library.all():
        for location, leaf in item.leaves():
            if not isinstance(leaf, Ref):
                continue
            if leaf.kind == item.kind and leaf == item.id:
                yield item.problem("refers-to-itself", location)
            elif not library.knows(leaf.kind, leaf):
                hint = likeliest(library, leaf.kind, leaf)
                yield item.problem("unknown-id", location, kind=NAMES[leaf.kind], id=leaf, hint=hint)


@of_library
def nothing_listed_twice(library: Library) -> Iterator[Problem]:
    """A list holds each id only once, and so does a page its anchors."""
    for item in library.all():
        seen: set[tuple[Location, str]] = set()
        for location, leaf in item.leaves():
            if isinstance(leaf, Ref) and isinstance(location[-1], int):
                if (location[:-1], leaf) in seen:
                    yield item.problem("listed-twice", location, id=leaf)
                seen.add((location[:-1], leaf))
        inner: set[str] = set()
        # Those of a list's entries are compared with each other where the list is read.
        for location, id in () if item.location else inner_ids(item.model):
            if id in inner:
                yield item.problem("listed-twice", location, id=id)
            inner.add(id)


@of_library
def contacts_have_one_place(library: Library) -> Iterator[Problem]:
    """A shop, a courier and a help body never share an id: they stand on one page."""
    homes: dict[str, Item] = {}
    for kind in LISTED["contacts"]:
        for item in library.shelf(kind).values():
            if homes.setdefault(item.id, item) is not item:
                yield item.problem("listed-twice", id=item.id)


@of_library
def references_lead_somewhere(library: Library) -> Iterator[Problem]:
    """Every reference in a text names something that exists, and an anchor that is on its page."""
    for item in library.all():
        for location, references in walking.references(item):
            for reference in references:
                if item.is_called(reference) and not reference.anchor:
                    yield item.problem("refers-to-itself", location)
                else:
                    yield from _lead(library, item, location, reference)
    for item, location, written in walking.targets(library):
        target = parse_target(written)
        if target:
            yield from _lead(library, item, location, target)
        else:
            rule = "inside-only" if "://" in written else "bad-link"
            yield item.problem(rule, location, near=written, target=written, hint="")


@of_library
def search_terms_have_pages(library: Library) -> Iterator[Problem]:
    """Search terms of a page without a file of its own name a page that exists."""
    for item in library.shelf("search").values():
        for id in item.model.pages:
            if id not in WORDED:
                hint = did_you_mean(id, WORDED)
                yield item.problem("unknown-page", ("pages", id), target=f"page:{id}", hint=hint)


@of_library
def moves_lead_somewhere(library: Library) -> Iterator[Problem]:
    """What was renamed is gone under its old id, once, and is there under the new one."""
    for item in library.shelf("moved").values():
        seen: set[tuple[str, str]] = set()
        for index, move in enumerate(item.model.moved):
            known = library.names.get(move.kind, set())
            if move.old in known:
                yield item.problem("moved-but-there", ("moved", index, "from"), id=move.old)
            if (move.kind, move.old) in seen:
                yield item.problem("listed-twice", ("moved", index, "from"), id=move.old)
            seen.add((move.kind, move.old))
            if move.to not in known:
                hint = did_you_mean(move.to, known)
                yield item.problem("unknown-id", ("moved", index, "to"), kind=NAMES[move.kind], id=move.to, hint=hint)


def _lead(library: Library, item: Item, location: Location, reference: Reference) -> Iterator[Problem]:
    if reference.kind not in POSSIBLE:
        known_as = BY_NAME[reference.kind].reference if reference.kind in BY_NAME else ""
        hint = did_you_mean(reference.kind, POSSIBLE)
        if known_as in POSSIBLE:
            hint = likely(f"{known_as}:{reference.id}")
        yield item.problem("unknown-page", location, near=str(reference), target=str(reference), hint=hint)
        return
    known = set(PAGES) if reference.kind == "page" else library.names.get(reference.kind, set())
    if reference.id not in known and reference.kind not in library.unsure:
        hint = did_you_mean(str(reference), [f"{reference.kind}:{id}" for id in known])
        yield item.problem("unknown-page", location, near=str(reference), target=str(reference), hint=hint)
    elif reference.anchor:
        places = _anchors(library, reference)
        if places is not None and reference.anchor not in places:
            hint = did_you_mean(reference.anchor, places)
            target = f"{reference.kind}:{reference.id}"
            details = {"target": target, "anchor": reference.anchor, "hint": hint}
            yield item.problem("unknown-anchor", location, near=str(reference), **details)


def _anchors(library: Library, reference: Reference) -> set[str] | None:
    """Return the anchors of a page, or None when an entry on it could not be read."""
    if reference.kind == "page" and reference.id in LISTED:
        kinds = LISTED[reference.id]
        return None if library.unsure.intersection(kinds) else {id for kind in kinds for id in library.shelf(kind)}
    kind = reference.id if reference.kind == "page" else reference.kind
    if kind not in ("about", "checklist", *FOLDERS):
        return set()
    found = library.find(kind, reference.id)
    return anchors(found.model) if found else None
