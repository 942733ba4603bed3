"""Barriers for people with disabilities, as axe finds them on a page as it stands."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# Half-way through a transition a colour is one that nobody wrote; what never ends is not waited for.
RUN = """async ({contrast}) => {
  const passing = document.getAnimations().filter((moving) => moving.effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(passing.map((moving) => moving.finished));
  const rules = {"color-contrast": {enabled: contrast}};
  const found = await axe.run(document, {resultTypes: ["violations"], preload: false, rules});
  return found.violations;
}"""


def barriers(tab: Page, contrast: bool = True) -> list[str]:
    """Give what axe finds on a page as it stands, one line for each element; contrast takes most of the time."""
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(AXE)
    return [
        f"{found['id']}: {node['html']}"
        for found in tab.evaluate(RUN, {"contrast": contrast})
        for node in found["nodes"]
    ]
