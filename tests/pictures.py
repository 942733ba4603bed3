"""Pictures of every kind of page, in both languages, light and dark, on a phone and at a desk: `make pictures`.

They go into `.pictures/`, to be looked at; no test compares them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES
from playwright.sync_api import sync_playwright
from support.chrome import installed_chrome
from support.page_kinds import KINDS
from support.webserver import serve
from support.window import DESK, PHONE

PROJECT = Path(__file__).parent.parent
PICTURES = PROJECT / ".pictures"
SCHEMES = ("light", "dark")


def take(address: str) -> int:
    """Take the pictures of a site at an address; give how many."""
    taken = 0
    with sync_playwright() as playwright:
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        browser = playwright.chromium.launch(
            executable_path=installed_chrome(), args=["--no-sandbox"] if is_root else []
        )
        for scheme in SCHEMES:
            for size in (PHONE, DESK):
                tab = browser.new_page(viewport=size, color_scheme="light" if scheme == "light" else "dark")
                for kind, path in KINDS.items():
                    for language in LANGUAGES:
                        tab.goto(address + in_language(path, language))
                        name = f"{kind}-{language}-{scheme}-{size['width']}.png"
                        tab.screenshot(path=PICTURES / name, full_page=True)
                        taken += 1
                tab.close()
        browser.close()
    return taken


def main() -> None:
    """Build the site and take its pictures."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
        subprocess.run(command, cwd=PROJECT, check=True, stderr=subprocess.DEVNULL)
        with serve(Path(folder), "/") as address:
            print(f"{take(address)} pictures in {PICTURES.relative_to(PROJECT)}/")


if __name__ == "__main__":
    main()
