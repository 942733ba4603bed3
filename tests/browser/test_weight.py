"""What a visitor's browser fetches before anything is touched stays light: old phones and slow networks are meant."""

from __future__ import annotations

from urllib.parse import urlsplit

import brotli
import pytest
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Response, expect
from support.page_kinds import KINDS
from support.window import Window

KB = 1024
TOOLS = {"checklist", "contacts", "deadlines", "messages", "case"}
MOST = {"content": (35 * KB, 8), "tool": (65 * KB, 16)}
"""Bytes after brotli, and requests."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_first_view_is_light(window: Window, kind: str, language: Language) -> None:
    answers: list[Response] = []
    window.context.on("response", lambda answer: answers.append(answer))
    tab = window.open(in_language(KINDS[kind], language))
    tab.wait_for_load_state("networkidle")
    sizes = {answer.url: len(brotli.compress(answer.body(), quality=11)) for answer in answers}
    bytes_most, requests_most = MOST["tool" if kind in TOOLS else "content"]
    assert sum(sizes.values()) <= bytes_most, sizes
    assert len(answers) <= requests_most, sizes
    assert {urlsplit(url).netloc for url in sizes} == {urlsplit(window.address).netloc}
    assert not [answer.url for answer in answers if answer.request.resource_type in ("font", "media")]


def test_tools_wait_for_nothing_in_a_row(window: Window) -> None:
    """What a tool needs is asked for by its page, not only by its script once that has come."""
    tab = window.context.new_page()
    tab.route("**/entries/case.*.js", lambda route: None)
    with tab.expect_request("**/case/*.json"):
        tab.goto(f"{window.address}case/", wait_until="commit")
    expect(tab.locator(".hs-tool--ready")).to_have_count(0)
