"""The rules that no single value can break by itself.

Each rule is one small generator over one entry, or over the library where entries have to be seen together. It looks
only at entries that could be read, and never complains about what a broken file might have held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from helpsite.library.shelves import Item, Library
from helpsite.problems import Problem
from helpsite.rules import agreement, calendar, pointing, structure, wording, words

OF_ONE: tuple[Callable[[Item], Iterator[Problem]], ...] = (
    agreement.languages_agree,
    wording.texts_are_clean,
    wording.quotes_have_partners,
    wording.figures_are_references,
    wording.claims_have_sources,
    wording.terms_stand_alone,
    structure.hours_make_sense,
    structure.numbers_are_certain,
    calendar.years_follow_each_other,
    calendar.changes_fall_into_known_years,
    calendar.days_are_changed_once,
    calendar.only_holidays_are_struck_out,
    calendar.every_holiday_has_its_words,
)
"""Rules that each entry keeps or breaks by itself."""

OF_ALL: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    pointing.ids_exist,
    pointing.nothing_listed_twice,
    pointing.contacts_have_one_place,
    pointing.references_lead_somewhere,
    pointing.search_terms_have_pages,
    pointing.moves_lead_somewhere,
    wording.search_words_stand_once,
    wording.blanks_are_known,
    wording.term_has_one_home,
    wording.one_word_for_one_thing,
    wording.titles_are_short,
    wording.titles_differ,
    wording.answers_come_first,
    structure.steps_form_one_chain,
    structure.no_empty_category,
    structure.figures_have_their_measure,
    structure.notices_begin_before_they_end,
    structure.review_periods_are_complete,
    words.words_are_complete,
)


def broken_rules(library: Library, today: date) -> list[Problem]:
    """Return every problem of entries, each by itself and all together; `today` is the editor's date."""
    problems = [problem for item in (*library.all(), *library.doubles) for problem in broken_by_itself(item)]
    problems += structure.no_future_day(library, today)
    for rule in OF_ALL:
        problems += rule(library)
    return problems


# An entry whose file did not change is the same item in a preview, and has the same problems.
@lru_cache(maxsize=100_000)
def broken_by_itself(item: Item) -> tuple[Problem, ...]:
    """Return every problem of one entry that no other has to do with."""
    return tuple(problem for rule in OF_ONE for problem in rule(item))
