"""The box that tells on every page of the preview what is wrong with the content, while it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from helpsite.problems import Problem
from helpsite.texts.languages import Language

STYLE = "/-/desk.css"
MOST = 30
"""How many are told; the rest is counted."""
WORDS: dict[str, dict[Language, str]] = {
    "heading": {"ko": "고칠 곳이 {count}군데 있습니다", "en": "To mend: {count}"},
    "about": {
        "ko": "고칠 때까지 마지막으로 문제없던 화면을 보여 줍니다. 줄 번호를 누르면 그 줄이 편집기에서 열립니다.",
        "en": "Until then the last good pages are shown. A line's number opens it in your editor.",
    },
    "more": {"ko": "그 밖에 {count}군데", "en": "and {count} more"},
}
PAGE = Markup(
    '<!doctype html><html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<meta http-equiv="refresh" content="1"><title>{}</title></head><body>{}</body></html>'
)


def box(problems: Sequence[Problem], project: Path, language: Language) -> Markup:
    """Return the box; each place is a link that opens its line in the editor's program."""
    items = Markup("").join(_item(problem, project, language) for problem in problems[:MOST])
    more = len(problems) - MOST
    rest = Markup("<p>{}</p>").format(WORDS["more"][language].format(count=more)) if more > 0 else ""
    return Markup(
        '<link rel="stylesheet" href="{}"><details class="hs-mistakes" role="alert" lang="{}" open>'
        "<summary>{}</summary><p>{}</p><ol>{}</ol>{}</details>"
    ).format(
        STYLE, language, WORDS["heading"][language].format(count=len(problems)), WORDS["about"][language], items, rest
    )


def page(problems: Sequence[Problem], project: Path, language: Language) -> Markup:
    """Return a page of nothing but the box, for a preview that has had no good content yet."""
    heading = WORDS["heading"][language].format(count=len(problems))
    return PAGE.format(language, heading, box(problems, project, language))


def _item(problem: Problem, project: Path, language: Language) -> Markup:
    place = problem.place
    href = f"vscode://file/{(project / place.path).as_posix().lstrip('/')}:{place.line}:{place.column}"
    field = Markup(" <b>{}</b>").format(problem.field) if problem.field else ""
    return Markup('<li><a href="{}">{}</a>{} {}</li>').format(href, str(place), field, problem.message(language))
