"""`helpsite delete`: an entry goes, and whatever names it is mended or told."""

from argparse import ArgumentParser, Namespace

from helpsite.commands import say
from helpsite.editing.deleting import delete
from helpsite.editing.refusals import kind_of
from helpsite.editing.schemas import write_schemas
from helpsite.environment import editors_today
from helpsite.library.files import read_library
from helpsite.problems import NotPossible, what_is_wrong
from helpsite.texts.languages import Language
from helpsite.texts.references import parse_reference


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take a kind and an id, and what stands for it from then on."""
    parser.add_argument("kind", metavar=say("KIND")[language], help=say("kind")[language])
    parser.add_argument("id", metavar=say("ID")[language], help=say("id")[language])
    parser.add_argument("--to", metavar="faq:empty-box", help=say("--to")[language])


def run(chosen: Namespace) -> int:
    """Delete it and say which files changed."""
    library, _ = read_library(chosen.project)
    instead = parse_reference(chosen.to) if chosen.to else None
    if chosen.to and instead is None:
        raise NotPossible(what_is_wrong("bad-link", target=chosen.to, hint=""))
    changed = delete(chosen.project, kind_of(library, chosen.kind, chosen.id), chosen.id, instead, editors_today())
    write_schemas(chosen.project)
    print(say("deleted", count=len(changed), files=", ".join(changed))[chosen.lang])
    return 0
