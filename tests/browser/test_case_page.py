"""The case file: what is typed is kept, turned into what to do, taken along, and lost by nobody's mistake."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect
from support.axe import barriers
from support.case_window import keep_case, kept_cases
from support.counting import Counting, day_and_month
from support.looks import hard_to_hit, overflows
from support.window import PHONE, Window

NOON = "2026-11-25T03:00:00Z"  # noon in Korea
SATURDAY = date(2026, 11, 28)
"""No period ends on it, and it is near."""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
MARKUP = "<img src=x onerror=\"document.title='run'\">"
SOCKS = {"id": "i1", "name": "양말", "quantity": 3, "price": 12000, "missing": 2}
PROMISE = {
    "id": "l1",
    "on": "2026-11-10",
    "at": "10:20",
    "who": "seller",
    "channel": "phone",
    "said": "확인하겠음",
    "promised": "다시 보냄",
    "promisedBy": "2026-11-18",
}
WHOLE: dict[str, Any] = {
    "id": "a",
    "shop": "쿠팡",
    "seller": "튼튼 생활",
    "sellerKind": "marketplace",
    "orderNumber": "2026-77",
    "situation": "part-missing",
    "payment": "card",
    "courier": "cj",
    "trackingNumber": "123456789012",
    "dates": {"ordered": "2026-11-08", "paid": "2026-11-08", "received": "2026-11-14", "refundAsked": "2026-11-16"},
    "items": [SOCKS, {"id": "i2", "name": "보온병", "quantity": 1, "missing": 1}],
    "log": [PROMISE, {"id": "l2", "on": "2026-11-20", "who": "other", "channel": "other", "said": "전달함"}],
}

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


def file_of(*cases: dict[str, Any], **more: Any) -> str:
    return json.dumps({"format": "missing-delivery-help.cases", "version": 1, "cases": cases, **more})


def open_case(window: Window, language: Language, *cases: dict[str, Any], size: Any = PHONE) -> Page:
    """Open the case file on a fixed day, with these cases kept and the first of them open."""
    if cases:
        keep_case(window.context, *cases)
    tab = window.context.new_page()
    tab.clock.set_fixed_time(NOON)
    tab.set_viewport_size(size)
    tab.goto(window.address + in_language("case/", language))
    expect(tab.locator(".hs-tool--ready")).to_be_attached()
    return tab


def put(field: Locator, text: str) -> None:
    field.fill(text)
    field.blur()


def button(tab: Page, word: str) -> Locator:
    return tab.locator(f"[data-does={word}]")


def add_item(tab: Page, **values: str) -> None:
    row = tab.locator("#field-items .hs-case-row").last
    for field, value in values.items():
        put(row.locator(f"input[id$=-{field}]"), value)


def accept_dialogs(tab: Page) -> None:
    tab.on("dialog", lambda dialog: dialog.accept())


def load(tab: Page, text: str) -> None:
    file: FilePayload = {"name": "cases.json", "mimeType": "application/json", "buffer": text.encode()}
    tab.locator("#file-load").set_input_files(file)


def downloaded(tab: Page, word: str) -> str:
    with tab.expect_download() as download:
        button(tab, word).click()
    return Path(download.value.path()).read_bytes().decode()


# Filling in


@in_each_language
def test_what_is_filled_in_is_there_after_a_reload(window: Window, language: Language) -> None:
    tab = open_case(window, language)
    tab.locator("#field-situation").select_option("part-missing")
    put(tab.locator("#field-shop"), "쿠팡")
    put(tab.locator("#field-order-number"), " 2026-77 ")
    tab.locator("#field-payment").select_option("card")
    tab.locator("#field-courier").select_option("cj")
    put(tab.locator("#date-received"), "2026-11-14")
    add_item(tab, name="양말", quantity="3", missing="2", price="12,000")
    tab.reload()
    expect(tab.locator("#field-situation")).to_have_value("part-missing")
    expect(tab.locator("#field-shop")).to_have_value("쿠팡")
    expect(tab.locator("#field-order-number")).to_have_value("2026-77")
    expect(tab.locator("#field-payment")).to_have_value("card")
    expect(tab.locator("#field-courier")).to_have_value("cj")
    expect(tab.locator("#date-received")).to_have_value("2026-11-14")
    expect(tab.locator("#field-items .hs-case-row")).to_have_count(1)
    expect(tab.locator("#field-items input[id$=-price]")).to_have_value("12,000")
    (one,) = kept_cases(tab)
    assert one["items"][0] | {"id": ""} == {"id": "", "name": "양말", "quantity": 3, "missing": 2, "price": 12000}


@in_each_language
def test_empty_case_shows_the_form_and_nothing_is_written_by_looking(window: Window, language: Language) -> None:
    tab = open_case(window, language)
    expect(tab.locator(".hs-glance")).to_be_hidden()
    expect(tab.locator(".hs-sheet")).to_be_hidden()
    expect(tab.locator("#field-situation")).to_be_visible()
    tab.locator("#field-shop").focus()
    tab.locator("#field-shop").blur()
    assert tab.evaluate("localStorage.getItem('missing-delivery-help.cases.v1')") is None


@in_each_language
def test_money_at_stake_names_what_it_leaves_out(window: Window, language: Language) -> None:
    tab = open_case(window, language, {"id": "a", "situation": "part-missing"})
    add_item(tab, name="양말", quantity="3", missing="2", price="12000")
    expect(tab.locator(".hs-money__sum")).to_contain_text("24,000")
    tab.locator("#field-items .hs-button").click()
    add_item(tab, name="보온병", missing="1")
    expect(tab.locator(".hs-money")).to_contain_text("보온병")
    tab.locator(".hs-money a").click()
    expect(tab.locator("#field-items .hs-case-row").last.locator("input[id$=-price]")).to_be_focused()
    tab.keyboard.type("5000")
    tab.keyboard.press("Tab")
    expect(tab.locator(".hs-money__sum")).to_contain_text("29,000")
    expect(tab.locator(".hs-money a")).to_have_count(0)


@in_each_language
def test_what_cannot_be_kept_says_why_and_stays_to_be_mended(
    window: Window, language: Language, content: Content
) -> None:
    tab = open_case(window, language, {"id": "a", "shop": "쿠팡"})
    shop = tab.locator("#field-shop")
    put(shop, "가" * 201)
    expect(shop).to_have_attribute("aria-invalid", "true")
    wrong = tab.locator(f"[id='{shop.get_attribute('aria-describedby')}']")
    expect(wrong).to_contain_text(content.case.words["reason-too-long"][language])
    expect(shop).to_have_value("가" * 201)
    assert kept_cases(tab)[0]["shop"] == "쿠팡"
    put(shop, "11번가")
    expect(shop).not_to_have_attribute("aria-invalid", "true")
    expect(wrong).to_be_hidden()
    assert kept_cases(tab)[0]["shop"] == "11번가"


def test_half_a_date_does_not_take_the_date_away(window: Window) -> None:
    tab = open_case(window, "ko", {"id": "a", "dates": {"paid": "2026-11-08"}})
    paid = tab.locator("#date-paid")
    paid.focus()
    tab.keyboard.press("Backspace")
    put(tab.locator("#field-shop"), "쿠팡")
    expect(paid).to_have_attribute("aria-invalid", "true")
    assert kept_cases(tab)[0] == {"id": "a", "shop": "쿠팡", "dates": {"paid": "2026-11-08"}}


def test_date_typed_figure_by_figure_is_not_called_wrong_on_the_way(window: Window) -> None:
    tab = open_case(window, "ko")
    tab.locator("#date-paid").focus()
    tab.keyboard.type("11082026")
    expect(tab.locator("#date-paid")).not_to_have_attribute("aria-invalid", "true")
    tab.keyboard.press("Tab")
    assert kept_cases(tab)[0]["dates"] == {"paid": "2026-11-08"}


@in_each_language
def test_markup_that_is_typed_stays_text(window: Window, language: Language) -> None:
    tab = open_case(window, language)
    put(tab.locator("#field-shop"), MARKUP)
    add_item(tab, name=MARKUP)
    tab.locator("#field-log > .hs-button").click()
    put(tab.locator("textarea[id$=-said]"), MARKUP)
    tab.reload()
    expect(tab.locator(".hs-case-which__name")).to_contain_text(MARKUP)
    assert tab.locator(".hs-case img, .hs-dossier img").count() == 0
    assert tab.title() != "run"


# At a glance


@in_each_language
def test_missing_facts_lead_to_their_fields(window: Window, language: Language) -> None:
    tab = open_case(window, language, {"id": "a", "situation": "nothing-arrived"})
    tab.locator(".hs-facts-missing a[href='#field-order-number']").click()
    expect(tab.locator("#field-order-number")).to_be_focused()
    tab.keyboard.type("77")
    tab.keyboard.press("Tab")
    expect(tab.locator(".hs-facts-missing a[href='#field-order-number']")).to_have_count(0)
    tab.locator(".hs-facts-missing a[href='#field-items']").click()
    expect(tab.locator("#field-items input").first).to_be_focused()


@in_each_language
def test_promise_that_passed_is_a_thing_to_do(window: Window, content: Content, language: Language) -> None:
    tab = open_case(window, language)
    tab.locator("#field-log > .hs-button").click()
    entry = tab.locator(".hs-case-log details")
    expect(entry.locator("select[id$=-who]")).to_be_focused()
    expect(entry.locator("input[id$=-on]")).to_have_value("2026-11-25")
    entry.locator("select[id$=-who]").select_option("seller")
    put(entry.locator("textarea[id$=-promised]"), "다시 보냄")
    put(entry.locator("input[id$=-promisedBy]"), "2026-11-24")
    overdue = content.case.words["glance-promise"][language]
    task = tab.locator(".hs-tasks a[href^='#log-']").filter(has_text=overdue)
    expect(task).to_have_count(1)
    expect(tab.locator(".hs-tasks")).to_contain_text("다시 보냄")
    tab.reload()
    expect(entry).not_to_have_attribute("open", "")
    task.click()
    expect(entry).to_have_attribute("open", "")
    expect(entry.locator("summary")).to_be_focused()
    entry.locator("input[type=checkbox]").check()
    expect(task).to_have_count(0)
    assert kept_cases(tab)[0]["log"][0] | {"id": ""} == {
        "id": "",
        "on": "2026-11-25",
        "who": "seller",
        "promised": "다시 보냄",
        "promisedBy": "2026-11-24",
        "settled": True,
    }


@in_each_language
def test_entry_is_deleted_when_that_is_meant(window: Window, language: Language) -> None:
    tab = open_case(window, language, WHOLE)
    tab.locator("#log-l1 summary").click()
    tab.once("dialog", lambda dialog: dialog.dismiss())
    tab.locator("#log-l1 .hs-remove").click()
    assert len(kept_cases(tab)[0]["log"]) == 2
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.locator("#log-l1 .hs-remove").click()
    expect(tab.locator("#log-l1")).to_have_count(0)
    assert [entry["id"] for entry in kept_cases(tab)[0]["log"]] == ["l2"]


@in_each_language
def test_dates_lead_to_their_deadlines_the_unmoved_day_first(
    window: Window, language: Language, content: Content
) -> None:
    counting = Counting(window.open("about/"), window.address, content)
    received = str(counting.start_of("notify-courier", SATURDAY))
    steps = counting.steps("notify-courier", received)
    tab = open_case(window, language, WHOLE | {"dates": {"received": received}})
    row = tab.locator(".hs-case-dates .hs-day-rows > li", has=tab.locator("a[href$='#notify-courier']"))
    assert steps["unmovedEnd"] < steps["end"]
    expect(row.locator("strong")).to_contain_text(day_and_month(steps["unmovedEnd"], language))
    expect(row.locator("small").last).to_contain_text(day_and_month(steps["end"], language))
    expect(tab.locator(".hs-tasks a[href$='#notify-courier']")).to_have_count(1)
    expect(tab.locator("#glance-not-begun")).not_to_have_attribute("open", "")
    tab.locator("#glance-not-begun summary").click()
    begins = tab.locator("#glance-not-begun a[href^='#date-']").first
    field = begins.get_attribute("href") or ""
    begins.click()
    expect(tab.locator(field)).to_be_focused()


# Several cases


@in_each_language
def test_cases_are_begun_reopened_and_deleted(window: Window, language: Language) -> None:
    tab = open_case(window, language, WHOLE)
    accept_dialogs(tab)
    tab.locator("#case-begin").click()
    expect(tab.locator("#field-shop")).to_have_value("")
    expect(tab.locator("#field-items .hs-case-row")).to_have_count(1)
    put(tab.locator("#field-shop"), "11번가")
    tab.locator("#open-a").click()
    expect(tab.locator("#field-shop")).to_have_value("쿠팡")
    expect(tab.locator("#field-items .hs-case-row")).to_have_count(2)
    tab.locator("#delete-a").click()
    expect(tab.locator("#field-shop")).to_have_value("")
    assert [one["shop"] for one in kept_cases(tab)] == ["11번가"]
    button(tab, "case-delete-all").click()
    expect(tab.locator(".hs-case-which")).to_be_hidden()
    assert kept_cases(tab) == []


@in_each_language
def test_deleting_asks_first(window: Window, language: Language) -> None:
    tab = open_case(window, language, WHOLE)
    tab.on("dialog", lambda dialog: dialog.dismiss())
    tab.locator("#delete-a").click()
    button(tab, "case-delete-all").click()
    tab.locator("#item-i1 .hs-remove").click()
    assert kept_cases(tab) == [WHOLE]


def test_two_tabs_stay_in_step(window: Window) -> None:
    tab = open_case(window, "ko", WHOLE)
    other = open_case(window, "en")
    tab.locator("#field-seller").focus()
    tab.keyboard.press("End")
    tab.keyboard.type("!")
    put(other.locator("#field-shop"), "11번가")
    put(other.locator("#item-i2-price"), "9000")
    expect(tab.locator("#field-shop")).to_have_value("11번가")
    expect(tab.locator("#item-i2-price")).to_have_value("9,000")
    expect(tab.locator("#field-seller")).to_be_focused()
    expect(tab.locator("#field-seller")).to_have_value("튼튼 생활!")
    tab.keyboard.press("Tab")
    expect(other.locator("#field-seller")).to_have_value("튼튼 생활!")
    expect(other.locator("#field-shop")).to_have_value("11번가")


def test_what_is_being_typed_goes_into_the_case_it_was_typed_for(window: Window) -> None:
    tab = open_case(window, "ko", WHOLE, {"id": "b", "shop": "11번가"})
    other = open_case(window, "ko")
    tab.locator("#field-order-number").fill("99")
    other.locator("#open-b").click()
    expect(tab.locator("#field-shop")).to_have_value("11번가")
    expect(tab.locator("#field-order-number")).to_have_value("")
    assert [one.get("orderNumber") for one in kept_cases(tab)] == ["99", None]


# Taking along


@in_each_language
def test_saved_deleted_and_loaded_again_nothing_is_lost(window: Window, language: Language) -> None:
    tab = open_case(window, language, WHOLE, {"id": "b", "shop": "11번가", "ticks": ["check-list"]})
    accept_dialogs(tab)
    text = downloaded(tab, "file-save-all")
    button(tab, "case-delete-all").click()
    expect(tab.locator("#field-shop")).to_have_value("")
    load(tab, text)
    expect(tab.locator("#field-shop")).to_have_value("쿠팡")
    assert kept_cases(tab) == [WHOLE, {"id": "b", "shop": "11번가", "ticks": ["check-list"]}]
    load(tab, text)
    expect(tab.locator("[data-case-status]")).not_to_be_empty()
    assert len(kept_cases(tab)) == 2


BAD_FILES = {
    "{": ("not-json", ""),
    "[]": ("not-a-group", ""),
    '{"format": "other"}': ("other-format", "format"),
    file_of(version=2): ("newer-version", "version"),
    file_of({"id": "c", "items": [{"id": "i", "price": -1}]}): ("not-a-number", "cases[0].items[0].price"),
    file_of({"id": "c", "dates": {"paid": "yesterday"}}): ("not-a-date", "cases[0].dates.paid"),
    file_of({"id": "c", "<b>": 1}): ("unknown-field", "cases[0].<b>"),
}


@in_each_language
def test_bad_file_says_why_and_changes_nothing(window: Window, language: Language, content: Content) -> None:
    tab = open_case(window, language, WHOLE)
    faults = tab.locator("[role=alert]")
    for text, (reason, place) in BAD_FILES.items():
        load(tab, text)
        expect(faults).to_contain_text(content.case.words[f"reason-{reason}"][language])
        expect(faults).to_contain_text(place)
        assert kept_cases(tab) == [WHOLE], text


@in_each_language
def test_log_is_saved_as_a_table(window: Window, language: Language, content: Content) -> None:
    text = downloaded(open_case(window, language, WHOLE), "file-save-log")
    words = content.case.words
    lines = text.removeprefix("\ufeff").split("\r\n")
    assert text.startswith("\ufeff") and len(lines) == 4
    for cell in (words["party-seller"], words["channel-phone"], words["entry-no"]):
        assert f'"{cell[language]}"' in lines[1]
    assert f'"{words["party-other"][language]}"' in lines[2] and f'"{words["channel-other"][language]}"' in lines[2]


@in_each_language
def test_dates_are_saved_for_a_calendar(window: Window, language: Language, content: Content) -> None:
    tab = open_case(window, language, WHOLE)
    last = Counting(tab, window.address, content).steps("notify-courier", WHOLE["dates"]["received"])["unmovedEnd"]
    text = downloaded(tab, "file-save-days").replace("\r\n ", "")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "UID:a.deadline.notify-courier@" in text and f"DTSTART;VALUE=DATE:{last.replace('-', '')}" in text
    assert content.deadlines["notify-courier"].name[language] in text
    assert "UID:a.promise.l1@" in text and "DTSTART;VALUE=DATE:20261118" in text


@in_each_language
def test_paper_shows_the_case_and_nothing_to_press(window: Window, language: Language, content: Content) -> None:
    tab = open_case(window, language, WHOLE)
    tab.emulate_media(media="print")
    dossier = tab.locator(".hs-dossier")
    expect(dossier).to_be_visible()
    words = content.case.words
    for text in ("쿠팡", "튼튼 생활", "2026-77", "123456789012", "양말", "보온병", "24,000", "확인하겠음", "다시 보냄"):
        expect(dossier).to_contain_text(text)
    for word in ("party-seller", "channel-phone", "payment-card", "seller-kind-marketplace", "date-received"):
        expect(dossier).to_contain_text(words[word][language])
    for pressed in tab.locator("article :is(a, button, input, select, textarea, summary), header, footer").all():
        expect(pressed).not_to_be_visible()
    expect(tab.locator(".hs-sheet")).to_be_hidden()
    paper = tab.pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 3


@in_each_language
def test_paper_of_an_empty_case_is_the_blank_sheet(window: Window, language: Language) -> None:
    tab = open_case(window, language)
    tab.emulate_media(media="print")
    expect(tab.locator(".hs-sheet .hs-log")).to_be_visible()
    expect(tab.locator("#field-situation")).to_be_hidden()
    expect(tab.locator(".hs-dossier")).to_be_hidden()


@in_each_language
def test_without_javascript_the_sheet_is_there(browser: Browser, address: str, language: Language) -> None:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        tab = context.new_page()
        tab.goto(address + in_language("case/", language))
        expect(tab.locator(".hs-sheet .hs-log")).to_be_visible()
        for hidden in tab.locator("article :is(button, input, select)").all():
            expect(hidden).to_be_hidden()


# Troubles


@in_each_language
def test_damaged_storage_is_told_and_nothing_readable_is_lost(
    window: Window, language: Language, content: Content
) -> None:
    damaged = {**WHOLE, "dates": {"paid": "someday", "received": "2026-11-14"}}
    tab = open_case(window, language, damaged)
    told = tab.locator("[data-tool-state]")
    expect(told).to_contain_text(content.case.words["trouble-damaged"][language])
    expect(tab.locator("#field-shop")).to_have_value("쿠팡")
    expect(tab.locator("#date-received")).to_have_value("2026-11-14")
    put(tab.locator("#field-shop"), "11번가")
    assert "someday" in tab.evaluate("localStorage.getItem('missing-delivery-help.cases.damaged')")
    assert kept_cases(tab)[0]["orderNumber"] == "2026-77"


@in_each_language
def test_full_storage_is_told_and_what_is_typed_stays(window: Window, language: Language, content: Content) -> None:
    window.context.add_init_script(FULL)
    tab = open_case(window, language)
    put(tab.locator("#field-shop"), "쿠팡")
    put(tab.locator("#field-order-number"), "77")
    expect(tab.locator("[data-tool-state]")).to_contain_text(content.case.words["trouble-full"][language])
    expect(tab.locator("[data-case-status]")).to_contain_text(content.case.words["case-not-kept"][language])
    expect(tab.locator("#field-shop")).to_have_value("쿠팡")
    expect(tab.locator(".hs-case-which__name")).to_contain_text("쿠팡")
    assert '"77"' in downloaded(tab, "file-save-one")


# Looks


@in_each_language
def test_whole_case_is_for_everybody(window: Window, language: Language) -> None:
    tab = open_case(window, language, WHOLE | {"orderNumber": "W" * 200, "shop": "가" * 200}, {"id": "b"})
    for details in tab.locator(".hs-case details > summary").all():
        details.click()
    put(tab.locator("#field-shop"), "가" * 201)
    load(tab, "{")
    expect(tab.locator("[role=alert]")).not_to_be_empty()
    assert overflows(tab) == []
    controls = ".hs-case-desk :is(button, select, textarea, summary, input:not([type=checkbox]))"
    assert hard_to_hit(tab, controls) == []
    assert barriers(tab) == []
