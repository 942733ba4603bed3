"""The search boxes that are compared: how each is opened, asked and weighed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import brotli
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Page

FIELD = "[data-md-component=search-query]"
# Type as a person does, and wait until the answer stands still.
ASK_THEME = """async (query) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  const [said, list] = [result.firstElementChild, result.querySelector("ol")];
  const waitingWord = document.querySelector("[data-search-panel]")?.dataset.waiting;
  const type = (value) => {
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  };
  const answered = () => new Promise((resolve) => {
    let timer = setTimeout(resolve, 1500, null);
    const watch = new MutationObserver(() => {
      if (said.textContent === waitingWord) return;
      const now = performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => { watch.disconnect(); resolve(now); }, 60);
    });
    for (const part of [said, list]) watch.observe(part, { childList: true });
  });
  if (field.value) {
    const emptied = answered();
    type("");
    await emptied;
  }
  const waiting = answered();
  const start = performance.now();
  type(query);
  const end = (await waiting) ?? performance.now();
  const links = [...list.querySelectorAll(".md-search-result__item > a:first-child")].map((link) => link.href);
  return { links, milliseconds: end - start, weak: list.querySelector(".md-tag") !== null };
}"""
ASK_PAGEFIND = """async (query) => {
  const field = document.querySelector(".pagefind-ui__search-input");
  const drawer = document.querySelector(".pagefind-ui__drawer");
  const links = () => [...drawer.querySelectorAll(".pagefind-ui__result-link")].map((link) => link.href);
  const said = () => drawer.querySelector(".pagefind-ui__message")?.textContent ?? "";
  const before = said();
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const done = () => said().includes(query) && (said().startsWith("No results") || links().length > 0);
  while (!done() && performance.now() - start < 600) await new Promise((resolve) => setTimeout(resolve, 5));
  const end = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { links: links(), milliseconds: end - start, weak: false };
}"""


@dataclass(frozen=True)
class Seen:
    """What stood in the list of results: paths of pages, the best first."""

    pages: tuple[str, ...]
    milliseconds: float
    weak: bool


class Box(Protocol):
    """A search box."""

    name: str

    def open(self, tab: Page, address: str, language: Language) -> None:
        """Open a page with the search box ready to be typed into."""

    def ask(self, tab: Page, query: str) -> Seen:
        """Type a query."""

    def weigh(self, browser: Browser, address: str) -> Iterator[str]:
        """Tell what a visitor loads for it."""


class ThemeBox:
    """The search field of the theme, with our engine behind it or its own."""

    def __init__(self, name: str, homes: dict[Language, str]) -> None:
        self.name = name
        self._homes = homes

    def open(self, tab: Page, address: str, language: Language) -> None:
        tab.goto(address + self._homes[language] + "about/")
        tab.evaluate("document.querySelector('[data-md-toggle=search]').click()")
        tab.locator(FIELD).focus()
        tab.evaluate(ASK_THEME, "배송" if language == "ko" else "delivery")

    def ask(self, tab: Page, query: str) -> Seen:
        return _seen(tab.evaluate(ASK_THEME, query))

    def weigh(self, browser: Browser, address: str) -> Iterator[str]:
        for language in LANGUAGES:
            before, after, first = self._load(browser, address, language)
            yield f"- {language}: {before:,} bytes before the field is touched, {after:,} more with it;"
            yield f"  first result {first:.0f} ms after a key that follows the focus at once."

    def _load(self, browser: Browser, address: str, language: Language) -> tuple[int, int, float]:
        asked: dict[str, None] = {}
        # Pagefind's box brings a style of its own, which the site's policy would keep out.
        with browser.new_context(bypass_csp=True, service_workers="block") as context:
            context.on("request", lambda request: asked.setdefault(request.url) if _is_search(request.url) else None)
            tab = context.new_page()
            tab.goto(address + self._homes[language] + "about/")
            tab.wait_for_load_state("networkidle")
            before = list(asked)
            tab.evaluate("document.querySelector('[data-md-toggle=search]').click()")
            tab.locator(FIELD).focus()
            first = tab.evaluate(ASK_THEME, "환불" if language == "ko" else "refund")["milliseconds"]
            tab.wait_for_load_state("networkidle")
            sizes = {url: _packed(context.request.get(url).body()) for url in asked}
        early = sum(sizes[url] for url in before)
        return early, sum(sizes.values()) - early, first


class PagefindBox:
    """Pagefind with its own interface, on an empty page."""

    name = "Pagefind"

    def open(self, tab: Page, address: str, language: Language) -> None:
        tab.goto(f"{address}{language}/404/")
        tab.evaluate("document.body.innerHTML = '<div id=box></div>'")
        tab.add_script_tag(url=f"{address}{language}/pagefind/pagefind-ui.js")
        tab.evaluate("new PagefindUI({ element: '#box', showImages: false, pageSize: 10, debounceTimeoutMs: 0 })")
        tab.locator(".pagefind-ui__search-input").focus()
        tab.evaluate(ASK_PAGEFIND, "배송" if language == "ko" else "delivery")

    def ask(self, tab: Page, query: str) -> Seen:
        return _seen(tab.evaluate(ASK_PAGEFIND, query))

    def weigh(self, browser: Browser, address: str) -> Iterator[str]:
        yield "It loads its index in pieces, so what a visitor loads depends on the words."


def _seen(told: dict[str, object]) -> Seen:
    links, milliseconds = told["links"], told["milliseconds"]
    assert isinstance(links, list)
    assert isinstance(milliseconds, int | float)
    pages = dict.fromkeys(_path(link) for link in links)
    return Seen(tuple(pages), float(milliseconds), bool(told["weak"]))


def _path(link: str) -> str:
    """Return the path of a page below its language's home: `faq/empty-box`."""
    path = link.split("#")[0].split("?")[0].partition("://")[2].partition("/")[2].strip("/")
    return path.removeprefix("en/").removeprefix("ko/")


def _is_search(url: str) -> bool:
    return "search" in url and "/css/" not in url


def _packed(body: bytes) -> int:
    return len(brotli.compress(body, quality=11))


BOXES: dict[str, Box] = {
    "ours": ThemeBox("Ours", {"ko": "", "en": "en/"}),
    "theme": ThemeBox("Material’s own", {"ko": "ko/", "en": "en/"}),
    "pagefind": PagefindBox(),
}
