"""The dates of a case are those that the content's periods give, reckoned here a second time and by other means."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from helpsite.content import Content
from helpsite.library.public_holidays import known_years, public_holidays
from helpsite.models.rules import Beginning
from modules import Modules, modules_of
from playwright.sync_api import Browser
from test_periods import Period, walk

pytestmark = pytest.mark.browser
DAY = timedelta(days=1)
TODAY = date(2026, 11, 23)
ASK = """
  const { datesOfCase } = await use("case/dates");
  const known = new Set(data.holidays);
  const calendar = { isHoliday: (date) => known.has(date), announced: data.announced, projected: data.projected };
  return data.cases.map(([one, today]) => datesOfCase(one, data.deadlines, calendar, today));"""
DATES = {
    "payment": "paid", "order": "ordered", "hand-over": "handedOver", "posting": "handedOver", "dispatch": "handedOver",
    "receipt": "received", "knowing": "discovered", "goods-returned": "goodsReturned", "withdrawal": "refundAsked",
    "message": "contacted",
}  # fmt: skip
NAMES = [
    "ordered",
    "paid",
    "promised",
    "handedOver",
    "received",
    "discovered",
    "contacted",
    "refundAsked",
    "goodsReturned",
]


@pytest.fixture(scope="module")
def modules(project: Path, browser: Browser) -> Iterator[Modules]:
    with modules_of(project, browser, "America/Los_Angeles") as modules:
        yield modules


@pytest.fixture(scope="module")
def holidays(content: Content) -> frozenset[date]:
    return frozenset(holiday.date for holiday in public_holidays(content.holidays))


@pytest.fixture(scope="module")
def deadlines(content: Content) -> list[dict[str, Any]]:
    """Give the deadlines as pages will hold them: in their order, amounts looked up, nothing that is not set."""
    dumped = [
        {**deadline.model_dump(mode="json", exclude_none=True), "id": id} for id, deadline in content.deadlines.items()
    ]
    for deadline in dumped:
        if "rate" in deadline:
            deadline["rate"] = content.amounts[deadline["rate"]].value
    return sorted(dumped, key=lambda deadline: deadline["order"])


Cases = list[tuple[dict[str, Any], date]]


def ask(
    modules: Modules, content: Content, holidays: frozenset[date], deadlines: list[dict[str, Any]], cases: Cases
) -> list[dict[str, dict[str, Any]]]:
    """Give the dates of cases, by the ids of the deadlines."""
    announced = list(content.holidays.announced)
    data = {
        "holidays": [str(day) for day in holidays],
        "announced": announced,
        "projected": [year for year in known_years(content.holidays) if year not in announced],
        "deadlines": deadlines,
        "cases": [[one, str(today)] for one, today in cases],
    }
    answers = modules.run(ASK, data)
    assert all([found["id"] for found in answer] == [deadline["id"] for deadline in deadlines] for answer in answers)
    return [{found["id"]: found for found in answer} for answer in answers]


@pytest.fixture
def dates_of(modules: Modules, content: Content, holidays: frozenset[date], deadlines: list[dict[str, Any]]) -> Any:
    def dates_of(today: date = TODAY, **one: Any) -> dict[str, dict[str, Any]]:
        return ask(modules, content, holidays, deadlines, [({"id": "c", **one}, today)])[0]

    return dates_of


# The second reckoning


class Reckoned:
    """What a person with the table of periods and a calendar writes down about a case."""

    def __init__(self, one: dict[str, Any], deadlines: list[dict[str, Any]], holidays: frozenset[date]) -> None:
        self.dates = {name: date.fromisoformat(day) for name, day in one.get("dates", {}).items()}
        self.one = one
        self.deadlines = {deadline["id"]: deadline for deadline in deadlines}
        self.holidays = holidays

    def start(self, deadline: dict[str, Any]) -> date | None:
        starts = deadline["starts"]
        if starts in DATES:
            return self.dates.get(DATES[starts])
        if starts == "complaint":
            told = [entry["on"] for entry in self.one.get("log", []) if entry.get("who") == "marketplace"]
            return min(map(date.fromisoformat, told), default=None)
        if starts == "due-date":
            days = [self.dates.get("promised"), self.unmoved("parcel-due")]
            return min(filter(None, days), default=None)
        if starts == "refund-due":
            days = [self.unmoved("return-refund")]
            if self.one.get("situation") in self.deadlines["unsupplied-refund"]["situations"]:
                days.append(self.unmoved("unsupplied-refund"))
            return max(filter(None, days), default=None)
        return None

    def unmoved(self, id: str) -> date | None:
        steps = self.steps(self.deadlines[id])
        return date.fromisoformat(steps["unmovedEnd"]) if steps else None

    def steps(self, deadline: dict[str, Any]) -> dict[str, Any] | None:
        start = self.start(deadline)
        if start is None or "length" not in deadline:
            return None
        return walk(Period(start, deadline["length"], deadline["unit"]), self.holidays)


def any_case(chance: random.Random, situations: list[str]) -> dict[str, Any]:
    first = date(2026, 1, 1) + DAY * chance.randrange(900)
    dates = {name: str(first + DAY * chance.randrange(40)) for name in NAMES if chance.random() < 0.6}
    one: dict[str, Any] = {"id": "c", "dates": dates}
    if chance.random() < 0.8:
        one["situation"] = chance.choice(situations)
    if chance.random() < 0.5:
        parties = ["seller", "marketplace", "courier"]
        one["log"] = [
            {"id": f"x{number}", "on": str(first + DAY * chance.randrange(40)), "who": chance.choice(parties)}
            for number in range(3)
        ]
    return one


def test_dates_of_any_case(
    modules: Modules, content: Content, holidays: frozenset[date], deadlines: list[dict[str, Any]]
) -> None:
    chance = random.Random("cases")
    cases: Cases = [
        (any_case(chance, sorted(content.situations)), date(2026, 1, 1) + DAY * chance.randrange(1200))
        for _ in range(300)
    ]
    answers = ask(modules, content, holidays, deadlines, cases)
    for (one, today), answer in zip(cases, answers, strict=True):
        reckoned = Reckoned(one, deadlines, holidays)
        for deadline in deadlines:
            found = answer[deadline["id"]]
            steps = reckoned.steps(deadline)
            if "rate" in deadline:
                start = reckoned.start(deadline)
                assert found["state"] == ("growing" if start else "not-begun")
                if start:
                    assert (found["start"], found["days"]) == (str(start), max(0, (today - start).days))
            elif steps is None:
                assert found["state"] in ("not-begun", "not-asked"), (one, found)
                assert not {"end", "show", "start"} & set(found)
            else:
                show = date.fromisoformat(steps["unmovedEnd" if deadline["who"] == "you" else "end"])
                end = date.fromisoformat(steps["end"])
                when = (
                    "ahead" if today < show else "today" if today == show else "last-days" if today <= end else "past"
                )
                expected = {
                    "state": "counted",
                    "steps": steps,
                    "start": steps["start"],
                    "unmovedEnd": steps["unmovedEnd"],
                    "end": steps["end"],
                    "show": str(show),
                    "when": when,
                    "daysLeft": (show - today).days,
                }
                assert {name: found[name] for name in expected} == expected, (one, deadline["id"])


# Rule by rule


def test_every_beginning_of_the_content_is_a_date_of_the_case_or_said_not_to_be_asked(modules: Modules) -> None:
    known = modules.run('return (await use("case/beginnings")).BEGINNINGS;')
    assert set(known) == set(get_args(Beginning))
    assert {name: rule["date"] for name, rule in known.items() if "date" in rule} == DATES
    fields = modules.run('return (await use("case/fields")).DATES;')
    assert fields == NAMES


def test_a_period_that_has_not_begun_shows_no_date_and_says_what_is_missing(dates_of: Any) -> None:
    dates = dates_of(dates={"paid": "2026-11-16"}, situation="nothing-arrived")
    assert dates["ordinary-withdrawal"] == {
        "id": "ordinary-withdrawal",
        "who": "you",
        "concerns": False,
        "businessDays": False,
        "state": "not-begun",
        "missing": [{"date": "received"}],
    }
    assert dates["marketplace-result"]["missing"] == [{"contactWith": "marketplace"}]
    assert dates["courier-claim-all"]["missing"] == [{"date": "promised"}, {"date": "handedOver"}]
    assert dates["late-refund-interest"]["missing"] == [{"date": "goodsReturned"}, {"date": "refundAsked"}]
    assert dates["kca-settlement"]["state"] == dates["kca-extension"]["state"] == "not-asked"


def test_what_you_must_do_shows_the_day_before_it_moves_and_what_others_must_do_the_day_after(dates_of: Any) -> None:
    # 14 days from 10 September 2026 end on the eve of Chuseok and move to the Monday after it.
    mine = dates_of(dates={"received": "2026-09-10"})["notify-courier"]
    assert (mine["show"], mine["end"]) == ("2026-09-24", "2026-09-28")
    theirs = dates_of(dates={"handedOver": "2026-09-23"})["parcel-due"]
    assert (theirs["unmovedEnd"], theirs["show"], theirs["end"]) == ("2026-09-25", "2026-09-28", "2026-09-28")


@pytest.mark.parametrize(
    ("on", "when", "left"),
    [
        ("2026-09-23", "ahead", 1),
        ("2026-09-24", "today", 0),
        ("2026-09-25", "last-days", -1),
        ("2026-09-28", "last-days", -4),
        ("2026-09-29", "past", -5),
    ],
)
def test_a_day_is_past_only_when_its_last_legal_day_is(dates_of: Any, on: str, when: str, left: int) -> None:
    found = dates_of(date.fromisoformat(on), dates={"received": "2026-09-10"})["notify-courier"]
    assert (found["when"], found["daysLeft"]) == (when, left)


@pytest.mark.parametrize(
    ("received", "discovered", "sooner"),
    [
        ("2026-09-01", "2026-09-02", "different-since-knowing"),
        ("2026-06-01", "2026-08-20", "different-since-receipt"),
        ("2026-09-01", None, None),
        (None, "2026-09-02", None),
    ],
)
def test_the_sooner_of_two_is_named(
    dates_of: Any, received: str | None, discovered: str | None, sooner: str | None
) -> None:
    given = {"received": received, "discovered": discovered}
    dates = dates_of(dates={name: day for name, day in given.items() if day})
    for id, other in [("different-since-knowing", "different-since-receipt")] * 2:
        mine, its = dates[id]["beside"], dates[other]["beside"]
        assert (mine["id"], its["id"]) == (other, id)
        told = {id: mine["sooner"], other: its["sooner"]}
        expected = {name: "this" if name == sooner else "other" for name in told}
        assert told == (expected if sooner else dict.fromkeys(told, "unknown"))


@pytest.mark.parametrize(
    ("one", "prepaid", "unpaid"),
    [
        ({"dates": {"paid": "2026-11-16", "ordered": "2026-11-15"}}, "this", "other"),
        ({"dates": {"ordered": "2026-11-15"}}, "unknown", "unknown"),
        ({"dates": {"paid": "2026-11-19"}, "payment": "on-delivery"}, "other", "this"),
    ],
)
def test_of_two_that_exclude_each_other_one_applies_or_none_is_said_to(
    dates_of: Any, one: dict[str, Any], prepaid: str, unpaid: str
) -> None:
    dates = dates_of(**one)
    assert dates["dispatch-prepaid"]["instead"] == {"id": "dispatch-unpaid", "applies": prepaid}
    assert dates["dispatch-unpaid"]["instead"] == {"id": "dispatch-prepaid", "applies": unpaid}
    assert dates["parcel-due"]["instead"] == {"id": "parcel-due-remote", "applies": "unknown"}


def test_a_chain_starts_from_the_day_before_any_move(dates_of: Any) -> None:
    claim = dates_of(dates={"handedOver": "2026-09-23"})["courier-claim-all"]
    assert (claim["start"], claim["from"]) == ("2026-09-25", {"deadline": "parcel-due"})
    promised = dates_of(dates={"handedOver": "2026-09-23", "promised": "2026-09-24"})["courier-claim-all"]
    assert (promised["start"], promised["from"]) == ("2026-09-24", {"date": "promised"})


def test_interest_waits_for_the_later_refund_and_for_a_situation_that_allows_it(dates_of: Any) -> None:
    asked = {"refundAsked": "2026-11-02"}
    both = {**asked, "goodsReturned": "2026-11-10"}
    assert dates_of(dates=asked)["late-refund-interest"]["state"] == "not-begun"
    assert dates_of(dates=asked, situation="wrong-item")["late-refund-interest"]["state"] == "not-begun"
    growing = dates_of(dates=asked, situation="nothing-arrived")["late-refund-interest"]
    assert (growing["start"], growing["from"], growing["days"]) == ("2026-11-05", {"deadline": "unsupplied-refund"}, 18)
    later = dates_of(dates=both, situation="part-missing")["late-refund-interest"]
    assert (later["start"], later["from"], later["rate"]) == ("2026-11-13", {"deadline": "return-refund"}, 15)
    assert dates_of(date(2026, 11, 5), dates=asked, situation="nothing-arrived")["late-refund-interest"]["days"] == 0


def test_business_days_are_marked(dates_of: Any, content: Content) -> None:
    marked = {id for id, found in dates_of().items() if found["businessDays"]}
    assert marked == {id for id, deadline in content.deadlines.items() if deadline.unit == "business-days"}


def test_holidays_that_decide_over_a_day_are_certain_projected_or_unknown(dates_of: Any) -> None:
    told = [
        dates_of(dates={"received": day})["courier-claim-part"]["holidays"]
        for day in ("2026-12-30", "2026-12-31", "2027-06-01", "2027-12-31", "2028-06-01")
    ]
    # A year from the last day of 2027 ends on a Sunday, and what it moves to lies in a year that is not known.
    assert told == ["announced", "announced", "projected", "unknown", "unknown"]


def test_a_situation_rules_out_what_it_does_not_name(dates_of: Any, content: Content) -> None:
    assert {found["concerns"] for found in dates_of().values()} == {True}
    for situation in content.situations:
        concerned = {id for id, found in dates_of(situation=situation).items() if found["concerns"]}
        assert concerned == {id for id, deadline in content.deadlines.items() if situation in deadline.situations}


@pytest.mark.parametrize(
    ("one", "concerns"),
    [
        ({}, True),
        ({"courier": "cj"}, True),
        ({"courier": "epost"}, False),
        ({"sellerKind": "shop"}, True),
        ({"sellerKind": "individual"}, False),
    ],
)
def test_a_seller_or_courier_rules_out_what_is_not_for_it(
    modules: Modules, content: Content, holidays: frozenset[date], one: dict[str, Any], concerns: bool
) -> None:
    made_up = {"id": "d", "who": "you", "starts": "receipt", "length": 1, "unit": "days"}
    only = {**made_up, "sellers": ["shop"], "not_couriers": ["epost"]}
    found = ask(modules, content, holidays, [only], [({"id": "c", **one}, TODAY)])[0]["d"]
    assert found["concerns"] is concerns


def test_periods_that_start_after_each_other_never_begin(
    modules: Modules, content: Content, holidays: frozenset[date]
) -> None:
    one = {"who": "you", "starts": "receipt", "length": 1, "unit": "days"}
    circle = [{**one, "id": "a", "starts_after": "b"}, {**one, "id": "b", "starts_after": "a"}]
    found = ask(modules, content, holidays, circle, [({"id": "c", "dates": {"received": "2026-11-19"}}, TODAY)])[0]
    assert [found[id]["state"] for id in ("a", "b")] == ["uncountable", "uncountable"]
