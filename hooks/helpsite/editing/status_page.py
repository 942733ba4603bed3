"""What there is to turn to as a page in each language, for the preview alone."""

from collections.abc import Iterator
from datetime import date

from helpsite.editing import say
from helpsite.editing.status import Remark
from helpsite.editing.status_report import about, by_section, heading
from helpsite.library.addresses import STATUS, source_of
from helpsite.library.kinds import NAMES
from helpsite.pages.rendering import Page, Rendering
from helpsite.problems import Place
from helpsite.texts.languages import LANGUAGES


def status_pages(rendering: Rendering, remarks: list[Remark], today: date, edit: str) -> Iterator[Page]:
    """Yield the page of each language; `edit` is the address before the path of a file to change, or nothing."""
    place = Place(source_of("page", "status"))
    for language in LANGUAGES:
        view = rendering.view(language, STATUS)
        title, summary = say("to-do")[language], heading(remarks, today, language)
        shown = {"view": view, "title": title, "heading": summary, "sections": by_section(remarks)}
        texts = {"about": about, "names": NAMES, "edit": edit, "edit_text": say("edit")[language]}
        body = rendering.html("status", **shown, **texts)
        yield Page(view.path, language, "status", title, summary, today, body, view, place)
