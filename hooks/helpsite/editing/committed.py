"""What of an entry has changed since the last commit, word by word."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from helpsite.library.approvals import word_difference


def committed_text(project: Path, path: str) -> str | None:
    """Return a file's text as it was committed last; None where it was not, or nobody keeps commits here."""
    try:
        done = subprocess.run(
            ["git", "-C", str(project), "show", f"HEAD:./{path}"], capture_output=True, check=True, timeout=10
        )
        return done.stdout.decode("utf-8")
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None


def keeps_commits(project: Path) -> bool:
    """Tell whether there is a commit to compare with."""
    return committed_text(project, "") is not None


def changes(before: Any, after: Any) -> Iterator[tuple[str, list[str]]]:
    """Yield each field that differs, by its name, and how: `[-gone-]`, `{+new+}`."""
    old, new = dict(_texts(before, "")), dict(_texts(after, ""))
    for field in dict.fromkeys([*new, *old]):
        if (was := old.get(field, "")) != (now := new.get(field, "")):
            yield field, list(word_difference(was, now))


def _texts(value: Any, field: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each field with its words; a list is one field."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{field}.{key}" if field else key)
    elif value is not None:
        yield field, " ".join(_words(value))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)
