"""What the service worker of a built site says that it keeps."""

import json
from pathlib import Path
from typing import Any

ANSWER = "faq/split-shipment/"
"""A page that is kept later, as a reader of its language may want it."""
PLAN = "situations/part-missing/"
"""A page that is kept at once, in both languages."""


def told(site: Path) -> dict[str, Any]:
    """Return what the worker of a built site says that it keeps; nothing is named twice."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    first = (site / "sw.js").read_text(encoding="utf-8").splitlines()[0]
    found: dict[str, Any] = json.loads(first.removeprefix("self.KEPT=").removesuffix(";"), object_pairs_hook=once)
    return found


def files_told(site: Path) -> list[tuple[str, str]]:
    kept = told(site)
    return [pair for group in (kept["essential"], *kept["later"].values()) for pair in group.items()]
