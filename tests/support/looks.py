"""What a picture of a page shows, as facts: how wide it is, and how large what is pressed."""

from playwright.sync_api import Page
from support.window import DESK, PHONE, SMALLEST, with_style

OVER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The distances that WCAG 1.4.12 says a text must bear.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
LARGE = "html { font-size: 250% !important; } .md-typeset { font-size: 32px !important; }"
LOW = """([pressed, least]) => [...document.querySelectorAll(pressed)]
  .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < least)
  .map((target) => target.outerHTML.slice(0, 120))"""
EASY_TO_HIT = 44
"""Pixels of height for what is pressed often."""


def overflows(tab: Page) -> list[str]:
    """Return where a page runs over the side: in which window, or in which letters on a phone, and how far."""
    found = {}
    for size in (SMALLEST, DESK, PHONE):
        tab.set_viewport_size(size)
        found[f"{size['width']} wide"] = tab.evaluate(OVER)
    for style in (SPACED, LARGE):
        with with_style(tab, style):
            found[style] = tab.evaluate(OVER)
    return [f"{where}: {over} pixels" for where, over in found.items() if over > 0]


def hard_to_hit(tab: Page, pressed: str) -> list[str]:
    """Return what can be pressed, by a selector, and is too low to be hit easily."""
    found: list[str] = tab.evaluate(LOW, [pressed, EASY_TO_HIT])
    return found
