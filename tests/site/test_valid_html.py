"""Every page of the built site is valid HTML and every style sheet of ours valid CSS, as the Nu checker judges."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest
from support.built_pages import BuiltPage
from support.project import PROJECT

GET_THE_CHECKER = "no checker: run `make checker`, and for Java 17 or newer `apt install default-jre-headless`"
STYLE_PAGE = '<!doctype html><html lang="en"><title>Style</title><style>{}</style>'


class Fault(NamedTuple):
    """An error that the checker found, with the markup around it."""

    page: str
    line: int
    message: str
    markup: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line} — {self.message}"


class Allowed(NamedTuple):
    """An error that Material for MkDocs makes on every page, and why it stays."""

    message: str
    markup: str
    reason: str

    def covers(self, fault: Fault) -> bool:
        return fault.message.startswith(self.message) and self.markup in fault.markup


ALLOWED = [
    Allowed(
        "Attribute “autocomplete” is only allowed when the input type is",
        f'<input class="md-toggle" data-md-toggle="{toggle}" type="checkbox"',
        "base.html writes it outside of any block; it keeps Firefox from opening the "
        f"{toggle} again when the page is loaded anew.",
    )
    for toggle in ("drawer", "search")
]


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """Return the command that checks files and folders."""
    java, jar = shutil.which("java"), PROJECT / ".tools/vnu.jar"
    if java is None or not jar.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail(GET_THE_CHECKER, pytrace=False)
        pytest.skip(GET_THE_CHECKER)
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", "--no-langdetect"]
    return [java, "-jar", str(jar), *options]


@pytest.fixture(scope="module")
def faults(checker: list[str], site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Fault]:
    """Return all errors in pages and style sheets; Java starts only once for them, because that takes its time."""
    folders = [site, tmp_path_factory.mktemp("style")]
    for style in PROJECT.glob("docs/assets/css/*.css"):
        wrap(style, folders[1])
    done = subprocess.run([*checker, *map(str, folders)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    messages = json.loads(done.stdout)["messages"]
    return [fault(message, folders) for message in messages if message["type"] != "info"]


def wrap(style: Path, folder: Path) -> None:
    """Write a style sheet into a page: checked beside style sheets, pages get wrong line numbers."""
    (folder / f"{style.name}.html").write_text(STYLE_PAGE.format(style.read_text(encoding="utf-8")), encoding="utf-8")


def fault(message: dict[str, Any], folders: list[Path]) -> Fault:
    page = unquote(message.get("url", ""))
    for folder in folders:
        page = page.rpartition(f"{folder.as_posix()}/")[2]
    return Fault(page, message.get("lastLine", 0), message["message"], message.get("extract", ""))


def test_pages_and_styles_are_valid(faults: list[Fault]) -> None:
    wrong = [str(fault) for fault in faults if not any(allowed.covers(fault) for allowed in ALLOWED)]
    assert not wrong, "\n".join(["the Nu checker found:", *wrong])


@pytest.mark.parametrize("allowed", ALLOWED, ids=("drawer", "search"))
def test_allowed_error_is_still_on_every_page(
    allowed: Allowed, faults: list[Fault], pages: dict[str, BuiltPage]
) -> None:
    """It tells besides that the checker read every page: it passes over a file that it does not find."""
    found_on = [fault.page for fault in faults if allowed.covers(fault)]
    assert sorted(found_on) == sorted(page.path for page in pages.values()), allowed.reason
