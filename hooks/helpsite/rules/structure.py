"""How entries stand together: the chain of steps, full shelves, complete measures, days that have come."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import get_args

from helpsite.library.kinds import ALL, SINGLE
from helpsite.library.shelves import Item, Library, repeated
from helpsite.models.words import Standing
from helpsite.problems import Problem, did_you_mean, hint
from helpsite.rules import walking
from helpsite.rules.registry import of_entry, of_library

NUMERALS = {
    "ko": ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"),
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}
END_OF_NIGHT = "06:00"
"""Hours that end later in the morning began in the afternoon by mistake."""
HOW_MANY_STEPS = {
    "ko": re.compile(rf"(?<![가-힣])(?:({'|'.join(NUMERALS['ko'])})\s?|(\d+)\s?개\s?)단계"),
    "en": re.compile(rf"\b(?:({'|'.join(NUMERALS['en'])})|(\d+)) steps\b", re.IGNORECASE),
}


def no_future_day(library: Library, today: date) -> Iterator[Problem]:
    """Nothing was reviewed or checked tomorrow."""
    for item in library.all():
        for name in ("reviewed", "checked"):
            day = getattr(item.model, name, None)
            if day and day > today:
                yield item.problem("future-date", (name,), value=day.isoformat())


@of_library
def steps_form_one_chain(library: Library) -> Iterator[Problem]:
    """The steps are numbered from 1 without a gap, and each leads to the next."""
    if not library.is_whole("step", "number", "next"):
        return
    shelf = library.shelf("step")
    linked = _as_linked(shelf)
    # Where each leads to the next, a wrong number is that of one step alone.
    steps = linked if len(linked) == len(shelf) else sorted(shelf.values(), key=lambda item: item.model.number)
    for index, item in enumerate(steps):
        following = steps[index + 1].id if index + 1 < len(steps) else None
        if item.model.number != index + 1:
            yield item.problem("chain-broken", ("number",), reason=hint("step-expected", number=index + 1))
        elif item.model.next != following:
            yield item.problem("chain-broken", ("next",), reason=hint("next-step", step=following or "–"))


def _as_linked(steps: Mapping[str, Item]) -> list[Item]:
    """Return the steps as each names the next; fewer than there are where they do not form one chain."""
    led_to = {item.model.next for item in steps.values()}
    linked: list[Item] = []
    following = next((item for id, item in steps.items() if id not in led_to), None)
    while following and following not in linked:
        linked.append(following)
        following = steps.get(following.model.next or "")
    return linked


@of_library
def steps_are_counted(library: Library) -> Iterator[Problem]:
    """What the site says of itself counts as many steps as there are; an answer may have steps of its own."""
    count = len(library.names.get("step", ()))
    for kind in SINGLE if count else ():
        for item in library.shelf(kind.name).values():
            for location, language, words in (*item.words, *walking.terms(item)):
                for found in HOW_MANY_STEPS[language].finditer(words):
                    said = int(found[2]) if found[2] else NUMERALS[language].index(found[1].lower()) + 1
                    if said != count:
                        yield item.problem("steps-miscounted", location, found[0], found=found[0], count=count)


@of_library
def no_empty_category(library: Library) -> Iterator[Problem]:
    """A category has at least one question."""
    if not library.is_whole("faq", "category"):
        return
    used = {item.model.category for item in library.shelf("faq").values()}
    if not used <= library.names.get("category", set()):
        return
    for item in library.shelf("category").values():
        if item.id not in used:
            yield item.problem("no-entry")


@of_library
def figures_have_their_measure(library: Library) -> Iterator[Problem]:
    """A deadline has a length with its unit, or a rate."""
    for item in library.shelf("deadline").values():
        if not item.model.rate:
            for key in ("length", "unit"):
                if getattr(item.model, key) is None:
                    yield item.problem("missing-key", (key,), key=key)


@of_library
def notices_begin_before_they_end(library: Library) -> Iterator[Problem]:
    """A notice's last day is not before its first."""
    for item in library.shelf("notice").values():
        if item.model.until < item.model.begins:
            yield item.problem("ends-before-start", ("until",))


@of_entry
def hours_make_sense(item: Item) -> Iterator[Problem]:
    """Whoever opens closes later that day or that night, pauses in between, and tells the hours of a day once."""
    told = getattr(item.model, "hours", ())
    for again, days in repeated((("hours", number, "days"), hours.days) for number, hours in enumerate(told)):
        yield item.problem("days-told-twice", again, days=days)
    for number, hours in enumerate(told):
        location = ("hours", number)
        is_by_night = hours.close < hours.open and hours.close <= END_OF_NIGHT
        if hours.close <= hours.open and not is_by_night:
            yield item.problem("closes-before-opens", (*location, "close"), open=hours.open, close=hours.close)
        elif hours.pause and not _in_order(hours.open, hours.pause[:5], hours.pause[6:], hours.close):
            details = {"pause": hours.pause, "open": hours.open, "close": hours.close}
            yield item.problem("pause-outside", (*location, "break"), **details)


def _in_order(first: str, *times: str) -> bool:
    """Tell whether times follow each other; one before the first is of the next day."""
    since = [first, *(time if time > first else f"next day {time}" for time in times)]
    return since == sorted(set(since))


@of_library
def ladder_leads_on(library: Library) -> Iterator[Problem]:
    """Each rung has one thing to do, and the last is for everybody, wherever the case stands."""
    for item in library.shelf("case").values():
        rungs = item.model.ladder
        for number, rung in enumerate(rungs):
            if (rung.message is None) == (rung.question is None):
                yield item.problem("rung-with-one-way", ("ladder", number), rung=rung.id)
        last = rungs[-1]
        left = [standing for standing in get_args(Standing) if standing not in last.after]
        if left or last.sellers or last.payments or last.message:
            yield item.problem(
                "ladder-without-end", ("ladder", len(rungs) - 1), rung=last.id, left=", ".join(left) or "–"
            )


@of_entry
def numbers_are_certain(item: Item) -> Iterator[Problem]:
    """No number is given where sources differ in it."""
    if getattr(item.model, "confidence", None) == "conflicting" and getattr(item.model, "phone", None):
        yield item.problem("phone-in-doubt", ("phone",))


@of_library
def review_periods_are_complete(library: Library) -> Iterator[Problem]:
    """Every kind of entry that tells when it was looked at has its period, and no other."""
    reviewed = {kind.name for kind in ALL if kind.is_reviewed}
    for item in library.shelf("site").values():
        periods = item.model.review_every.keys()
        for kind in sorted(reviewed - periods):
            yield item.problem("missing-key", ("review_every", kind), key=kind)
        for kind in sorted(periods - reviewed):
            meant = did_you_mean(kind, reviewed - periods)
            yield item.problem("unknown-key", ("review_every", kind), key=kind, hint=meant)
