"""What every test may ask for: the project, its content, its built site, and a browser that looks at it.

A test's folder is its tier: `content` and `program` need neither a built site nor a browser, `site` needs no browser.
"""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from helpsite.content import Content, read_content
from playwright.sync_api import Browser, Error, Playwright, sync_playwright
from support.built_pages import BuiltPage, pages_of
from support.chrome import installed_chrome
from support.project import CONTENT, PROJECT, SAMPLE, build_site, copy_project, keep_known, make_once
from support.webserver import serve
from support.window import Window

TIERS = {"content": (), "program": (), "scripts": (), "site": ("site",), "browser": ("site", "browser")}
"""What the tests of a folder may need beside the project itself, the quick ones first."""
GET_A_BROWSER = "no browser: run `python -m playwright install chromium`, or `apt install chromium-headless-shell`"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the quick tests first, and let none of them become slow by asking for what its folder does not have."""
    items.sort(key=lambda item: [name in needs(item) for name in ("browser", "site")])
    for item in items:
        folder = item.path.relative_to(PROJECT / "tests").parts[0]
        if not needs(item) <= {*TIERS[folder]}:
            raise pytest.UsageError(f"{item.nodeid} needs {needs(item)}, so it does not belong into {folder}/")


def needs(item: pytest.Item) -> set[str]:
    """Return what of a built site and a browser a test uses."""
    return {"site", "browser"} & set(getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def project() -> Path:
    """Give the project of the tests, which is nothing but content."""
    return SAMPLE


@pytest.fixture
def copied_project(tmp_path: Path, known: Path) -> Path:
    """Return a copy of the project that a test may spoil."""
    return keep_known(copy_project(tmp_path / "project"), known)


@pytest.fixture
def copied_content(tmp_path: Path, known: Path) -> Path:
    """Return a project of a copy of the content alone, for what needs no more of it."""
    copy = tmp_path / "project"
    shutil.copytree(CONTENT, copy / "content")
    return keep_known(copy, known)


@pytest.fixture(scope="session")
def today() -> date:
    """Return the newest day that the content names; no test fails because time goes by."""
    lines = [line.split() for file in CONTENT.rglob("*.yml") for line in file.read_text("utf-8").splitlines()]
    return max(date.fromisoformat(line[1]) for line in lines if line and line[0] in ("reviewed:", "checked:"))


@pytest.fixture(scope="session")
def content(today: date) -> Content:
    return read_content(SAMPLE, today)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all workers of a run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


@pytest.fixture(scope="session")
def known(shared: Path) -> Path:
    """Return a folder in which all projects of a run keep what the search has found, so that none asks it again."""
    folder = shared / "known"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def site_project(shared: Path, known: Path) -> Path:
    """Return what the site of the tests is built from, to be looked at and never to be changed."""
    return make_once(shared / "project", lambda folder: keep_known(copy_project(folder), known))


@pytest.fixture(scope="session")
def site(shared: Path, site_project: Path) -> Path:
    """Return the site of the tests as built, to be looked at and never to be changed."""
    return make_once(shared / "site", partial(build_site, project=site_project))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Return the pages of the built site by address; the page for unknown addresses is `404.html`."""
    return pages_of(site)


@pytest.fixture(scope="session")
def every_page(pages: dict[str, BuiltPage]) -> list[BuiltPage]:
    """Return the pages of the built site, but for the one for unknown addresses, which is in both languages."""
    return [page for address, page in pages.items() if address != "404.html"]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Yield the address at which the built site can be visited: on this machine, below a path."""
    with serve(site, "/sub/") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        try:
            browser = _launch(playwright)
        except Error as error:
            if os.environ.get("CI") == "true":
                pytest.fail(f"{GET_A_BROWSER}\n{error}", pytrace=False)
            pytest.skip(GET_A_BROWSER)
        yield browser
        browser.close()


def _launch(playwright: Playwright) -> Browser:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return playwright.chromium.launch(executable_path=installed_chrome(), args=["--no-sandbox"] if is_root else [])


@pytest.fixture
def window(browser: Browser, address: str) -> Iterator[Window]:
    """Yield a window on the site; whatever goes wrong behind its pages fails the test in the end."""
    window = Window(browser, address)
    yield window
    window.close()
    assert not window.faults
