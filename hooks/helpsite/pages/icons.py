"""The icons of the site: one line-icon family, as the theme's package ships it, put into the page as SVG."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

SITUATIONS = {
    "nothing-arrived": "package-variant-closed-remove",
    "part-missing": "package-variant",
    "marked-delivered": "home-alert-outline",
    "not-moving": "map-marker-off-outline",
    "wrong-item": "swap-horizontal",
    "stolen": "door-open",
    "seller-silent": "store-off-outline",
    "overseas": "airplane-alert",
}
STEPS = {
    "check-order": "clipboard-list-outline",
    "contact-support": "headset",
    "request-redelivery": "truck-outline",
    "consider-refund": "cash-refund",
    "keep-evidence": "camera-outline",
}
TOOLS = {
    "messages": "message-text-outline",
    "deadlines": "calendar-clock-outline",
    "checklist": "checkbox-marked-outline",
    "contacts": "phone-outline",
    "show": "card-text-outline",
    "case": "folder-outline",
}
OTHER = "help-circle-outline"
"""For an entry that has no icon of its own yet."""


def icon_of(id: str) -> str:
    """Give the name of the icon of a situation, a step or a tool."""
    return {**SITUATIONS, **STEPS, **TOOLS}.get(id, OTHER)


@cache
def icon(name: str) -> Markup:
    """Give an icon as SVG that says nothing to screen readers: the words beside it do."""
    file = _folder() / f"{name}.svg"
    svg = file.read_text(encoding="utf-8").strip()
    # Safe: the file comes with the theme's package and never from the content.
    return Markup(svg.replace("<svg ", '<svg class="hs-icon" aria-hidden="true" focusable="false" ', 1))


def _folder() -> Path:
    package = find_spec("material")
    if package is None or package.origin is None:
        raise FileNotFoundError("the package mkdocs-material, which holds the icons, is not installed")
    return Path(package.origin).parent / "templates" / ".icons" / "material"
