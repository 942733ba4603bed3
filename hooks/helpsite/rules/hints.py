"""What only the whole library can say to a problem of one text: which reference or which entry was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from helpsite import models
from helpsite.library.addresses import FOLDERS
from helpsite.library.kinds import ALL, NAMES
from helpsite.library.shelves import Library
from helpsite.problems import Problem
from helpsite.rules.suggesting import anywhere, likeliest, perhaps, titled
from helpsite.texts.figures import period_text, value_text
from helpsite.texts.languages import LANGUAGES
from helpsite.texts.references import FIGURES, PAGES, parse_target

MOST = 4
"""How many are named; the same length has many meanings."""
NAMED_IN_BRACES = re.compile(r"\{\s*([^{}:：]+?)\s*[:：]\s*([^{}]+?)\s*\}")
REFERENCES = {word: kind.reference for kind in ALL for word in (kind.reference, kind.ko, kind.en)}
REFERENCES[NAMES["contact"]["ko"]] = "contact"
"""How texts refer to a kind, by whatever an editor may call it."""
AS_LINK = {
    "ko": ". 링크라면 [글](faq:이름)처럼 대괄호와 소괄호를 띄우지 말고 적으세요",
    "en": ". For a link write [text](faq:name), with no space between the brackets",
}
NO_SUCH_FIGURE = {
    "ko": ". 같은 값의 항목이 없으면 content/deadlines/나 content/amounts.yml에 먼저 더하세요",
    "en": ". If none has this value, add one in content/deadlines/ or content/amounts.yml first",
}
MAKES_LANGUAGES_DIFFER = {
    "bad-link", "bad-reference", "bare-figure", "bare-phone", "list-needs-blank-line", "lost-bar", "markdown-not-used",
    "other-list", "reference-behind-link", "to-fill-in", "unknown-page",
}  # fmt: skip
MAKES_PARAGRAPHS_LONG = {"list-needs-blank-line", "lost-bar"}


def advised(problems: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """Give each problem as helpfully as the library allows, but not those that only follow from another."""
    found = list(problems)
    told = {(problem.place.path, problem.field, problem.rule) for problem in found}
    follows = {
        "languages-differ": {
            (path, field.rpartition(".")[0]) for path, field, rule in told if rule in MAKES_LANGUAGES_DIFFER
        },
        "bad-description": {(path, field) for path, field, rule in told if rule in MAKES_PARAGRAPHS_LONG},
        "list-needs-blank-line": {(path, field) for path, field, rule in told if rule == "lost-bar"},
        **_following_from_strays(found),
    }
    for problem in found:
        if (problem.place.path, problem.field) not in follows.get(problem.rule, ()):
            yield _advised(problem, library)


def _following_from_strays(found: Iterable[Problem]) -> dict[str, set[tuple[str, str]]]:
    """Give what is not told beside a field that stands too far inside: that it is missing, and its languages double."""
    missing: set[tuple[str, str]] = set()
    double: set[tuple[str, str]] = set()
    for problem in found:
        if problem.rule == "unknown-key":
            around, _, key = problem.field.rpartition(".")
            outer, _, _ = around.rpartition(".")
            missing.add((problem.place.path, f"{outer}.{key}" if outer else key))
            double |= {(problem.place.path, f"{around}.{language}") for language in LANGUAGES}
    return {"missing-key": missing, "duplicate-key": double}


def _advised(problem: Problem, library: Library) -> Problem:
    details = problem.details
    match problem.rule:
        case "bare-figure":
            hint = perhaps(_showing(str(details["found"]), library), if_same=True) or NO_SUCH_FIGURE
        case "bare-phone":
            hint = perhaps(_showing(str(details["found"]), library))
        case "bad-reference":
            found = str(details["found"])
            hint = perhaps(_called(found, library)) or ("" if "{" in found or not parse_target(found) else AS_LINK)
        case "bad-link":
            target = str(details["target"]).strip("{}/")
            hint = perhaps(anywhere(library, target.rpartition("/")[2].rpartition(":")[2], (*FOLDERS, "contact")))
        case "unknown-id" if isinstance(kind := details["kind"], str):
            told = {"kind": NAMES[kind], "hint": likeliest(library, kind, str(details["id"]))}
            return replace(problem, details={**details, **told})
        case _:
            return problem
    return replace(problem, details={**details, "hint": hint})


def _showing(typed: str, library: Library) -> list[str]:
    """Give the references that show what was typed."""
    return [name for name, shown in _references(library) if _bare(typed) in map(_bare, shown)][:MOST]


def _called(found: str, library: Library) -> list[str]:
    """Give the reference to what an editor called by its title, or by its kind's name in Korean."""
    named = NAMED_IN_BRACES.fullmatch(found)
    kind = REFERENCES.get(named[1]) if named else None
    if not named or kind not in FIGURES | PAGES:
        return []
    written = "-".join(named[2].lower().replace("_", " ").split())
    id = written if written in library.names.get(kind, set()) else titled(library, kind, named[2])
    return [f"{{{kind}:{id}}}"] if id else []


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


def _bare(text: str) -> str:
    return "".join(text.replace("-", "").split()).lower()
