"""`helpsite translated`: English that somebody has looked at."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from helpsite.commands import say
from helpsite.content import checked_library
from helpsite.editing.refusals import check_there, kind_of
from helpsite.environment import editors_today
from helpsite.library.approvals import LOCK, Drift, approve, drifts, normal, write_lock
from helpsite.library.files import CONTENT
from helpsite.library.kinds import NAMES
from helpsite.library.shelves import Item, Library
from helpsite.models import Line, Prose, Script
from helpsite.texts.languages import Language

AGREED = ("y", "yes", "예", "네")


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take an entry, or all."""
    parser.add_argument("entry", nargs="*", metavar=say("KIND ID")[language], help=say("entry")[language])
    parser.add_argument("--all", action="store_true", help=say("--all")[language])
    parser.add_argument("--yes", action="store_true", help=say("--yes")[language])


def run(chosen: Namespace) -> int:
    """Note that the English of entries says what their Korean says now."""
    library = checked_library(chosen.project, editors_today())
    if chosen.all:
        waiting = list(drifts(library))
        items = [library.shelf(drift.kind)[drift.id] for drift in waiting]
        for drift, item in zip(waiting, items, strict=True):
            print("\n".join(_shown(drift, item, chosen.lang)))
        if items and not (chosen.yes or _is_agreed(len(items), chosen.lang)):
            print(say("none-approved")[chosen.lang])
            return 1
    elif not chosen.entry:
        print(say("which-entry")[chosen.lang])
        return 2
    else:
        items = [_named(library, *chosen.entry)]
    write_lock(chosen.project / CONTENT / LOCK, approve(library, items))
    for item in items:
        print(say("approved", entry=f"{item.kind} {item.id}")[chosen.lang])
    return 0


def _shown(drift: Drift, item: Item, language: Language) -> Iterator[str]:
    """Yield what is approved: how the Korean has changed, or all of it, and the English of it."""
    yield f"{drift.place.without_column} {NAMES[drift.kind][language]} {drift.id}"
    changes = [] if drift.is_new else drift.difference()
    yield from (f"  ko: {change}" for change in changes)
    for _, leaf in item.leaves:
        if isinstance(leaf, Line | Prose | Script) and normal(leaf.ko) not in (drift.approved or ()):
            texts = ("en",) if changes else ("ko", "en")
            yield from (f"  {text}: {' '.join(leaf[text].split())}" for text in texts)


def _is_agreed(count: int, language: Language) -> bool:
    """Ask whoever sits at a terminal; nobody else can say that they have read it."""
    if not sys.stdin.isatty():
        return False
    return input(say("all-read", count=count)[language]).strip().lower() in AGREED


def _named(library: Library, word: str, *ids: str) -> Item:
    """Return the entry that an editor names by kind and id; a file that is one entry has the name of its kind."""
    kind = kind_of(library, word, ids[-1] if ids else word)
    id = ids[-1] if ids else kind.name
    check_there(library, kind, id)
    return library.shelf(kind.name)[id]
