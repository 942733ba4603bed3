"""Every file that is written beside the pages, with its text."""

import json
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from helpsite.library.addresses import LLMS, MANIFESTS, SEARCH_DOCUMENTS, THEME_INDEX, TOOL_DATA, in_language
from helpsite.outputs.api import api_files
from helpsite.outputs.llms import llms_text
from helpsite.outputs.manifest import manifest
from helpsite.outputs.search_documents import search_documents, theme_index
from helpsite.outputs.tool_data import tool_data
from helpsite.pages.rendering import Page, Rendering
from helpsite.texts.languages import LANGUAGES


def output_files(rendering: Rendering, top: str, tokens: str) -> Iterator[tuple[str, str]]:
    """Yield what the site itself needs, as names below its top and texts.

    `top` is the address that the site will have, `tokens` its style sheet of colours.
    """
    content = rendering.content
    for language in LANGUAGES:
        yield SEARCH_DOCUMENTS[language], _json(search_documents(content, language))
        yield in_language(THEME_INDEX, language), _json(theme_index(language))
        yield TOOL_DATA[language], _json(tool_data(content, language))
        yield MANIFESTS[language], _json(manifest(content, language, urlsplit(top).path, tokens))
    for address, html in rendering.moved(top):
        yield f"{address}index.html", html


def files_for_programs(rendering: Rendering, pages: Sequence[Page], top: str) -> Iterator[tuple[str, str]]:
    """Yield what other programs read of a published site."""
    for name, data in api_files(rendering.content, top).items():
        yield name, _json(data)
    for language in LANGUAGES:
        yield in_language(LLMS, language), llms_text(pages, language, top)


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
