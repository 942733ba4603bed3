"""The icons of the site: one line-icon family, as the theme's package ships it, put into the page as SVG."""

from functools import cache
from pathlib import Path

from markupsafe import Markup

from helpsite.texts.theme import theme_templates

OTHER = "help-circle-outline"
"""For an entry that names none."""


def is_icon(name: str) -> bool:
    """Tell whether the icon family has an icon of this name."""
    return _file(name).is_file()


@cache
def icon(name: str) -> Markup:
    """Return an icon as SVG that says nothing to screen readers: the words beside it do."""
    svg = _file(name).read_text(encoding="utf-8").strip()
    # Safe: the file comes with the theme's package and never from the content.
    return Markup(svg.replace("<svg ", '<svg class="hs-icon" aria-hidden="true" focusable="false" ', 1))


def _file(name: str) -> Path:
    return theme_templates() / f".icons/material/{name}.svg"
