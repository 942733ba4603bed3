"""What the site takes from the theme's package: its icons, one family of line-icons, and words of its templates."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

OTHER = "help-circle-outline"
"""The icon of an entry that names none."""


@cache
def theme_templates() -> Path:
    """Return the folder of the theme's templates; raise `FileNotFoundError` where its package is not installed."""
    package = find_spec("material")
    if package is None or package.origin is None:
        raise FileNotFoundError("the package mkdocs-material is not installed")
    return Path(package.origin).parent / "templates"


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
