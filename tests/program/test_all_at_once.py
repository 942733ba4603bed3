"""Every mistake is told at once: none hides another that has nothing to do with it."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from helpsite.problems import MOST_PLACES, Place, Problem, by_cause
from support.bad_content import CASES, good_project, problems_of

STEP = 3
"""Every so many pairs are tried."""


def field_of(case: dict[str, Any]) -> str:
    """Return the field at the top of its file to which a mistake belongs, of one that has a single problem there."""
    named = case["problems"][0].split(" ")
    return named[1].split(".")[0].split("[")[0] if len(named) == 3 else ""


def pairs() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    possible = [case for case in CASES if "old" in case and case.keys().isdisjoint({"save_as", "times"})]
    possible = [case for case in possible if len(case["problems"]) == 1 and field_of(case)]
    found = [(one, other) for one, other in combinations(possible, 2) if one["file"] == other["file"]]
    apart = [(one, other) for one, other in found if not touches(one, other) and not touches(other, one)]
    yield from (pair for pair in apart[::STEP] if "/" in pair[0]["file"].removeprefix("content/"))


def touches(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return field_of(one) == field_of(other) or f"{field_of(one)}:" in other["old"]


def test_two_mistakes_in_one_file_are_both_told(tmp_path: Path) -> None:
    project = good_project(tmp_path / "project")
    tried, hidden = 0, []
    for one, other in pairs():
        file = project / one["file"]
        before = file.read_bytes()
        text = before.decode().replace(one["old"], one["new"])
        if text.count(other["old"]) == 1 and one["new"] in (both := text.replace(other["old"], other["new"])):
            file.write_text(both, encoding="utf-8")
            told = {f"{problem.field} {problem.rule}" for problem in problems_of(project)}
            wanted = {" ".join(case["problems"][0].split(" ")[1:]) for case in (one, other)}
            hidden += [f"{one['case']} + {other['case']}: {missing}" for missing in wanted - told]
            tried += 1
            file.write_bytes(before)
    assert tried > 200
    assert hidden == [], "\n".join(hidden)


def test_the_same_in_many_places_is_told_in_some_and_counted() -> None:
    def problems(count: int, rule: str = "unknown-id") -> list[Problem]:
        details = {"kind": "faq", "id": "gone", "hint": ""} if rule == "unknown-id" else {}
        return [Problem(Place(f"content/faq/{number:02}.yml"), "related", rule, details) for number in range(count)]

    assert [more for _, more in by_cause(problems(MOST_PLACES))] == [0] * MOST_PLACES
    assert [more for _, more in by_cause(problems(40))] == [*[0] * (MOST_PLACES - 1), 40 - MOST_PLACES]
    assert [more for _, more in by_cause(problems(40, "points-to-deleted"))] == [0] * 40


def test_words_that_cannot_be_read_are_not_asked_of_another_file(tmp_path: Path) -> None:
    project = good_project(tmp_path / "project")
    file = project / "content/site.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\nwords:\n", "\nwords:\noperator:\n  name: {ko: 가게, en: Shop}\n"), encoding="utf-8")
    assert {problem.place.path for problem in problems_of(project)} == {"content/site.yml"}
