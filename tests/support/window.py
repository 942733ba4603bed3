"""A browser's window on the site that remembers everything that went wrong behind its pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize, expect

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 800}
SMALLEST: ViewportSize = {"width": 320, "height": 640}
# Where Playwright itself blocks them, it warns of every page that asks.
NO_WORKERS = "delete Navigator.prototype.serviceWorker"


PUT_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = css ? [sheet] : [];
}"""


@contextmanager
def with_style(tab: Page, css: str) -> Iterator[None]:
    """Show a page with a reader's own style for a while; the page's policy, which lets no other in, has no say."""
    tab.evaluate(PUT_STYLE, css)
    yield
    tab.evaluate(PUT_STYLE, "")


class Window:
    """One visitor: tabs that share what the browser keeps. `faults` must stay empty.

    Only a browser that `keeps_pages` has service workers: elsewhere what they fetch would come between.
    """

    def __init__(self, browser: Browser, address: str, keeps_pages: bool = False) -> None:
        self.address = address
        self.faults: list[str] = []
        self._complains_rightly: set[str] = set()
        self.context = browser.new_context(viewport=PHONE)
        if not keeps_pages:
            self.context.add_init_script(NO_WORKERS)
        self.context.set_default_timeout(10_000)
        self.context.on("request", self._look_at_request)
        self.context.on("weberror", lambda error: self.faults.append(str(error.error)))
        self.context.on("console", self._look_at_message)

    def open(self, path: str, size: ViewportSize = PHONE, status: int = 200) -> Page:
        """Open a page of the site in a new tab and wait for its tool; the browser complains about one that is not."""
        if status == 404:
            self._complains_rightly.add(self.address + path)
        tab = self.context.new_page()
        tab.set_viewport_size(size)
        answer = tab.goto(self.address + path)
        assert answer and answer.status == status
        expect(tab.locator("[data-case-data]:not(.hs-tool--ready)")).to_have_count(0)
        return tab

    def close(self) -> None:
        """Close every tab."""
        self.context.close()

    def _look_at_request(self, request: Request) -> None:
        if urlsplit(request.url).scheme in ("http", "https") and not request.url.startswith(self.address):
            self.faults.append(f"request to another place: {request.url}")

    def _look_at_message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and message.location["url"] not in self._complains_rightly:
            self.faults.append(f"{message.type} in the console: {message.text}")
