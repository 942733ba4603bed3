"""`helpsite translated`: English that somebody has looked at."""

from argparse import ArgumentParser, Namespace

from helpsite.commands import say
from helpsite.content import checked_library
from helpsite.editing.refusals import check_there, kind_of
from helpsite.environment import editors_today
from helpsite.library.approvals import LOCK, approve, drifts, write_lock
from helpsite.library.files import CONTENT
from helpsite.library.shelves import Item, Library
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take an entry, or all."""
    parser.add_argument(
        "entry", nargs="*", metavar=f"{say('KIND')[language]} {say('ID')[language]}", help=say("entry")[language]
    )
    parser.add_argument("--all", action="store_true", help=say("--all")[language])


def run(chosen: Namespace) -> int:
    """Note that the English of entries says what their Korean says now."""
    library = checked_library(chosen.project, editors_today())
    if chosen.all:
        items = [library.shelf(drift.kind)[drift.id] for drift in drifts(library)]
    elif not chosen.entry:
        print(say("which-entry")[chosen.lang])
        return 2
    else:
        items = [_named(library, *chosen.entry)]
    write_lock(chosen.project / CONTENT / LOCK, approve(library, items))
    for item in items:
        print(say("approved", entry=f"{item.kind} {item.id}")[chosen.lang])
    return 0


def _named(library: Library, word: str, *ids: str) -> Item:
    """Return the entry that an editor names by kind and id; a file that is one entry has the name of its kind."""
    kind = kind_of(library, word, ids[-1] if ids else word)
    id = ids[-1] if ids else kind.name
    check_there(library, kind, id)
    return library.shelf(kind.name)[id]
