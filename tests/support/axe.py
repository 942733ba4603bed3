"""Barriers for people with disabilities, as axe finds them on a page as it stands."""

from collections.abc import Mapping
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that ask for colours; all others find the same in the light and in the dark. They take most of the time."""
# Half-way through a transition a colour is one that nobody wrote; what never ends is not waited for, nor what hangs.
RUN = """async ([part, rules]) => {
  const passing = document.getAnimations().filter((moving) => moving.effect.getComputedTiming().endTime < Infinity);
  const patience = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([Promise.allSettled(passing.map((moving) => moving.finished)), patience]);
  const found = await axe.run(part ?? document, {resultTypes: ["violations"], preload: false, ...rules});
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""
ALL: Mapping[str, object] = {}
ONLY_COLOURS: Mapping[str, object] = {"runOnly": COLOURS}
NO_COLOURS: Mapping[str, object] = {"rules": {rule: {"enabled": False} for rule in COLOURS}}


def barriers(tab: Page, part: str | None = None) -> list[str]:
    """Return what axe finds on a page, or in a part of it, as it stands: a line for each element.

    It is looked at in the light, and for what depends on colours in the dark too.
    """
    tab.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = _ask(tab, ALL, part)
    tab.emulate_media(color_scheme="dark")
    found += [f"in the dark: {barrier}" for barrier in _ask(tab, ONLY_COLOURS, part)]
    tab.emulate_media(color_scheme="light")
    return found


def barriers_in_the_light(tab: Page) -> list[str]:
    """Return what axe finds on a page as it stands, in the scheme that it has."""
    return _ask(tab, ALL)


def barriers_but_for_colours(tab: Page) -> list[str]:
    """Return what axe finds whatever the colours are."""
    return _ask(tab, NO_COLOURS)


def _ask(tab: Page, rules: Mapping[str, object], part: str | None = None) -> list[str]:
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(AXE)
    found: list[str] = tab.evaluate(RUN, [part, rules])
    return found
