"""A new version of the site, built and looked at in a folder of its own, and then shown all at once.

Visitors get what `live` points to. Whatever goes wrong before it is turned leaves it, and them, as they were.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from helpsite.publishing.checking import faults

LIVE = "live"
RELEASES = "releases"
KEPT = 3
"""As many versions stay, the live one among them, so that one can go back."""


class ReleaseError(Exception):
    """Why a version is not shown."""


def build(project: Path, site: Path) -> None:
    """Build the site of a project into a folder, strictly; it says on the terminal what it does."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    if subprocess.run(command, cwd=project, check=False).returncode:
        raise ReleaseError("mkdocs build --strict")


def replace(site: Path, addresses: Iterable[str], build: Callable[[Path], object]) -> None:
    """Put a new version in the place of the one in a folder, or leave that as it is; `build` is given a folder."""
    if site.exists() and any(site.iterdir()) and not (site / "index.html").exists():
        raise ReleaseError(f"{site} holds something else than a site")
    new = site.with_name(f"{site.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        _make(new, addresses, build)
        shutil.rmtree(site, ignore_errors=True)
        new.rename(site)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _make(site: Path, addresses: Iterable[str], build: Callable[[Path], object]) -> None:
    build(site)
    if found := list(faults(site, addresses)):
        raise ReleaseError("\n".join(found))


def release(
    folder: Path, name: str, addresses: Iterable[str], build: Callable[[Path], object], pack: Callable[[Path], object]
) -> Path:
    """Make a version under a name, which must sort after those before it, and let `live` point to it.

    `addresses` are the pages that it must have; `build` and `pack` are given its folder.
    """
    live, site = folder / LIVE, folder / RELEASES / name
    if live.exists() and not live.is_symlink():
        raise ReleaseError(f"{live} is no symbolic link")
    if site.exists():
        raise ReleaseError(f"{site} exists")
    site.mkdir(parents=True)
    try:
        _make(site, addresses, build)
        pack(site)
    except BaseException:
        shutil.rmtree(site)
        raise
    switch(live, site)
    for old in sorted((folder / RELEASES).iterdir())[:-KEPT]:
        if old.resolve() != live.resolve():
            shutil.rmtree(old)
    return site


def switch(live: Path, site: Path) -> None:
    """Let the link point to another folder, without a moment in which it points nowhere."""
    new = live.with_name(f".{LIVE}-{site.name}")
    new.symlink_to(os.path.relpath(site, live.parent))
    new.replace(live)
