"""axe finds no barrier: on any page, in either language, light and dark, from the smallest phone to a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from built_pages import ADDRESSES
from helpsite.addresses import in_language
from helpsite.languages import LANGUAGES, Language
from page_kinds import KINDS
from playwright.sync_api import Browser, Page, ViewportSize, expect
from window import DESK, PHONE, SMALLEST, Window

pytestmark = [pytest.mark.site, pytest.mark.browser]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# Half-way through a transition a colour is one that nobody wrote; what never ends is not waited for.
RUN = """async (options) => {
  const passing = document.getAnimations().filter((moving) => moving.effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(passing.map((moving) => moving.finished));
  const found = await axe.run(document, {resultTypes: ["violations"], preload: false, ...options});
  return found.violations;
}"""
Scheme = Literal["light", "dark"]
Rules = Literal["all", "all but contrast", "contrast"]
# Contrast takes most of the time.
OPTIONS: dict[Rules, dict[str, object]] = {
    "all": {},
    "all but contrast": {"rules": {"color-contrast": {"enabled": False}}},
    "contrast": {"runOnly": ["color-contrast"]},
}
# Colours do not change from one phone to a smaller one: only the name of the site gives way.
LOOKS: dict[Scheme, list[tuple[ViewportSize, Rules]]] = {
    "light": [(SMALLEST, "all but contrast"), (DESK, "all")],
    "dark": [(PHONE, "contrast"), (DESK, "contrast")],
}
ONE_OF_EACH_KIND = {in_language(path, language) for path in KINDS.values() for language in LANGUAGES}

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


def barriers(tab: Page, rules: Rules = "all") -> list[str]:
    """Give what axe finds on a page as it stands, one line for each element."""
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(AXE)
    return [f"{found['id']}: {node['html']}" for found in tab.evaluate(RUN, OPTIONS[rules]) for node in found["nodes"]]


@pytest.mark.parametrize("path", ADDRESSES, ids=lambda address: address or "home")
def test_no_barrier_on_any_page(path: str, looked_at: dict[str, Page], address: str) -> None:
    looked_at["light"].goto(address + path)
    # Pages of a kind have the same colours.
    assert barriers(looked_at["light"], "all" if path in ONE_OF_EACH_KIND else "all but contrast") == []


@in_each_scheme
def test_no_barrier_on_the_page_for_unknown_addresses(scheme: Scheme, looked_at: dict[str, Page], address: str) -> None:
    looked_at[scheme].goto(address + "404.html")
    assert barriers(looked_at[scheme]) == []


# In light every page is looked at on a phone above; of dark pages only the colours are other ones.
@pytest.mark.parametrize(("scheme", "looks"), LOOKS.items())
@in_each_language
@pytest.mark.parametrize("kind", KINDS)
def test_no_barrier_at_any_width(
    kind: str,
    language: Language,
    scheme: Scheme,
    looks: list[tuple[ViewportSize, Rules]],
    looked_at: dict[str, Page],
    address: str,
) -> None:
    tab = looked_at[scheme]
    tab.goto(address + in_language(KINDS[kind], language))
    for width, rules in looks:
        tab.set_viewport_size(width)
        assert barriers(tab, rules) == [], width
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
