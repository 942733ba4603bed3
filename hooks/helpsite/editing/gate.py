"""The one gate through which content is published, whatever the way: what keeps it back, and nothing else does."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from helpsite.content import Content, checked_library, content_of
from helpsite.editing.search_check import not_found
from helpsite.problems import ContentError, Problem


def checked_content(project: Path, today: date) -> Content:
    """Read the content under a project; raise `ContentError` with everything that is to be mended.

    `today` is the editor's date.
    """
    library = checked_library(project, today)
    content = content_of(library, today)
    if problems := not_found(library, content, project):
        raise ContentError(problems)
    return content


def publishable_content(project: Path, today: date) -> Content:
    """Read the content under a project; raise `ContentError` where it may not be published as it is."""
    content = checked_content(project, today)
    if problems := list(unapproved(content)):
        raise ContentError(problems)
    return content


def unapproved(content: Content) -> Iterator[Problem]:
    """Yield a problem for each entry whose English nobody has approved against its Korean."""
    for drift in content.drifts.values():
        yield Problem(drift.place, "", "unapproved", {"kind": drift.kind, "id": drift.id})
