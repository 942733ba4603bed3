"""What every test may ask for: the project, its content, its built site, and a browser that looks at it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from built_pages import BuiltPage, pages_of
from chrome import installed_chrome
from helpsite.content import Content, read_content
from playwright.sync_api import Browser, Error, Playwright, sync_playwright
from webserver import serve
from window import Window

PROJECT = Path(__file__).parent.parent
TODAY = date(2026, 11, 25)
"""The day on which the tests are run, whatever the calendar says; no test fails because time goes by."""
SITE_URL = "https://help.example/sub/"
GET_A_BROWSER = "no browser: run `python -m playwright install chromium`, or `apt install chromium-headless-shell`"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the fast tests first, then those that need a site, then those that need a browser."""
    items.sort(key=lambda item: [item.get_closest_marker(name) is not None for name in ("browser", "site")])


@pytest.fixture(scope="session")
def project() -> Path:
    return PROJECT


@pytest.fixture(scope="session")
def copy_project(project: Path) -> Callable[[Path], Path]:
    """Give the function that copies the project into a folder."""

    def copy_project(copy: Path) -> Path:
        for folder in ("content", "docs", "hooks"):
            shutil.copytree(project / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        shutil.copy(project / "mkdocs.yml", copy)
        return copy

    return copy_project


@pytest.fixture
def copied_project(copy_project: Callable[[Path], Path], tmp_path: Path) -> Path:
    """Give a copy of the project that a test may spoil."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def copied_content(project: Path, tmp_path: Path) -> Path:
    """Give a project of a copy of the content alone, for what needs no more of it."""
    copy = tmp_path / "project"
    shutil.copytree(project / "content", copy / "content")
    return copy


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def newest(project: Path, today: date) -> date:
    """Give the newest day that the content names: content may be younger than these tests."""
    lines = [line.split() for file in project.glob("content/**/*.yml") for line in file.read_text("utf-8").splitlines()]
    days = [line[1] for line in lines if line and line[0] in ("reviewed:", "checked:")]
    return max(today, *map(date.fromisoformat, days))


@pytest.fixture(scope="session")
def content(project: Path, newest: date) -> Content:
    return read_content(project, newest)


@pytest.fixture(scope="session")
def build(project: Path) -> Callable[..., Path]:
    """Give the function that builds the real site into a folder, as `make build` does, for a site below a path.

    It builds another project's where one is given.
    """

    def build(folder: Path, source: Path = project, **environment: str) -> Path:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        env = {**os.environ, "SITE_URL": SITE_URL, **environment}
        done = subprocess.run(command, cwd=source, env=env, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return folder

    return build


@pytest.fixture(scope="session")
def site(build: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def site_url() -> str:
    return SITE_URL


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Give the pages of the built site by address; the page for unknown addresses is `404.html`."""
    return pages_of(site)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Give the address at which the built site can be visited: on this machine, below a path."""
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
    """Give a window on the site; whatever goes wrong behind its pages fails the test in the end."""
    window = Window(browser, address)
    yield window
    window.close()
    assert not window.faults
