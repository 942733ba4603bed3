"""A case is read without trust: what is good stays, what is wrong is left out and named, whatever it is."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from modules import Modules, modules_of
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
SCHEMA = Path("docs/assets/schema/cases-v1.json")
WHOLE: dict[str, Any] = {
    "id": "2f1c",
    "shop": "○○마켓 <b>굵게</b> & \"따옴표\"",
    "seller": "○○상점",
    "sellerKind": "marketplace",
    "orderNumber": "20261116-000000",
    "dates": {
        "ordered": "2026-11-16",
        "paid": "2026-11-16",
        "promised": "2026-11-19",
        "handedOver": "2026-11-17",
        "received": "2026-11-19",
        "discovered": "2026-11-20",
        "contacted": "2026-11-20",
        "refundAsked": "2026-11-21",
        "goodsReturned": "2026-11-22",
    },
    "items": [
        {"id": "a", "name": "머그컵", "option": "흰색", "quantity": 2, "price": 12000, "missing": 1},
        {"id": "b", "name": "접시", "quantity": 1, "price": 0, "missing": 0},
    ],
    "payment": "card-instalments",
    "courier": "lotte",
    "trackingNumber": "1234-5678-9012",
    "situation": "part-missing",
    "ticks": ["compare-order-list", "photos-kept"],
    "log": [
        {
            "id": "x",
            "on": "2026-11-20",
            "at": "14:30",
            "who": "seller",
            "person": "김상담",
            "channel": "phone",
            "said": "=HYPERLINK(\"x\")\n두 번째 줄",
            "promised": "다시 보냄",
            "promisedBy": "2026-11-23",
            "settled": False,
        }
    ],
}  # fmt: skip
WRONG: list[tuple[dict[str, Any], dict[str, Any], list[tuple[list[Any], str]]]] = [
    ({"shop": 5}, {}, [(["shop"], "not-text")]),
    ({"shop": {"html": "<b>"}}, {}, [(["shop"], "not-text")]),
    ({"shop": None}, {}, [(["shop"], "not-text")]),
    ({"shop": "가" * 201}, {}, [(["shop"], "too-long")]),
    ({"shop": "🎁" * 200}, {"shop": "🎁" * 200}, []),
    ({"shop": "", "dates": {}, "items": []}, {}, []),
    ({"colour": "red"}, {}, [(["colour"], "unknown-field")]),
    ({"toString": "x"}, {}, [(["toString"], "unknown-field")]),
    ({"sellerKind": "friend"}, {}, [(["sellerKind"], "not-one-of")]),
    ({"payment": ["card"]}, {}, [(["payment"], "not-one-of")]),
    ({"courier": "CJ 대한통운"}, {}, [(["courier"], "not-an-id")]),
    ({"dates": ["2026-11-16"]}, {}, [(["dates"], "not-a-group")]),
    ({"dates": {"paid": "2026-02-29"}}, {}, [(["dates", "paid"], "not-a-date")]),
    ({"dates": {"paid": "0026-11-16"}}, {}, [(["dates", "paid"], "not-a-date")]),
    ({"dates": {"paid": "2026-11-16\n"}}, {}, [(["dates", "paid"], "not-a-date")]),
    (
        {"dates": {"paid": "20261116", "ordered": "2028-02-29"}},
        {"dates": {"ordered": "2028-02-29"}},
        [(["dates", "paid"], "not-a-date")],
    ),
    ({"items": {"a": {}}}, {}, [(["items"], "not-a-list")]),
    ({"items": [7]}, {}, [(["items", 0], "not-a-group")]),
    ({"items": [{"name": "컵"}]}, {"items": [{"id": "1", "name": "컵"}]}, [(["items", 0, "id"], "required")]),
    (
        {"items": [{"id": "a", "price": -1, "quantity": 1.5, "missing": "2"}]},
        {"items": [{"id": "a"}]},
        [(["items", 0, name], "not-a-number") for name in ("quantity", "price", "missing")],
    ),
    (
        {"items": [{"id": "a", "name": "컵"}, {"id": "a", "name": "접시"}]},
        {"items": [{"id": "a", "name": "컵"}, {"id": "2", "name": "접시"}]},
        [(["items", 1], "same-id")],
    ),
    (
        {"items": [{"id": "2", "name": "컵"}, {"name": "접시"}]},
        {"items": [{"id": "2", "name": "컵"}, {"id": "2-2", "name": "접시"}]},
        [(["items", 1, "id"], "required")],
    ),
    ({"ticks": ["a", "a", "B", 3]}, {"ticks": ["a"]}, [
        (["ticks", 1], "same-id"), (["ticks", 2], "not-an-id"), (["ticks", 3], "not-an-id"),
    ]),
    ({"log": [{"id": "x", "at": "24:00"}]}, {"log": [{"id": "x"}]}, [(["log", 0, "at"], "not-a-time")]),
    ({"log": [{"id": "x", "settled": "yes"}]}, {"log": [{"id": "x"}]}, [(["log", 0, "settled"], "not-yes-or-no")]),
    ({"ticks": [f"t{number}" for number in range(501)]}, {"ticks": [f"t{number}" for number in range(500)]}, [
        (["ticks", 500], "too-many"),
    ]),
]  # fmt: skip


@pytest.fixture(scope="module")
def modules(project: Path, browser: Browser) -> Iterator[Modules]:
    with modules_of(project, browser) as modules:
        yield modules


@pytest.fixture(scope="module")
def schema(project: Path) -> Draft202012Validator:
    return Draft202012Validator(json.loads((project / SCHEMA).read_text("utf-8")), format_checker=FormatChecker())


def exported(modules: Modules, cases: list[Any]) -> Any:
    return json.loads(modules.call("case/transfer", "exportCases", cases))


def test_a_whole_case_is_read_as_it_is(modules: Modules) -> None:
    assert modules.call("case/reading", "readCase", WHOLE) == {"case": WHOLE, "dropped": []}


def test_what_is_wrong_is_left_out_and_named(modules: Modules) -> None:
    answers = modules.call_each("case/reading", "readCase", [[{"id": "c", **given}] for given, _, _ in WRONG])
    expected = [
        {
            "case": {"id": "c", **kept},
            "dropped": [{"path": path, "reason": reason} for path, reason in dropped],
        }
        for _, kept, dropped in WRONG
    ]
    assert answers == expected


@pytest.mark.parametrize("anything", [None, 5, "text", [], True])
def test_what_is_no_case_becomes_an_empty_one(modules: Modules, anything: object) -> None:
    answer = modules.call("case/reading", "readCase", anything)
    assert answer == {"case": {"id": "1"}, "dropped": [{"path": [], "reason": "not-a-group"}]}


def test_a_prototype_is_not_a_field(modules: Modules) -> None:
    script = """
      const { readCase } = await use("case/reading");
      const read = readCase(JSON.parse('{"id": "c", "__proto__": {"shop": "x"}, "constructor": "y"}'));
      return { ...read, polluted: {}.shop ?? null };"""
    answer = modules.run(script)
    assert answer["case"] == {"id": "c"}
    assert answer["polluted"] is None
    assert [finding["reason"] for finding in answer["dropped"]] == ["unknown-field", "unknown-field"]


# The file


def test_the_published_schema_is_fresh(modules: Modules, project: Path) -> None:
    fresh = modules.run('return (await use("case/schema")).jsonSchema();')
    assert json.loads((project / SCHEMA).read_text("utf-8")) == fresh
    Draft202012Validator.check_schema(fresh)


def test_an_exported_file_follows_the_schema_and_comes_back_unchanged(
    modules: Modules, schema: Draft202012Validator
) -> None:
    cases = [WHOLE, {"id": "empty"}]
    file = exported(modules, cases)
    schema.validate(file)
    assert modules.call("case/transfer", "importCases", json.dumps(file)) == {"cases": cases, "faults": []}
    assert modules.call("case/transfer", "importCases", "\ufeff" + json.dumps(file))["cases"] == cases


def spoiled(chance: random.Random, case: Any) -> Any:
    """Give a case with one thing in it replaced, added or taken away."""
    case = json.loads(json.dumps(case))
    groups: list[Any] = [
        case,
        case["dates"],
        case["items"],
        case["items"][0],
        case["ticks"],
        case["log"],
        case["log"][0],
    ]
    place = chance.choice(groups)
    junk = chance.choice(
        [None, "", " ", 0, -1, 1.5, 2.0, True, [], {}, "a", "2026-02-30", "2026-03-01", "09:00", "x" * 4001]
    )
    if isinstance(place, list):
        chance.choice([lambda: place.append(junk), lambda: place.__setitem__(0, junk), place.pop])()
    else:
        name = chance.choice([*place, "strange"])
        chance.choice([lambda: place.__setitem__(name, junk), lambda: place.pop(name, None)])()
    return case


def test_import_and_schema_agree_on_what_is_wrong(modules: Modules, schema: Draft202012Validator) -> None:
    chance = random.Random("spoiled")
    files = [exported(modules, [])]
    files += [{**files[0], "cases": [spoiled(chance, WHOLE)]} for _ in range(600)]
    answers = modules.call_each("case/transfer", "importCases", [[json.dumps(file)] for file in files])
    taken = [answer["faults"] == [] for answer in answers]
    allowed = [schema.is_valid(file) for file in files]
    differ = [(file, answer) for file, answer, a, b in zip(files, answers, taken, allowed, strict=True) if a != b]
    assert differ == []
    assert 50 < sum(taken) < 500


@pytest.mark.parametrize(
    ("text", "path", "reason"),
    [
        ("", [], "not-json"),
        ("{", [], "not-json"),
        ("[]", [], "not-a-group"),
        ("{}", ["format"], "other-format"),
        ('{"format": "missing-delivery-help.cases", "version": 2, "cases": []}', ["version"], "newer-version"),
        ('{"format": "missing-delivery-help.cases", "version": "1", "cases": []}', ["version"], "other-format"),
        ('{"format": "missing-delivery-help.cases", "version": 1}', ["cases"], "required"),
        ('{"format": "missing-delivery-help.cases", "version": 1, "cases": {}}', ["cases"], "not-a-list"),
        ('{"format": "missing-delivery-help.cases", "version": 1, "cases": [], "x": 1}', ["x"], "unknown-field"),
        ('{"format": "missing-delivery-help.cases", "version": 1, "cases": [{}]}', ["cases", 0, "id"], "required"),
        (
            '{"format": "missing-delivery-help.cases", "version": 1, "cases": [{"id": "a", "dates": {"paid": "x"}}]}',
            ["cases", 0, "dates", "paid"],
            "not-a-date",
        ),
        (" " * 4_000_001, [], "too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 16 else None,
)
def test_a_bad_file_gives_no_case_and_says_why(modules: Modules, text: str, path: list[Any], reason: str) -> None:
    answer = modules.call("case/transfer", "importCases", text)
    assert answer == {"faults": [{"path": path, "reason": reason}]}


def test_every_fault_of_a_file_is_named(modules: Modules) -> None:
    file = {"format": "missing-delivery-help.cases", "version": 1, "x": 1, "cases": [{"id": "a", "shop": 1, "b": 2}]}
    faults = modules.call("case/transfer", "importCases", json.dumps(file))["faults"]
    assert [fault["path"] for fault in faults] == [["x"], ["cases", 0, "b"], ["cases", 0, "shop"]]
