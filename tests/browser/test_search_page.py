"""What searchers do, in a real browser: type, paste, dictate, compose, copy a word, mistake a key, ask for nothing."""

import re
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Locator, Page, ViewportSize, expect
from support.built_pages import served
from support.window import DESK, PHONE, Window

PROTOCOL, WORKER = "assets/js/entries/search.js", "assets/js/entries/search-worker.js"
KB = 1024
FIELD = "[data-md-component=search-query]"
# An input method ends its syllable with Enter; some send the key once more, some don't.
COMPOSE = """(field, again) => {
  field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  field.value = "환불";
  field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
  const enter = (isComposing) => field.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, isComposing }),
  );
  enter(true);
  field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "불" }));
  if (again) enter(false);
}"""
# What a slow phone does: each answer comes long after its question.
SLOW_ANSWERS = """window.Worker = class extends Worker {
  addEventListener(type, listener) {
    super.addEventListener(type, (event) => setTimeout(() => listener(event), type === "message" ? 150 : 0));
  }
}"""
SLASH = """([key, code]) => document.body.dispatchEvent(
  new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }))"""

in_each_language = pytest.mark.parametrize("language", LANGUAGES)
on_phone_and_desk = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])


def search(tab: Page) -> Locator:
    """Open the search with a key; give the results."""
    tab.keyboard.press("Control+k")
    expect(tab.locator(FIELD)).to_be_focused()
    return tab.locator(".md-search-result__link")


def pages(tab: Page) -> list[str]:
    """Return the paths of the results, without their anchors."""
    links = tab.locator(".md-search-result__item > a:first-child")
    found: list[str] = links.evaluate_all("links => links.map(link => link.href.replace(/#.*/, ''))")
    return found


@on_phone_and_desk
@in_each_language
def test_search_and_open_a_result_by_keyboard_only(
    window: Window, content: Content, language: Language, size: ViewportSize
) -> None:
    tab = window.open(in_language("about/", language), size)
    results = search(tab)
    tab.keyboard.insert_text(content.faq["split-shipment"].question[language])
    expect(results.first).to_be_visible()
    tab.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    found = results.first.evaluate("link => link.href.replace(/[?#].*/, '')")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile(re.escape(found)))
    expect(tab.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("words", ["refund", "환불"])
@in_each_language
def test_words_of_either_language_find_pages_of_this_one(window: Window, language: Language, words: str) -> None:
    tab = window.open(in_language("", language))
    results = search(tab)
    tab.keyboard.type(words)
    expect(results.first).to_be_visible()
    assert any("refund" in page for page in pages(tab))
    assert {page.startswith(f"{window.address}en/") for page in pages(tab)} == {language == "en"}


def paste(tab: Page, words: str) -> None:
    tab.keyboard.insert_text(words)


def dictate(tab: Page, words: str) -> None:
    tab.locator(FIELD).evaluate(
        "(field, words) => { field.value = words; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }",
        words,
    )


@pytest.mark.parametrize("put", [paste, dictate], ids=["paste", "dictate"])
@in_each_language
def test_words_are_heard_however_they_come(
    window: Window, content: Content, language: Language, put: Callable[[Page, str], None]
) -> None:
    tab = window.open(in_language("", language))
    results = search(tab)
    put(tab, content.faq["split-shipment"].question[language])
    expect(results.first).to_be_visible()
    assert f"{window.address}{in_language('faq/split-shipment/', language)}" in pages(tab)[:1]


@pytest.mark.parametrize("again", [True, False], ids=["enter-comes-again", "enter-comes-once"])
def test_enter_that_ends_a_syllable_opens_the_best_result(window: Window, again: bool) -> None:
    tab = window.open("about/")
    search(tab)
    tab.locator(FIELD).evaluate(COMPOSE, again)
    expect(tab).to_have_url(re.compile("refund"))


@in_each_language
def test_enter_waits_for_the_whole_query(window: Window, content: Content, language: Language) -> None:
    tab = window.open(in_language("about/", language))
    search(tab)
    tab.keyboard.type(content.faq["split-shipment"].question[language])
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(f"{window.address}{in_language('faq/split-shipment/', language)}")


def test_enter_does_not_open_what_was_found_for_other_words(window: Window, content: Content) -> None:
    window.context.add_init_script(SLOW_ANSWERS)
    tab = window.open("about/")
    results = search(tab)
    tab.keyboard.insert_text("환불")
    expect(results.first).to_be_visible()
    for id in ("unboxing-video", "split-shipment"):
        tab.locator(FIELD).fill(content.faq[id].question["ko"])
        tab.wait_for_timeout(100)
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(f"{window.address}faq/split-shipment/")


@in_each_language
def test_home_page_invites_to_search(window: Window, language: Language) -> None:
    tab = window.open(in_language("", language))
    tab.locator("article [data-opens=search]").click()
    expect(tab.locator(FIELD)).to_be_focused()
    tab.keyboard.insert_text("refund")
    expect(tab.locator(".md-search-result__link").first).to_be_visible()


@in_each_language
def test_link_with_a_query_opens_the_search(window: Window, content: Content, language: Language) -> None:
    tab = window.open(in_language("about/?q=refund", language))
    expect(tab.locator(FIELD)).to_have_value("refund")
    expect(tab.locator(".md-search-result__link").first).to_be_visible()


@in_each_language
def test_matching_part_of_a_page_opens(window: Window, content: Content, language: Language) -> None:
    tab = window.open(in_language("about/", language))
    results = search(tab)
    tab.keyboard.insert_text("우체국택배")
    expect(results.first).to_be_visible()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(f"{window.address}{in_language('contacts/#epost', language)}")
    expect(tab.locator("#epost details")).to_have_attribute("open", "")


@in_each_language
def test_number_of_results_is_announced(window: Window, content: Content, language: Language) -> None:
    tab = window.open(in_language("", language))
    said = tab.locator(".md-search-result__meta")
    expect(said).to_have_role("status")
    search(tab)
    expect(said).to_have_text(content.site.words["search-result-placeholder"][language])
    tab.keyboard.insert_text("refund")
    expect(said).to_contain_text(re.compile(r"\d"))
    tab.locator(FIELD).fill("qqqqqqqqqq")
    expect(said).to_have_text(content.site.words["search-result-none"][language])


def panel(tab: Page) -> Locator:
    return tab.locator(".hs-search-panel")


@pytest.mark.parametrize("typed", ["", "김치찌개 레시피", "bitcoin price", "620123456789"], ids=len)
@in_each_language
def test_where_nothing_is_sure_the_ways_on_are_shown(
    window: Window, content: Content, language: Language, typed: str
) -> None:
    tab = window.open(in_language("about/", language))
    search(tab)
    tab.keyboard.insert_text(typed)
    expect(panel(tab)).to_be_visible()
    shown = panel(tab).get_by_role("link").evaluate_all("links => links.map(link => link.href)")
    for path in ("contacts/", *(f"situations/{id}/" for id in content.situations)):
        assert window.address + in_language(path, language) in shown
    for id in content.site.home.most_asked:
        assert window.address + in_language(f"faq/{id}/", language) in shown


@in_each_language
def test_ways_on_make_room_for_results(window: Window, language: Language) -> None:
    tab = window.open(in_language("about/", language))
    results = search(tab)
    tab.keyboard.insert_text("refund")
    expect(results.first).to_be_visible()
    expect(panel(tab)).to_have_count(0)
    tab.locator(FIELD).fill("")
    expect(panel(tab)).to_be_visible()


@pytest.mark.parametrize("number", ["620123456789", "EE123456789KR", "20261124-0012345"])
def test_number_of_an_order_leads_to_contacts_and_case_and_into_no_address(
    window: Window, content: Content, number: str
) -> None:
    asked: list[str] = []
    window.context.on("request", lambda request: asked.append(request.url))
    tab = window.open("about/")
    search(tab)
    tab.keyboard.insert_text(number)
    expect(panel(tab).locator("[data-says=number]").first).to_be_visible()
    expect(tab.locator(".md-search-result__item")).to_have_count(0)
    tab.keyboard.press("Enter")
    panel(tab).locator("a[href$='case/']").click()
    expect(tab).to_have_url(f"{window.address}case/")
    assert not [url for url in asked if number in url]


@in_each_language
def test_arrow_keys_reach_the_ways_on(window: Window, language: Language) -> None:
    tab = window.open(in_language("about/", language))
    search(tab)
    expect(panel(tab)).to_be_visible()
    tab.keyboard.press("ArrowDown")
    expect(panel(tab).get_by_role("link").first).to_be_focused()


@pytest.mark.parametrize("key", [["/", "Slash"], ["Process", "Slash"]], ids=["latin", "hangul"])
def test_slash_opens_the_search(window: Window, key: list[str]) -> None:
    tab = window.open("about/", DESK)
    tab.evaluate(SLASH, key)
    expect(tab.locator(FIELD)).to_be_focused()
    tab.keyboard.type("1/2")
    expect(tab.locator(FIELD)).to_have_value("1/2")


@in_each_language
def test_slash_can_be_turned_off(window: Window, content: Content, language: Language) -> None:
    tab = window.open(in_language("about/", language), DESK)
    toggle = tab.locator("[data-slash]")
    expect(toggle).to_have_text(content.site.words["slash-on"][language])
    toggle.click()
    expect(toggle).to_have_text(content.site.words["slash-off"][language])
    tab.reload()
    expect(toggle).to_have_text(content.site.words["slash-off"][language])
    tab.keyboard.press("/")
    tab.keyboard.press("s")
    expect(tab.locator(FIELD)).not_to_be_focused()
    tab.keyboard.press("Control+k")
    expect(tab.locator(FIELD)).to_be_focused()


def test_markup_that_is_typed_never_reaches_the_page(window: Window) -> None:
    tab = window.open("about/")
    tab.on("dialog", lambda dialog: window.faults.append(f"dialog: {dialog.message}"))
    results = search(tab)
    tab.keyboard.insert_text("환불 <b onclick=alert(1)> <img src=x>")
    expect(results.first).to_be_visible()
    assert tab.locator(".md-search-result img, .md-search-result b").count() == 0


# Weight


def test_search_is_loaded_with_the_first_sign_of_a_query(window: Window, site: Path) -> None:
    loaded: list[str] = []
    window.context.on("request", lambda request: loaded.append(request.url.removeprefix(window.address)))
    tab = window.open("about/")
    tab.wait_for_load_state("networkidle")
    assert not [name for name in loaded if "search" in name or "javascripts" in name]
    names = [served(site, name).relative_to(site).as_posix() for name in ("search/ko.json", PROTOCOL, WORKER)]
    with tab.expect_request(f"**/{names[0]}"):
        tab.locator(".hs-find").hover()
    assert {*names, "search/search_index.json"} <= set(loaded)
    assert sum("javascripts" in name for name in loaded) == 1


@pytest.mark.parametrize("broken", ["**/javascripts/*", "**/search/ko.*.json"])
def test_search_that_cannot_be_loaded_says_so_and_tries_again(window: Window, content: Content, broken: str) -> None:
    tab = window.context.new_page()
    tab.set_viewport_size(DESK)
    tab.route(broken, lambda route: route.abort())
    tab.goto(f"{window.address}about/")
    results = search(tab)
    tab.keyboard.insert_text("환불")
    expect(tab.locator(".hs-search-panel__says:visible")).to_be_visible()
    tab.unroute(broken)
    tab.keyboard.press("Backspace")
    tab.keyboard.insert_text("불")
    expect(results.first).to_be_visible()
    window.faults.clear()


def packed(*files: Path) -> int:
    return sum(len(brotli.compress(file.read_bytes(), quality=11)) for file in files)


def test_search_is_light(site: Path) -> None:
    assert served(site, "assets/js/entries/search-worker.js").stat().st_size <= KB
    assert packed(served(site, "assets/js/entries/search.js")) <= 10 * KB


@in_each_language
def test_documents_are_light(site: Path, language: Language) -> None:
    assert packed(served(site, f"search/{language}.json")) <= 40 * KB
