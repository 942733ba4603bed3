"""A way through a page by the keyboard alone, and what the eye sees on it."""

from typing import Any

from playwright.sync_api import Locator, Page, ViewportSize
from support.window import PHONE, Window

NUMBER_STOPS = """() => {
    const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
    const takesFocus = (element) => element.checkVisibility({ visibilityProperty: true })
        && element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]");
    const isOfGroup = (element) => element.type === "radio" && !element.checked
        && document.querySelector(`[type=radio][name="${element.name}"]:checked`);
    const all = [...document.querySelectorAll(FOCUSABLE)];
    const stops = all.filter(takesFocus).filter((element) => !isOfGroup(element));
    stops.forEach((stop, place) => { stop.dataset.place = place; });
    return stops.length;
}"""
"""Number what takes the focus, in the order of the page; of a group of which one is chosen it is that one."""
LOOK = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const area = element.getBoundingClientRect();
    const around = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
    const ring = [area.left - around, area.right + around];
    const parents = [];
    for (let parent = element.parentElement; parent; parent = parent.parentElement) parents.push(parent);
    const cuts = parents.filter((parent) => {
        const box = parent.getBoundingClientRect();
        const cutsOff = getComputedStyle(parent).overflowX !== "visible" && parent !== document.body;
        return cutsOff && (ring[0] < box.left - 0.5 || ring[1] > box.right + 0.5);
    });
    const lines = [...element.getClientRects()];
    const points = lines.flatMap(({ left, right, top, bottom }) => [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map(
        (y) => [left + (right - left) * x, top + (bottom - top) * y])));
    const frame = [...document.querySelectorAll(".md-header, .hs-bar, .hs-checklist__bar")]
        .filter((part) => part.checkVisibility() && !part.contains(element))
        .map((part) => part.getBoundingClientRect());
    return {
        tag: element.outerHTML.slice(0, 120),
        place: Number(element.dataset.place ?? -1),
        seen: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && area.width > 4,
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !cuts.length,
        onTop: points.some(([x, y]) => element.contains(document.elementFromPoint(x, y))),
        clear: element.matches(".md-skip") || frame.every((part) => area.bottom <= part.top || area.top >= part.bottom),
    };
}"""
"""Tell what the eye sees of the focus."""


def open_still(window: Window, path: str, size: ViewportSize = PHONE) -> Page:
    """Open a page on which nothing is on its way to another place, so that every look is final."""
    tab = window.open(path, size)
    tab.emulate_media(reduced_motion="reduce")
    return tab


def walk(tab: Page, key: str = "Tab") -> list[dict[str, Any]]:
    """Press a key until the focus leaves the page; give what was seen on the way.

    In a date the key goes through year, month, day and calendar before it goes on.
    """
    way: list[dict[str, Any]] = []
    for _ in range(4 * tab.evaluate(NUMBER_STOPS) + 1):
        tab.keyboard.press(key)
        look = tab.evaluate(LOOK)
        if look is None:
            return way
        if not way or way[-1]["place"] != look["place"]:
            way.append(look)
    raise AssertionError(f"the focus does not leave the page: {way[-1]}")


def go_to(tab: Page, control: Locator) -> None:
    """Press the Tab key until a control has the focus."""
    for _ in range(tab.evaluate(NUMBER_STOPS)):
        if control.evaluate("control => control === document.activeElement"):
            return
        tab.keyboard.press("Tab")
    raise AssertionError("no key reaches it")
