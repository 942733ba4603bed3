"""Periods turned into dates: worked out from the case, explained step by step, and never invented."""

from __future__ import annotations

from datetime import date

import pytest
from helpsite.content import Content
from helpsite.holidays import public_holidays
from helpsite.languages import LANGUAGES, Language
from kept_case import PART_MISSING, kept, open_kept
from playwright.sync_api import Browser, Locator, Page, expect
from test_axe import barriers
from test_periods import Period, walk
from window import SMALLEST, Window

pytestmark = [pytest.mark.site, pytest.mark.browser]
in_each_language = pytest.mark.parametrize("language", LANGUAGES)
RECEIVED = "2026-09-10"
BEFORE_CHUSEOK = "2026-09-12T03:00:00Z"


@pytest.fixture(scope="session")
def holidays(content: Content) -> frozenset[date]:
    return frozenset(day.date for day in public_holidays(content.holidays))


def result(tab: Page, id: str) -> Locator:
    return tab.locator(f"#{id} [data-result]")


def shown(day: str, language: Language) -> str:
    """Give how a page begins a date, its weekday left out."""
    on = date.fromisoformat(day)
    return f"{on.year}년 {on.month}월 {on.day}일" if language == "ko" else f"{on.day} {on:%B %Y}"


@in_each_language
def test_day_that_is_typed_gives_dates_and_is_kept(
    window: Window, content: Content, language: Language, holidays: frozenset[date]
) -> None:
    tab = open_kept(window, "deadlines/", language, now=BEFORE_CHUSEOK)
    expect(tab.locator("[data-dates-ahead]")).to_be_hidden()
    tab.locator("#day-received").fill(RECEIVED)
    for deadline in content.deadlines.values():
        if deadline.starts != "receipt" or not deadline.length or not deadline.unit:
            continue
        counted = walk(Period(date.fromisoformat(RECEIVED), deadline.length, deadline.unit), holidays)
        day = counted["unmovedEnd"] if deadline.who == "you" else counted["end"]
        expect(result(tab, deadline.id).locator("strong").first).to_contain_text(shown(day, language))
    ahead = tab.locator("[data-dates-ahead] li")
    assert ahead.count() > 1
    expect(ahead.first).to_contain_text(shown("2026-09-17", language))
    assert kept(tab)[0]["dates"] == {"received": RECEIVED}
    tab.reload()
    expect(tab.locator("#day-received")).to_have_value(RECEIVED)


@in_each_language
def test_every_step_of_a_period_across_a_long_holiday_is_told(
    window: Window, content: Content, language: Language
) -> None:
    tab = open_kept(window, "deadlines/", language, now=BEFORE_CHUSEOK)
    tab.locator("#day-received").fill(RECEIVED)
    found = result(tab, "notify-courier")
    # 14 days end on the first day of Chuseok: the safe day is shown, and that the law lets it move is said.
    expect(found.locator("strong").first).to_contain_text(shown("2026-09-24", language))
    expect(found).to_contain_text(shown("2026-09-28", language))
    found.locator("summary").click()
    names = {day.date.isoformat(): day.name[language] for day in public_holidays(content.holidays)}
    for day in ("2026-09-24", "2026-09-25", "2026-09-26"):
        expect(found.locator("ol")).to_contain_text(names.get(day, content.words["day-saturday"][language]))


@in_each_language
def test_what_has_not_begun_says_why_and_leads_to_its_field(
    window: Window, content: Content, language: Language
) -> None:
    tab = open_kept(window, "deadlines/", language)
    found = result(tab, "ordinary-withdrawal")
    expect(found).to_contain_text(content.words["begins-with"][language])
    expect(found.locator("strong")).to_have_count(0)
    found.get_by_role("button").first.click()
    expect(tab.locator("#day-received")).to_be_focused()


@in_each_language
def test_what_no_case_is_asked_for_is_counted_on_the_spot_and_not_kept(window: Window, language: Language) -> None:
    tab = open_kept(window, "deadlines/", language)
    tab.locator("#begun-answer-proposal").fill("2026-11-02")
    expect(result(tab, "answer-proposal").locator("strong").first).to_contain_text(shown("2026-11-17", language))
    assert kept(tab) == []


@in_each_language
def test_interest_follows_the_end_of_the_refund_period(window: Window, language: Language) -> None:
    case = {**PART_MISSING, "dates": {"refundAsked": "2026-11-02"}}
    tab = open_kept(window, "deadlines/", language, case)
    # Three business days end on 5 November; 24,000 won at 15 % for 20 days.
    expect(tab.locator("#interest-amount")).to_have_value("24000")
    expect(tab.locator("#interest-due")).to_have_value("2026-11-05")
    expect(tab.locator(".hs-interest [role=status]")).to_contain_text("197")


@in_each_language
def test_interest_says_what_is_wrong_beside_its_field(window: Window, content: Content, language: Language) -> None:
    tab = open_kept(window, "deadlines/", language)
    tab.locator("#interest-amount").fill("12.5")
    expect(tab.locator("#interest-amount")).to_have_attribute("aria-invalid", "true")
    expect(tab.locator("#interest-amount-wrong")).to_have_text(content.words["interest-wrong-amount"][language])
    tab.locator("#interest-amount").fill("100,000")
    tab.locator("#interest-due").fill("2026-11-05")
    tab.locator("#interest-until").fill("2026-11-04")
    expect(tab.locator("#interest-amount")).not_to_have_attribute("aria-invalid", "true")
    expect(tab.locator("#interest-until-wrong")).to_have_text(content.words["interest-wrong-days"][language])


@in_each_language
def test_what_is_ruled_out_by_the_case_says_so(window: Window, content: Content, language: Language) -> None:
    tab = open_kept(window, "deadlines/", language, {**PART_MISSING, "situation": "nothing-arrived"})
    all_of_them = content.deadlines.values()
    ruled_out = [one.id for one in all_of_them if one.situations and "nothing-arrived" not in one.situations]
    assert ruled_out
    for id in ruled_out:
        expect(result(tab, id)).to_contain_text(content.words["not-for-this-case"][language])
        expect(tab.locator(f"[data-dates-ahead] a[href='#{id}']")).to_have_count(0)


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Seoul", "Pacific/Kiritimati"])
def test_days_are_the_same_wherever_the_device_is(browser: Browser, address: str, zone: str) -> None:
    with browser.new_context(timezone_id=zone) as context:
        tab = context.new_page()
        tab.clock.set_fixed_time("2026-11-24T15:30:00Z")  # half past midnight on the 25th in Korea
        tab.goto(address + "en/deadlines/")
        tab.locator("#day-received").fill("2026-11-20")
        expect(result(tab, "ordinary-withdrawal").locator("strong").first).to_have_text("Fri 27 November 2026")
        expect(result(tab, "ordinary-withdrawal")).to_contain_text("2")
        expect(tab.locator("#interest-until")).to_have_value("2026-11-25")


@in_each_language
def test_date_leads_to_the_message_that_asks_for_it(window: Window, content: Content, language: Language) -> None:
    tab = open_kept(window, "deadlines/", language, PART_MISSING)
    message = next(one for one in content.messages.values() if "notify-courier" in one.deadlines)
    tab.locator(f"#notify-courier a[href$='messages/#{message.id}']").click()
    expect(tab.locator("[data-message]:visible")).to_have_count(1)
    expect(tab.locator(f"#{message.id}")).to_be_visible()


@in_each_language
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_and_nothing_over_the_side(window: Window, language: Language, scheme: str) -> None:
    tab = open_kept(window, "deadlines/", language, PART_MISSING, size=SMALLEST)
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    tab.locator("[data-result] details").first.click()
    assert barriers(tab) == []
    assert tab.evaluate("document.scrollingElement.scrollWidth") == SMALLEST["width"]
