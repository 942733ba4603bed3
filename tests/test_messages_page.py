"""Messages to send: chosen by the address, filled from the case or in place, sent by the reader's own programs."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from helpsite.content import Content
from helpsite.languages import LANGUAGES, Language
from kept_case import PART_MISSING, kept, open_kept
from playwright.sync_api import Locator, Page, expect
from test_axe import barriers
from window import SMALLEST, Window

pytestmark = [pytest.mark.site, pytest.mark.browser]
in_each_language = pytest.mark.parametrize("language", LANGUAGES)
MISSING = "messages/#seller-missing-items"
MARKUP = "<img src=x onerror=\"document.title='run'\">"


def letter(tab: Page) -> Locator:
    """Give the one message that is shown, in Korean."""
    shown = tab.locator("[data-message]:visible")
    expect(shown).to_have_count(1)
    return shown.locator(".hs-script[lang=ko]").first


def way(tab: Page, content: Content, language: Language, word: str) -> Locator:
    return tab.locator("[data-message]:visible .hs-ways").get_by_text(content.words[word][language], exact=True)


@in_each_language
def test_message_named_in_the_address_is_the_one_that_is_shown(window: Window, language: Language) -> None:
    tab = open_kept(window, MISSING, language)
    expect(tab.locator("[data-message]:visible")).to_have_attribute("id", "seller-missing-items")
    tab.locator(".hs-others summary").first.click()
    tab.locator(".hs-chooser a[href='#courier-find']").click()
    expect(tab.locator("[data-message]:visible")).to_have_attribute("id", "courier-find")
    tab.go_back()
    expect(tab.locator("[data-message]:visible")).to_have_attribute("id", "seller-missing-items")


@in_each_language
def test_no_message_is_shown_before_one_is_chosen(window: Window, language: Language) -> None:
    tab = open_kept(window, "messages/", language)
    expect(tab.locator("[data-message]:visible")).to_have_count(0)
    expect(tab.locator(".hs-chooser a").first).to_be_visible()


@in_each_language
def test_blanks_are_filled_from_the_case(window: Window, language: Language) -> None:
    tab = open_kept(window, MISSING, language, PART_MISSING)
    for text in ("2026-77", "123456789012", "2026년 11월 14일", "양말 1개", "양말 2개"):
        expect(letter(tab)).to_contain_text(text)
    if language == "en":
        meaning = tab.locator("[data-message]:visible .hs-script--meaning")
        expect(meaning).to_contain_text("14 November 2026")
        expect(meaning).to_contain_text("양말 × 2")


@in_each_language
def test_open_blank_is_filled_where_it_stands_and_goes_along(
    window: Window, language: Language, content: Content
) -> None:
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = open_kept(window, MISSING, language, PART_MISSING)
    tab.locator("#seller-missing-items-name").fill("김하나")
    tab.locator("#seller-missing-items-reply_by").fill("2026-12-01")
    expect(letter(tab)).to_contain_text("김하나")
    expect(letter(tab)).to_contain_text("2026년 12월 1일")
    tab.locator("[data-message]:visible [data-copy]").click()
    expect(tab.locator("[data-message]:visible .hs-said").first).not_to_be_empty()
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert "김하나" in copied and "2026-77" in copied


@in_each_language
def test_what_is_a_field_of_the_case_is_kept_in_it(window: Window, language: Language) -> None:
    tab = open_kept(window, MISSING, language)
    tab.locator("#seller-missing-items-order_number").fill("77-1")
    tab.locator("#seller-missing-items-receive_date").fill("2026-11-20")
    tab.locator("#seller-missing-items-name").fill("김하나")
    (case,) = kept(tab)
    assert (case["orderNumber"], case["dates"]) == ("77-1", {"received": "2026-11-20"})
    assert "김하나" not in str(case)


@in_each_language
def test_length_and_open_blanks_are_counted(window: Window, language: Language) -> None:
    tab = open_kept(window, MISSING, language, PART_MISSING)
    counted = tab.locator("[data-message]:visible .hs-ways .hs-checked")
    before = [int(number) for number in re.findall(r"\d+", counted.inner_text())]
    tab.locator("#seller-missing-items-name").fill("김하나")
    expect(counted).to_contain_text(str(before[0] + 3))
    expect(counted).to_contain_text(str(before[1] - 1))


@in_each_language
def test_programs_of_the_device_get_the_text_when_they_are_asked_for(
    window: Window, language: Language, content: Content
) -> None:
    tab = open_kept(window, "messages/#courier-find", language, PART_MISSING)
    tab.evaluate("addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())")
    for word, start in (("message-sms", "sms:1588-1255?body="), ("message-email", "mailto:?subject=")):
        link = way(tab, content, language, word)
        assert "123456789012" not in (link.get_attribute("href") or "")
        link.click()
        address = link.get_attribute("href") or ""
        assert address.startswith(start) and "123456789012" in unquote(address)


@in_each_language
def test_sent_message_is_logged_in_one_tap_and_taken_out_again(
    window: Window, language: Language, content: Content
) -> None:
    tab = open_kept(window, "messages/#seller-refund", language, PART_MISSING)
    way(tab, content, language, "message-sent").click()
    said = tab.locator("[data-message]:visible .hs-ways [role=status]")
    expect(said).to_contain_text(content.words["message-noted"][language])
    (entry,) = kept(tab)[0]["log"]
    assert (entry["on"], entry["at"], entry["who"]) == ("2026-11-25", "12:00", "seller")
    assert content.messages["seller-refund"].title[language] in entry["said"]
    assert {"contacted": "2026-11-25", "refundAsked": "2026-11-25"}.items() <= kept(tab)[0]["dates"].items()
    said.get_by_role("button").click()
    assert kept(tab)[0].get("log", []) == [] and kept(tab)[0]["dates"] == PART_MISSING["dates"]


def test_days_that_are_known_are_left_alone_when_a_message_is_logged(window: Window, content: Content) -> None:
    known = {**PART_MISSING, "dates": {"contacted": "2026-11-16", "refundAsked": "2026-11-17"}}
    tab = open_kept(window, "messages/#seller-refund", "ko", known)
    way(tab, content, "ko", "message-sent").click()
    assert kept(tab)[0]["dates"] == known["dates"]


@in_each_language
def test_markup_that_is_typed_stays_text(window: Window, language: Language) -> None:
    tab = open_kept(window, MISSING, language, {**PART_MISSING, "orderNumber": MARKUP})
    tab.locator("#seller-missing-items-name").fill(MARKUP)
    assert letter(tab).inner_text().count(MARKUP) == 2
    expect(tab.locator("article img")).to_have_count(0)
    assert tab.title() != "run"


@in_each_language
def test_nothing_that_is_typed_goes_over_the_wire(window: Window, language: Language) -> None:
    asked: list[str] = []
    tab = open_kept(window, MISSING, language, PART_MISSING)
    tab.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    tab.locator("#seller-missing-items-name").fill("KIMHANA")
    tab.locator("#seller-missing-items-phone").fill("01012345678")
    tab.reload()
    expect(tab.locator(".hs-tool--ready")).to_be_attached()
    assert asked and not [address for address in asked if re.search("KIMHANA|01012345678|2026-77", address)]


@in_each_language
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_and_nothing_over_the_side_in_a_filled_message(
    window: Window, language: Language, scheme: str
) -> None:
    tab = open_kept(window, "messages/#seller-refund", language, PART_MISSING, size=SMALLEST)
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert barriers(tab) == []
    assert tab.evaluate("document.scrollingElement.scrollWidth") == SMALLEST["width"]
