"""The box that tells on every page of the preview what is wrong with the content, while it is."""

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from helpsite.desk import say
from helpsite.desk.leaves import entry_of, form_of
from helpsite.problems import Problem, by_cause, hint
from helpsite.texts.languages import Language
from helpsite.texts.messages import Message

STYLE = "/-/desk.css"
MOST = 30
"""How many are told; the rest is counted."""
LAST_GOOD_SHOWN = say("last-good-shown")
BOX = Markup(
    '<link rel="stylesheet" href="{style}"><details class="hs-mistakes" role="alert" lang="{language}" open>'
    "<summary>{heading}</summary><p>{about}</p><ol>{items}</ol>{more}</details>"
)
PAGE = Markup(
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1">'
    '<meta name="viewport" content="width=device-width"><title>{heading}</title></head><body>{box}</body></html>'
)


def box(
    problems: Sequence[Problem],
    project: Path,
    language: Language,
    *,
    has_forms: bool,
    about: Message = LAST_GOOD_SHOWN,
) -> Markup:
    """Return the box; each place is a link that opens its line in VS Code, and so is the form where there is one."""
    causes = by_cause(problems)
    more = len(causes) - MOST
    return BOX.format(
        style=STYLE,
        language=language,
        heading=_heading(problems, language),
        about=about[language],
        items=Markup("").join(_item(problem, alike, project, language, has_forms) for problem, alike in causes[:MOST]),
        more=Markup("<p>{}</p>").format(say("and-more", count=more)[language]) if more > 0 else "",
    )


def page(problems: Sequence[Problem], project: Path, language: Language, *, has_forms: bool) -> Markup:
    """Return a page of nothing but the box, for a preview that has had no good content yet."""
    told = box(problems, project, language, has_forms=has_forms, about=say("nothing-shown-yet"))
    return PAGE.format(language=language, heading=_heading(problems, language), box=told)


def _heading(problems: Sequence[Problem], language: Language) -> str:
    return say("to-mend", count=len(problems))[language]


def _item(problem: Problem, alike: int, project: Path, language: Language, has_forms: bool) -> Markup:
    place = problem.place
    href = place.in_editor(project)
    field = Markup(" <b>{}</b>").format(problem.field) if problem.field else ""
    said = problem.message(language) + (hint("and-alike", count=alike)[language] if alike else "")
    form = Markup("")
    if has_forms and (entry := entry_of(problem)):
        form = Markup(' · <a href="{}">{}</a>').format(form_of(*entry, language), say("mend-in-form")[language])
    return Markup('<li><a href="{}">{}</a>{} {}{}</li>').format(href, str(place), field, said, form)
