"""Where everything is on the site: one path per page, the same in both languages, its anchors, and other files."""

from helpsite import models
from helpsite.library.kinds import ALL, BY_NAME
from helpsite.library.shelves import inner_ids
from helpsite.library.site_pages import PAGES
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import FIGURES
from helpsite.texts.references import PAGES as LEADING_TO_PAGES

STATUS = "status/"
"""A page for editors, which only the preview has."""
FOLDERS = {kind.name: kind.page for page in PAGES.values() for kind in ALL if kind.own_pages and kind.page == page.path}
"""Kinds whose entries have a page each, with the folder of these pages."""
SHARED = {
    kind.reference: kind.page
    for kind in ALL
    if kind.page and not kind.own_pages and kind.reference in FIGURES | LEADING_TO_PAGES
}
"""Kinds, as texts refer to them, whose entries stand together on one page, each under its id."""
LISTED = {
    page.id: found
    for page in PAGES.values()
    if (found := tuple(kind.name for kind in ALL if kind.page and kind.page == page.path and not kind.own_pages))
}
"""Pages that list whole kinds, each entry under its id."""
STEP_SECTIONS = ("why", "actions", "prepare", "good-outcome", "how-long", "if-it-fails")

API = "api/v1"
LLMS = "llms.txt"
THEME_INDEX = "search/search_index.json"
"""Where the theme looks for what it searches, below the top of each language."""
TOOL_DATA: dict[Language, str] = {language: f"case/{language}.json" for language in LANGUAGES}
"""Below the site's top, what the tools know of the content."""
SEARCH_DOCUMENTS: dict[Language, str] = {language: f"search/{language}.json" for language in LANGUAGES}
"""Below the site's top, what the search looks through."""
MANIFESTS: dict[Language, str] = {"ko": "manifest.webmanifest", "en": "manifest.en.webmanifest"}
"""Both lie at the site's top, which is what either of them opens."""


def source_of(kind: str, id: str) -> str:
    """Return the file under the project that a page is made from: `content/faq/empty-box.yml`."""
    if kind == "page":
        return f"content/{PAGES[id].file if id in PAGES else 'site.yml'}"
    return f"content/{BY_NAME[kind].place}/{id}.yml"


def path(kind: str, id: str) -> str:
    """Return the path of a page below its language's home: `faq/empty-box/`."""
    if kind == "page":
        return PAGES[id].path
    return SHARED[kind] if kind in SHARED else f"{FOLDERS[kind]}{id}/"


def address(kind: str, id: str, anchor: str | None = None) -> str:
    """Return the path of an entry with its place on the page: `contacts/#cj`."""
    place = id if kind in SHARED else anchor
    return path(kind, id) + (f"#{place}" if place else "")


def in_language(path: str, language: Language) -> str:
    """Return the path of a page below the site's top; Korean stands at the top itself."""
    return path if language == "ko" else f"{language}/{path}"


def way_up(path: str) -> str:
    """Return the relative URL from a page to the site's top: `../../` from `faq/empty-box/`."""
    return "../" * path.count("/")


def anchors(model: models.Model) -> set[str]:
    """Return the places on a model's own page that a link may name."""
    sections = STEP_SECTIONS if isinstance(model, models.Step) else ()
    return {*sections, *(id for _, id in inner_ids(model))}
