"""The page of deadlines counts the dates of the reader's own case, as the law counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.library.public_holidays import public_holidays
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Locator, Page, expect
from support.axe import barriers
from support.window import PHONE, SMALLEST, Window
from test_periods import Period, walk

NOW = "2026-09-20T03:00:00Z"  # noon in Korea
RECEIVED = date(2026, 9, 10)  # Fourteen days from it end on the eve of Chuseok.

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def holidays(content: Content) -> frozenset[date]:
    return frozenset(holiday.date for holiday in public_holidays(content.holidays))


def ready(tab: Page) -> Page:
    expect(tab.locator(".hs-tool--ready")).to_be_visible()
    return tab


@pytest.fixture
def tab(window: Window, language: Language) -> Page:
    """Give the page with an empty case, on a day that does not pass."""
    window.context.clock.set_fixed_time(NOW)
    return ready(window.open(in_language("deadlines/", language)))


@contextmanager
def elsewhere(browser: Browser, zone: str, address: str) -> Iterator[Page]:
    """Give the page in a browser that believes to be somewhere in the world."""
    with browser.new_context(timezone_id=zone, viewport=PHONE, service_workers="block") as context:
        tab = context.new_page()
        tab.clock.set_fixed_time(NOW)
        tab.goto(address)
        yield ready(tab)


def result(tab: Page, id: str) -> Locator:
    return tab.locator(f"#{id} [data-date-of]")


def fill_in(tab: Page, **dates: str) -> None:
    for name, day in dates.items():
        field = tab.locator(f"#date-{name}")
        if not field.is_visible():
            tab.locator("[data-dates-form] summary").click()
        field.fill(day)


@in_each_language
def test_an_empty_case_shows_no_date_and_says_why(tab: Page, content: Content, language: Language) -> None:
    for id in content.deadlines:
        expect(result(tab, id)).to_be_visible()
    expect(tab.locator("[data-date-of] time")).to_have_count(0)
    why = content.case.words["not-begun"][language]
    expect(result(tab, "notify-courier")).to_contain_text(why)
    expect(tab.locator("[data-dates-said]")).to_have_text(content.case.words["ahead-none"][language])


@in_each_language
def test_what_is_missing_is_one_press_away(tab: Page) -> None:
    result(tab, "notify-courier").locator("button").click()
    expect(tab.locator("#date-received")).to_be_focused()
    result(tab, "return-refund").locator("button").click()
    expect(tab.locator("#date-goodsReturned")).to_be_focused()


@in_each_language
def test_the_day_of_receipt_gives_every_date_that_starts_with_it(
    tab: Page, content: Content, holidays: frozenset[date]
) -> None:
    fill_in(tab, received=str(RECEIVED))
    for id, deadline in content.deadlines.items():
        if deadline.starts != "receipt":
            continue
        assert deadline.length and deadline.unit
        steps = walk(Period(RECEIVED, deadline.length, deadline.unit), holidays)
        shown = steps["unmovedEnd" if deadline.who == "you" else "end"]
        expect(result(tab, id).locator("time")).to_have_attribute("datetime", shown)
    assert tab.locator("[data-dates-ahead] a[href='#notify-courier']").count() == 1


@in_each_language
def test_the_steps_lead_across_a_long_holiday(tab: Page, content: Content, language: Language) -> None:
    fill_in(tab, received=str(RECEIVED), handedOver="2026-09-23")
    result(tab, "notify-courier").locator("summary").click()
    last = result(tab, "notify-courier").locator("ol > li").last
    assert last.inner_text().count("→") == 4
    expect(last).to_contain_text("9월 28일" if language == "ko" else "28 September")
    chuseok = next(day for day in public_holidays(content.holidays) if day.date == date(2026, 9, 25))
    expect(last).to_contain_text(chuseok.name[language])


@in_each_language
def test_you_see_the_safe_day_first_and_others_have_until_the_moved_one(tab: Page, language: Language) -> None:
    fill_in(tab, received=str(RECEIVED), handedOver="2026-09-23")
    mine = result(tab, "notify-courier")
    expect(mine.locator("time")).to_have_attribute("datetime", "2026-09-24")
    expect(mine).to_contain_text("9월 28일" if language == "ko" else "28 September")
    expect(result(tab, "parcel-due").locator("time")).to_have_attribute("datetime", "2026-09-28")


@pytest.mark.parametrize("language", ["ko"])
def test_interest_follows_on_a_refund_and_fills_in_its_form(tab: Page) -> None:
    tab.locator("#choice-situation").select_option("part-missing")
    fill_in(tab, refundAsked="2026-09-07")
    expect(result(tab, "late-refund-interest")).to_contain_text("2026년 9월 10일")
    expect(tab.locator("#interest-due")).to_have_value("2026-09-10")
    expect(tab.locator("#interest-until")).to_have_value("2026-09-20")
    tab.locator("#interest-amount").fill("100,000")
    tab.locator("#interest-amount").blur()
    expect(tab.locator("#interest-sum strong")).to_contain_text("410원")


@in_each_language
def test_a_wrong_amount_or_day_is_said_at_its_field(tab: Page) -> None:
    for name, value in [("amount", "many"), ("due", "2026-09-30"), ("until", "2026-09-20")]:
        tab.locator(f"#interest-{name}").fill(value)
        tab.locator(f"#interest-{name}").blur()
    for name, is_wrong in [("amount", "true"), ("due", "false"), ("until", "true")]:
        field = tab.locator(f"#interest-{name}")
        expect(field).to_have_attribute("aria-invalid", is_wrong)
        said = tab.locator(f"#{field.get_attribute('aria-describedby')}")
        expect(said).to_have_text(re.compile(r"\S") if is_wrong == "true" else "")
    expect(tab.locator("#interest-sum")).to_be_empty()


@in_each_language
def test_what_does_not_concern_the_case_is_folded_and_not_lost(tab: Page) -> None:
    facts = tab.locator("#post-claim dl")
    expect(facts).to_be_visible()
    tab.locator("[data-dates-form] summary").click()
    tab.locator("#choice-courier").select_option("cj")
    expect(facts).to_be_hidden()
    result(tab, "post-claim").locator("button").click()
    expect(facts).to_be_visible()
    tab.locator("#choice-courier").select_option("epost")
    expect(tab.locator("#notify-courier dl")).to_be_hidden()
    tab.locator("#dates-filter").uncheck()
    expect(tab.locator("#notify-courier dl")).to_be_visible()


@in_each_language
def test_a_date_leads_to_the_message_that_asks_for_it(tab: Page) -> None:
    fill_in(tab, received=str(RECEIVED))
    result(tab, "notify-courier").locator("a.hs-result__message").click()
    expect(tab).to_have_url(re.compile(r"/messages/#courier-partial-loss$"))


@in_each_language
def test_days_stay_in_the_case(tab: Page, window: Window, language: Language) -> None:
    fill_in(tab, received=str(RECEIVED))
    tab.reload()
    expect(ready(tab).locator("#date-received")).to_have_value(str(RECEIVED))
    expect(result(tab, "notify-courier").locator("time")).to_have_attribute("datetime", "2026-09-24")
    other = window.open(in_language("deadlines/", "en" if language == "ko" else "ko"))
    expect(ready(other).locator("#date-received")).to_have_value(str(RECEIVED))
    other.locator("#date-received").fill("")
    expect(tab.locator("#date-received")).to_have_value("")


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_days_are_the_same_wherever_the_browser_is(browser: Browser, address: str, zone: str) -> None:
    with elsewhere(browser, zone, f"{address}deadlines/") as tab:
        fill_in(tab, received=str(RECEIVED))
        expect(result(tab, "notify-courier").locator("time")).to_have_attribute("datetime", "2026-09-24")
        expect(result(tab, "notify-courier").locator(".hs-left")).to_contain_text("4일")


@in_each_language
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_and_nothing_too_wide_when_it_is_filled_in(tab: Page, scheme: str, language: Language) -> None:
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    tab.reload()
    ready(tab).locator("#choice-situation").select_option("part-missing")
    fill_in(tab, received=str(RECEIVED), paid="2026-09-10", refundAsked="2026-09-14")
    tab.locator("#interest-amount").fill("100000")
    tab.locator("#interest-amount").blur()
    tab.evaluate("() => document.querySelectorAll('details').forEach((details) => (details.open = true))")
    assert barriers(tab) == []
    tab.set_viewport_size(SMALLEST)
    assert tab.evaluate("document.scrollingElement.scrollWidth") == SMALLEST["width"]
