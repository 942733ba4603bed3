"""axe finds no barrier: on any page, in either language, light and dark, from the smallest phone to a desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Page, ViewportSize, expect
from support.axe import barriers
from support.built_pages import ADDRESSES
from support.page_kinds import KINDS
from support.window import DESK, PHONE, SMALLEST, Window

Scheme = Literal["light", "dark"]

in_each_language = pytest.mark.parametrize("language", LANGUAGES)
in_each_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture(scope="module")
def looked_at(browser: Browser) -> Iterator[dict[str, Page]]:
    """Give one tab for each scheme, which goes from page to page: opening one for each would take far longer."""
    contexts = [
        browser.new_context(color_scheme=scheme, viewport=PHONE, service_workers="block")
        for scheme in ("light", "dark")
    ]
    yield {"light": contexts[0].new_page(), "dark": contexts[1].new_page()}
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", ADDRESSES, ids=lambda address: address or "home")
def test_no_barrier_on_any_page(path: str, looked_at: dict[str, Page], address: str) -> None:
    looked_at["light"].goto(address + path)
    assert barriers(looked_at["light"]) == []


@in_each_scheme
def test_no_barrier_on_the_page_for_unknown_addresses(scheme: Scheme, looked_at: dict[str, Page], address: str) -> None:
    looked_at[scheme].goto(address + "404.html")
    assert barriers(looked_at[scheme]) == []


# In light every page is looked at on a phone above.
@pytest.mark.parametrize(("scheme", "widths"), [("light", [SMALLEST, DESK]), ("dark", [SMALLEST, PHONE, DESK])])
@in_each_language
@pytest.mark.parametrize("kind", KINDS)
def test_no_barrier_at_any_width(
    kind: str,
    language: Language,
    scheme: Scheme,
    widths: list[ViewportSize],
    looked_at: dict[str, Page],
    address: str,
) -> None:
    tab = looked_at[scheme]
    tab.goto(address + in_language(KINDS[kind], language))
    for width in widths:
        tab.set_viewport_size(width)
        # Colours do not change from one phone to a smaller one: only the name of the site gives way.
        assert barriers(tab, contrast=width is not SMALLEST) == [], width
    tab.set_viewport_size(PHONE)


@in_each_scheme
@in_each_language
def test_no_barrier_in_an_open_search_with_results(
    language: Language, scheme: Scheme, looked_at: dict[str, Page], address: str
) -> None:
    tab = looked_at[scheme]
    tab.goto(address + in_language("", language))
    tab.keyboard.press("Control+k")
    expect(tab.locator("[data-md-component=search-query]")).to_be_focused()
    tab.keyboard.insert_text("환불" if language == "ko" else "refund")
    expect(tab.locator(".md-search-result__link").first).to_be_visible()
    assert barriers(tab) == []


@in_each_scheme
@in_each_language
@pytest.mark.parametrize(
    "typed", ["", "qqqqqqqqqq", "weather", "620123456789"], ids=["start", "nothing", "hint", "number"]
)
def test_no_barrier_in_an_open_search_without_sure_results(
    typed: str, language: Language, scheme: Scheme, looked_at: dict[str, Page], address: str
) -> None:
    tab = looked_at[scheme]
    tab.goto(address + in_language("", language))
    tab.keyboard.press("Control+k")
    tab.keyboard.insert_text(typed)
    expect(tab.locator(".hs-search-panel")).to_be_visible()
    assert barriers(tab) == []


@in_each_scheme
@in_each_language
def test_no_barrier_in_an_open_menu(
    language: Language, scheme: Scheme, looked_at: dict[str, Page], address: str
) -> None:
    tab = looked_at[scheme]
    tab.goto(address + in_language("faq/", language))
    tab.locator("[data-opens=drawer]").click()
    expect(tab.locator("[data-md-type=navigation] a").first).to_be_in_viewport()
    assert barriers(tab) == []


@in_each_scheme
@in_each_language
@pytest.mark.parametrize("kind", ["situation", "contacts", "messages", "sources"])
def test_no_barrier_in_what_unfolds(
    kind: str, language: Language, scheme: Scheme, looked_at: dict[str, Page], address: str
) -> None:
    tab = looked_at[scheme]
    tab.goto(address + in_language(KINDS[kind], language))
    tab.evaluate("() => document.querySelectorAll('details').forEach((details) => (details.open = true))")
    assert barriers(tab) == []


def test_no_barrier_while_a_notice_is_shown(window: Window) -> None:
    tab = window.open("")
    tab.evaluate("() => document.querySelectorAll('.hs-notice').forEach((notice) => (notice.hidden = false))")
    assert barriers(tab) == []
