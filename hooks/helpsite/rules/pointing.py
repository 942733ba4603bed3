"""What refers to what: every id and every link leads to something that exists."""

from collections.abc import Iterator
from difflib import get_close_matches

from helpsite.library.addresses import FOLDERS, LISTED, SHARED, anchors
from helpsite.library.kinds import BY_NAME, NAMES
from helpsite.library.shelves import Item, Library, inner_ids, repeated
from helpsite.library.site_pages import PAGES, WORDED
from helpsite.models import Ref
from helpsite.problems import REMOVE, Location, Problem, did_you_mean, likely
from helpsite.rules import walking
from helpsite.rules.hints import likeliest
from helpsite.rules.registry import of_library
from helpsite.texts.references import IN_TEXT, PHONE, Reference, parse_target

POSSIBLE = {*IN_TEXT, *FOLDERS, *SHARED, "page"}


@of_library
def ids_exist(library: Library) -> Iterator[Problem]:
    """Every id names an entry that exists, and not the entry itself."""
    for item in library.all():
        for location, leaf in item.leaves:
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
        listed = [(at, leaf) for at, leaf in item.leaves if isinstance(leaf, Ref) and isinstance(at[-1], int)]
        for location, (_, leaf) in repeated((at, (at[:-1], leaf)) for at, leaf in listed):
            yield item.problem("listed-twice", location, id=leaf)
        # Those of a list's entries are compared with each other where the list is read.
        for location, id in repeated(() if item.location else inner_ids(item.model)):
            yield item.problem("listed-twice", location, id=id)


@of_library
def contacts_have_one_place(library: Library) -> Iterator[Problem]:
    """A shop, a courier and a help body never share an id: they stand on one page."""
    contacts = [item for kind in LISTED["contacts"] for item in library.shelf(kind).values()]
    for item, id in repeated((item, item.id) for item in contacts):
        yield item.problem("listed-twice", id=id)


@of_library
def references_lead_somewhere(library: Library) -> Iterator[Problem]:
    """Every reference in a text names something that exists, and an anchor that is on its page."""
    for item in library.all():
        for location, references in walking.references(item):
            for reference in references:
                if reference == Reference(BY_NAME[item.kind].reference, item.id):
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
        moves = [(("moved", index, "from"), (move.kind, move.old)) for index, move in enumerate(item.model.moved)]
        for location, (_, id) in repeated(moves):
            yield item.problem("listed-twice", location, id=id)
        for index, move in enumerate(item.model.moved):
            if move.kind not in library.names["kind"]:
                continue
            if move.old in library.names.get(move.kind, set()):
                yield item.problem("moved-but-there", ("moved", index, "from"), id=move.old)
            if move.leads_to in library.names["kind"] and move.to not in (
                known := library.names.get(move.leads_to, set())
            ):
                hint = did_you_mean(move.to, known)
                yield item.problem(
                    "unknown-id", ("moved", index, "to"), kind=NAMES[move.leads_to], id=move.to, hint=hint
                )


def _lead(library: Library, item: Item, location: Location, reference: Reference) -> Iterator[Problem]:
    kind, id, anchor = reference.kind, reference.id, reference.anchor
    known = set(PAGES) if kind == "page" else library.names.get(kind, set())
    if kind not in POSSIBLE:
        known_as = BY_NAME[kind].reference if kind in BY_NAME else ""
        meant = [f"{known_as}:{id}"] if known_as in POSSIBLE else _with_id(library, id)
        hint = likely(meant[0]) if meant else did_you_mean(kind, POSSIBLE)
        yield item.problem("unknown-page", location, near=str(reference), target=str(reference), hint=hint)
    elif id not in known and kind not in library.unsure:
        # The kind is the same for all, so that any id looks like any other if it counts.
        meant = _with_id(library, id) or [f"{kind}:{close}" for close in get_close_matches(id, sorted(known), n=1)]
        hint = likely(meant[0]) if meant else REMOVE
        yield item.problem("unknown-page", location, near=str(reference), target=str(reference), hint=hint)
    elif anchor and (places := _anchors(library, reference)) is not None and anchor not in places:
        details = {"target": f"{kind}:{id}", "anchor": anchor, "hint": did_you_mean(anchor, places)}
        yield item.problem("unknown-anchor", location, near=str(reference), **details)


def _with_id(library: Library, id: str) -> list[str]:
    """Return the references to entries of whatever kind that have an id."""
    return [f"{kind}:{id}" for kind in sorted(POSSIBLE) if id in library.names.get(kind, ())]


def _anchors(library: Library, reference: Reference) -> set[str] | None:
    """Return the anchors of a page, or None when an entry on it could not be read."""
    if reference.kind == "page" and reference.id in LISTED:
        kinds = LISTED[reference.id]
        return None if library.unsure.intersection(kinds) else {id for kind in kinds for id in library.shelf(kind)}
    kind = reference.id if reference.kind == "page" else reference.kind
    if kind == "contact":
        contact = library.find(kind, reference.id)
        return {PHONE} if contact is None or contact.model.phone else set()
    if kind not in ("about", "checklist", *FOLDERS):
        return set()
    found = library.find(kind, reference.id)
    return anchors(found.model) if found else None
