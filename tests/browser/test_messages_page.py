"""Messages are chosen, filled from the case, finished in place, sent by one's own apps, and noted as sent."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Locator, Page, expect
from support.axe import barriers
from support.case_window import keep_case, kept_cases, stop_clock, told
from support.looks import hard_to_hit, overflows
from support.window import DESK, PHONE, Window

MORNING_IN_KOREA = "2026-11-24T23:30:00Z"
"""Still yesterday in UTC."""
MARKUP = "<img src=x onerror=\"document.title='spoilt'\"> & <b>굵게</b>"
CASE: dict[str, Any] = {
    "id": "a1",
    "shop": "누리마켓 <b>",
    "seller": "초록상점",
    "sellerKind": "marketplace",
    "orderNumber": "20261116-000123",
    "dates": {"paid": "2026-11-16", "received": "2026-11-19"},
    "items": [
        {"id": "i", "name": "머그컵", "option": "흰색", "quantity": 2, "price": 12000, "missing": 1},
        {"id": "j", "name": "접시", "quantity": 1, "price": 8000, "missing": 0},
    ],
    "courier": "cj",
    "trackingNumber": "1234-5678-9012",
    "situation": "part-missing",
}  # fmt: skip
STOP_LINKS = "() => document.addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())"

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


def visit(window: Window, language: Language, message: str = "", case: dict[str, Any] | None = CASE) -> Page:
    stop_clock(window.context, MORNING_IN_KOREA)
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if case:
        keep_case(window.context, case)
    tab = window.open(in_language("messages/", language) + (f"#{message}" if message else ""))
    expect(tab.locator(".hs-tool--ready")).to_be_attached()
    return tab


def letter(tab: Page) -> Locator:
    return tab.locator(".hs-message:visible .hs-script[lang=ko]")


def copied(tab: Page) -> str:
    tab.locator("[data-desk-copy]").click()
    expect(tab.locator("[data-desk-said]")).not_to_be_empty()
    text: str = tab.evaluate("() => navigator.clipboard.readText()")
    return text


# Choosing


@in_each_language
def test_arriving_with_a_message_opens_it_and_no_other(window: Window, language: Language) -> None:
    tab = visit(window, language, "courier-find", case=None)
    expect(tab.locator(".hs-message:visible")).to_have_id("courier-find")
    expect(tab.locator(".hs-message:visible h2")).to_be_in_viewport()
    expect(tab.locator("[data-recipients] input:checked")).to_have_value("courier")
    expect(tab.locator("[data-messages] a[aria-current]")).to_have_attribute("href", "#courier-find")


@in_each_language
def test_whom_it_is_for_and_then_which(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language, case=None)
    expect(tab.locator(".hs-message:visible")).to_have_count(0)
    for to in {message.to for message in content.messages.values()}:
        tab.locator(f"[data-recipients] [value={to}]").check()
        ids = [message.id for message in content.messages.values() if message.to == to]
        links = tab.locator("[data-messages] a:visible")
        expect(links).to_have_count(len(ids))
        if len(ids) > 1:
            expect(tab.locator(".hs-message:visible")).to_have_count(0)
            links.last.click()
            expect(tab.locator(".hs-message:visible h2")).to_be_focused()
        expect(tab.locator(".hs-message:visible")).to_have_id(ids[-1])


@pytest.mark.parametrize("language", ["ko"])
def test_a_message_can_be_chosen_again_after_another_recipient(window: Window, language: Language) -> None:
    tab = visit(window, language, "seller-refund", case=None)
    tab.locator("[data-recipients] [value=courier]").check()
    tab.locator("[data-recipients] [value=seller]").check()
    tab.locator("[data-messages] a[href='#seller-refund']").click()
    expect(tab.locator(".hs-message:visible")).to_have_id("seller-refund")


@pytest.mark.parametrize("language", ["ko"])
def test_a_case_opens_the_first_message_of_its_situation(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language)
    first = content.situations["part-missing"].messages[0]
    expect(tab.locator(".hs-message:visible")).to_have_id(first)
    expect(tab.locator("[data-messages] a:has(small)")).to_have_attribute("href", f"#{first}")
    assert tab.evaluate("() => scrollY") == 0


@in_each_language
def test_every_message_reads_without_javascript(
    browser: Browser, address: str, content: Content, language: Language
) -> None:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        tab = context.new_page()
        tab.goto(address + in_language("messages/", language))
        for id in content.messages:
            expect(tab.locator(f"#{id} .hs-script[lang=ko]")).to_be_visible()
        for tool in (".hs-desk", "[data-recipients]", "button:has-text('복사')"):
            expect(tab.locator(f".hs-messages {tool}").first).not_to_be_visible()


# Filling


@in_each_language
def test_blanks_fill_from_the_case(window: Window, language: Language) -> None:
    tab = visit(window, language, "seller-missing-items")
    for text in ("20261116-000123", "1234-5678-9012", "2026년 11월 19일", "머그컵 흰색 1개, 접시 1개"):
        expect(letter(tab).locator("mark", has_text=text).first).to_be_visible()
    expect(letter(tab).locator("button")).to_have_count(4)  # what they want, by when, name and phone
    if language == "en":
        meaning = tab.locator(".hs-message:visible .hs-script--meaning")
        expect(meaning.locator("mark", has_text="19 November 2026")).to_be_visible()
        expect(meaning.locator("mark", has_text="머그컵, 흰색 × 1; 접시 × 1")).to_be_visible()
        expect(meaning.locator("p")).to_be_visible()


@in_each_language
def test_what_is_typed_in_place_is_in_the_text_that_is_copied(
    window: Window, content: Content, language: Language
) -> None:
    tab = visit(window, language, "seller-missing-items")
    assert "[이름]" in copied(tab) and "[원하는 처리]" in copied(tab)
    expect(tab.locator("[data-desk-left]")).to_have_text(told(content, language, "messages-left", count=4))
    tab.locator("#blank-name").press_sequentially("김하나")
    expect(tab.locator("#blank-name")).to_be_focused()
    tab.locator("#blank-want").fill("빠진 머그컵 재배송")
    tab.locator("#blank-phone").fill("010-1234-5678")
    tab.locator("#blank-reply_by").fill("2026-12-01")
    expect(tab.locator("[data-desk-left]")).to_have_text(told(content, language, "messages-left-none"))
    text = copied(tab)
    for words in ("20261116-000123", "김하나 드림 (010-1234-5678)", "빠진 머그컵 재배송", "2026년 12월 1일까지"):
        assert words in text
    assert "[" not in text
    expect(tab.locator("[data-desk-length]")).to_have_text(told(content, language, "messages-length", count=len(text)))
    if language == "en":
        expect(tab.locator(".hs-message:visible .hs-script--meaning")).to_contain_text("1 December 2026")


@pytest.mark.parametrize("language", ["ko"])
def test_a_blank_leads_to_its_field(window: Window, language: Language) -> None:
    tab = visit(window, language, "seller-missing-items")
    letter(tab).get_by_role("button", name="이름").click()
    expect(tab.locator("#blank-name")).to_be_focused()


@pytest.mark.parametrize("language", ["ko"])
def test_the_case_keeps_what_is_its_own_and_nothing_else(window: Window, language: Language) -> None:
    tab = visit(window, language, "marketplace-step-in", case={"id": "a1", "situation": "part-missing"})
    for blank, text in (("shop", "누리마켓"), ("seller", "초록상점"), ("order_number", "77"), ("name", "김하나")):
        tab.locator(f"#blank-{blank}").fill(text)
        tab.locator(f"#blank-{blank}").blur()
    [case] = kept_cases(tab)
    assert (case["shop"], case["seller"], case["orderNumber"]) == ("누리마켓", "초록상점", "77")
    assert set(case) == {"id", "situation", "shop", "seller", "orderNumber"}
    expect(tab.locator("#blank-shop")).to_have_value("누리마켓")
    tab.locator("#blank-shop").fill("")
    tab.locator("#blank-shop").blur()
    assert "shop" not in kept_cases(tab)[0]


@pytest.mark.parametrize("language", ["ko"])
def test_not_given_is_no_tracking_number(window: Window, language: Language) -> None:
    tab = visit(window, language, "courier-find", case={"id": "a1"})
    tab.locator("#blank-tracking_number").fill("받지 못함")
    tab.locator("#blank-tracking_number").blur()
    assert kept_cases(tab) == [{"id": "a1"}]
    assert "송장번호: 받지 못함" in copied(tab)


@in_each_language
def test_nothing_received_is_a_day_too(window: Window, language: Language) -> None:
    tab = visit(window, language, "agency-facts", case={"id": "a1"})
    tab.locator("#blank-receive_date-none").check()
    assert "받은 날: 받지 못함" in copied(tab)
    tab.locator("#blank-receive_date").fill("2026-11-20")
    expect(tab.locator("#blank-receive_date-none")).not_to_be_checked()
    assert "받은 날: 2026년 11월 20일" in copied(tab)


@pytest.mark.parametrize("language", ["ko"])
def test_a_sum_is_not_carried_into_another_letter(window: Window, language: Language) -> None:
    tab = visit(window, language, "seller-refund", case=None)
    tab.locator("#blank-amount").fill("12,000")
    tab.locator("#blank-name").fill("김하나")
    tab.locator("[data-messages] a[href='#seller-refund-late']").click()
    expect(tab.locator("#blank-amount")).to_have_value("")
    expect(tab.locator("#blank-name")).to_have_value("김하나")


@in_each_language
def test_markup_stays_text(window: Window, language: Language) -> None:
    tab = visit(window, language, "marketplace-step-in")
    for blank in ("name", "want", "problem"):
        tab.locator(f"#blank-{blank}").fill(MARKUP)
    assert copied(tab).count(MARKUP) == 3
    expect(letter(tab)).to_contain_text("누리마켓 <b>")
    assert tab.locator(".hs-message:visible .hs-script :is(img, b b, mark :not(span))").count() == 0
    expect(tab).not_to_have_title("spoilt")


@in_each_language
def test_a_korean_letter_is_korean_on_english_pages_too(window: Window, language: Language) -> None:
    log = [{"id": "l", "on": "2026-11-20", "who": "seller", "channel": "phone", "said": "재배송 요청"}]
    tab = visit(window, language, "marketplace-step-in", {**CASE, "log": log})
    expect(letter(tab)).to_contain_text("2026년 11월 20일 판매자 전화: 재배송 요청")


@pytest.mark.parametrize("language", ["ko"])
def test_what_another_tab_writes_is_filled_in(window: Window, language: Language) -> None:
    tab = visit(window, language, "courier-find", case={"id": "a1"})
    other = window.open("messages/#courier-find")
    other.locator("#blank-seller").fill("초록상점")
    other.locator("#blank-seller").blur()
    expect(letter(tab).locator("mark", has_text="초록상점")).to_be_visible()
    expect(tab.locator("#blank-seller")).to_have_value("초록상점")


# Sending


@in_each_language
def test_links_carry_the_text(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language, "courier-find")
    tab.locator("#blank-name").fill("김 & 하나 #1")
    text = copied(tab)
    sms = urlsplit(tab.locator("[data-desk-sms]").get_attribute("href") or "")
    phone = content.couriers["cj"].phone or ""
    assert (sms.scheme, sms.path) == ("sms", phone.replace("-", ""))
    assert parse_qs(sms.query)["body"] == [text]
    expect(tab.locator("[data-desk-number]")).to_contain_text(phone)
    mail = urlsplit(tab.locator("[data-desk-email]").get_attribute("href") or "")
    assert (mail.scheme, mail.path) == ("mailto", "")
    assert parse_qs(mail.query)["body"] == [text.replace("\n", "\r\n")]
    assert parse_qs(mail.query)["subject"] == [content.messages["courier-find"].title.ko]


@pytest.mark.parametrize("language", ["ko"])
def test_a_text_message_is_addressed_to_nobody_where_no_number_is_known(window: Window, language: Language) -> None:
    tab = visit(window, language, "seller-refund")
    assert re.match(r"sms:\?body=", tab.locator("[data-desk-sms]").get_attribute("href") or "")
    expect(tab.locator("[data-desk-number]")).to_be_empty()


@in_each_language
def test_share_sheet_gets_the_text(window: Window, language: Language) -> None:
    window.context.add_init_script("navigator.share = async (shared) => { window.shared = shared; }")
    tab = visit(window, language, "seller-refund")
    tab.locator("[data-desk-share]").click()
    assert tab.evaluate("() => window.shared.text") == copied(tab)


@pytest.mark.parametrize("language", ["ko"])
def test_no_share_button_where_nothing_can_be_shared(window: Window, language: Language) -> None:
    window.context.add_init_script("Object.defineProperty(Navigator.prototype, 'share', { value: undefined })")
    expect(visit(window, language, "seller-refund").locator("[data-desk-share]")).not_to_be_visible()


@in_each_language
def test_nothing_that_is_typed_leaves_by_the_network(window: Window, language: Language) -> None:
    tab = visit(window, language, "courier-find")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.evaluate(STOP_LINKS)
    tab.locator("#blank-name").fill("geheim")
    tab.locator("#blank-problem").fill("geheim")
    copied(tab)
    tab.locator("[data-desk-sms]").click()
    tab.locator("[data-desk-email]").click()
    tab.locator("[data-desk-log]").click()
    expect(tab.locator("[data-desk-undo]")).to_be_focused()
    assert asked == []


@in_each_language
def test_paper_holds_the_open_letter_alone(window: Window, language: Language) -> None:
    tab = visit(window, language, "card-objection")
    tab.emulate_media(media="print")
    expect(letter(tab)).to_be_visible()
    for gone in (".hs-desk", "[data-recipients]", "[data-messages]", ".hs-lead", ".hs-case-line", "#blanks", "summary"):
        assert not any(part.is_visible() for part in tab.locator(f".hs-messages {gone}").all()), gone


# Noting


@in_each_language
def test_sent_is_noted_in_one_tap_and_taken_back(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language, "seller-refund")
    tab.locator("[data-desk-log]").click()
    [case] = kept_cases(tab)
    [entry] = case["log"]
    assert {key: entry[key] for key in ("on", "at", "who", "channel")} == {
        "on": "2026-11-25", "at": "08:30", "who": "seller", "channel": "order-page",
    }  # fmt: skip
    assert content.messages["seller-refund"].title.ko in entry["said"]
    assert case["dates"] == {**CASE["dates"], "contacted": "2026-11-25", "refundAsked": "2026-11-25"}
    for key in ("date-contacted", "date-refund-asked"):
        expect(tab.locator("[data-desk-logged]")).to_contain_text(content.case.words[key][language])
    expect(tab.locator("[data-desk-undo]")).to_be_focused()
    tab.keyboard.press("Enter")
    assert kept_cases(tab) == [CASE]
    expect(tab.locator("[data-desk-log]")).to_be_focused()
    expect(tab.locator("[data-desk-logged]")).to_have_text(told(content, language, "messages-undone"))


@pytest.mark.parametrize("language", ["ko"])
def test_days_that_are_set_stay(window: Window, language: Language) -> None:
    dates = {"contacted": "2026-11-20", "refundAsked": "2026-11-21"}
    tab = visit(window, language, "seller-refund", {**CASE, "dates": dates})
    tab.locator("[data-desk-log]").click()
    assert kept_cases(tab)[0]["dates"] == dates


@pytest.mark.parametrize("language", ["ko"])
def test_first_contact_is_the_first_of_the_log(window: Window, language: Language) -> None:
    log = [{"id": "l", "on": "2026-11-20", "who": "seller"}]
    tab = visit(window, language, "seller-missing-items", {**CASE, "log": log})
    tab.locator("[data-desk-log]").click()
    assert kept_cases(tab)[0]["dates"] == {**CASE["dates"], "contacted": "2026-11-20"}


@pytest.mark.parametrize("language", ["ko"])
def test_a_letter_to_others_sets_no_day(window: Window, language: Language) -> None:
    tab = visit(window, language, "courier-find")
    tab.evaluate(STOP_LINKS)
    tab.locator("[data-desk-sms]").click()
    tab.locator("[data-desk-log]").click()
    [case] = kept_cases(tab)
    assert case["dates"] == CASE["dates"]
    assert (case["log"][0]["who"], case["log"][0]["channel"]) == ("courier", "sms")


@pytest.mark.parametrize("language", ["ko"])
def test_noting_begins_a_case_and_taking_back_ends_it(window: Window, language: Language) -> None:
    tab = visit(window, language, "seller-refund", case=None)
    tab.locator("[data-desk-log]").click()
    assert len(kept_cases(tab)) == 1
    tab.locator("[data-desk-undo]").click()
    assert kept_cases(tab) == []


def test_the_message_that_asks_for_a_refund_is_there(content: Content) -> None:
    assert content.messages["seller-refund"].to == "seller"


# Looks


@in_each_language
def test_letter_that_is_being_filled_in_is_for_everybody(window: Window, language: Language) -> None:
    tab = visit(window, language, "agency-facts", {**CASE, "orderNumber": "9" * 90})
    tab.locator("#blank-name").fill("김하나")
    tab.locator("[data-desk-log]").click()
    tab.locator("[data-desk-copy]").click()
    assert overflows(tab) == []
    pressed = ".hs-desk :is(a.hs-button, button, select, input:not([type=checkbox])), .hs-field__none, .hs-choice label"
    assert hard_to_hit(tab, pressed) == []
    for size in (PHONE, DESK):
        tab.set_viewport_size(size)
        assert barriers(tab) == []
