"""Nothing that somebody already reads moves away when a tool's data arrive late."""

import pytest
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Route, ViewportSize, expect
from support.page_kinds import KINDS
from support.window import DESK, PHONE, Window

TOOLS = ("checklist", "contacts", "deadlines", "messages", "case")
MOST = 0.05
"""Of the layout shift that browsers count; up to 0.1 counts as good, see https://web.dev/articles/cls."""
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
MOVED = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().map(({ value, sources }) =>
    [value, ...sources.map(({ node }) => node?.className ?? "")]))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done([]), 100);
})"""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", TOOLS)
def test_page_stands_still_while_its_tool_comes(
    window: Window, kind: str, language: Language, size: ViewportSize
) -> None:
    held: list[Route] = []
    tab = window.context.new_page()
    tab.set_viewport_size(size)
    tab.route("**/case/*.json", lambda route: held.append(route))
    tab.goto(window.address + in_language(KINDS[kind], language), wait_until="domcontentloaded")
    expect(tab.locator("[data-tool-state]")).not_to_be_empty()
    tab.evaluate(DRAWN)
    for route in held:
        route.continue_()
    expect(tab.locator(".hs-tool--ready")).to_have_count(1)
    tab.evaluate(DRAWN)
    moved = tab.evaluate(MOVED)
    assert sum(value for value, *_ in moved) < MOST, moved
