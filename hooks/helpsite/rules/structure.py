"""How entries stand together: the chain of steps, full shelves, complete measures, days that have come."""

from collections.abc import Iterator
from datetime import date

from helpsite.library.kinds import ALL
from helpsite.library.shelves import Item, Library, repeated
from helpsite.problems import Problem, did_you_mean, hint
from helpsite.rules.registry import of_entry, of_library


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
    steps = sorted(library.shelf("step").values(), key=lambda item: item.model.number)
    for index, item in enumerate(steps):
        following = steps[index + 1].id if index + 1 < len(steps) else None
        if item.model.number != index + 1:
            yield item.problem("chain-broken", ("number",), reason=hint("step-expected", number=index + 1))
        elif item.model.next != following:
            yield item.problem("chain-broken", ("next",), reason=hint("next-step", step=following or "–"))


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
    """Whoever opens closes later on the same day, pauses in between, and tells the hours of a day once."""
    told = getattr(item.model, "hours", ())
    for again, days in repeated((("hours", number, "days"), hours.days) for number, hours in enumerate(told)):
        yield item.problem("days-told-twice", again, days=days)
    for number, hours in enumerate(told):
        location = ("hours", number)
        if hours.close <= hours.open:
            yield item.problem("closes-before-opens", (*location, "close"), open=hours.open, close=hours.close)
        elif hours.pause and not hours.open < hours.pause[:5] < hours.pause[6:] < hours.close:
            details = {"pause": hours.pause, "open": hours.open, "close": hours.close}
            yield item.problem("pause-outside", (*location, "break"), **details)


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
