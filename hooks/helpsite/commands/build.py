"""`helpsite build`: the site in a folder, if its content may be published."""

from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from helpsite.commands import say
from helpsite.editing.gate import publishable_content
from helpsite.environment import editors_today
from helpsite.pages.rendering import Rendering
from helpsite.publishing.release import ReleaseError, build, replace
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take the folder to write."""
    parser.add_argument("folder", metavar=say("FOLDER")[language], type=Path, help=say("site-folder")[language])


def run(chosen: Namespace) -> int:
    """Build it, look at it, and only then put it in the place of what is there."""
    content = publishable_content(chosen.project, editors_today())
    addresses = [page.address for page in Rendering(content).pages()]
    try:
        replace(chosen.folder.resolve(), addresses, partial(build, chosen.project))
    except (ReleaseError, OSError) as error:
        print(say("not-built", why=str(error))[chosen.lang])
        return 1
    print(say("built-into", folder=str(chosen.folder), pages=len(addresses))[chosen.lang])
    return 0
