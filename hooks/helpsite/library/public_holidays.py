"""The public holidays of Korea, substitute holidays included, for the years that the site speaks of."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from helpsite import models
from helpsite.models import Bilingual

SUBSTITUTE = {"ko": "{name} 대체공휴일", "en": "Substitute holiday for {name}"}
BETWEEN_NAMES = {"ko": "·", "en": " and "}


@dataclass(frozen=True)
class Reckoned:
    """A day that is a public holiday by the rules, with the package's Korean names for what it is or stands for."""

    date: datetime.date
    names: tuple[str, ...]
    substitute: bool


@dataclass(frozen=True)
class Holiday:
    """A public holiday other than a mere Sunday."""

    date: datetime.date
    name: Bilingual
    substitute: bool
    """It stands for a holiday that fell on a weekend or on another one (대체공휴일)."""
    projected: bool
    """It follows from the rules, but the government has not yet named the holidays of its year."""


def known_years(named: models.Holidays) -> range:
    """Return the years whose holidays are known: those announced, and one more that is projected."""
    return range(min(named.announced), max(named.announced) + 2)


def public_holidays(named: models.Holidays) -> tuple[Holiday, ...]:
    """Return every public holiday of the known years, in order; what editors added or struck out wins."""
    struck = {day.date for day in named.not_holidays}
    found = {day.date: _holiday(named, day) for day in reckoned(known_years(named)) if day.date not in struck}
    for day in named.extra:
        substitute = day.date in found and found[day.date].substitute
        found[day.date] = Holiday(day.date, day.name, substitute, projected=False)
    return tuple(found[date] for date in sorted(found))


def reckoned(years: range) -> Iterator[Reckoned]:
    """Yield the public holidays of some years by the rules alone."""
    # With the package come the holidays of every country, so it is loaded only where days are reckoned anew.
    from holidays import country_holidays
    from holidays.countries.south_korea import SouthKorea

    before, after = SouthKorea.observed_label.split("%s")
    table = partial(country_holidays, "KR", expand=False, language="ko")
    for year in years:
        with_substitutes, without = table(years=year, observed=True), table(years=year, observed=False)
        for date in sorted(with_substitutes):
            names, substitute = with_substitutes.get_list(date), date not in without
            if substitute:
                names = [name.removeprefix(before).removesuffix(after) for name in names]
            yield Reckoned(date, tuple(names), substitute)


def _holiday(named: models.Holidays, day: Reckoned) -> Holiday:
    def text(language: str) -> str:
        name = BETWEEN_NAMES[language].join(named.names[name][language] for name in day.names)
        return SUBSTITUTE[language].format(name=name) if day.substitute else name

    name = Bilingual(ko=text("ko"), en=text("en"))
    return Holiday(day.date, name, day.substitute, projected=day.date.year > max(named.announced))
