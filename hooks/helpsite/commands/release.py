"""`helpsite release`: a new version, built, looked at, packed and only then shown."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from helpsite.commands import say
from helpsite.commands.pack import pack_and_tell
from helpsite.content import read_content
from helpsite.environment import editors_today
from helpsite.pages.rendering import Rendering
from helpsite.publishing.release import LIVE, ReleaseError, build, release
from helpsite.texts.languages import Language
from helpsite.texts.messages import Wording


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take the folder that holds all versions."""
    parser.add_argument("folder", type=Path, help=say("releases")[language])


def run(chosen: Namespace) -> int:
    """Release a version that is named by the time; stale English stops it."""
    content = read_content(chosen.project, editors_today())
    if content.drifts:
        entries = "\n".join(f"{drift.place} {drift.kind} {drift.id}" for drift in content.drifts.values())
        return _refuse(chosen, say("not-approved", entries=entries))
    folder = chosen.folder.resolve()
    name = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    addresses = [page.address for page in Rendering(content).pages()]
    steps = partial(build, chosen.project), partial(pack_and_tell, language=chosen.lang)
    try:
        site = release(folder, name, addresses, *steps)
    except (ReleaseError, OSError) as error:
        return _refuse(chosen, str(error))
    print(f"{folder / LIVE} → {site}")
    return 0


def _refuse(chosen: Namespace, why: Wording) -> int:
    print(say("not-released", why=why)[chosen.lang])
    return 1
