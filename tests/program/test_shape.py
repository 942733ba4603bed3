"""The project keeps its shape: packages that are pinned and explained, overrides that know their origin."""

import re
import tomllib
from importlib.metadata import version

import pytest
from support.project import PROJECT

OVERRIDES = sorted((PROJECT / "hooks/theme").rglob("*.html"))
SETTINGS = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DIRECT = [
    re.split(r"[=<>]", requirement)[0]
    for requirement in (*SETTINGS["dependencies"], *SETTINGS["optional-dependencies"]["test"])
]
PINS = {
    name: (PROJECT / name).read_text(encoding="utf-8").replace("\\\n", "")
    for name in ("requirements.txt", "requirements-dev.txt")
}


@pytest.mark.parametrize("pins", PINS.values(), ids=PINS)
def test_every_package_is_pinned_with_hashes(pins: str) -> None:
    assert [pin for pin in pins.splitlines() if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert not re.search(r"https?:|index", pins)


def test_what_builds_the_site_is_pinned_apart_from_what_tests_it() -> None:
    build, tests = (set(re.findall(r"^([\w-]+)==", pins, re.MULTILINE)) for pins in PINS.values())
    assert build < tests
    assert "pytest" not in build


def test_direct_dependencies_are_pinned_and_explained() -> None:
    reasons = (PROJECT / "README.md").read_text("utf-8")
    pins = PINS["requirements-dev.txt"]
    assert [package for package in DIRECT if not re.search(rf"^{package}==", pins, re.MULTILINE)] == []
    row = r"^\|.*\b%s\b.*\|.*\w.*\|$"
    assert [package for package in DIRECT if not re.search(row % package, reasons, re.MULTILINE)] == []


def test_overrides_name_the_version_they_were_cut_from() -> None:
    first = {file.name: file.read_text(encoding="utf-8").splitlines()[0] for file in OVERRIDES}
    made_for = f"Material for MkDocs {version('mkdocs-material')}"
    assert [name for name, line in first.items() if made_for not in line] == []
