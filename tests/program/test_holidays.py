"""The public holidays are those of the regulations, with a name in both languages, and projected ones say so."""

from collections.abc import Iterable
from datetime import date

import pytest
from helpsite import models
from helpsite.content import Content
from helpsite.library.public_holidays import Holiday, known_years, public_holidays
from helpsite.models import AddedHoliday, Line, StruckHoliday
from helpsite.texts.languages import LANGUAGES, Language, looks_english, looks_korean

# Month and day as read in the almanacs (월력요항); of 2028 none was out, so that year follows from the regulations.
READ = {
    2026: """1/1 2/16 2/17 2/18 3/1 3/2* 5/1 5/5 5/24 5/25* 6/3 6/6 7/17 8/15 8/17* 9/24 9/25 9/26 10/3 10/5* 10/9
        12/25""",
    2027: """1/1 2/6 2/7 2/8 2/9* 3/1 5/1 5/3* 5/5 5/13 6/6 7/17 7/19* 8/15 8/16* 9/14 9/15 9/16 10/3 10/4* 10/9
        10/11* 12/25 12/27*""",
    2028: "1/1 1/26 1/27 1/28 3/1 4/12 5/1 5/2 5/5 6/6 7/17 8/15 10/2 10/3 10/4 10/5* 10/9 12/25",
}
LATER = Line(ko="임시공휴일", en="Temporary public holiday")


@pytest.fixture(scope="module")
def named(content: Content) -> models.Holidays:
    """Return the site's own names with the two years that were read, without later changes of editors."""
    return content.holidays.model_copy(update={"announced": (2026, 2027), "extra": (), "not_holidays": ()})


def written(holidays: Iterable[Holiday], year: int) -> list[str]:
    """Return the days of a year as the table above writes them, substitutes with a star."""
    days = [holiday for holiday in holidays if holiday.date.year == year]
    return [f"{holiday.date.month}/{holiday.date.day}{'*' * holiday.substitute}" for holiday in days]


def on(day: date, holidays: Iterable[Holiday]) -> list[Holiday]:
    return [holiday for holiday in holidays if holiday.date == day]


@pytest.mark.parametrize("year", READ)
def test_the_holidays_of_a_year_are_those_that_were_read(named: models.Holidays, year: int) -> None:
    assert written(public_holidays(named), year) == READ[year].split()


def test_only_announced_years_and_one_more_are_known(named: models.Holidays) -> None:
    assert set(known_years(named)) == set(READ)
    assert {holiday.date.year for holiday in public_holidays(named)} == set(READ)


def test_what_is_not_announced_is_projected(named: models.Holidays) -> None:
    assert {holiday.date.year for holiday in public_holidays(named) if holiday.projected} == {2028}
    assert {holiday.date.year for holiday in public_holidays(named) if not holiday.projected} == {2026, 2027}


def test_an_announced_year_is_no_longer_projected(named: models.Holidays) -> None:
    later = named.model_copy(update={"announced": (2026, 2027, 2028)})
    assert {holiday.date.year for holiday in public_holidays(later) if holiday.projected} == {2029}


def test_days_come_once_and_in_order(content: Content) -> None:
    days = [holiday.date for holiday in public_holidays(content.holidays)]
    assert days == sorted(set(days))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_holiday_has_a_name_in_each_language(content: Content, language: Language) -> None:
    looks_right = {"ko": looks_korean, "en": looks_english}[language]
    names = [holiday.name[language] for holiday in public_holidays(content.holidays)]
    assert names
    assert [name for name in names if not looks_right(name)] == []


@pytest.mark.parametrize(
    ("day", "stands_for"),
    [
        (date(2026, 3, 2), "삼일절"),
        (date(2027, 2, 9), "설날"),
        (date(2027, 5, 3), "노동절"),
        (date(2028, 10, 5), "추석"),
    ],
    ids=str,
)
def test_a_substitute_is_called_after_what_it_stands_for(named: models.Holidays, day: date, stands_for: str) -> None:
    (substitute,) = on(day, public_holidays(named))
    for language in LANGUAGES:
        name = named.names[stands_for][language]
        assert name in substitute.name[language]
        assert name != substitute.name[language]


def test_a_day_that_is_two_holidays_has_both_names(named: models.Holidays) -> None:
    (both,) = on(date(2028, 10, 3), public_holidays(named))
    for language in LANGUAGES:
        assert named.names["추석"][language] in both.name[language]
        assert named.names["개천절"][language] in both.name[language]


@pytest.mark.parametrize("day", [date(2027, 2, 10), date(2028, 2, 10)], ids=str)
def test_a_day_added_by_editors_is_a_holiday_that_is_certain(named: models.Holidays, day: date) -> None:
    added = AddedHoliday(date=day, name=LATER, sources=named.sources)
    holidays = public_holidays(named.model_copy(update={"extra": (added,)}))
    assert [(found.name.ko, found.name.en, found.projected) for found in on(day, holidays)] == [
        (LATER.ko, LATER.en, False)
    ]
    assert len(holidays) == len(public_holidays(named)) + 1


def test_a_name_given_by_editors_wins(named: models.Holidays) -> None:
    added = AddedHoliday(date=date(2026, 3, 2), name=LATER, sources=named.sources)
    (holiday,) = on(date(2026, 3, 2), public_holidays(named.model_copy(update={"extra": (added,)})))
    assert holiday.name.ko == LATER.ko
    assert holiday.substitute


def test_a_day_struck_out_by_editors_is_no_holiday(named: models.Holidays) -> None:
    struck = StruckHoliday(date=date(2026, 5, 1), sources=named.sources)
    holidays = public_holidays(named.model_copy(update={"not_holidays": (struck,)}))
    assert set(public_holidays(named)) - set(holidays) == set(on(date(2026, 5, 1), public_holidays(named)))
