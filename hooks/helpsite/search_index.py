"""One language's part of the search index that the theme's search plugin makes of the whole site."""

from __future__ import annotations

from typing import Any

from helpsite.languages import Language

ENGLISH = "en/"


def index_of(whole: dict[str, Any], language: Language) -> dict[str, Any]:
    """Give the documents of one language, their locations counted from that language's home."""
    docs = [doc for doc in whole["docs"] if doc["location"].startswith(ENGLISH) == (language == "en")]
    if language == "en":
        docs = [{**doc, "location": doc["location"].removeprefix(ENGLISH)} for doc in docs]
    config = {**whole["config"], "lang": [language], "pipeline": ["stopWordFilter"] if language == "en" else []}
    return {"config": config, "docs": docs}
