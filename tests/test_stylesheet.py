"""The style sheet that is served holds what pages use, and they look as they would with every rule."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import material
import pytest
import yaml
from built_pages import served
from helpsite.library.addresses import in_language
from helpsite.publishing.stylesheet import Names, shrink
from page_kinds import KINDS
from playwright.sync_api import Browser, Page, ViewportSize, expect
from window import DESK, PHONE

STYLESHEET = "assets/css/site.css"
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


def names(html: str = "", script: str = "", theme: str = "") -> Names:
    found = Names()
    found.add_page(html)
    found.add_script(script)
    found.add_theme_script(theme)
    return found


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        ".a",
        ".b",
        "#c",
        "*",
        "::selection",
        ":root[data-mode=dark]",
        "p.a > .b:hover",
        "p:not(.gone)",
        ":is(.gone, .a) .b",
        ".gone, .a",
        "[lang=ko]",
        "[lang^=k]",
        ".made",
        "[data-for-one]",
        ".md-search-result",
        "details[open] p",
    ],
)
def test_what_can_apply_stays(selector: str) -> None:
    known = names(
        '<html lang=ko><details open><p class="a b" id="c">',
        'element.className = "made"; const { mode, forOne } = root.dataset; mode === "dark";',
        'x("li",{class:"md-search-result md-nav"})',
    )
    assert "color:red" in shrink(f"{selector} {{ color: red }}", known)


@pytest.mark.parametrize(
    "selector",
    ["table", ".gone", "#gone", "p .gone", ".a.gone", ":is(.gone, #gone) p", "[dir=rtl] p", "[gone]", ".md-nav"],
)
def test_what_cannot_apply_goes(selector: str) -> None:
    known = names('<html dir="ltr"><p class="a">', "", 'x("nav",{class:"md-nav"})')
    assert shrink(f"{selector} {{ color: red }} @media print {{ {selector} {{ color: red }} }}", known) == ""


def test_variables_and_movements_stay_where_something_asks_for_them() -> None:
    css = """:root { --a: var(--b); --b: 1px; --c: var(--d); --d: 2px; --set: 3px; }
    p { margin: var(--a); animation: turn 1s; }
    @keyframes turn { to { rotate: 1turn } } @keyframes gone { to { rotate: 1turn } }"""
    small = shrink(css, names("<html><p>", 'style.getPropertyValue("--set")'))
    assert [word for word in ("--a", "--b", "--set", "@keyframes turn") if word not in small] == []
    assert [word for word in ("--c", "--d", "gone") if word in small] == []


@pytest.mark.site
def test_pages_ask_for_one_style_sheet(site: Path) -> None:
    assert [*site.rglob("*.css")] == [served(site, STYLESHEET)]


# Looks


@pytest.fixture(scope="module")
def every_rule(project: Path) -> str:
    """Give the theme's rules and ours, all of them."""

    class Loader(yaml.SafeLoader):
        """Reads the settings of MkDocs, whose tags mean nothing here."""

    Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
    settings = yaml.load((project / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
    [theme] = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.css")
    files = [theme, *(project / "docs" / style for style in settings["extra_css"])]
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


@pytest.mark.site
@pytest.mark.browser
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
        tab.goto("about:blank")
        assert tab.evaluate(DIFFERENCE, pictures) == ""
