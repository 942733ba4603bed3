"""The rules that no single value can break by itself.

Each rule is one small generator over one entry, or over the library where entries have to be seen together, and is
registered where it stands. It looks only at entries that could be read, and never complains about what a broken file
might have held.
"""

from datetime import date
from functools import lru_cache

from helpsite.library.shelves import Item, Library
from helpsite.problems import Problem
from helpsite.rules import agreement, calendar, pointing, structure, style, twice, wording, words
from helpsite.rules.registry import OF_ENTRY, OF_LIBRARY

MODULES = (agreement, calendar, pointing, structure, style, twice, wording, words)
"""Rules are registered when their module is imported."""


def broken_rules(library: Library, today: date) -> list[Problem]:
    """Return every problem of entries, each by itself and all together; `today` is the editor's date."""
    problems = [problem for item in (*library.all(), *library.doubles) for problem in broken_by_itself(item)]
    problems += structure.no_future_day(library, today)
    for rule in OF_LIBRARY:
        problems += rule(library)
    return [problem for problem in problems if problem.is_certain]


# An entry whose file did not change is the same item in a preview, and has the same problems.
@lru_cache(maxsize=100_000)
def broken_by_itself(item: Item) -> tuple[Problem, ...]:
    """Return every problem of one entry that no other has to do with."""
    return tuple(problem for rule in OF_ENTRY for problem in rule(item))
