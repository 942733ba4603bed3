"""`helpsite new`: a new entry to fill in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from helpsite.editing.new_entry import write_entry
from helpsite.editing.refusals import NotPossible, kind_called
from helpsite.editing.schemas import write_schemas
from helpsite.environment import editors_today
from helpsite.library.files import read_library
from helpsite.library.kinds import FOLDERS, LISTS

MADE = (*FOLDERS, *LISTS)
WRITTEN = {
    "ko": "{file}을(를) 만들었습니다. '(채우기)'라고 적힌 곳을 모두 채우고 helpsite check로 확인하세요.",
    "en": "{file} is written. Fill in what is marked “(fill in)”, then run helpsite check.",
}
ADDED = {
    "ko": "{file}에 항목을 더했습니다. '(채우기)'라고 적힌 곳을 모두 채우고 helpsite check로 확인하세요.",
    "en": "An entry is added to {file}. Fill in what is marked “(fill in)”, then run helpsite check.",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Take a kind and an id."""
    parser.add_argument("kind", help=f"{help['kind']}: {', '.join(kind.name for kind in MADE)}")
    parser.add_argument("id", help=help["id"])


def run(chosen: Namespace) -> int:
    """Write it and say what to do with it; mistakes elsewhere keep nobody from beginning."""
    library, _ = read_library(chosen.project)
    try:
        kind = kind_called(chosen.kind, MADE)
        file = write_entry(chosen.project, library, kind, chosen.id, editors_today(), chosen.lang)
    except NotPossible as error:
        print(error.message(chosen.lang))
        return 1
    write_schemas(chosen.project)
    told = ADDED if kind in LISTS else WRITTEN
    print(told[chosen.lang].format(file=file.relative_to(chosen.project).as_posix()))
    return 0
