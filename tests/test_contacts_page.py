"""Whom to contact: who answers now by Korea's clock, and the courier's own tracking page, which nobody guesses."""

from __future__ import annotations

import pytest
from helpsite.content import Content
from helpsite.languages import LANGUAGES, Language
from kept_case import PART_MISSING, kept, open_kept
from playwright.sync_api import Locator, Page, expect
from test_axe import barriers
from window import SMALLEST, Window

pytestmark = [pytest.mark.site, pytest.mark.browser]
in_each_language = pytest.mark.parametrize("language", LANGUAGES)
CJ = "#cj .hs-open"
"""Weekdays 9 to 18 with a pause at noon, Saturdays and holidays 9 to 13."""


def said_at(window: Window, language: Language, now: str) -> Locator:
    return open_kept(window, "contacts/", language, now=now).locator(CJ)


def begin(content: Content, language: Language, word: str) -> str:
    return content.words[word][language].split("{")[0].strip()


@in_each_language
@pytest.mark.parametrize(
    ("now", "word", "time"),
    [
        ("2026-11-25T01:00:00Z", "open-until-reopens", "12:00"),
        ("2026-11-25T03:30:00Z", "opens-today", "13:00"),
        ("2026-11-25T05:00:00Z", "open-until", "18:00"),
        ("2026-11-25T10:00:00Z", "opens-tomorrow", "09:00"),
        ("2026-12-25T02:00:00Z", "open-until", "13:00"),
        ("2026-11-28T06:00:00Z", "opens-on", "09:00"),
    ],
    ids=["morning", "pause", "afternoon", "evening", "holiday", "saturday-afternoon"],
)
def test_who_answers_now_is_said_by_the_clock_of_korea(
    window: Window, content: Content, language: Language, now: str, word: str, time: str
) -> None:
    said = said_at(window, language, now)
    expect(said).to_contain_text(begin(content, language, word))
    expect(said).to_contain_text(time)
    expect(said).to_contain_text(content.words["in-korean-time"][language])


def test_holidays_that_nobody_has_named_yet_are_called_projected(window: Window, content: Content) -> None:
    year = max(content.holidays.announced) + 1
    expect(said_at(window, "en", f"{year}-03-08T05:00:00Z")).to_contain_text(content.words["holidays-projected"]["en"])


def track(window: Window, language: Language, **changes: str) -> Page:
    return open_kept(window, "contacts/", language, {**PART_MISSING, **changes})


@in_each_language
def test_tracking_page_of_the_courier_is_one_tap_away_and_learns_nothing_else(
    window: Window, content: Content, language: Language
) -> None:
    tab = track(window, language, trackingNumber="1234 5678-9012")
    link = tab.locator("#track-open")
    assert content.couriers["cj"].tracking
    expect(link).to_have_attribute("href", content.couriers["cj"].tracking.replace("{invoice}", "123456789012"))
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("referrerpolicy", "no-referrer")
    expect(link).to_contain_text(content.couriers["cj"].name[language])


@in_each_language
@pytest.mark.parametrize(
    ("number", "word"),
    [("123456789013", "number-fits"), ("123456789012", "number-wrong-check-digit"), ("12345", "number-wrong-length")],
)
def test_number_that_does_not_look_right_is_doubted_and_not_kept_back(
    window: Window, content: Content, language: Language, number: str, word: str
) -> None:
    tab = track(window, language, courier="lotte", trackingNumber=number)
    expect(tab.locator("#track-verdict")).to_have_text(content.words[word][language])
    expect(tab.locator("#track-open")).to_be_visible()


@in_each_language
def test_courier_is_never_guessed_from_the_number(window: Window, language: Language) -> None:
    tab = open_kept(window, "contacts/", language)
    tab.locator("#track-number").fill("123456789012")
    expect(tab.locator("#track-courier")).to_have_value("")
    expect(tab.locator("#track-open")).to_have_count(0)
    tab.locator("#track-courier").select_option("hanjin")
    assert [(case["trackingNumber"], case["courier"]) for case in kept(tab)] == [("123456789012", "hanjin")]


@in_each_language
def test_courier_without_a_known_tracking_page_leads_to_its_site(
    window: Window, content: Content, language: Language
) -> None:
    found = [courier for courier in content.couriers.values() if courier.website and not courier.tracking]
    assert found
    tab = track(window, language, courier=found[0].id)
    expect(tab.locator("#track-site")).to_have_attribute("href", str(found[0].website))


@in_each_language
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_and_nothing_over_the_side(window: Window, language: Language, scheme: str) -> None:
    tab = open_kept(window, "contacts/", language, {**PART_MISSING, "trackingNumber": "1"}, size=SMALLEST)
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert barriers(tab) == []
    assert tab.evaluate("document.scrollingElement.scrollWidth") == SMALLEST["width"]
