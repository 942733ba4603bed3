"""Every rule, each registered where it stands."""

from collections.abc import Callable, Iterator

from helpsite.library.shelves import Item, Library
from helpsite.problems import Problem

EntryRule = Callable[[Item], Iterator[Problem]]
LibraryRule = Callable[[Library], Iterator[Problem]]

OF_ENTRY: list[EntryRule] = []
"""Rules that each entry keeps or breaks by itself."""
OF_LIBRARY: list[LibraryRule] = []
"""Rules that entries keep or break together."""


def of_entry(rule: EntryRule) -> EntryRule:
    """Register a rule that looks at one entry at a time; no other may have to do with what it finds."""
    OF_ENTRY.append(rule)
    return rule


def of_library(rule: LibraryRule) -> LibraryRule:
    """Register a rule that looks at all entries."""
    OF_LIBRARY.append(rule)
    return rule
