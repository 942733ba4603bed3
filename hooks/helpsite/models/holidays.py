"""The public holidays: the years for which they are certain, what they are called, and what a table of them lacks."""

from helpsite.models.base import Line, Model, NonEmpty, explained
from helpsite.models.common import Name, Reviewed, SomeSources
from helpsite.models.fields import Day, OneLine, Year


class AddedHoliday(Model):
    """A day named later, such as a temporary public holiday (임시공휴일); where the day is known, this name wins."""

    date: Day = explained("날짜", "The day")
    name: Name
    sources: SomeSources


class StruckHoliday(Model):
    """A day that is no public holiday after all; a substitute for it is struck out by an item of its own."""

    date: Day = explained("날짜", "The day")
    sources: SomeSources


class Holidays(Model):
    """What editors know of the public holidays; the days themselves are reckoned by `library.public_holidays`."""

    announced: NonEmpty[Year] = explained(
        "정부가 공휴일을 정한 해들", "The years whose public holidays the government has named"
    )
    """The year after them is shown as projected."""
    names: dict[OneLine, Line] = explained("공휴일마다 사이트에서 부르는 이름", "What the site calls each holiday")
    """By the name that the package `holidays` gives it in Korean."""
    extra: tuple[AddedHoliday, ...] = explained(
        "나중에 더해진 공휴일", "Public holidays that were added later", default=()
    )
    not_holidays: tuple[StruckHoliday, ...] = explained(
        "공휴일이 아니게 된 날", "Days that are no public holiday after all", default=()
    )
    sources: SomeSources
    reviewed: Reviewed
