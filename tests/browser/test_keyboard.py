"""Everything can be reached, seen and used with a keyboard alone, and left again."""

from __future__ import annotations

from typing import Any

import pytest
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Locator, Page, ViewportSize, expect
from support.page_kinds import KINDS, on_each_kind_of_page
from support.window import DESK, PHONE, Window

in_each_language = pytest.mark.parametrize("language", LANGUAGES)
on_phone_and_desk = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])

NUMBER_STOPS = """() => {
    const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
    const takesFocus = (element) => element.checkVisibility({ visibilityProperty: true })
        && element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]");
    const isOfGroup = (element) => element.type === "radio" && !element.checked
        && document.querySelector(`[type=radio][name="${element.name}"]:checked`);
    const all = [...document.querySelectorAll(FOCUSABLE)];
    const stops = all.filter(takesFocus).filter((element) => !isOfGroup(element));
    stops.forEach((stop, place) => { stop.dataset.place = place; });
    return stops.length;
}"""
"""Number what takes the focus, in the order of the page; of a group of which one is chosen it is that one."""
LOOK = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const area = element.getBoundingClientRect();
    const around = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
    const ring = [area.left - around, area.right + around];
    const parents = [];
    for (let parent = element.parentElement; parent; parent = parent.parentElement) parents.push(parent);
    const cuts = parents.filter((parent) => {
        const box = parent.getBoundingClientRect();
        const cutsOff = getComputedStyle(parent).overflowX !== "visible" && parent !== document.body;
        return cutsOff && (ring[0] < box.left - 0.5 || ring[1] > box.right + 0.5);
    });
    const lines = [...element.getClientRects()];
    const points = lines.flatMap(({ left, right, top, bottom }) => [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map(
        (y) => [left + (right - left) * x, top + (bottom - top) * y])));
    const frame = [...document.querySelectorAll(".md-header, .hs-bar, .hs-checklist__bar")]
        .filter((part) => part.checkVisibility() && !part.contains(element))
        .map((part) => part.getBoundingClientRect());
    return {
        tag: element.outerHTML.slice(0, 120),
        place: Number(element.dataset.place ?? -1),
        seen: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && area.width > 4,
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !cuts.length,
        onTop: points.some(([x, y]) => element.contains(document.elementFromPoint(x, y))),
        clear: element.matches(".md-skip") || frame.every((part) => area.bottom <= part.top || area.top >= part.bottom),
    };
}"""
"""Tell what the eye sees of the focus."""


def open_still(window: Window, path: str, size: ViewportSize = PHONE) -> Page:
    """Open a page on which nothing is on its way to another place, so that every look is final."""
    tab = window.open(path, size)
    tab.emulate_media(reduced_motion="reduce")
    return tab


def walk(tab: Page, key: str = "Tab") -> list[dict[str, Any]]:
    """Press a key until the focus leaves the page; give what was seen on the way.

    In a date the key goes through year, month, day and calendar before it goes on.
    """
    way: list[dict[str, Any]] = []
    for _ in range(4 * tab.evaluate(NUMBER_STOPS) + 1):
        tab.keyboard.press(key)
        look = tab.evaluate(LOOK)
        if look is None:
            return way
        if not way or way[-1]["place"] != look["place"]:
            way.append(look)
    raise AssertionError(f"the focus does not leave the page: {way[-1]}")


def go_to(tab: Page, control: Locator) -> None:
    """Press the Tab key until a control has the focus."""
    for _ in range(tab.evaluate(NUMBER_STOPS)):
        if control.evaluate("control => control === document.activeElement"):
            return
        tab.keyboard.press("Tab")
    raise AssertionError("no key reaches it")


# The way through a page


@on_each_kind_of_page
def test_focus_is_seen_goes_by_the_order_of_the_page_and_gets_out(window: Window, path: str) -> None:
    """The Korean pages on a phone, the English ones at a desk: both languages share the templates of a kind."""
    tab = open_still(window, path, DESK if path.startswith("en/") else PHONE)
    stops = tab.evaluate(NUMBER_STOPS)
    way = walk(tab)
    assert [look["place"] for look in way] == list(range(stops))
    bad = [look for look in way if not (look["seen"] and look["outlined"] and look["onTop"] and look["clear"])]
    assert bad == []


@pytest.mark.parametrize("kind", ["situation", "sources"])
def test_focus_is_seen_while_the_script_of_the_theme_has_not_come(window: Window, kind: str) -> None:
    window.context.route(
        "**/javascripts/bundle.*.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    way = walk(open_still(window, KINDS[kind]))
    assert any(look["tag"].startswith("<summary") for look in way)
    assert [look for look in way if not look["outlined"]] == []


@pytest.mark.parametrize("kind", ["situation", "checklist", "question"])
def test_focus_is_seen_on_the_way_back(window: Window, kind: str) -> None:
    way = walk(open_still(window, KINDS[kind]), "Shift+Tab")
    assert [look["place"] for look in way] == list(reversed(range(len(way))))
    assert [look for look in way if not (look["seen"] and look["onTop"] and look["clear"])] == []


@on_each_kind_of_page
def test_skip_link_comes_first_and_leads_into_the_content(window: Window, path: str) -> None:
    tab = open_still(window, path)
    tab.keyboard.press("Tab")
    expect(tab.locator(".md-skip")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_be_in_viewport()
    tab.keyboard.press("Tab")
    assert tab.evaluate("""() => {
        const before = document.querySelector("h1").compareDocumentPosition(document.activeElement);
        return Boolean(before & Node.DOCUMENT_POSITION_FOLLOWING);
    }""")


@on_phone_and_desk
def test_focus_is_seen_in_the_dark(window: Window, size: ViewportSize) -> None:
    tab = open_still(window, KINDS["situation"], size)
    tab.locator("[data-switches-scheme]").click()
    expect(tab.locator("html")).to_have_attribute("data-scheme", "dark")
    tab.locator(".hs-brand").focus()
    assert [look for look in walk(tab) if not (look["seen"] and look["outlined"])] == []


# Controls


@in_each_language
def test_menu_opens_leads_on_and_closes(window: Window, language: Language) -> None:
    tab = open_still(window, in_language("about/", language))
    opener = tab.locator(".hs-header [data-opens=drawer]")
    links = tab.locator("[data-md-type=navigation] a")
    expect(links.first).not_to_be_visible()
    go_to(tab, opener)
    tab.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(tab.locator("[data-closes=drawer]")).to_be_focused()
    way = walk(tab)
    assert [look for look in way if not (look["seen"] and look["outlined"] and look["onTop"])] == []
    assert len(way) == links.count()
    tab.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(links.first).not_to_be_visible()
    tab.keyboard.press("Space")
    tab.keyboard.press("Enter")
    expect(opener).to_be_focused()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(window.address + in_language("", language))


def test_page_is_free_again_when_the_menu_has_no_room(window: Window) -> None:
    tab = open_still(window, "")
    tab.locator(".hs-header [data-opens=drawer]").click()
    expect(tab.locator(".hs-header")).to_have_attribute("inert", "")
    tab.set_viewport_size(DESK)
    expect(tab.locator(".hs-header")).not_to_have_attribute("inert", "")


@in_each_language
@pytest.mark.parametrize("opener", [".hs-header [data-opens=search]", "article [data-opens=search]"])
def test_search_opens_and_gives_the_focus_back(window: Window, language: Language, opener: str) -> None:
    tab = open_still(window, in_language("", language))
    field = tab.locator("[data-md-component=search-query]")
    expect(field).not_to_be_visible()
    go_to(tab, tab.locator(opener))
    for key in ("Enter", "Space"):
        tab.keyboard.press(key)
        expect(field).to_be_focused()
        tab.keyboard.press("Escape")
        expect(tab.locator(opener)).to_be_focused()
        expect(field).not_to_be_visible()


@in_each_language
def test_search_is_left_by_tab(window: Window, language: Language) -> None:
    tab = open_still(window, in_language("", language))
    opener = tab.locator(".hs-header [data-opens=search]")
    opener.press("Enter")
    expect(tab.locator(".hs-search-panel")).to_be_visible()
    tab.keyboard.press("Tab")
    expect(tab.locator(".hs-header [data-opens=drawer]")).to_be_focused()


def test_search_at_a_desk_is_a_field_among_the_others(window: Window) -> None:
    tab = open_still(window, "", DESK)
    field = tab.locator("[data-md-component=search-query]")
    go_to(tab, field)
    expect(tab.locator("#__search")).to_be_checked()
    tab.keyboard.press("Escape")
    expect(tab.locator("#__search")).not_to_be_checked()
    tab.keyboard.press("Tab")
    expect(tab.locator("article :focus")).to_be_visible()


@on_phone_and_desk
def test_search_by_shortcut_gives_the_focus_back(window: Window, size: ViewportSize) -> None:
    tab = open_still(window, "", size)
    link = tab.locator("article .hs-rows a").first
    link.focus()
    tab.keyboard.press("Control+k")
    expect(tab.locator("[data-md-component=search-query]")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(link).to_be_focused()


@on_phone_and_desk
def test_single_letters_are_no_commands(window: Window, size: ViewportSize) -> None:
    tab = open_still(window, KINDS["step"], size)
    tab.locator("article a").first.focus()
    for letter in "fspn,.":
        tab.keyboard.press(letter)
    expect(tab.locator("article a").first).to_be_focused()
    expect(tab.locator("#__search")).not_to_be_checked()
    expect(tab).to_have_url(window.address + KINDS["step"])


@on_phone_and_desk
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_dark_screen_is_switched_on_and_off(window: Window, size: ViewportSize, key: str) -> None:
    tab = open_still(window, "", size)
    switch = tab.locator("[data-switches-scheme]")
    go_to(tab, switch)
    for scheme in ("dark", "light"):
        tab.keyboard.press(key)
        expect(tab.locator("html")).to_have_css("color-scheme", scheme)
        expect(switch).to_be_focused()


@pytest.mark.parametrize("kind", ["step", "contacts", "messages", "sources"])
def test_folded_text_is_unfolded(window: Window, kind: str) -> None:
    tab = open_still(window, KINDS[kind])
    if kind == "messages":
        tab.locator("[data-recipients] [value=agency]").check()
    folded = tab.locator("article details:visible").first
    folded.locator("summary").first.focus()
    for key in ("Enter", "Space"):
        tab.keyboard.press(key)
        expect(folded).to_have_attribute("open", "")
        tab.keyboard.press(key)
        expect(folded).not_to_have_attribute("open", "")
