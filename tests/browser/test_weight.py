"""What a visitor's browser fetches before anything is touched stays light: old phones and slow networks are meant."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import cache
from urllib.parse import urlsplit

import brotli
import pytest
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Response, expect
from support.page_kinds import KINDS
from support.window import Window

KB = 1024
TOOLS = {"checklist", "contacts", "deadlines", "messages", "case"}
MOST = {"content": (35 * KB, 8), "tool": (65 * KB, 16)}
"""Bytes after brotli, and requests."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_view_is_light(browser: Browser, address: str, language: Language) -> None:
    """Each page is opened by a browser that knows nothing of the site yet; all of them go quiet together."""
    answers: dict[str, list[Response]] = {kind: [] for kind in KINDS}
    with ExitStack() as windows:
        tabs = []
        for kind, path in KINDS.items():
            window = windows.enter_context(closing(Window(browser, address)))
            window.context.on("response", noting(answers[kind]))
            tabs.append(window.open(in_language(path, language)))
        for tab in tabs:
            tab.wait_for_load_state("networkidle")
        sizes = {kind: {answer.url: packed_size(answer) for answer in got} for kind, got in answers.items()}
    for kind, got in answers.items():
        bytes_most, requests_most = MOST["tool" if kind in TOOLS else "content"]
        assert sum(sizes[kind].values()) <= bytes_most, (kind, sizes[kind])
        assert len(got) <= requests_most, (kind, sizes[kind])
        assert {urlsplit(url).netloc for url in sizes[kind]} == {urlsplit(address).netloc}, kind
        assert not [answer.url for answer in got if answer.request.resource_type in ("font", "media")], kind


def noting(answers: list[Response]) -> Callable[[Response], None]:
    """Return what Playwright may call: it cannot call what is built into Python."""
    return lambda answer: answers.append(answer)


def packed_size(answer: Response) -> int:
    """Return the bytes of an answer after brotli."""
    return _packed_size(answer.body())


@cache
def _packed_size(body: bytes) -> int:
    return len(brotli.compress(body, quality=11))


def test_tools_wait_for_nothing_in_a_row(window: Window) -> None:
    """What a tool needs is asked for by its page, not only by its script once that has come."""
    tab = window.context.new_page()
    tab.route("**/entries/case.*.js", lambda route: None)
    with tab.expect_request("**/case/*.json"):
        tab.goto(f"{window.address}case/", wait_until="commit")
    expect(tab.locator(".hs-tool--ready")).to_have_count(0)
