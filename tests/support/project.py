"""The project under test: where it lies, how a copy is made of it and how its site is built."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).parents[2]
SAMPLE = PROJECT / "tests/sample"
"""A project of nothing but content, which no editor changes: what the tests of the program look at."""
CONTENT = SAMPLE / "content"
SITE_URL = "https://help.example/sub/"
PATIENCE = 120
"""Seconds for which a worker waits for what another one makes."""


def copy_project(copy: Path) -> Path:
    """Make a project in a folder, of the program and the content of the tests, and return that."""
    shutil.copytree(CONTENT, copy / "content")
    for folder in ("docs", "hooks"):
        shutil.copytree(PROJECT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(PROJECT / "mkdocs.yml", copy)
    return copy


def keep_known(project: Path, known: Path) -> Path:
    """Let a project keep what it knows of the search in a folder that it shares with others; return the project."""
    (project / ".cache").symlink_to(known, target_is_directory=True)
    return project


def files_of(project: Path) -> dict[str, bytes]:
    """Return every file of a project but those that it keeps for itself, by its path."""
    files = (file for file in project.rglob("*") if file.is_file() and ".cache" not in file.parts)
    return {file.relative_to(project).as_posix(): file.read_bytes() for file in files}


def run(project: Path, module: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a module in a project's folder, as an editor would whose system speaks English."""
    command = [sys.executable, "-m", module, *arguments]
    env = {**os.environ, "LC_ALL": "C.UTF-8", **environment}
    return subprocess.run(command, cwd=project, env=env, capture_output=True, encoding="utf-8", check=False)


def build_site(folder: Path, project: Path, **environment: str) -> Path:
    """Build a project's site into a folder, as `make build` does, for a host below a path; return the folder."""
    environment = {"SITE_URL": SITE_URL, **environment}
    done = run(project, "mkdocs", "build", "--strict", "--site-dir", str(folder), **environment)
    assert done.returncode == 0, done.stderr
    return folder


def make_once(folder: Path, make: Callable[[Path], object]) -> Path:
    """Let the first worker that comes make a folder, and all others wait for it; return the folder."""
    turn, made = folder.with_suffix(".turn"), folder.with_suffix(".made")
    try:
        turn.touch(exist_ok=False)
    except FileExistsError:
        _wait_for(made)
        return folder
    make(folder)
    made.touch()
    return folder


def _wait_for(file: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not file.exists():
        assert time.monotonic() < end, f"another worker did not make {file.stem}"
        time.sleep(0.05)
