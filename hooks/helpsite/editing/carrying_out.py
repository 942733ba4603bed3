"""Changing several files of the content at once: all of them, or none."""

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from helpsite.content import read_content


def carry_out(project: Path, before: Mapping[str, bytes], after: Mapping[str, bytes], today: date) -> list[str]:
    """Write what files shall be, and return those that change; what is not in `after` goes.

    Raises `ContentError`, and changes nothing, where the content would be broken.
    """
    _try_out(project, after, today)
    _write(project, before, after)
    return sorted(path for path in {*before, *after} if before.get(path) != after.get(path))


def _try_out(project: Path, after: Mapping[str, bytes], today: date) -> None:
    """Read the content as it would be; raise `ContentError` where that would be broken."""
    with tempfile.TemporaryDirectory() as folder:
        for path, raw in after.items():
            file = Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        read_content(Path(folder), today)


def _write(project: Path, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> None:
    """Write every file that changes, or leave all of them as they were."""
    changed = {path: raw for path, raw in after.items() if before.get(path) != raw}
    gone = [path for path in before if path not in after]
    try:
        for path, raw in changed.items():
            (project / path).write_bytes(raw)
        for path in gone:
            (project / path).unlink()
    except OSError:
        for path in {*changed, *gone}:
            if path in before:
                (project / path).write_bytes(before[path])
            else:
                (project / path).unlink(missing_ok=True)
        raise
