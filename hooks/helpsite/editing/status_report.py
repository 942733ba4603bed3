"""What there is to turn to, as it is printed, as data, and for the preview as a page in each language."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from helpsite.editing import say
from helpsite.editing.status import Remark
from helpsite.library.addresses import STATUS, source_of
from helpsite.library.kinds import NAMES
from helpsite.pages.rendering import Page, Rendering
from helpsite.problems import Place
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.messages import called


def by_section(remarks: Iterable[Remark]) -> list[tuple[str, list[Remark]]]:
    """Return remarks, which stand in the order of their sections, section by section."""
    return [(section, list(group)) for section, group in groupby(remarks, key=lambda remark: remark.section)]


def heading(remarks: list[Remark], today: date, language: Language) -> str:
    """Return one line on how much there is."""
    said = say("to-do-on", count=len(remarks), day=today.isoformat()) if remarks else say("nothing-to-do")
    return said[language]


def about(section: str, language: Language) -> str:
    """Return what the remarks of a section are about."""
    return say(f"section-{section}")[language]


def as_text(remarks: list[Remark], today: date, language: Language) -> str:
    """Return a line for each remark, which begins with its place as editors' programs know it: `file:line`."""
    return "\n".join(_lines(remarks, today, language))


def _lines(remarks: list[Remark], today: date, language: Language) -> Iterator[str]:
    yield heading(remarks, today, language)
    for section, group in by_section(remarks):
        yield f"\n{about(section, language)} ({len(group)})"
        for remark in group:
            is_changed = section == "translation-changed"
            said = [] if is_changed else list(remark.says)
            if section in ("translation-changed", "translation-new"):
                said.append(f"{called()} translated {remark.kind} {remark.id}")
            told = f" — {', '.join(said)}" if said else ""
            yield f"  {remark.place.without_column} {NAMES[remark.kind][language]} {remark.id}{told}"
            yield from (f"    {change}" for change in remark.says if is_changed)


def as_data(remarks: list[Remark], today: date, language: Language) -> dict[str, Any]:
    """Return the same for programs: `on`, and `remarks` with what each is about in this language."""
    return {
        "on": today.isoformat(),
        "remarks": [
            {
                "section": remark.section,
                "about": about(remark.section, language),
                "kind": remark.kind,
                "id": remark.id,
                "path": remark.place.path,
                "line": remark.place.line,
                "says": list(remark.says),
            }
            for remark in remarks
        ],
    }


def status_pages(rendering: Rendering, remarks: list[Remark], today: date, project: Path) -> Iterator[Page]:
    """Yield the page of each language, on which each place leads to its line in an editor's program."""
    place = Place(source_of("page", "status"))
    for language in LANGUAGES:
        view = rendering.view(language, STATUS)
        title, summary = say("to-do")[language], heading(remarks, today, language)
        shown = {"view": view, "title": title, "heading": summary, "sections": by_section(remarks)}
        texts = {"about": about, "names": NAMES, "project": project}
        body = rendering.html("status", **shown, **texts)
        yield Page(view.path, language, "status", title, summary, today, body, view, place)
