"""`helpsite release`: a new version, built, looked at, packed and only then shown."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from helpsite.commands import say
from helpsite.commands.pack import pack_and_tell
from helpsite.editing.gate import publishable_content
from helpsite.environment import editors_today
from helpsite.pages.rendering import Rendering
from helpsite.publishing.release import LIVE, ReleaseError, build, release
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take the folder that holds all versions."""
    parser.add_argument("folder", metavar=say("FOLDER")[language], type=Path, help=say("releases")[language])


def run(chosen: Namespace) -> int:
    """Release a version that is named by the time, if its content may be published."""
    content = publishable_content(chosen.project, editors_today())
    folder = chosen.folder.resolve()
    name = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    addresses = [page.address for page in Rendering(content).pages()]
    steps = partial(build, chosen.project), partial(pack_and_tell, language=chosen.lang)
    try:
        site = release(folder, name, addresses, *steps)
    except (ReleaseError, OSError) as error:
        print(say("not-released", why=str(error))[chosen.lang])
        return 1
    print(say("released", live=str(folder / LIVE), site=str(site))[chosen.lang])
    return 0
