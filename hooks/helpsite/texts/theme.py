"""Where the theme's package keeps its templates: the site takes its icons from there, and some of its words."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path


@cache
def theme_templates() -> Path:
    """Return the folder of the theme's templates; raise `FileNotFoundError` where its package is not installed."""
    package = find_spec("material")
    if package is None or package.origin is None:
        raise FileNotFoundError("the package mkdocs-material is not installed")
    return Path(package.origin).parent / "templates"
