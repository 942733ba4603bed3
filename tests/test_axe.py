"""axe finds no barrier: on any page, in either language, light and dark, from the smallest phone to a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from built_pages import ADDRESSES
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from page_kinds import KINDS
from playwright.sync_api import Browser, Page, ViewportSize, expect
from window import DESK, PHONE, SMALLEST, Window

pytestmark = [pytest.mark.site, pytest.mark.browser]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# Half-way through a transition a colour is one that nobody wrote; what never ends is not waited for.
RUN = """async ({contrast}) => {
  const passing = document.getAnimations().filter((moving) => moving.effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(passing.map((moving) => moving.finished));
  const rules = {"color-contrast": {enabled: contrast}};
  const found = await axe.run(document, {resultTypes: ["violations"], preload: false, rules});
  return found.violations;
}"""
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


def barriers(tab: Page, contrast: bool = True) -> list[str]:
    """Give what axe finds on a page as it stands, one line for each element; contrast takes most of the time."""
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(AXE)
    return [
        f"{found['id']}: {node['html']}"
        for found in tab.evaluate(RUN, {"contrast": contrast})
        for node in found["nodes"]
    ]


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
