"""`helpsite translated`: English that somebody has looked at."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from helpsite.content import checked_library
from helpsite.editing.refusals import NotPossible, check_there, kind_of
from helpsite.environment import editors_today
from helpsite.library.approvals import LOCK, approve, drifts, write_lock
from helpsite.library.files import CONTENT
from helpsite.library.shelves import Item, Library

APPROVED = {
    "ko": "{entry}: 영어가 지금의 한국어와 맞는다고 표시했습니다.",
    "en": "{entry}: its English is approved against the Korean as it is now.",
}
WHICH_ENTRY = {
    "ko": "항목을 적거나(예: helpsite translated faq empty-box) --all을 쓰세요.",
    "en": "Name an entry (like helpsite translated faq empty-box), or use --all.",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Take an entry, or all."""
    parser.add_argument("entry", nargs="*", metavar="KIND ID", help=help["entry"])
    parser.add_argument("--all", action="store_true", help=help["all"])


def run(chosen: Namespace) -> int:
    """Note that the English of entries says what their Korean says now."""
    library = checked_library(chosen.project, editors_today())
    if chosen.all:
        items = [library.shelf(drift.kind)[drift.id] for drift in drifts(library)]
    elif not chosen.entry:
        print(WHICH_ENTRY[chosen.lang])
        return 2
    else:
        try:
            items = [_named(library, *chosen.entry)]
        except NotPossible as error:
            print(error.message(chosen.lang))
            return 1
    write_lock(chosen.project / CONTENT / LOCK, approve(library, items))
    for item in items:
        print(APPROVED[chosen.lang].format(entry=f"{item.kind} {item.id}"))
    return 0


def _named(library: Library, word: str, *ids: str) -> Item:
    """Give the entry that an editor names by kind and id; a file that is one entry has the name of its kind."""
    kind = kind_of(library, word, ids[-1] if ids else word)
    id = ids[-1] if ids else kind.name
    check_there(library, kind, id)
    return library.shelf(kind.name)[id]
