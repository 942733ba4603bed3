"""The calendar of public holidays: years without a gap, changes that change something, a name for every day."""

from collections.abc import Iterator
from datetime import date

from helpsite import models
from helpsite.library.public_holidays import known_years, reckoned
from helpsite.library.shelves import Item, repeated
from helpsite.problems import Location, Problem
from helpsite.rules.registry import of_entry


@of_entry
def years_follow_each_other(item: Item) -> Iterator[Problem]:
    """The announced years stand in order and none is left out, as a day in a gap would pass for a working day."""
    if not isinstance(named := item.model, models.Holidays):
        return
    for index, year in enumerate(named.announced):
        expected = named.announced[0] + index
        if year != expected:
            yield item.problem("years-apart", ("announced", index), year=str(expected))
            break


@of_entry
def changes_fall_into_known_years(item: Item) -> Iterator[Problem]:
    """What is added or struck out lies in a year that is shown."""
    if not isinstance(named := item.model, models.Holidays):
        return
    years = known_years(named)
    for location, day in _changes(named):
        if day.year not in years:
            details = {"value": day.isoformat(), "first": str(years[0]), "last": str(years[-1])}
            yield item.problem("outside-known-years", location, **details)


@of_entry
def days_are_changed_once(item: Item) -> Iterator[Problem]:
    """No day is added twice, struck out twice, or both."""
    if not isinstance(named := item.model, models.Holidays):
        return
    for location, day in repeated(_changes(named)):
        yield item.problem("listed-twice", location, id=day.isoformat())


@of_entry
def only_holidays_are_struck_out(item: Item) -> Iterator[Problem]:
    """What is struck out would otherwise be a holiday."""
    if not isinstance(named := item.model, models.Holidays):
        return
    years = known_years(named)
    days = {day.date for day in reckoned(years)}
    for index, struck in enumerate(named.not_holidays):
        if struck.date.year in years and struck.date not in days:
            location = ("not_holidays", index, "date")
            yield item.problem("no-holiday-anyway", location, value=struck.date.isoformat())


@of_entry
def every_holiday_has_its_words(item: Item) -> Iterator[Problem]:
    """Every holiday of the known years has a name in both languages; names that come up in other years may stay."""
    if not isinstance(named := item.model, models.Holidays):
        return
    used = {name for day in reckoned(known_years(named)) for name in day.names}
    for name in sorted(used - named.names.keys()):
        yield item.problem("missing-key", ("names", name), key=name)


def _changes(named: models.Holidays) -> Iterator[tuple[Location, date]]:
    for name in ("extra", "not_holidays"):
        for index, change in enumerate(getattr(named, name)):
            yield (name, index, "date"), change.date
