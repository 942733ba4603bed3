"""What each file was found to say, remembered so that only a file that changed is read and examined anew.

A preview remembers as long as it runs; `helpsite check` keeps a file between one call and the next. What is remembered
depends on nothing but the file and this program, so both may be forgotten at any time.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
Key = tuple[str, str, bytes]
"""A kind of content, the path of a file under the project, and what stands in the file."""
KEPT = Path(".cache", "content")
EXAMINERS = ("holidays", "markdown", "pydantic", "pyyaml")
HERE = Path(__file__).parent

_known: dict[Key, Any] = {}


class Recollection:
    """One reading of all files. What it does not ask for is forgotten when it ends."""

    def __init__(self) -> None:
        self._asked: dict[Key, Any] = {}

    def of(self, key: Key, work: Callable[[], T]) -> T:
        """Give what is known of a file, or find it out."""
        if key not in self._asked:
            self._asked[key] = _known[key] if key in _known else work()
        found: T = self._asked[key]
        return found

    def end(self) -> None:
        """Keep what was asked for, and nothing else."""
        global _known
        _known = self._asked


@contextmanager
def kept(project: Path) -> Iterator[None]:
    """Remember what an earlier check found under this project, and let a later one remember this."""
    file = project / KEPT
    before = _loaded(file)
    _known.update(before)
    try:
        yield
    finally:
        if before.keys() != _known.keys():
            _save(file)


def _loaded(file: Path) -> dict[Key, Any]:
    # Whatever is not there, not whole, or from another version of this program counts as forgotten.
    with suppress(OSError):
        digest, body = (written := file.read_bytes())[:32], written[32:]
        if digest == _digest(body):
            loaded: dict[Key, Any] = pickle.loads(body)
            return loaded
    return {}


def _save(file: Path) -> None:
    # A project that cannot be written to can be checked all the same.
    with suppress(OSError):
        body = pickle.dumps(_known, pickle.HIGHEST_PROTOCOL)
        file.parent.mkdir(exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(_digest(body) + body)
        unfinished.replace(file)


def _digest(body: bytes) -> bytes:
    """Sign what is kept with the very program that found it out."""
    seal = sha256(repr((sys.version, *map(version, EXAMINERS))).encode())
    for module in sorted(HERE.rglob("*.py")):
        seal.update(module.read_bytes())
    seal.update(body)
    return seal.digest()
