"""The style sheet that is served holds every rule that can apply to a page, and no other."""

import pytest
from helpsite.publishing.stylesheet import Names, shrink


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
