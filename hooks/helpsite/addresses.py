"""Where everything is on the site: one path per page, the same in both languages, and the anchors on it."""

from __future__ import annotations

from helpsite import models
from helpsite.languages import Language

PAGES = {"home": "", "guide": "guide/", "faq": "faq/", "checklist": "checklist/", "about": "about/"}
FOLDERS = {"faq": "faq/", "step": "guide/"}
STEP_SECTIONS = ("why", "actions", "prepare", "good-outcome", "how-long", "if-it-fails")


def path(kind: str, id: str) -> str:
    """Give the path of a page below its language's home: `faq/empty-box/`."""
    return PAGES[id] if kind == "page" else f"{FOLDERS[kind]}{id}/"


def in_language(path: str, language: Language) -> str:
    """Give the path of a page below the site's top; Korean stands at the top itself."""
    return path if language == "ko" else f"{language}/{path}"


def way_up(path: str) -> str:
    """Give the way from a page to the site's top: `../../` from `faq/empty-box/`."""
    return "../" * path.count("/")


def anchors(kind: str, model: models.Model) -> set[str]:
    """Give the places on a page that a link may name."""
    match model:
        case models.Step():
            return {*STEP_SECTIONS, *(action.id for action in model.actions)}
        case models.Checklist():
            return {id for group in model.groups for id in (group.step, *(item.id for item in group.items))}
        case models.About():
            return {section.id for section in model.sections}
    return set()
