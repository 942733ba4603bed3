"""What a picture shows, as facts: nothing runs over, nothing is too small to hit, paper and settings are honoured."""

from collections.abc import Iterator

import pytest
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Page, ViewportSize
from support.page_kinds import KINDS
from support.window import DESK, PHONE, SMALLEST

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context.new_page()
    context.close()


def visit(tab: Page, address: str, kind: str, language: Language) -> None:
    tab.goto(address + in_language(KINDS[kind], language))


@in_each_language
@pytest.mark.parametrize("size", [SMALLEST, PHONE, DESK], ids=["smallest", "phone", "desk"])
def test_the_name_in_the_header_keeps_to_its_room(
    size: ViewportSize, language: Language, tab: Page, address: str
) -> None:
    visit(tab, address, "home", language)
    tab.set_viewport_size(size)
    room = """() => {
      const words = document.createRange();
      words.selectNodeContents(document.querySelector(".hs-brand span"));
      const next = [...document.querySelectorAll(".hs-places, .hs-switch")].find((part) => part.checkVisibility());
      return next.getBoundingClientRect().left - words.getBoundingClientRect().right;
    }"""
    assert tab.evaluate(room) >= 0
    tab.set_viewport_size(PHONE)


@in_each_language
def test_the_bar_covers_no_last_line(language: Language, tab: Page, address: str) -> None:
    visit(tab, address, "situation", language)
    tab.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    gap = "() => document.querySelector('.hs-bar').getBoundingClientRect().top \
        - document.querySelector('.hs-sources').getBoundingClientRect().bottom"
    assert tab.evaluate(gap) >= 0


def test_the_bar_is_within_reach_from_the_start(tab: Page, address: str) -> None:
    visit(tab, address, "situation", "ko")
    bottom = tab.evaluate("() => document.querySelector('.hs-bar').getBoundingClientRect().bottom")
    assert bottom == pytest.approx(PHONE["height"], abs=1)


def test_nothing_moves_where_motion_is_not_wanted(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", service_workers="block")
    tab = context.new_page()
    tab.goto(address)
    moving = """() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
    }).length"""
    assert tab.evaluate(moving) == 0
    context.close()


def test_buttons_and_the_current_step_show_in_forced_colours(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, forced_colors="active", service_workers="block")
    tab = context.new_page()
    border = "selector => getComputedStyle(document.querySelector(selector)).borderTopWidth"
    tab.goto(address + KINDS["situation"])
    assert tab.evaluate(border, ".hs-button") == "2px"
    tab.goto(address + KINDS["step"])
    assert tab.evaluate(border, ".hs-rail a[aria-current]") != "0px"
    context.close()


@pytest.mark.parametrize("kind", ["situation", "question", "contacts", "deadlines", "messages"])
def test_paper_holds_what_is_folded_and_leaves_out_what_cannot_be_pressed(kind: str, tab: Page, address: str) -> None:
    visit(tab, address, kind, "ko")
    tab.emulate_media(media="print")
    tab.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert tab.evaluate("() => [...document.querySelectorAll('details')].every((details) => details.open)")
    for gone in (".md-header", ".hs-bar", ".hs-crumbs", ".hs-footer"):
        assert not any(part.is_visible() for part in tab.locator(gone).all()), gone
    tab.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert not tab.evaluate("() => [...document.querySelectorAll('details')].some((details) => details.open)")
    tab.emulate_media(media="screen")


@in_each_language
def test_paper_shows_the_numbers_to_call(language: Language, tab: Page, address: str) -> None:
    visit(tab, address, "contacts", language)
    tab.emulate_media(media="print")
    numbers = tab.locator(".hs-contact a[href^='tel:']").all()
    assert numbers and all(number.is_visible() for number in numbers)
    tab.emulate_media(media="screen")


def test_paper_shows_the_addresses_of_sources(tab: Page, address: str) -> None:
    visit(tab, address, "question", "ko")
    tab.emulate_media(media="print")
    shown = "() => getComputedStyle(document.querySelector('.hs-sources a[rel~=external]'), '::after').content"
    assert "https://" in tab.evaluate(shown)
    tab.emulate_media(media="screen")
