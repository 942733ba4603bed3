"""What modules import and call, as their source says, without running them."""

import ast
from collections.abc import Iterator
from pathlib import Path

CLOCK = {"today", "now", "utcnow", "time", "monotonic", "perf_counter", "localtime", "gmtime"}
"""Calls that tell the time, by the name of the method."""


def imported(file: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports; `from a import b` is both `a` and `a.b`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} imports by a relative name"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reads_the_clock(file: Path) -> bool:
    """Return whether a file asks what time it is."""
    calls = [node.func for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return any(isinstance(called, ast.Attribute) and called.attr in CLOCK for called in calls)
