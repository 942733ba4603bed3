"""What the check has found, for whoever reads it: an editor, a program, or GitHub beside the lines of a change."""

import json
from collections.abc import Callable, Iterable

from helpsite.problems import Problem, report
from helpsite.texts.languages import Language


def as_json(problems: Iterable[Problem], language: Language) -> str:
    """Return one object, whose `problems` say where and what each of them is."""
    listed = [
        {
            "file": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "field": problem.field,
            "rule": problem.rule,
            "message": problem.message(language),
        }
        for problem in problems
    ]
    return json.dumps({"problems": listed}, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem], language: Language) -> str:
    """Return one workflow command per problem: `::error file=…,line=…,col=…::message`."""
    return "\n".join(_annotation(problem, language) for problem in problems)


def _annotation(problem: Problem, language: Language) -> str:
    place = problem.place
    message = " — ".join(filter(None, (problem.field, problem.message(language))))
    return f"::error file={_property(place.path)},line={place.line},col={place.column}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Iterable[Problem], Language], str]] = {
    "text": report,
    "json": as_json,
    "github": as_github,
}
