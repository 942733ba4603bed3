"""Contacts: the case's courier first, who answers now by the clock of Korea, and the way to the courier's own page."""

import json
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Page, expect
from support.axe import barriers, barriers_in_the_light
from support.case_window import change_tool_data, keep_case, kept_cases, stop_clock, told
from support.looks import overflows
from support.window import DESK, PHONE, Window

CASE: dict[str, Any] = {"id": "a1", "shop": "누리마켓", "courier": "cj", "trackingNumber": "1234-5678-9012"}
WEEKDAYS = {"days": "weekdays", "open": "09:00", "close": "18:00"}
HOURS = {
    "cj": [WEEKDAYS | {"break": "12:00-13:00"}, {"days": "holidays", "open": "09:00", "close": "13:00"}],
    "hanjin": [WEEKDAYS],
    "kurly": [{"days": "every-day", "open": "07:00", "close": "19:00"}],
}
"""Made up for these contacts, whatever the content says of them."""
PUT_HOURS = """document.addEventListener("readystatechange", () => {
  for (const [id, hours] of Object.entries(%s)) {
    document.querySelector(`#${id} [data-hours]`)?.setAttribute("data-hours", JSON.stringify(hours));
  }
}, { once: true });"""
NUMBERS: dict[str, dict[str, Any] | None] = {
    "lotte": {"lengths": [12], "check": "last-digit-mod-7"},
    "hanjin": {"lengths": [12, 14], "check": None},
    "epost": None,
}
HOLIDAY = {"ko": "성탄절", "en": "Christmas Day"}
NOON_BREAK = ("2026-11-25T12:30:00+09:00", "cj", "contacts-opens-today", {"time": "13:00"})
"""When, who, and what is said of them."""
MOMENTS = {
    "open": ("2026-11-25T14:00:00+09:00", "cj", "contacts-open", {"time": "18:00"}),
    "till-the-break": ("2026-11-25T09:00:00+09:00", "cj", "contacts-open-break", {"time": "12:00", "again": "13:00"}),
    "break": NOON_BREAK,
    "evening": ("2026-11-25T18:00:00+09:00", "cj", "contacts-opens-tomorrow", {"time": "09:00"}),
    "yesterday-elsewhere": ("2026-11-24T23:30:00Z", "hanjin", "contacts-opens-today", {"time": "09:00"}),
    "holiday-with-hours": ("2026-12-25T10:00:00+09:00", "cj", "contacts-open", {"time": "13:00"}),
    "every-day": ("2026-11-29T10:00:00+09:00", "kurly", "contacts-open", {"time": "19:00"}),
}  # fmt: skip

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


def visit(window: Window, language: Language, case: dict[str, Any] | None = CASE, moment: str = "") -> Page:
    stop_clock(window.context, moment or "2026-11-25T14:00:00+09:00")
    window.context.add_init_script(PUT_HOURS % json.dumps(HOURS))
    change_tool_data(window.context, make_up)
    if case:
        keep_case(window.context, case)
    tab = window.open(in_language("contacts/", language))
    expect(tab.locator(".hs-tool--ready")).to_be_attached()
    return tab


def make_up(data: dict[str, Any]) -> None:
    """Return couriers the numbers above, and take the page for tracking from one."""
    for courier in data["couriers"]:
        courier["number"] = NUMBERS.get(courier["id"], courier.get("number"))
        if courier["id"] == "ilyang":
            courier["tracking"] = None


def open_words(tab: Page, contact: str) -> str:
    return tab.locator(f"#{contact} [data-open-now]").inner_text()


# Hours


@in_each_language
@pytest.mark.parametrize("moment", MOMENTS)
def test_who_answers_now(window: Window, content: Content, moment: str, language: Language) -> None:
    when, contact, key, fills = MOMENTS[moment]
    tab = visit(window, language, moment=when)
    assert open_words(tab, contact) == told(content, language, key, **fills)


@in_each_language
def test_on_a_public_holiday_it_is_said_why_nobody_answers(
    window: Window, content: Content, language: Language
) -> None:
    tab = visit(window, language, moment="2026-12-25T10:00:00+09:00")
    day = {"ko": "12월 28일 (월)", "en": "Mon 28 December"}[language]
    words = [
        told(content, language, "contacts-opens-on", day=day, time="09:00"),
        told(content, language, "contacts-holiday", name=HOLIDAY[language]),
    ]
    assert open_words(tab, "hanjin") == " ".join(words)


@in_each_language
def test_holidays_that_are_not_announced_are_told_as_such(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language, moment="2028-03-06T10:00:00+09:00")
    assert open_words(tab, "hanjin").endswith(told(content, language, "contacts-projected"))


@pytest.mark.parametrize("language", ["ko"])
def test_hours_are_kept_fresh_and_move_nothing(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language, moment="2026-11-25T12:59:40+09:00")
    height = tab.locator("#cj").bounding_box()
    _, contact, key, fills = NOON_BREAK
    assert open_words(tab, contact) == told(content, language, key, **fills)
    stop_clock(window.context, "2026-11-25T13:00:10+09:00")
    tab.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    assert open_words(tab, contact) == told(content, language, "contacts-open", time="18:00")
    assert tab.locator("#cj").bounding_box() == height


@in_each_language
def test_contacts_are_whole_without_javascript(
    browser: Browser, address: str, content: Content, language: Language
) -> None:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        tab = context.new_page()
        tab.goto(address + in_language("contacts/", language))
        expect(tab.locator("[data-reach]")).not_to_be_visible()
        for id, contact in content.contacts.items():
            expect(tab.locator(f"[id='{id}'] h3")).to_be_visible()
            if contact.hours:
                expect(tab.locator(f"[id='{id}'] .hs-hours")).to_contain_text(contact.hours[0].open)


@in_each_language
def test_what_is_not_sure_is_said_once(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language)
    for id, contact in content.contacts.items():
        words = content.words[f"contact-{contact.confidence}"][language]
        card = tab.locator(f"[id='{id}']").inner_text()
        is_told = contact.confidence != "conflicting" or not contact.caveat
        assert card.count(words) == int(is_told), id
        if contact.caveat:
            assert tab.locator(f"[id='{id}'] .hs-caution").count() == 1


# The case's courier


@in_each_language
def test_the_courier_of_the_case_comes_first(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language)
    courier = content.couriers["cj"]
    name = courier.name[language]
    expect(tab.locator(".hs-contacts h2").first).to_have_text(told(content, language, "contacts-yours", name=name))
    expect(tab.locator("#reach-call")).to_have_attribute("href", f"tel:{courier.phone}")
    expect(tab.locator("#reach-call")).to_be_in_viewport()
    expect(tab.locator("#reach-more")).to_have_attribute("href", "#cj")
    expect(tab.locator("[data-reach-hours]")).to_have_text(told(content, language, "contacts-open", time="18:00"))


@in_each_language
def test_no_courier_is_guessed_from_the_number(window: Window, content: Content, language: Language) -> None:
    tab = visit(window, language, {"id": "a1", "trackingNumber": "123456789012"})
    expect(tab.locator("#reach-courier")).to_have_value("")
    expect(tab.locator("[data-reach-ways] a")).to_have_count(0)
    expect(tab.locator("#reach-verdict")).to_have_text(told(content, language, "contacts-number-no-courier"))


@in_each_language
def test_what_is_chosen_and_typed_is_kept_in_the_case(window: Window, language: Language) -> None:
    tab = visit(window, language, None)
    tab.locator("#reach-courier").focus()
    tab.locator("#reach-courier").select_option("lotte")
    expect(tab.locator("#reach-courier")).to_be_focused()
    tab.locator("#reach-number").fill("1234-5678-9013")
    tab.locator("#reach-number").blur()
    [case] = kept_cases(tab)
    assert (case["courier"], case["trackingNumber"]) == ("lotte", "1234-5678-9013")
    tab.reload()
    expect(tab.locator("#reach-courier")).to_have_value("lotte")
    expect(tab.locator("#reach-number")).to_have_value("1234-5678-9013")
    tab.locator("#reach-courier").select_option("")
    assert "courier" not in kept_cases(tab)[0]


@in_each_language
def test_tracking_opens_the_couriers_own_page_and_tells_it_nothing_else(
    window: Window, content: Content, language: Language
) -> None:
    tab = visit(window, language)
    track = tab.locator("#reach-track")
    assert content.couriers["cj"].tracking
    expected = content.couriers["cj"].tracking.replace("{invoice}", "123456789012")
    expect(track).to_have_attribute("href", expected)
    expect(track).to_have_attribute("target", "_blank")
    expect(track).to_have_attribute("referrerpolicy", "no-referrer")
    assert {"noopener", "noreferrer"} <= set((track.get_attribute("rel") or "").split())
    name = content.couriers["cj"].name[language]
    expect(track).to_have_text(told(content, language, "contacts-track", name=name))
    tab.locator("#reach-number").fill("1/2?3#4&5 %")
    expect(track).to_have_attribute("href", expected.replace("123456789012", "1%2F2%3F3%234%265%25"))


@in_each_language
@pytest.mark.parametrize(
    ("courier", "number", "verdict"),
    [
        ("lotte", "123456789012", "wrong-check-digit"),
        ("lotte", "12345", "wrong-length"),
        ("hanjin", "12345678901a", "not-digits"),
        ("hanjin", "123456789012", "fits"),
        ("epost", "12345", "not-known"),
    ],
)
def test_a_number_is_warned_of_and_never_blocked(
    window: Window, content: Content, courier: str, number: str, verdict: str, language: Language
) -> None:
    tab = visit(window, language, {"id": "a1", "courier": courier})
    tab.locator("#reach-number").fill(number)
    tab.locator("#reach-number").blur()
    told_start = content.case.words[f"contacts-number-{verdict}"][language].partition("{")[0]
    expect(tab.locator("#reach-verdict")).to_contain_text(told_start)
    expect(tab.locator("#reach-number")).to_have_attribute("aria-describedby", "reach-verdict")
    assert number in (tab.locator("#reach-track").get_attribute("href") or "")
    assert kept_cases(tab)[0]["trackingNumber"] == number


@in_each_language
def test_without_a_tracking_address_the_official_site_is_there(
    window: Window, content: Content, language: Language
) -> None:
    tab = visit(window, language, {**CASE, "courier": "ilyang"})
    expect(tab.locator("#reach-track")).to_have_count(0)
    expect(tab.locator("#reach-site")).to_have_attribute("href", content.couriers["ilyang"].website or "")
    expect(tab.locator("[data-reach-ways]")).to_contain_text(told(content, language, "contacts-no-tracking"))


@pytest.mark.parametrize("language", ["ko"])
def test_markup_stays_text_and_nothing_is_asked_of_the_network(window: Window, language: Language) -> None:
    tab = visit(window, language)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.locator("#reach-number").fill("<img src=x onerror=alert(1)>")
    tab.locator("#reach-number").blur()
    expect(tab.locator("#reach-verdict")).to_have_class("hs-field__wrong")
    assert tab.locator("[data-reach] img").count() == 0
    assert asked == []


# Looks


@in_each_language
def test_the_courier_of_a_case_is_for_everybody(window: Window, language: Language) -> None:
    """Of the page around it all is looked at elsewhere."""
    tab = visit(window, language, {**CASE, "trackingNumber": "9" * 120})
    assert overflows(tab) == []
    tab.locator("#reach-number").fill("12345")
    tab.locator("#reach-number").blur()
    assert barriers_in_the_light(tab) == []
    for size in (PHONE, DESK):
        tab.set_viewport_size(size)
        assert barriers(tab, "[data-reach]") == []
