"""`helpsite schemas`: what an editor's program knows of the content files."""

from argparse import ArgumentParser, Namespace

from helpsite.commands import say
from helpsite.editing.schemas import FOLDER, write_schemas
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take nothing."""


def run(chosen: Namespace) -> int:
    """Write them anew."""
    print(say("schemas-written", folder=FOLDER, count=len(write_schemas(chosen.project)))[chosen.lang])
    return 0
