"""`helpsite release`: a new version, built, looked at, packed and only then shown."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from helpsite.commands.pack import pack_and_tell
from helpsite.content import read_content
from helpsite.environment import editors_today
from helpsite.pages.rendering import Rendering
from helpsite.publishing.release import LIVE, ReleaseError, build, release

NOT_RELEASED = {
    "ko": "새로 올리지 않았습니다. 지금 보이는 사이트는 그대로입니다:\n{why}",
    "en": "Not released; what visitors see is as it was:\n{why}",
}
NOT_APPROVED = {
    "ko": "영어를 확인하지 않은 항목이 있습니다. helpsite status로 보고 helpsite translated로 표시하세요:\n{entries}",
    "en": "Some English is not approved. See helpsite status, then mark it with helpsite translated:\n{entries}",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Take the folder that holds all versions."""
    parser.add_argument("folder", type=Path, help=help["target"])


def run(chosen: Namespace) -> int:
    """Release a version that is named by the time; stale English stops it."""
    content = read_content(chosen.project, editors_today())
    if content.drifts:
        entries = "\n".join(f"{drift.place} {drift.kind} {drift.id}" for drift in content.drifts.values())
        return _refuse(chosen, NOT_APPROVED[chosen.lang].format(entries=entries))
    folder = chosen.folder.resolve()
    name = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    addresses = [page.address for page in Rendering(content).pages()]
    try:
        site = release(
            folder,
            name,
            addresses,
            build=partial(build, chosen.project),
            pack=partial(pack_and_tell, language=chosen.lang),
        )
    except (ReleaseError, OSError) as error:
        return _refuse(chosen, error)
    print(f"{folder / LIVE} → {site}")
    return 0


def _refuse(chosen: Namespace, why: object) -> int:
    print(NOT_RELEASED[chosen.lang].format(why=why))
    return 1
