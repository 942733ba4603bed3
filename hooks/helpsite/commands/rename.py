"""`helpsite rename`: another id for an entry."""

from argparse import ArgumentParser, Namespace

from helpsite.commands import say, take_kind
from helpsite.editing.refusals import kind_called
from helpsite.editing.renaming import rename
from helpsite.editing.schemas import write_schemas
from helpsite.environment import editors_today
from helpsite.library.kinds import OF_MANY
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take a kind, the id that is and the one that shall be."""
    take_kind(parser, language)
    parser.add_argument("old", metavar=say("OLD")[language], help=say("old")[language])
    parser.add_argument("new", metavar=say("NEW")[language], help=say("new")[language])


def run(chosen: Namespace) -> int:
    """Rename it and say which files that changed."""
    changed = rename(chosen.project, kind_called(chosen.kind, OF_MANY), chosen.old, chosen.new, editors_today())
    write_schemas(chosen.project)
    print(say("renamed", count=len(changed), files=", ".join(changed))[chosen.lang])
    return 0
