"""What is wrong with the content, where, and how an editor mends it."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from helpsite.problems.problem_texts import PROBLEM_TEXTS


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a content file; `path` is relative to the project, line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


Wording = str | Mapping[str, str]
"""A detail that reads the same in every language, or one text per language."""
Details = Mapping[str, Wording]


def in_words(texts: Mapping[str, str], details: Details, language: str) -> str:
    """Give a text in one language with its blanks filled in."""
    said = {name: value if isinstance(value, str) else value[language] for name, value in details.items()}
    return texts[language].format(**said)


@dataclass(frozen=True)
class Problem:
    """One broken rule at one place; `rule` is a key of `PROBLEM_TEXTS`, `details` fill that text's blanks."""

    place: Place
    field: str
    rule: str
    details: Details = dataclasses.field(default_factory=dict)

    def worded(self, language: str) -> str:
        """Give the line an editor reads: `content/faq/x.yml:12:5 answer.en — what is wrong, how to mend it`."""
        where = f"{self.place} {self.field}" if self.field else str(self.place)
        return f"{where} — {self.message(language)}"

    def message(self, language: str) -> str:
        """Give what is wrong and how to mend it, without the place."""
        return in_words(PROBLEM_TEXTS[self.rule], self.details, language)


class ContentError(Exception):
    """The content cannot become a site; `problems` holds every reason, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.place, problem.field, problem.rule)))
        super().__init__(f"{len(self.problems)} problems in the content")


def report(problems: Iterable[Problem], language: str) -> str:
    """Give one line per problem."""
    return "\n".join(problem.worded(language) for problem in problems)


REMOVE = {"ko": "지우거나 이름을 고치세요", "en": "Remove it or mend its name"}


def did_you_mean(name: str, names: Iterable[str], otherwise: Wording = REMOVE) -> Wording:
    """Give a hint that names the likeliest of the possible names, or what to do where none is like it."""
    close = difflib.get_close_matches(name, sorted(names), n=1)
    return likely(close[0]) if close else otherwise


def likely(name: str) -> Wording:
    """Ask whether this name was meant."""
    return {"ko": f"혹시 '{name}'인가요?", "en": f"Did you mean “{name}”?"}
