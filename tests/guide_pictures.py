"""The pictures of EDITING.md, taken of a preview of the tests' own content: `make guide-pictures`."""

import base64
import os
import tempfile
from contextlib import closing
from pathlib import Path

from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, sync_playwright
from support.chrome import installed_chrome
from support.preview import Preview
from support.project import PROJECT, copy_project

FOLDER = PROJECT / ".readme"
QUESTION = "content/faq/empty-box.yml"
LOCALES: dict[Language, str] = {"ko": "ko_KR.UTF-8", "en": "en_GB.UTF-8"}
TYPED_OUT: dict[Language, str] = {
    "ko": "빈 상자를 받았다면 7일 안에 판매자에게 알리세요. 상자와 송장도 사진으로 남기세요.",
    "en": "If the box is empty, tell the seller within 7 days. Take photos of the box and its label too.",
}
"""An answer with a mistake: a period that is not to be typed into a text."""


def main() -> None:
    """Take them in both languages."""
    with sync_playwright() as playwright:
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        arguments = ["--no-sandbox"] if is_root else []
        browser = playwright.chromium.launch(executable_path=installed_chrome(), args=arguments)
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                take(browser, copy_project(Path(folder) / "help"), language)
        browser.close()


def take(browser: Browser, project: Path, language: Language) -> None:
    """Show a page with its foot, its form with a mistake, what is due, and the box of a mistake in a file."""
    tab = browser.new_page(viewport={"width": 1000, "height": 560})
    camera = tab.context.new_cdp_session(tab)

    def keep(name: str) -> None:
        tab.wait_for_timeout(1500)
        # WebP, which Playwright itself does not take, needs a third of what PNG does.
        taken = camera.send("Page.captureScreenshot", {"format": "webp", "quality": 60})
        (FOLDER / f"edit-{name}-{language}.webp").write_bytes(base64.b64decode(taken["data"]))

    with closing(Preview(project, locale=LOCALES[language])) as preview:
        top = f"http://127.0.0.1:{preview.port}/"
        page = top + in_language("faq/empty-box/", language)
        tab.goto(page)
        tab.locator(".hs-edit").scroll_into_view_if_needed()
        keep("foot")
        tab.goto(f"{top}-/desk/edit?kind=faq&id=empty-box&lang={language}")
        answer = tab.locator("textarea").nth(LANGUAGES.index(language))
        answer.fill(TYPED_OUT[language])
        answer.evaluate("field => setTimeout(() => field.scrollIntoView({ block: 'center' }), 1000)")
        keep("form")
        change(preview, project, "그대로 찍은 뒤", "사진으로 남긴 뒤")
        tab.goto(top + in_language("status/", language))
        keep("status")
        change(preview, project, "사진으로 남긴 뒤", "그대로 찍은 뒤")
        change(preview, project, "category: ", "category ")
        tab.goto(page)
        keep("mistake")
    tab.close()


def change(preview: Preview, project: Path, old: str, new: str) -> None:
    """Change the file of the question, and wait until the preview has looked at it."""
    file, before = project / QUESTION, len(preview.printed)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    preview.wait_for("==> ", before)


if __name__ == "__main__":
    main()
