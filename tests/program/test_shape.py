"""The project keeps its shape: pinned packages, a core that knows no MkDocs, overrides that know their origin."""

from __future__ import annotations

import ast
import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from support.project import PROJECT

CORE = [file for file in sorted((PROJECT / "hooks/helpsite").rglob("*.py")) if file.parent.name != "building"]
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


@pytest.mark.parametrize("package", DIRECT)
def test_direct_dependency_is_pinned_and_explained(package: str) -> None:
    assert re.search(rf"^{package}==", PINS["requirements-dev.txt"], re.MULTILINE)
    assert re.search(rf"^\|.*\b{package}\b.*\|.*\w.*\|$", (PROJECT / "README.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("file", CORE, ids=lambda file: file.stem)
def test_core_knows_no_mkdocs(file: Path) -> None:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
    assert names & {"mkdocs", "material"} == set()


@pytest.mark.parametrize("file", OVERRIDES, ids=lambda file: file.stem)
def test_override_names_the_version_it_was_cut_from(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert f"Material for MkDocs {version('mkdocs-material')}" in first
