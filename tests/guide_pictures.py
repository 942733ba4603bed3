"""The pictures of EDITING.md, taken of a preview of the tests' own content: `make guide-pictures`."""

import os
import tempfile
from contextlib import closing
from pathlib import Path

from playwright.sync_api import sync_playwright
from support.chrome import installed_chrome
from support.preview import Preview
from support.project import PROJECT, copy_project

FOLDER = PROJECT / ".readme"
WINDOW = {"width": 1000, "height": 560}
QUESTION = "content/faq/empty-box.yml"


def main() -> None:
    """Show a page with its foot, its form with a mistake, and the box of a mistake in a file."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = copy_project(Path(folder) / "help")
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        arguments = ["--no-sandbox"] if is_root else []
        browser = playwright.chromium.launch(executable_path=installed_chrome(), args=arguments)
        tab = browser.new_page(viewport={"width": WINDOW["width"], "height": WINDOW["height"]})
        with closing(Preview(project, locale="ko_KR.UTF-8")) as preview:
            top = f"http://127.0.0.1:{preview.port}/"

            def take(name: str) -> None:
                tab.wait_for_timeout(1500)
                tab.screenshot(path=FOLDER / f"edit-{name}.png")

            tab.goto(f"{top}faq/empty-box/")
            tab.locator(".hs-edit").scroll_into_view_if_needed()
            take("foot")
            tab.goto(f"{top}-/desk/edit?kind=faq&id=empty-box&lang=ko")
            answer = tab.locator("textarea").first
            answer.fill("빈 상자를 받았다면 7일 안에 판매자에게 알리세요. 상자와 송장도 사진으로 남기세요.")
            take("form")
            file = project / QUESTION
            file.write_text(file.read_text(encoding="utf-8").replace("category: ", "category "), encoding="utf-8")
            preview.wait_for(f"{QUESTION}:")
            tab.goto(f"{top}faq/empty-box/")
            take("mistake")
        browser.close()


if __name__ == "__main__":
    main()
