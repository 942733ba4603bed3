"""The pages can leave: an ordinary project of Markdown files that builders without our hooks turn into a site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from built_pages import ADDRESSES, BuiltPage, pages_of
from helpsite.commands import main
from helpsite.content import Content
from helpsite.pages import Rendering
from helpsite.staging import StagingError, stage

TOP = "https://help.example/"
BUILDERS = {
    "mkdocs": [sys.executable, "-m", "mkdocs", "build", "--strict"],
    "zensical": [sys.executable, "-m", "zensical", "build"],
}


@pytest.fixture(scope="module")
def staged(project: Path, content: Content, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("staged") / "project"
    stage(project, content, folder, TOP)
    return folder


def built(staged: Path, folder: Path, command: Sequence[str]) -> dict[str, BuiltPage]:
    """Give the pages that a builder makes of the project."""
    copy = shutil.copytree(staged, folder / "project")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return pages_of(copy / "site")


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.site
@pytest.mark.parametrize("builder", BUILDERS)
def test_builder_without_hooks_makes_every_page_with_its_title_and_text(
    builder: str, staged: Path, content: Content, tmp_path: Path
) -> None:
    pages = built(staged, tmp_path, BUILDERS[builder])
    assert set(ADDRESSES) <= set(pages)
    for page in Rendering(content).pages():
        shown = pages[page.address]
        if page.path:
            assert page.title in shown.one("title").text
        text = squeezed("".join(shown.all("article")[0].words))
        assert squeezed(page.body.striptags()) in text, page.address
        assert shown.one("h1", id="content").lang == page.language


def test_project_needs_no_hook_and_names_no_machine(staged: Path, project: Path) -> None:
    text = (staged / "mkdocs.yml").read_text(encoding="utf-8")
    settings = yaml.safe_load(text)
    assert not {"hooks", "plugins", "nav"} & set(settings)
    assert str(project) not in text
    assert all((staged / "docs" / style).is_file() for style in settings["extra_css"])


def test_a_folder_of_somebody_else_is_left_alone(project: Path, content: Content, tmp_path: Path) -> None:
    (tmp_path / "precious").touch()
    with pytest.raises(StagingError):
        stage(project, content, tmp_path, TOP)
    assert [file.name for file in tmp_path.iterdir()] == ["precious"]


def test_command_writes_the_project(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new"
    assert main(["--lang", "en", "--project", str(project), "stage", str(folder)]) == 0
    assert {f"{address}index.md" for address in ADDRESSES} == {
        file.relative_to(folder / "docs").as_posix() for file in folder.rglob("*.md")
    }
    assert str(len(ADDRESSES)) in capsys.readouterr().out
