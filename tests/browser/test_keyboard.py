"""Everything can be reached, seen and used with a keyboard alone, and left again."""

import pytest
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import ViewportSize, expect
from support.keyboard import go_to, open_still, walk
from support.page_kinds import KINDS
from support.window import DESK, PHONE, Window

in_each_language = pytest.mark.parametrize("language", LANGUAGES)
on_phone_and_desk = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])


# The way through a page


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
