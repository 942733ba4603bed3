"""Every figure the site uses, the source it must cite, and how sure that source is.

The table is the promise: a figure changes here and in `content/` together, after somebody has read the source again.
"""

from __future__ import annotations

import pytest
from helpsite.content import Content

# deadline, length, unit, the source that rules it, how sure that source is
DEADLINES = [
    ("dispatch-prepaid", 3, "business-days", "ecommerce-act-15", "confirmed"),
    ("dispatch-unpaid", 7, "days", "ecommerce-act-15", "confirmed"),
    ("cannot-supply-refund", 3, "business-days", "ecommerce-act-15", "confirmed"),
    ("parcel-due", 2, "days", "courier-terms-due", "confirmed"),
    ("parcel-due-remote", 3, "days", "courier-terms-due", "confirmed"),
    ("ordinary-withdrawal", 7, "days", "ecommerce-act-17", "confirmed"),
    ("different-since-receipt", 3, "months", "ecommerce-act-17", "confirmed"),
    ("different-since-knowing", 30, "days", "ecommerce-act-17", "confirmed"),
    ("return-refund", 3, "business-days", "ecommerce-act-18", "confirmed"),
    ("unsupplied-refund", 3, "business-days", "ecommerce-act-18", "confirmed"),
    ("marketplace-progress", 3, "business-days", "ecommerce-decree-25-2", "older-version"),
    ("marketplace-result", 10, "business-days", "ecommerce-decree-25-2", "older-version"),
    ("call-back", 3, "business-days", "ecommerce-guideline-neglect", "confirmed"),
    ("escrow-release", 3, "business-days", "ecommerce-decree-28-3", "older-version"),
    ("notify-courier", 14, "days", "courier-terms-liability", "confirmed"),
    ("courier-pays-first", 30, "days", "courier-terms-2020", "confirmed"),
    ("courier-claim-part", 1, "years", "commercial-act-121", "confirmed"),
    ("courier-claim-all", 1, "years", "commercial-act-121", "confirmed"),
    ("post-claim", 1, "years", "postal-act-43", "confirmed"),
    ("post-lawsuit", 3, "months", "postal-act-44", "confirmed"),
    ("card-answer", 7, "business-days", "instalment-act-16", "confirmed"),
    ("cctv-answer", 10, "days", "privacy-decree-41", "confirmed"),
    ("kca-settlement", 30, "days", "consumer-act-57", "confirmed"),
    ("kca-extension", 60, "days", "consumer-act-57", "confirmed"),
    ("board-decision", 30, "days", "consumer-act-66", "confirmed"),
    ("ecmc-proposal", 45, "days", "ecommerce-basic-act-33", "confirmed"),
    ("answer-proposal", 15, "days", "consumer-act-67", "confirmed"),
    ("supply-records", 5, "years", "ecommerce-decree-6", "older-version"),
    ("complaint-records", 3, "years", "ecommerce-decree-6", "older-version"),
    ("naver-confirm", 28, "days", "naver-confirm-notice", "secondary"),
    ("naver-confirm-overseas", 45, "days", "naver-confirm-notice", "secondary"),
]
AMOUNTS = [
    ("courier-cap", 500_000, "won", "dispute-standards-courier", "confirmed"),
    ("post-parcel-cap", 500_000, "won", "postal-rule-135-2", "confirmed"),
    ("post-registered-cap", 100_000, "won", "postal-rule-135-2", "confirmed"),
    ("post-semi-registered-cap", 50_000, "won", "postal-rule-135-2", "confirmed"),
    ("post-selective-cap", 100_000, "won", "postal-rule-135-2", "confirmed"),
    ("card-instalment-minimum", 200_000, "won", "instalment-decree-11", "confirmed"),
    ("instalment-minimum", 100_000, "won", "instalment-decree-11", "confirmed"),
    ("instalment-count", 3, "payments", "instalment-act-2", "confirmed"),
    ("small-claims-limit", 30_000_000, "won", "small-claims-rule", "confirmed"),
    ("late-interest", 15, "percent-a-year", "ecommerce-decree-21-3", "older-version"),
    ("late-delivery-rate", 50, "percent", "dispute-standards-courier", "confirmed"),
    ("late-delivery-cap", 200, "percent", "dispute-standards-courier", "confirmed"),
]
NUMBERS = {
    "cj": "1588-1255", "hanjin": "1588-0011", "lotte": "1588-2121", "logen": "1588-9988", "epost": "1588-1300",
    "ems": "1588-1300", "kdexp": "1899-5368", "ilyang": "1588-0002", "gs-postbox": "1577-1287",
    "coupang-logistics": "1577-7011", "kurly-nextmile": "1833-3165", "homepick": "1800-0987", "chunil": "1877-6606",
    "kunyoung": "053-354-3001", "coupang": "1577-7011", "naver": "1588-3819", "gmarket-auction": "1566-5701",
    "ssg": "1577-3419", "kurly": "1644-1107", "consumer-1372": "1372", "ecmc": "1661-5714", "kftc": "1670-0007",
    "police-112": "112", "ecrm": "182", "epost-centre": "1588-1300", "customs-125": "125", "kisa-118": "118",
    "legal-aid-132": "132", "unipass": "1544-1285", "immigration-1345": "1345", "travel-1330": "1330",
}  # fmt: skip
CONFLICTING = ["daesin", "cu-post", "slx", "11st"]


@pytest.mark.parametrize(("id", "length", "unit", "source", "confidence"), DEADLINES, ids=[row[0] for row in DEADLINES])
def test_a_deadline_is_as_long_as_its_source_says(
    content: Content, id: str, length: int, unit: str, source: str, confidence: str
) -> None:
    deadline = content.deadlines[id]
    assert (deadline.length, deadline.unit) == (length, unit)
    assert source in deadline.sources
    assert content.citations[source].source.confidence == confidence


@pytest.mark.parametrize(("id", "value", "unit", "source", "confidence"), AMOUNTS, ids=[row[0] for row in AMOUNTS])
def test_an_amount_is_what_its_source_says(
    content: Content, id: str, value: int, unit: str, source: str, confidence: str
) -> None:
    amount = content.amounts[id]
    assert (amount.value, amount.unit) == (value, unit)
    assert source in amount.sources
    assert content.citations[source].source.confidence == confidence


def test_the_tables_hold_every_figure_of_the_site(content: Content) -> None:
    assert {row[0] for row in DEADLINES} | {"late-refund-interest"} == set(content.deadlines)
    assert {row[0] for row in AMOUNTS} == set(content.amounts)
    assert content.deadlines["late-refund-interest"].rate == "late-interest"


def test_every_phone_number_is_one_that_was_read(content: Content) -> None:
    assert {id: contact.phone for id, contact in content.contacts.items() if contact.phone} == NUMBERS


@pytest.mark.parametrize("id", CONFLICTING)
def test_where_sources_conflict_no_number_is_given_but_the_official_site(content: Content, id: str) -> None:
    contact = content.contacts[id]
    assert contact.phone is None
    assert contact.website and contact.caveat
    assert contact.confidence == "conflicting"


# A copy of its own page was read; every other number was seen in somebody else's list only.
OWN_PAGE = {"ssg"}


def test_numbers_seen_in_lists_only_say_so(content: Content) -> None:
    for id in {*content.couriers, *content.shops} - OWN_PAGE:
        assert content.contacts[id].confidence in ("secondary", "conflicting"), id
