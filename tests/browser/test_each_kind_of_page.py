"""Every kind of page in both languages is for everybody: by keyboard, on any screen, in large letters, in the dark.

One view of a page serves every promise about it, one after the other; whatever goes wrong behind it fails the last.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from support.axe import barriers, barriers_but_for_colours
from support.keyboard import NUMBER_STOPS, open_still, walk
from support.looks import hard_to_hit, overflows
from support.page_kinds import ADDRESSES
from support.window import DESK, PHONE, SMALLEST, Window

TOO_SMALL = """least => [...document.querySelectorAll("a, button, input, label, summary")]
  .filter((target) => target.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
  .filter((target) => !target.closest("p, h1, h2, h3, li li, .md-search, .md-toggle, .md-overlay, .md-skip")
    || target.matches(".hs-footer a, .hs-more a, .hs-hero p > *"))
  .map((target) => [target, target.getBoundingClientRect()])
  .filter(([, box]) => box.width && box.height && (box.width < least || box.height < least))
  .map(([target]) => target.outerHTML.slice(0, 120))"""
UNFOLD = "() => document.querySelectorAll('details').forEach((details) => (details.open = true))"


@pytest.fixture(scope="module", params=ADDRESSES.values(), ids=[*ADDRESSES])
def tab(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """Yield a page, the Korean ones on a phone, the English ones at a desk: both share the templates of a kind."""
    window = Window(browser, address)
    yield open_still(window, request.param, DESK if request.param.startswith("en/") else PHONE)
    window.close()
    assert not window.faults


def test_focus_is_seen_goes_by_the_order_of_the_page_and_gets_out(tab: Page) -> None:
    stops = tab.evaluate(NUMBER_STOPS)
    way = walk(tab)
    assert [look["place"] for look in way] == list(range(stops))
    bad = [look for look in way if not (look["seen"] and look["outlined"] and look["onTop"] and look["clear"])]
    assert bad == []


def test_skip_link_comes_first_and_leads_into_the_content(tab: Page) -> None:
    tab.set_viewport_size(PHONE)
    tab.keyboard.press("Tab")
    expect(tab.locator(".md-skip")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_be_in_viewport()
    tab.keyboard.press("Tab")
    assert tab.evaluate("""() => {
        const before = document.querySelector("h1").compareDocumentPosition(document.activeElement);
        return Boolean(before & Node.DOCUMENT_POSITION_FOLLOWING);
    }""")


def test_nothing_runs_over_the_side_however_narrow_the_window_or_large_the_letters(tab: Page) -> None:
    assert overflows(tab) == []


def test_targets_are_large_enough_to_hit(tab: Page) -> None:
    tab.set_viewport_size(PHONE)
    assert tab.evaluate(TOO_SMALL, 24) == []
    assert hard_to_hit(tab, ".hs-button, .hs-rows a, .hs-cards a, .hs-steps a") == []


def test_no_barrier_at_any_width_in_any_scheme(tab: Page) -> None:
    """Colours are the same on the smallest phone as on others, and what is unfolded holds what is folded."""
    tab.set_viewport_size(SMALLEST)
    assert barriers_but_for_colours(tab) == []
    tab.set_viewport_size(DESK)
    assert barriers(tab) == []
    tab.set_viewport_size(PHONE)
    tab.evaluate(UNFOLD)
    assert barriers(tab) == []
