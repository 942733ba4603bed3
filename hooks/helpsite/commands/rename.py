"""`helpsite rename`: another id for an entry."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from helpsite.editing.refusals import NotPossible, kind_called
from helpsite.editing.renaming import rename
from helpsite.editing.schemas import write_schemas
from helpsite.environment import editors_today
from helpsite.library.kinds import FOLDERS

RENAMED = {
    "ko": "이름을 바꾸고 파일 {count}개를 고쳤습니다: {files}",
    "en": "Renamed; {count} files changed: {files}",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Take a kind, the id that is and the one that shall be."""
    parser.add_argument("kind", help=f"{help['kind']}: {', '.join(kind.name for kind in FOLDERS)}")
    parser.add_argument("old", help=help["old"])
    parser.add_argument("new", help=help["new"])


def run(chosen: Namespace) -> int:
    """Rename it and say which files that changed."""
    try:
        changed = rename(chosen.project, kind_called(chosen.kind, FOLDERS), chosen.old, chosen.new, editors_today())
    except NotPossible as error:
        print(error.message(chosen.lang))
        return 1
    write_schemas(chosen.project)
    print(RENAMED[chosen.lang].format(count=len(changed), files=", ".join(changed)))
    return 0
