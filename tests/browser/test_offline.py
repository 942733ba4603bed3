"""Without a connection: what was visited once opens, works and finds, one version whole, until the site says no more.

Every file comes from the worker's own store here: the host forbids browsers to store anything else.
"""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, TWIN, Language
from playwright.sync_api import Browser, Page, Response, expect
from support.built_pages import BuiltPage
from support.case_window import KEY, kept_cases
from support.offline import ANSWER, PLAN, told
from support.preview import Preview
from support.project import build_site, copy_project, make_once
from support.webserver import Host, hosted
from support.window import Window

MOUNT = "/sub/"
NEW_HEADING = {"ko": "새로 고친 첫 화면의 제목입니다", "en": "The heading of the next version"}
FINGERPRINT = re.compile(r"\.[0-9a-f]{8,}\.")
CASE = {"id": "a", "shop": "쿠팡", "orderNumber": "2026-77"}
KEPT = json.dumps({"format": "missing-delivery-help.cases", "version": 1, "open": "a", "cases": [CASE]})
HELD = """async (count) => {
  let held = 0;
  for (const name of await caches.keys()) held += (await (await caches.open(name)).keys()).length;
  return held >= count;
}"""
# Gives how the coming of a new worker ends: it waits for its turn, or it could not be installed.
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
  const coming = registration.installing ?? registration.waiting;
  while (coming?.state === "installing") {
    await new Promise((resolve) => coming.addEventListener("statechange", resolve, { once: true }));
  }
  return coming?.state;
}"""
TAKEN_OVER = """async (top) => {
  const registration = await navigator.serviceWorker.getRegistration(top);
  return !registration.waiting && registration.active.state === "activated";
}"""
GONE = """async () => {
  const names = (await caches.keys()).filter((name) => name !== "another site");
  return !names.length && !(await navigator.serviceWorker.getRegistrations()).length;
}"""


@pytest.fixture(scope="session")
def next_site(shared: Path, content: Content) -> Path:
    """Return the site built anew with another heading, another style and another script."""
    project = shared / "next/project"

    def build(site: Path) -> None:
        file = copy_project(project) / "content/site.yml"
        text = file.read_text(encoding="utf-8")
        for language in LANGUAGES:
            text = text.replace(content.site.home.heading[language], NEW_HEADING[language])
        file.write_text(text, encoding="utf-8")
        with (project / "docs/assets/css/type.css").open("a", encoding="utf-8") as style:
            style.write("h1 { text-decoration: underline; }\n")
        with next(project.glob("docs/assets/js/**/site.js")).open("a", encoding="utf-8") as script:
            script.write("document.documentElement.dataset.next = '';\n")
        build_site(site, project)

    return make_once(shared / "next-site", build)


@pytest.fixture(scope="session")
def site_without(shared: Path) -> Path:
    """Return the site built with the switch off."""
    project = shared / "without/project"

    def build(site: Path) -> None:
        file = copy_project(project) / "content/site.yml"
        file.write_text(file.read_text(encoding="utf-8").replace("\noffline: true\n", "\noffline: false\n"), "utf-8")
        build_site(site, project)

    return make_once(shared / "site-without", build)


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    with hosted(Host(site, MOUNT, stored=False)) as host:
        yield host


@pytest.fixture
def visitor(browser: Browser, host: Host) -> Iterator[Window]:
    """Yield a browser that has service workers and has not seen the site."""
    window = Window(browser, host.address, keeps_pages=True)
    yield window
    window.close()


def visit(visitor: Window, host: Host, path: str = "", language: Language = "ko") -> Page:
    """Open a page and wait until everything is kept that its reader may want."""
    tab = visitor.open(in_language(path, language))
    kept = told(host.folder)
    tab.evaluate("async () => void (await navigator.serviceWorker.ready)")
    wait_until(tab, HELD, len(kept["essential"]) + len(kept["later"][language]))
    return tab


def wait_until(tab: Page, condition: str, value: object = None) -> None:
    """Wait until a condition holds that the browser tells later: Playwright would take its promise for a yes."""
    again = "new Promise((resolve) => setTimeout(resolve, 20))"
    tab.evaluate(f"async (value) => {{ const isSo = {condition}; while (!(await isSo(value))) await {again}; }}", value)


def heading(site: Path, path: str) -> str:
    return BuiltPage(site, site / path / "index.html").one("h1").text


def asked_by(tab: Page, visitor: Window) -> list[str]:
    """Follow what a tab is given: the ways from the site's top, as they come."""
    ways: list[str] = []

    def note(response: Response) -> None:
        assert response.ok, response.url
        ways.append(urlsplit(response.url.removeprefix(visitor.address)).path)

    tab.on("response", note)
    return ways


@dataclass
class Reader:
    """Somebody who has what readers of a language may want, and no connection any more."""

    window: Window
    host: Host
    language: Language

    def visit(self, tab: Page, path: str) -> None:
        """Go to a page in their own language."""
        tab.goto(self.host.address + in_language(path, self.language))

    def sees(self, tab: Page, path: str) -> None:
        """See that a tab shows the page of this path, whatever its language."""
        expect(tab.locator("h1")).to_have_text(heading(self.host.folder, path))


@pytest.fixture(scope="module", params=LANGUAGES)
def cut_off(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Reader]:
    with hosted(Host(site, MOUNT, stored=False)) as host:
        window = Window(browser, host.address, keeps_pages=True)
        visit(window, host, language=request.param).close()
        host.cut()
        yield Reader(window, host, request.param)
        window.close()


class TestWithoutConnection:
    @pytest.fixture
    def tab(self, cut_off: Reader) -> Iterator[Page]:
        tab = cut_off.window.context.new_page()
        yield tab
        tab.close()

    def test_what_was_kept_opens(self, tab: Page, cut_off: Reader) -> None:
        for path in ("", PLAN, ANSWER, "contacts/", "faq/"):
            ways = asked_by(tab, cut_off.window)
            cut_off.visit(tab, path)
            cut_off.sees(tab, in_language(path, cut_off.language))
            expect(tab.locator("[data-case-data]:not(.hs-tool--ready)")).to_have_count(0)
            assert any(way.endswith(".css") for way in ways) and any(way.endswith(".js") for way in ways)
        assert cut_off.window.faults == []

    def test_search_finds_and_opens_an_answer(self, tab: Page, cut_off: Reader, content: Content) -> None:
        cut_off.visit(tab, "")
        tab.keyboard.press("Control+k")
        expect(tab.locator("[data-md-component=search-query]")).to_be_focused()
        tab.keyboard.insert_text(content.faq[ANSWER.split("/")[1]].question[cut_off.language])
        result = tab.locator(".md-search-result__item > a:visible").first
        expect(result).to_have_attribute("href", re.compile(ANSWER))
        result.click()
        expect(tab).to_have_url(re.compile(in_language(ANSWER, cut_off.language)))
        cut_off.sees(tab, in_language(ANSWER, cut_off.language))

    def test_case_is_kept_and_shown(self, tab: Page, cut_off: Reader) -> None:
        cut_off.visit(tab, "case/")
        expect(tab.locator(".hs-tool--ready")).to_be_attached()
        field = tab.locator("#field-order-number")
        field.fill("2026-77")
        field.blur()
        again = cut_off.window.open(in_language("case/", TWIN[cut_off.language]))
        expect(again.locator("#field-order-number")).to_have_value("2026-77")
        assert [one["orderNumber"] for one in kept_cases(again)] == ["2026-77"]
        again.close()

    def test_the_other_language_is_one_tap_away(self, tab: Page, cut_off: Reader) -> None:
        cut_off.visit(tab, PLAN)
        tab.locator("header a[hreflang]").click()
        cut_off.sees(tab, in_language(PLAN, TWIN[cut_off.language]))

    def test_page_that_is_not_kept_says_what_can_be_opened(self, tab: Page, cut_off: Reader) -> None:
        missing = in_language(ANSWER, TWIN[cut_off.language])
        tab.goto(cut_off.host.address + missing)
        expect(tab.locator("html")).to_have_attribute("lang", TWIN[cut_off.language])
        cut_off.sees(tab, in_language("offline/", TWIN[cut_off.language]))
        rows = tab.locator("article .hs-rows a").evaluate_all("rows => rows.map(({ href }) => href)")
        ways = [way.removeprefix(cut_off.host.address) for way in rows]
        assert ways and set(ways) <= told(cut_off.host.folder)["essential"].keys()
        cut_off.host.mend()
        tab.locator("[data-again]").click()
        expect(tab).to_have_url(cut_off.host.address + missing)
        cut_off.sees(tab, missing)
        cut_off.host.cut()

    def test_it_opens_where_the_device_is_offline(self, tab: Page, cut_off: Reader) -> None:
        cut_off.window.context.set_offline(True)
        cut_off.visit(tab, PLAN)
        cut_off.sees(tab, in_language(PLAN, cut_off.language))
        cut_off.window.context.set_offline(False)


@pytest.mark.parametrize("way", ["//other.example/", "https://other.example/", "../../other/", "javascript:0"])
def test_way_back_leads_nowhere_else(visitor: Window, host: Host, way: str) -> None:
    tab = visitor.open(f"offline/?page={way}")
    link = tab.locator("[data-again]")
    assert link.is_hidden() or link.evaluate("({ href }) => href").startswith(host.address)


class TestPoorConnection:
    def test_host_that_takes_too_long_is_not_waited_for(self, visitor: Window, host: Host) -> None:
        tab = visit(visitor, host)
        host.is_quick.clear()
        tab.goto(f"{host.address}{PLAN}")
        expect(tab.locator("h1")).to_have_text(heading(host.folder, PLAN))

    def test_host_that_is_broken_is_stood_in_for(self, visitor: Window, host: Host) -> None:
        tab = visit(visitor, host)
        host.breaks = True
        tab.goto(f"{host.address}{PLAN}")
        expect(tab.locator("h1")).to_have_text(heading(host.folder, PLAN))


class TestNewVersion:
    def test_with_a_connection_the_newest_page_is_shown_at_once(
        self, visitor: Window, host: Host, next_site: Path
    ) -> None:
        tab = visit(visitor, host)
        host.folder = next_site
        ways = asked_by(tab, visitor)
        tab.goto(host.address)
        expect(tab.locator("h1")).to_have_text(NEW_HEADING["ko"])
        expect(tab.locator("html[data-next]")).to_be_attached()
        assert [way for way in ways if FINGERPRINT.search(way) and not (next_site / way).is_file()] == []

    @pytest.mark.parametrize("file", ["style", "page"])
    def test_update_that_is_cut_off_leaves_the_old_version_whole(
        self, visitor: Window, host: Host, site: Path, next_site: Path, file: str
    ) -> None:
        tab = visit(visitor, host)
        names = tab.evaluate("caches.keys()")
        host.folder = next_site
        coming = [way for way in told(next_site)["essential"] if way not in told(site)["essential"]]
        lost = next(way for way in coming if way.endswith(".css")) if file == "style" else f"en/{PLAN}"
        host.cuts = lambda way: way == lost
        assert tab.evaluate(UPDATE) == "redundant"
        assert tab.evaluate("caches.keys()") == names
        tab.close()
        host.cut()
        self.shows(visitor, site)

    def test_half_a_new_version_on_the_host_is_not_taken(
        self, visitor: Window, host: Host, site: Path, next_site: Path, tmp_path: Path
    ) -> None:
        tab = visit(visitor, host)
        half = tmp_path / "half"
        shutil.copytree(next_site, half)
        shutil.copy(site / PLAN / "index.html", half / PLAN / "index.html")
        host.folder = half
        assert tab.evaluate(UPDATE) == "redundant"

    def test_update_comes_whole_once_no_page_is_open_and_keeps_the_case(
        self, visitor: Window, host: Host, site: Path, next_site: Path
    ) -> None:
        tab = visit(visitor, host)
        tab.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, KEPT])
        host.folder = next_site
        assert tab.evaluate(UPDATE) == "installed"
        host.cut()
        self.shows(visitor, site)
        host.mend()
        onlooker = visitor.context.new_page()
        onlooker.goto(urlsplit(host.address)._replace(path="/beside").geturl())
        tab.close()
        wait_until(onlooker, TAKEN_OVER, host.address)
        assert len(onlooker.evaluate("caches.keys()")) == 1
        host.cut()
        self.shows(visitor, next_site)
        assert kept_cases(visitor.open("case/")) == [CASE]

    def shows(self, visitor: Window, site: Path) -> None:
        """See that pages and all that they ask for are of one version."""
        for language in LANGUAGES:
            tab = visitor.context.new_page()
            ways = asked_by(tab, visitor)
            for path in ("", PLAN):
                tab.goto(visitor.address + in_language(path, language))
                expect(tab.locator("h1")).to_have_text(heading(site, in_language(path, language)))
            named = [way for way in ways if FINGERPRINT.search(way)]
            assert named and [way for way in named if not (site / way).is_file()] == []
            tab.close()


class TestNoMore:
    """The switch is off, or an editor looks at the site: nothing is kept, and what was kept goes."""

    @pytest.fixture
    def tab(self, visitor: Window, host: Host) -> Page:
        tab = visit(visitor, host)
        tab.evaluate("caches.open('another site')")
        tab.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, KEPT])
        return tab

    def test_next_page_takes_everything_away_but_the_case(self, tab: Page, host: Host, site_without: Path) -> None:
        host.folder = site_without
        tab.goto(host.address)
        wait_until(tab, GONE)
        assert tab.evaluate("caches.keys()") == ["another site"]
        assert kept_cases(tab) == [CASE]

    def test_worker_takes_everything_away_by_itself(self, tab: Page, host: Host, site_without: Path) -> None:
        host.folder = site_without
        tab.evaluate("async () => void (await (await navigator.serviceWorker.ready).update())")
        wait_until(tab, GONE)
        assert tab.evaluate("caches.keys()") == ["another site"]
        assert kept_cases(tab) == [CASE]

    def test_switched_off_no_page_names_a_worker(self, site_without: Path) -> None:
        page = BuiltPage(site_without, site_without / "index.html")
        assert "data-worker" not in page.one("link", rel="manifest").attributes
        assert not (site_without / "offline").exists()

    def test_preview_keeps_nothing_and_removes_what_another_site_left(
        self, browser: Browser, site: Path, copied_project: Path
    ) -> None:
        with hosted(Host(site, "/", stored=False)) as before:
            visitor = Window(browser, before.address, keeps_pages=True)
            tab = visit(visitor, before)
        with closing(Preview(copied_project, before.port)) as preview, closing(visitor):
            assert "KEPT" not in preview.page("sw.js")
            assert "data-worker" not in preview.page("")
            tab.goto(before.address)
            wait_until(tab, GONE)
