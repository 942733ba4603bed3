"""The page of deadlines counts the dates of the reader's own case, as the law counts them."""

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
from support.counting import Counting, day_and_month
from support.looks import overflows
from support.window import PHONE, Window

NOW = "2026-09-20T03:00:00Z"  # noon in Korea
EVE_OF_CHUSEOK, CHUSEOK = date(2026, 9, 24), date(2026, 9, 25)
"""With the weekend these are four days on which no period can end."""

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


def ready(tab: Page) -> Page:
    expect(tab.locator(".hs-tool--ready")).to_be_visible()
    return tab


@pytest.fixture
def tab(window: Window, language: Language) -> Page:
    """Return the page with an empty case, on a day that does not pass."""
    window.context.clock.set_fixed_time(NOW)
    return ready(window.open(in_language("deadlines/", language)))


@pytest.fixture
def counting(tab: Page, address: str, content: Content) -> Counting:
    return Counting(tab, address, content)


@pytest.fixture
def received(counting: Counting) -> str:
    """Return the day of receipt from which the courier is to be told by the eve of Chuseok."""
    return str(counting.start_of("notify-courier", EVE_OF_CHUSEOK))


@contextmanager
def elsewhere(browser: Browser, zone: str, address: str) -> Iterator[Page]:
    """Yield the page in a browser that believes to be somewhere in the world."""
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
    tab: Page, content: Content, counting: Counting, received: str
) -> None:
    fill_in(tab, received=received)
    for id, deadline in content.deadlines.items():
        if deadline.starts == "receipt":
            end = counting.steps(id, received)["unmovedEnd" if deadline.who == "you" else "end"]
            expect(result(tab, id).locator("time")).to_have_attribute("datetime", end)
    assert tab.locator("[data-dates-ahead] a[href='#notify-courier']").count() == 1


@in_each_language
def test_the_steps_lead_across_a_long_holiday(
    tab: Page, content: Content, counting: Counting, received: str, language: Language
) -> None:
    fill_in(tab, received=received)
    result(tab, "notify-courier").locator("summary").click()
    last = result(tab, "notify-courier").locator("ol > li").last
    steps = counting.steps("notify-courier", received)
    assert last.inner_text().count("→") == len(steps["moves"]) == 4
    expect(last).to_contain_text(day_and_month(steps["end"], language))
    chuseok = next(day for day in public_holidays(content.holidays) if day.date == CHUSEOK)
    expect(last).to_contain_text(chuseok.name[language])


@in_each_language
def test_you_see_the_safe_day_first_and_others_have_until_the_moved_one(
    tab: Page, counting: Counting, received: str, language: Language
) -> None:
    handed_over = str(counting.start_of("parcel-due", CHUSEOK))
    fill_in(tab, received=received, handedOver=handed_over)
    mine, theirs = (counting.steps("notify-courier", received), counting.steps("parcel-due", handed_over))
    assert mine["unmovedEnd"] < mine["end"] and theirs["unmovedEnd"] < theirs["end"]
    expect(result(tab, "notify-courier").locator("time")).to_have_attribute("datetime", mine["unmovedEnd"])
    expect(result(tab, "notify-courier")).to_contain_text(day_and_month(mine["end"], language))
    expect(result(tab, "parcel-due").locator("time")).to_have_attribute("datetime", theirs["end"])


@pytest.mark.parametrize("language", ["ko"])
def test_interest_follows_on_a_refund_and_fills_in_its_form(tab: Page, content: Content, counting: Counting) -> None:
    tab.locator("#choice-situation").select_option("part-missing")
    fill_in(tab, refundAsked="2026-09-07")
    due = date.fromisoformat(counting.steps("unsupplied-refund", "2026-09-07")["end"])
    until = date.fromisoformat(NOW[:10])
    expect(result(tab, "late-refund-interest")).to_contain_text(f"{due.year}년 {due.month}월 {due.day}일")
    expect(tab.locator("#interest-due")).to_have_value(str(due))
    expect(tab.locator("#interest-until")).to_have_value(str(until))
    tab.locator("#interest-amount").fill("100,000")
    tab.locator("#interest-amount").blur()
    rate = content.amounts[content.deadlines["late-refund-interest"].rate or ""].value
    sum_of_interest = int(100_000 * rate / 100 * (until - due).days / 365)
    expect(tab.locator("#interest-sum strong")).to_contain_text(f"{sum_of_interest:,}원")


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
def test_a_date_leads_to_the_message_that_asks_for_it(tab: Page, received: str) -> None:
    fill_in(tab, received=received)
    result(tab, "notify-courier").locator("a.hs-result__message").click()
    expect(tab).to_have_url(re.compile(r"/messages/#courier-partial-loss$"))


@in_each_language
def test_days_stay_in_the_case(tab: Page, window: Window, received: str, language: Language) -> None:
    fill_in(tab, received=received)
    tab.reload()
    expect(ready(tab).locator("#date-received")).to_have_value(received)
    expect(result(tab, "notify-courier").locator("time")).to_have_attribute("datetime", str(EVE_OF_CHUSEOK))
    other = window.open(in_language("deadlines/", "en" if language == "ko" else "ko"))
    expect(ready(other).locator("#date-received")).to_have_value(received)
    other.locator("#date-received").fill("")
    expect(tab.locator("#date-received")).to_have_value("")


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_days_are_the_same_wherever_the_browser_is(browser: Browser, address: str, content: Content, zone: str) -> None:
    with elsewhere(browser, zone, f"{address}deadlines/") as tab:
        counting = Counting(tab, address, content)
        fill_in(tab, received=str(counting.start_of("notify-courier", EVE_OF_CHUSEOK)))
        expect(result(tab, "notify-courier").locator("time")).to_have_attribute("datetime", str(EVE_OF_CHUSEOK))
        days_left = (EVE_OF_CHUSEOK - date.fromisoformat(NOW[:10])).days
        expect(result(tab, "notify-courier").locator(".hs-left")).to_contain_text(f"{days_left}일")


@in_each_language
def test_page_that_is_filled_in_is_for_everybody(tab: Page, received: str) -> None:
    tab.locator("#choice-situation").select_option("part-missing")
    fill_in(tab, received=received, paid="2026-09-10", refundAsked="2026-09-14")
    tab.locator("#interest-amount").fill("100000")
    tab.locator("#interest-amount").blur()
    tab.evaluate("() => document.querySelectorAll('details').forEach((details) => (details.open = true))")
    assert overflows(tab) == []
    assert barriers(tab) == []
