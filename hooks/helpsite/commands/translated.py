"""`helpsite translated`: English that somebody has looked at."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from helpsite.content import checked_library
from helpsite.reading import CONTENT
from helpsite.surroundings import editors_today
from helpsite.translations import LOCK, approve, drifts, write_lock

APPROVED = {
    "ko": "{entry}: 영어가 지금의 한국어와 맞는다고 적었습니다.",
    "en": "{entry}: its English is approved against the Korean as it is now.",
}
NO_SUCH_ENTRY = {
    "ko": "그런 항목이 없습니다: {entry}",
    "en": "There is no such entry: {entry}",
}
WHICH_ENTRY = {
    "ko": "항목을 적거나(예: helpsite translated faq empty-box) --all을 쓰세요.",
    "en": "Name an entry (like helpsite translated faq empty-box), or use --all.",
}


def arguments(parser: ArgumentParser) -> None:
    """Take an entry, or all."""
    parser.add_argument("entry", nargs="*", metavar="KIND ID", help="such as: faq empty-box")
    parser.add_argument("--all", action="store_true", help="every entry")


def run(chosen: Namespace) -> int:
    """Note that the English of entries says what their Korean says now."""
    library = checked_library(chosen.project, editors_today())
    if chosen.all:
        items = [library.shelf(drift.kind)[drift.id] for drift in drifts(library)]
    elif not chosen.entry:
        print(WHICH_ENTRY[chosen.lang])
        return 2
    else:
        # A file that is one entry, such as checklist.yml, has the name of its kind.
        kind, id = chosen.entry[0], chosen.entry[-1]
        item = library.shelf(kind).get(id) or library.find(kind, id)
        if item is None:
            print(NO_SUCH_ENTRY[chosen.lang].format(entry=" ".join(chosen.entry)))
            return 1
        items = [item]
    write_lock(chosen.project / CONTENT / LOCK, approve(library, items))
    for item in items:
        print(APPROVED[chosen.lang].format(entry=f"{item.kind} {item.id}"))
    return 0
