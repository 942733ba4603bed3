"""Files of a project, written each whole and all of them or none."""

import tempfile
from collections.abc import Mapping
from pathlib import Path


def raw_of(project: Path, path: str) -> bytes | None:
    """Return what is in a file; None where there is none."""
    file = project / path
    return file.read_bytes() if file.is_file() else None


def write(project: Path, files: Mapping[str, bytes | None]) -> None:
    """Write files, by their path under the project; None stands for a file that shall not be there."""
    before = {path: raw_of(project, path) for path in files}
    try:
        for path, raw in files.items():
            _put(project, path, raw)
    except OSError:
        for path, raw in before.items():
            if raw != raw_of(project, path):
                _put(project, path, raw)
        raise


def _put(project: Path, path: str, raw: bytes | None) -> None:
    file = project / path
    if raw is None:
        file.unlink(missing_ok=True)
        return
    # Beside the content and not in it, where a preview would come upon it as a file that nobody knows.
    with tempfile.NamedTemporaryFile(dir=project, prefix=".unsaved-", delete=False) as beside:
        beside.write(raw)
    written = Path(beside.name)
    try:
        file.parent.mkdir(exist_ok=True)
        written.chmod(file.stat().st_mode if file.exists() else 0o644)
        written.replace(file)
    finally:
        written.unlink(missing_ok=True)
