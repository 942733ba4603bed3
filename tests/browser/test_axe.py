"""axe finds no barrier: on any page, in whatever opens over it, in either language, light and dark.

What each kind of page is like at other widths is looked at in `test_each_kind_of_page`.
"""

from collections.abc import Iterator

import pytest
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Page, expect
from support.axe import barriers, barriers_in_the_light
from support.built_pages import ADDRESSES
from support.page_kinds import ADDRESSES as LOOKED_AT_CLOSELY
from support.window import PHONE, Window

PARTS = 8
"""Into which the pages are parted, so that several workers may look at them."""

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """Yield a tab that goes from page to page: opening one for each would take far longer."""
    with browser.new_context(viewport=PHONE, service_workers="block") as context:
        yield context.new_page()


@pytest.mark.parametrize("part", range(PARTS))
def test_no_barrier_on_any_page(part: int, tab: Page, address: str) -> None:
    found = {}
    for path in sorted({*ADDRESSES} - {*LOOKED_AT_CLOSELY.values()})[part::PARTS]:
        tab.goto(address + path)
        found[path] = barriers_in_the_light(tab)
    assert {path: barriers for path, barriers in found.items() if barriers} == {}


def test_no_barrier_on_the_page_for_unknown_addresses(tab: Page, address: str) -> None:
    tab.goto(address + "404.html")
    assert barriers(tab) == []


@in_each_language
def test_no_barrier_in_an_open_search(language: Language, tab: Page, address: str) -> None:
    tab.goto(address + in_language("", language))
    tab.keyboard.press("Control+k")
    field = tab.locator("[data-md-component=search-query]")
    expect(field).to_be_focused()
    for typed in ("", "qqqqqqqqqq", "weather", "620123456789"):
        field.fill(typed)
        expect(tab.locator(".hs-search-panel")).to_be_visible()
        assert barriers(tab) == [], typed
    field.fill("환불" if language == "ko" else "refund")
    expect(tab.locator(".md-search-result__link").first).to_be_visible()
    assert barriers(tab) == []


@in_each_language
def test_no_barrier_in_an_open_menu(language: Language, tab: Page, address: str) -> None:
    tab.goto(address + in_language("faq/", language))
    tab.locator("[data-opens=drawer]").click()
    expect(tab.locator("[data-md-type=navigation] a").first).to_be_in_viewport()
    assert barriers(tab) == []


def test_no_barrier_while_a_notice_is_shown(window: Window) -> None:
    tab = window.open("")
    tab.evaluate("() => document.querySelectorAll('.hs-notice').forEach((notice) => (notice.hidden = false))")
    assert barriers_in_the_light(tab) == []
