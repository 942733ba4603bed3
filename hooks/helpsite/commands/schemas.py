"""`helpsite schemas`: what an editor's program knows of the content files."""

from argparse import Namespace

from helpsite.commands import say
from helpsite.editing.schemas import FOLDER, write_schemas


def run(chosen: Namespace) -> int:
    """Write them anew."""
    print(say("schemas-written", folder=FOLDER, count=len(write_schemas(chosen.project)))[chosen.lang])
    return 0
