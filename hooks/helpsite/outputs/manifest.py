"""What a phone knows of the site when its reader puts it on the home screen; one in each language."""

import re
from typing import Any

from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.texts.languages import Language

ICONS = (("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable-512.png", 512, "maskable"))
"""Drawn from `favicon.svg`; the last fills its square, for phones that cut it into a shape of their own."""


def manifest(content: Content, language: Language, top: str, tokens: str) -> dict[str, Any]:
    """Return what one language tells; `top` is the site's path on its host, `tokens` the style sheet of colours."""
    site = content.site
    return {
        "name": site.name[language],
        "short_name": site.words["short-name"][language],
        "description": site.description[language],
        "lang": language,
        "dir": "ltr",
        "id": top + in_language("", language),
        "start_url": f"./{in_language('', language)}",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": _colour(tokens, "--card"),
        "background_color": _colour(tokens, "--ground"),
        "icons": [
            {"src": f"assets/img/{name}", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, size, purpose in ICONS
        ],
    }


def _colour(tokens: str, name: str) -> str:
    """Return a colour as it is by day, which stands first."""
    found = re.search(rf"{name}: (#[0-9a-f]{{6}});", tokens)
    assert found, f"tokens.css names no colour {name}"
    return found[1]
