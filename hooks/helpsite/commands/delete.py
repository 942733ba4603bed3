"""`helpsite delete`: an entry that shall not be there any more."""

from argparse import ArgumentParser, Namespace

from helpsite.commands import say, take_kind
from helpsite.content import checked_library
from helpsite.editing.deleting import deletion
from helpsite.editing.refusals import kind_called, stand_in
from helpsite.editing.schemas import write_schemas
from helpsite.editing.writing import write
from helpsite.environment import editors_today
from helpsite.library.kinds import OF_MANY
from helpsite.problems import ContentError
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take a kind, an id, and what stands in for it."""
    take_kind(parser, language)
    parser.add_argument("id", metavar=say("ID")[language], help=say("id")[language])
    parser.add_argument("--to", metavar=say("KIND:ID")[language], help=say("--to")[language])


def run(chosen: Namespace) -> int:
    """Delete it and say which files that changed, or where an editor has to decide first."""
    today = editors_today()
    kind = kind_called(chosen.kind, OF_MANY)
    library = checked_library(chosen.project, today)
    to = stand_in(kind, chosen.to) if chosen.to else None
    try:
        files = deletion(chosen.project, library, kind, chosen.id, to, today)
    except ContentError:
        print(say("still-named", kind=kind.name, id=chosen.id)[chosen.lang])
        raise
    write(chosen.project, files)
    write_schemas(chosen.project)
    print(say("deleted", count=len(files), files=", ".join(sorted(files)))[chosen.lang])
    return 0
