"""Where everything is on the site: one path per page, the same in both languages, and the anchors on it."""

from __future__ import annotations

from helpsite import models
from helpsite.texts.languages import Language

PAGES = {
    "home": "",
    "guide": "guide/",
    "situations": "situations/",
    "faq": "faq/",
    "checklist": "checklist/",
    "contacts": "contacts/",
    "deadlines": "deadlines/",
    "messages": "messages/",
    "show": "show/",
    "case": "case/",
    "sources": "sources/",
    "about": "about/",
    "offline": "offline/",
}
STATUS = "status/"
"""A page for editors, which only the preview has."""
LISTS = ("guide", "situations", "faq", "contacts", "deadlines", "messages", "show", "case", "sources")
"""Pages that have no file of their own; `content/search.yml` holds their search terms."""
FOLDERS = {"faq": "faq/", "step": "guide/", "situation": "situations/"}
"""Kinds whose entries have a page each."""
SHARED = {"contact": "contacts/", "deadline": "deadlines/", "message": "messages/", "source": "sources/"}
"""Kinds whose entries stand together on one page, each under its id."""
STEP_SECTIONS = ("why", "actions", "prepare", "good-outcome", "how-long", "if-it-fails")
LISTED = {
    "faq": ("category",),
    "contacts": ("shop", "courier", "agency"),
    "deadlines": ("deadline",),
    "messages": ("message",),
    "show": ("phrase",),
    "sources": ("source",),
}
"""Pages that list whole kinds, each entry under its id."""


API = "api/v1"
LLMS = "llms.txt"
THEME_INDEX = "search/search_index.json"
"""Where the theme looks for what it searches, below the top of each language."""
MANIFESTS: dict[Language, str] = {"ko": "manifest.webmanifest", "en": "manifest.en.webmanifest"}
"""Both lie at the site's top, which is what either of them opens."""


def tool_data_file(language: Language) -> str:
    """Return the place, below the site's top, of what the tools know of the content."""
    return f"case/{language}.json"


def search_documents_file(language: Language) -> str:
    """Return the place, below the site's top, of what the search looks through."""
    return f"search/{language}.json"


def path(kind: str, id: str) -> str:
    """Give the path of a page below its language's home: `faq/empty-box/`."""
    if kind == "page":
        return PAGES[id]
    return SHARED[kind] if kind in SHARED else f"{FOLDERS[kind]}{id}/"


def address(kind: str, id: str, anchor: str | None = None) -> str:
    """Give the path of an entry with its place on the page: `contacts/#cj`."""
    place = id if kind in SHARED else anchor
    return path(kind, id) + (f"#{place}" if place else "")


def in_language(path: str, language: Language) -> str:
    """Give the path of a page below the site's top; Korean stands at the top itself."""
    return path if language == "ko" else f"{language}/{path}"


def way_up(path: str) -> str:
    """Give the way from a page to the site's top: `../../` from `faq/empty-box/`."""
    return "../" * path.count("/")


def anchors(model: models.Model) -> set[str]:
    """Give the places on a model's own page that a link may name."""
    match model:
        case models.Step():
            return {*STEP_SECTIONS, *(action.id for action in model.actions)}
        case models.Situation():
            return {part.id for part in (*model.first_ten_minutes, *model.steps)}
        case models.Checklist():
            return {id for group in model.groups for id in (group.step, *(item.id for item in group.items))}
        case models.About():
            return {section.id for section in model.sections}
    return set()
