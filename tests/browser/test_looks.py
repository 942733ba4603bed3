"""Pages look as they would with every rule of the theme's style sheet and of ours."""

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import material
import pytest
import yaml
from helpsite.library.addresses import in_language
from playwright.sync_api import Browser, Page, ViewportSize, expect
from support.page_kinds import KINDS
from support.project import PROJECT
from support.window import DESK, PHONE

# The edges of letters and round corners are not drawn alike every time; a rule that is missing changes more than those.
DIFFERENCE = """async (pictures) => {
  const [one, other] = await Promise.all(pictures.map(async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    return { size: `${bitmap.width} × ${bitmap.height}`, ...canvas.getImageData(0, 0, bitmap.width, bitmap.height) };
  }));
  if (one.size !== other.size) return `${one.size} instead of ${other.size}`;
  let count = 0;
  for (let place = 0; place < one.data.length; place++) count += Math.abs(one.data[place] - other.data[place]) > 40;
  return count > 60 ? `${count} values differ` : "";
}"""
TALLEST = 6000


@pytest.fixture(scope="module")
def every_rule() -> str:
    """Return the theme's rules and ours, all of them."""

    class Loader(yaml.SafeLoader):
        """Reads the settings of MkDocs, whose tags mean nothing here."""

    Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
    settings = yaml.load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
    [theme] = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.css")
    files = [theme, *(PROJECT / "docs" / style for style in settings["extra_css"])]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def open_search(tab: Page) -> None:
    tab.keyboard.press("Control+k")
    tab.keyboard.insert_text("배송")
    expect(tab.locator(".md-search-result__link").first).to_be_visible()


def open_menu(tab: Page) -> None:
    tab.evaluate("document.querySelector('[data-opens=drawer]').click()")


def unfold(tab: Page) -> None:
    tab.evaluate("document.querySelectorAll('article details').forEach((details) => { details.open = true; })")


def print_it(tab: Page) -> None:
    tab.emulate_media(media="print")


STATES: dict[str, Callable[[Page], None]] = {"search": open_search, "menu": open_menu, "print": print_it}


VIEWS = [(kind, *((PHONE, "light") if place % 2 else (DESK, "dark"))) for place, kind in enumerate(KINDS)]
VIEWS += [(state, *view) for state in STATES for view in ((PHONE, "dark"), (DESK, "light"))]


@pytest.mark.parametrize(("kind", "size", "scheme"), VIEWS)
def test_pages_look_as_they_would_with_every_rule(
    browser: Browser, address: str, every_rule: str, kind: str, size: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    pictures = []
    with browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce") as context:
        context.clock.set_fixed_time("2026-11-25T10:00:00+09:00")
        tab = context.new_page()
        for sheet in (None, every_rule):
            if sheet:
                tab.route("**/*.css", lambda route: route.fulfill(body=every_rule, content_type="text/css"))
            tab.goto(address + in_language(KINDS.get(kind, "situations/part-missing/"), "ko"))
            expect(tab.locator("[data-case-data]:not(.hs-tool--ready)")).to_have_count(0)
            STATES.get(kind, unfold)(tab)
            tall = min(TALLEST, tab.evaluate("document.documentElement.scrollHeight"))
            area = {"x": 0, "y": 0, "width": size["width"], "height": size["height"] if kind in STATES else tall}
            picture = tab.screenshot(full_page=kind not in STATES, clip=area, animations="disabled")  # type: ignore[arg-type]
            pictures.append(b64encode(picture).decode())
        if pictures[0] != pictures[1]:
            tab.goto("about:blank")
            assert tab.evaluate(DIFFERENCE, pictures) == ""
