"""Which reference stands for what was typed into a text: an editor need not know its name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from helpsite import models
from helpsite.figures import period_text, value_text
from helpsite.languages import LANGUAGES
from helpsite.library import Library
from helpsite.problems import Problem

MOST = 4
"""How many are named; the same length has many meanings."""


def advised(problem: Problem, library: Library) -> Problem:
    """Give a problem of a typed figure or number with the references that would show the same."""
    if problem.rule not in ("bare-figure", "bare-phone"):
        return problem
    typed = _folded(str(problem.details["found"]))
    named = [name for name, shown in _references(library) if typed in map(_folded, shown)][:MOST]
    hint = {
        "ko": f". 혹시 {', '.join(named)}인가요?" if named else "",
        "en": f". Perhaps {', '.join(named)}?" if named else "",
    }
    return replace(problem, details={**problem.details, "hint": hint})


def _references(library: Library) -> Iterator[tuple[str, list[str]]]:
    """Give every figure and every contact with a number, as texts refer to it, and what it shows in each language."""
    for item in library.all():
        match item.model:
            case models.Deadline(length=int() as length, unit=str() as unit):
                yield f"{{deadline:{item.id}}}", [period_text(length, unit, language) for language in LANGUAGES]
            case models.Amount(value=value, unit=unit):
                yield f"{{amount:{item.id}}}", [value_text(value, unit, language) for language in LANGUAGES]
            case models.Contact(phone=str() as phone):
                yield f"{{contact:{item.id}}}", [phone]


def _folded(text: str) -> str:
    return "".join(text.split()).lower()
