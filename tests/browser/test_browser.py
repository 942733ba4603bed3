"""What visitors do, in a real browser: on a phone and at a desk, in both languages."""

import re
from typing import Literal

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, TWIN, Language
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect
from support.window import DESK, PHONE, SMALLEST, Window

DAMAGE = "(text) => localStorage.setItem('missing-delivery-help.cases.v1', text)"

in_each_language = pytest.mark.parametrize("language", LANGUAGES)
on_phone_and_desk = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])


# Languages


@on_phone_and_desk
@pytest.mark.parametrize(
    "path", ["", "guide/contact-support/", "faq/how-to-contact/"], ids=["home", "step", "question"]
)
def test_switch_language_and_stay_on_the_page(window: Window, path: str, size: ViewportSize) -> None:
    tab = window.open(path, size)
    for language in ("en", "ko"):
        tab.locator("header a[hreflang]").click()
        expect(tab).to_have_url(window.address + in_language(path, language))
        expect(tab.locator("html")).to_have_attribute("lang", language)


# Checklist


@pytest.fixture
def checklist(window: Window, language: Language) -> Page:
    return window.open(in_language("checklist/", language))


def boxes(tab: Page) -> Locator:
    return tab.locator("article input[type=checkbox]")


@in_each_language
def test_ticks_are_kept(checklist: Page) -> None:
    boxes(checklist).nth(0).check()
    boxes(checklist).nth(2).check()
    checklist.reload()
    expect(boxes(checklist).nth(0)).to_be_checked()
    expect(boxes(checklist).nth(1)).not_to_be_checked()
    expect(boxes(checklist).nth(2)).to_be_checked()


@pytest.mark.parametrize("language", ["ko"])
def test_ticks_set_while_the_page_still_loads_are_kept(window: Window, checklist: Page) -> None:
    boxes(checklist).nth(0).check()
    held: list[Route] = []
    checklist.route("**/case/*.json", lambda route: held.append(route))
    checklist.reload()
    boxes(checklist).nth(2).check()
    held[0].continue_()
    expect(boxes(checklist).nth(0)).to_be_checked()
    expect(boxes(checklist).nth(2)).to_be_checked()
    twin = window.open("checklist/")
    expect(boxes(twin).nth(2)).to_be_checked()


@in_each_language
def test_ticks_are_the_same_in_the_other_language(window: Window, checklist: Page, language: Language) -> None:
    boxes(checklist).nth(1).check()
    twin = window.open(in_language("checklist/", TWIN[language]))
    expect(boxes(twin).nth(1)).to_be_checked()


@in_each_language
def test_progress_is_counted(checklist: Page) -> None:
    total = boxes(checklist).count()
    for done in (0, 1, 2):
        expect(checklist.locator("article output")).to_contain_text(re.compile(rf"\b{done}\b"))
        expect(checklist.locator("article output")).to_contain_text(re.compile(rf"\b{total}\b"))
        boxes(checklist).nth(done).check()


@in_each_language
def test_reset_asks_first(checklist: Page) -> None:
    reset = checklist.locator("article button[type=reset]")
    boxes(checklist).nth(0).check()
    checklist.once("dialog", lambda dialog: dialog.dismiss())
    reset.click()
    expect(boxes(checklist).nth(0)).to_be_checked()
    checklist.once("dialog", lambda dialog: dialog.accept())
    reset.click()
    expect(boxes(checklist).nth(0)).not_to_be_checked()
    checklist.reload()
    expect(boxes(checklist).nth(0)).not_to_be_checked()


@pytest.mark.parametrize("language", ["ko"])
def test_two_tabs_stay_in_step(window: Window, checklist: Page) -> None:
    other = window.open("checklist/")
    boxes(checklist).nth(3).check()
    expect(boxes(other).nth(3)).to_be_checked()
    expect(other.locator("article output")).to_have_text(checklist.locator("article output").inner_text())
    boxes(other).nth(3).uncheck()
    expect(boxes(checklist).nth(3)).not_to_be_checked()


@pytest.mark.parametrize("language", ["ko"])
def test_what_was_kept_may_be_damaged(checklist: Page) -> None:
    for damage in ("", "{", "{}", "null", "7", '"x"', "[1, null, {}]", '["gone", "<b>"]'):
        boxes(checklist).nth(0).check()
        checklist.evaluate(DAMAGE, damage)
        checklist.reload()
        expect(boxes(checklist).nth(0)).not_to_be_checked()
        expect(checklist.locator("article output")).to_contain_text(re.compile(r"\d"))
        expect(checklist.locator("[data-tool-state]")).not_to_be_empty()
    boxes(checklist).nth(1).check()
    checklist.reload()
    expect(boxes(checklist).nth(1)).to_be_checked()


@in_each_language
def test_page_says_when_the_browser_keeps_nothing(window: Window, content: Content, language: Language) -> None:
    window.context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full'); }")
    tab = window.open(in_language("checklist/", language))
    boxes(tab).nth(0).check()
    expect(tab.locator("[data-tool-state]")).to_contain_text(content.case.words["trouble-blocked"][language])
    expect(boxes(tab).nth(0)).to_be_checked()


@in_each_language
def test_checklist_prints_on_one_page(checklist: Page) -> None:
    margin = "10mm"
    paper = checklist.pdf(format="A4", margin={"top": margin, "right": margin, "bottom": margin, "left": margin})
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


@in_each_language
def test_checklist_reads_without_javascript(
    browser: Browser, address: str, content: Content, language: Language
) -> None:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        tab = context.new_page()
        tab.goto(address + in_language("checklist/", language))
        for group in content.checklist.groups:
            for item in group.items:
                expect(tab.locator(f"label[for={item.id}]")).to_be_visible()
        for button in tab.locator("article button").all():
            expect(button).not_to_be_visible()


# Looks


def test_page_for_unknown_addresses_works_at_any_depth(window: Window) -> None:
    tab = window.open("en/no/such/page/", SMALLEST, status=404)
    assert tab.evaluate("document.scrollingElement.scrollWidth") == SMALLEST["width"]
    tab.locator("section[lang=en] a").first.click()
    expect(tab).to_have_url(f"{window.address}en/")


@on_phone_and_desk
def test_dark_is_kept(window: Window, size: ViewportSize) -> None:
    tab = window.open("", size)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = tab.evaluate(ground)
    tab.locator("[data-switches-scheme]").click()
    dark = tab.evaluate(ground)
    assert dark != light
    tab.reload()
    assert tab.evaluate(ground) == dark
    tab.locator("header a[hreflang]").click()
    assert tab.evaluate(ground) == dark
    tab.locator("[data-switches-scheme]").click()
    assert tab.evaluate(ground) == light


@pytest.mark.parametrize("system", ["light", "dark"])
def test_page_follows_the_system_until_somebody_chooses(window: Window, system: Literal["light", "dark"]) -> None:
    other: Literal["light", "dark"] = "light" if system == "dark" else "dark"
    tab = window.open("")
    page = tab.locator("html")
    tab.emulate_media(color_scheme=system)
    expect(page).to_have_css("color-scheme", system)
    tab.locator("[data-switches-scheme]").click()
    expect(page).to_have_css("color-scheme", other)
    tab.emulate_media(color_scheme=other)
    expect(page).to_have_css("color-scheme", other)
    tab.locator("[data-switches-scheme]").click()
    expect(page).to_have_css("color-scheme", system)


def test_dark_needs_no_script(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False, color_scheme="dark") as context:
        tab = context.new_page()
        tab.goto(address)
        expect(tab.locator("html")).to_have_css("color-scheme", "dark")


@in_each_language
def test_menu_on_a_phone_leads_to_the_questions(window: Window, language: Language) -> None:
    tab = window.open(in_language("", language))
    tab.locator("header [data-opens=drawer]").click()
    questions = window.address + in_language("faq/", language)
    links = tab.locator("[data-md-type=navigation] a")
    links.nth([link.evaluate("link => link.href") for link in links.all()].index(questions)).click()
    expect(tab).to_have_url(questions)
