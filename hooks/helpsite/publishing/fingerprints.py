"""Names that tell the content: a browser may keep such a file for ever, and no page gets a file of another version."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

LENGTH = 10


def fingerprint(site: Path, names: Iterable[str]) -> dict[str, str]:
    """Rename files of a built site, those first that name no other, and mend every mention of them.

    Return the new names by the old: `assets/css/site.css` becomes `assets/css/site.1b2c3d4e5f.css`.
    """
    renamed: dict[str, str] = {}
    for name in names:
        file = site / name
        text = _mended(file.read_text(encoding="utf-8"), name, renamed)
        digest = hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
        new = file.with_name(f"{file.stem}.{digest}{file.suffix}")
        file.unlink()
        new.write_text(text, encoding="utf-8")
        renamed[name] = new.relative_to(site).as_posix()
    return renamed


def mend(files: Iterable[Path], renamed: dict[str, str]) -> None:
    """Let files that keep their names ask for the others by the new ones."""
    for file in files:
        file.write_text(_mended(file.read_text(encoding="utf-8"), "", renamed), encoding="utf-8")


def _mended(text: str, name: str, renamed: dict[str, str]) -> str:
    """Return a text in which every way to a renamed file is the new one; `name` is that of the text itself."""
    ways = dict(renamed)
    folder = name.rpartition("/")[0]
    for old, new in renamed.items():
        if folder and old.rpartition("/")[0] == folder:
            ways[f"./{old.rpartition('/')[2]}"] = f"./{new.rpartition('/')[2]}"
    if not ways:
        return text
    known = "|".join(map(re.escape, ways))
    return re.sub(rf"""(?<=["'/])(?:{known})(?=["'])""", lambda way: ways[way[0]], text)
