"""`helpsite new`: a new entry to fill in."""

from argparse import ArgumentParser, Namespace

from helpsite.commands import say, take_kind
from helpsite.editing.new_entry import write_entry
from helpsite.editing.refusals import kind_called
from helpsite.editing.schemas import write_schemas
from helpsite.environment import editors_today
from helpsite.library.files import read_library
from helpsite.library.kinds import OF_MANY
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take a kind and an id."""
    take_kind(parser, language)
    parser.add_argument("id", metavar=say("ID")[language], help=say("id")[language])


def run(chosen: Namespace) -> int:
    """Write it and say what to do with it; mistakes elsewhere keep nobody from beginning."""
    library, _ = read_library(chosen.project)
    kind = kind_called(chosen.kind, OF_MANY)
    file = write_entry(chosen.project, library, kind, chosen.id, editors_today(), chosen.lang)
    write_schemas(chosen.project)
    path = file.relative_to(chosen.project).as_posix()
    print((say("added", file=path) if kind.is_list else say("written", file=path))[chosen.lang])
    return 0
