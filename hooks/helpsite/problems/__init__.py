"""What is wrong with the content, where, and how an editor mends it.

`messages.yml` says it for every rule; `hints.yml` has what a message says only where it helps.
"""

import dataclasses
import difflib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from helpsite.texts.languages import Language
from helpsite.texts.messages import Catalogue, Message, Wording

what_is_wrong = Catalogue("problems/messages.yml")
hint = Catalogue("problems/hints.yml")
Location = tuple[str | int, ...]
"""The way to a value inside a file or an entry: the names of fields and the places in lists, from 0."""
Details = Mapping[str, Wording]
"""What fills the blanks of a problem's message."""
REMOVE = hint("remove")
MOST_ALIKE = 5
"""As many problems of one cause are told one by one."""
MOST_PLACES = 10
"""In as many places the same is told: an entry that is gone is missed wherever it was named."""
TOLD_EVERYWHERE = {"points-to-deleted"}
"""Rules of which an editor wants to know every place."""


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a content file; `path` is relative to the project, line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def without_column(self) -> str:
        """The place as editors' programs open it: `content/faq/x.yml:12`."""
        return f"{self.path}:{self.line}"

    def in_editor(self, project: Path) -> str:
        """Return the address that opens it in VS Code."""
        file = quote((project / self.path).as_posix().lstrip("/"), safe="/:")
        return f"vscode://file/{file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One broken rule at one place; `rule` is the key of its message, `details` fill that message's blanks."""

    place: Place
    field: str
    rule: str
    details: Details = dataclasses.field(default_factory=dict)
    is_certain: bool = True
    """Whether it would still be one if what else is wrong were mended."""

    def worded(self, language: Language) -> str:
        """Return the line an editor reads: `content/faq/x.yml:12:5 answer.en — what is wrong, how to mend it`."""
        where = f"{self.place} {self.field}" if self.field else str(self.place)
        return f"{where} — {self.message(language)}"

    def message(self, language: Language) -> str:
        """Return what is wrong and how to mend it, without the place."""
        return what_is_wrong(self.rule, **self.details)[language]


class ContentError(Exception):
    """The content cannot become a site; `problems` holds every reason, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.place, problem.field, problem.rule)))
        super().__init__(f"{len(self.problems)} problems in the content")


class NotPossible(Exception):  # noqa: N818 - It is an answer to an editor.
    """Something is not done; `why` says for what reason, and what to do instead."""

    def __init__(self, why: Message) -> None:
        self.why = why
        super().__init__(why)


def by_cause(problems: Iterable[Problem]) -> list[tuple[Problem, int]]:
    """Return each problem with how many more there are of its cause; those are left out where they are many.

    Problems of one rule in one part of a file are taken for one cause: a block that stands in the wrong place, say; and
    so are those of which the same is to be said in many places.
    """
    causes = defaultdict[tuple[str, ...], list[Problem]](list)
    for problem in sorted(problems, key=lambda problem: problem.place):
        causes[problem.place.path, problem.field.rpartition(".")[0], problem.rule].append(problem)
    same = defaultdict[str, list[tuple[Problem, int]]](list)
    for alike in causes.values():
        shown = alike if len(alike) <= MOST_ALIKE or alike[0].rule in TOLD_EVERYWHERE else alike[:1]
        for problem in shown:
            same[problem.message("en")].append((problem, len(alike) - len(shown)))
    found = []
    for places in same.values():
        most = len(places) if places[0][0].rule in TOLD_EVERYWHERE else MOST_PLACES
        *before, (last, more) = places[:most]
        found += [*before, (last, more + sum(1 + others for _, others in places[most:]))]
    return sorted(found, key=lambda one: one[0].place)


def report(problems: Iterable[Problem], language: Language) -> str:
    """Return one line per problem, and one for all that have the same cause."""
    return "\n".join(
        problem.worded(language) + (hint("and-alike", count=more)[language] if more else "")
        for problem, more in by_cause(problems)
    )


def did_you_mean(name: str, names: Iterable[str], otherwise: Wording = REMOVE) -> Wording:
    """Return a hint that names the likeliest of the possible names, or what to do where none is like it."""
    close = difflib.get_close_matches(name, sorted(names), n=1)
    return likely(close[0]) if close else otherwise


def likely(name: str) -> Message:
    """Ask whether this name was meant."""
    return hint("likely", name=name)


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
    path = _escaped(place.path).replace(":", "%3A").replace(",", "%2C")
    message = " — ".join(filter(None, (problem.field, problem.message(language))))
    return f"::error file={path},line={place.line},col={place.column}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


FORMATS: dict[str, Callable[[Iterable[Problem], Language], str]] = {
    "text": report,
    "json": as_json,
    "github": as_github,
}
