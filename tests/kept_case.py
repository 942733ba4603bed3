"""A page of the site that is opened with cases already kept in the browser, on a fixed day."""

from __future__ import annotations

import json
from typing import Any

from helpsite.addresses import in_language
from helpsite.languages import Language
from playwright.sync_api import Page, ViewportSize, expect
from window import PHONE, Window

KEY = "missing-delivery-help.cases.v1"
NOON = "2026-11-25T03:00:00Z"
"""Noon of a Wednesday in Korea."""
PART_MISSING: dict[str, Any] = {
    "id": "a",
    "shop": "쿠팡",
    "seller": "튼튼 생활",
    "sellerKind": "marketplace",
    "orderNumber": "2026-77",
    "situation": "part-missing",
    "payment": "card",
    "courier": "cj",
    "trackingNumber": "123456789012",
    "dates": {"ordered": "2026-11-08", "paid": "2026-11-08", "received": "2026-11-14"},
    "items": [{"id": "i1", "name": "양말", "quantity": 3, "price": 12000, "missing": 2}],
}


def open_kept(
    window: Window, path: str, language: Language, *cases: dict[str, Any], now: str = NOON, size: ViewportSize = PHONE
) -> Page:
    """Open a page of a tool with these cases kept, the first of them open."""
    tab = window.context.new_page()
    tab.clock.set_fixed_time(now)
    tab.set_viewport_size(size)
    if cases:
        tab.goto(window.address + "about/")
        tab.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, file_of(*cases, open=cases[0]["id"])])
    tab.goto(window.address + in_language(path, language))
    expect(tab.locator(".hs-tool--ready")).to_be_attached()
    return tab


def file_of(*cases: dict[str, Any], **more: Any) -> str:
    """Give cases as the browser keeps them, and as a file holds them."""
    return json.dumps({"format": "missing-delivery-help.cases", "version": 1, "cases": cases, **more})


def kept(tab: Page) -> list[dict[str, Any]]:
    """Give the cases that the browser keeps."""
    found = tab.evaluate("key => localStorage.getItem(key)", KEY)
    cases: list[dict[str, Any]] = json.loads(found)["cases"] if found else []
    return cases
