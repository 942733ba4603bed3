"""A form writes into a file only what changed: all else stays as it is written, byte for byte."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from helpsite.editing.rewriting import origins, rewritten, values_of
from helpsite.problems import NotPossible
from hypothesis import given, settings
from hypothesis import strategies as st
from support.project import CONTENT

FOLDERS = sorted({file.parent for file in CONTENT.rglob("*.yml")} - {CONTENT})
FILES = sorted(CONTENT.glob("*.yml")) + [
    max(folder.glob("*.yml"), key=lambda file: file.stat().st_size) for folder in FOLDERS
]
"""Every file that is alone of its kind, and of the others the longest."""
NAMES = [file.relative_to(CONTENT).as_posix() for file in FILES]

REMARKS = """\
# At the top
order: 10   # the first
name:  # both
  ko: "이름"
  en: 'It''s a name'

# About hours
hours:
  # the usual
  - days: weekdays   # five of them
    open: "09:00"

  # at times
  - days: saturday
    open: "10:00"
about:
  ko: |
    하나

    둘
  en: |-
    One

    two
terms: [가, 나,
        다]  # three
pairs:
  - {ko: [하나], en: [one]}  # short
extra: []
last: end
"""


def text_of(file: Path) -> str:
    return file.read_bytes().decode("utf-8")


def spoiled(value: Any) -> Any:
    """Return a value with each text in it changed."""
    if isinstance(value, str):
        return f"{value}\nmore" if "\n" in value else f"{value}x"
    if isinstance(value, list):
        return [spoiled(item) for item in value]
    return {key: spoiled(item) for key, item in value.items()}


def test_saving_without_a_change_leaves_a_file_of_each_kind_as_it_is() -> None:
    assert FILES
    assert [file for file in FILES if rewritten(text_of(file), values_of(text_of(file))) != text_of(file)] == []


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_every_value_of_a_file_of_each_kind_can_be_changed_and_changed_back(file: Path) -> None:
    """All at once: what follows from places that moved would show."""
    text = text_of(file)
    values = values_of(text)
    other = rewritten(text, spoiled(values))
    assert values_of(other) == spoiled(values)
    assert other.count("\n") == text.count("\n") + sum("\n" in leaf for leaf in leaves(values))
    assert rewritten(other, values) == text


def leaves(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [leaf for item in (value.values() if isinstance(value, dict) else value) for leaf in leaves(item)]


def edited(**new: Any) -> str:
    return rewritten(REMARKS, {**values_of(REMARKS), **new})


def test_a_number_changes_alone_and_keeps_its_remark() -> None:
    assert edited(order="20") == REMARKS.replace("order: 10 ", "order: 20 ")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_quotes_line_breaks_and_remarks_stay(end: str) -> None:
    text = REMARKS.replace("\n", end)
    values = values_of(text)
    values["name"] = {"ko": '새 "이름"', "en": "It isn't"}
    values["about"]["ko"] = "하나\n\n셋\n\n- 넷"
    expected = REMARKS.replace('"이름"', r'"새 \"이름\""').replace("'It''s a name'", "'It isn''t'")
    expected = expected.replace("    둘\n", "    셋\n\n    - 넷\n")
    assert rewritten(text, values) == expected.replace("\n", end)


def test_items_keep_their_remarks_wherever_they_go() -> None:
    one, two = values_of(REMARKS)["hours"]
    there = '  # at times\n  - days: saturday\n    open: "10:00"\n  - days: weekdays   # five of them\n'
    assert there in edited(hours=[two, one])
    assert edited(hours=[one]) == REMARKS.replace('\n  # at times\n  - days: saturday\n    open: "10:00"\n', "")
    assert "# the usual" in edited(hours=[one, two, {"days": "sunday", "open": "11:00"}])


def test_new_items_and_fields_are_written_like_their_neighbours() -> None:
    hours = values_of(REMARKS)["hours"]
    more = edited(hours=[*hours, {"days": "sunday", "open": "11:00", "close": "12:00"}])
    assert '    open: "10:00"\n  - days: sunday\n    open: "11:00"\n    close: "12:00"\nabout:' in more
    assert "  - {ko: [하나], en: [one]}  # short\n" not in edited(pairs=[])
    pairs = edited(pairs=[{"ko": ["둘"], "en": ["two"]}, {"ko": ["하나"], "en": ["one", "1, 2"]}])
    assert '  - {ko: [둘], en: [two]}\n  - {ko: [하나], en: [one, "1, 2"]}  # short\n' in pairs
    assert edited(terms=["가", "라", "나", "다"]) == REMARKS.replace("[가, 나", "[가, 라, 나")
    assert edited(terms=["가", "다"]) == REMARKS.replace("[가, 나,\n", "[가,\n")
    assert "extra:\n  - date: 2026-01-02\n    sources: [a]\n" in edited(
        extra=[{"date": "2026-01-02", "sources": ["a"]}]
    )
    values = values_of(REMARKS)
    values = {"order": values.pop("order"), "phone": "1588-1255", **values}
    assert rewritten(REMARKS, values) == REMARKS.replace("first\n", "first\nphone: 1588-1255\n")


def test_a_field_goes_with_the_remark_above_it_and_no_other() -> None:
    values = values_of(REMARKS)
    del values["hours"]
    gone = rewritten(REMARKS, values)
    assert "# About hours" not in gone and "# both" in gone and "about:\n  ko: |" in gone


def test_one_line_becomes_a_block_where_it_gets_paragraphs() -> None:
    text = "text:\n  ko: 하나\n  en: One: two\nlast: x\n"
    after = rewritten(text.replace("One: two", '"One: two"'), {"text": {"ko": "하나\n\n둘", "en": "One"}, "last": "x"})
    assert after == 'text:\n  ko: |\n    하나\n\n    둘\n  en: "One"\nlast: x\n'


@pytest.mark.parametrize(
    "value", ["a: b", "a #b", "- a", "'a'", "[a]", "{a}", "09:00", "a:", " a", "&a", "*a", "!a", "%a", "@a", "", "| a"]
)
def test_what_would_be_misread_stands_in_quotes(value: str) -> None:
    assert values_of(rewritten("a: b\nc: d\n", {"a": value, "c": "d"})) == {"a": value, "c": "d"}
    assert rewritten("a: b\n", {"a": value}).startswith('a: "')


def test_a_file_that_says_nothing_yet_takes_all() -> None:
    values = {"order": "1", "name": {"ko": "하나", "en": "One"}, "hours": [{"days": "a", "open": "09:00"}], "t": ["a"]}
    after = rewritten("", values)
    assert after == ('order: 1\nname:\n  ko: 하나\n  en: One\nhours:\n  - days: a\n    open: "09:00"\nt: [a]\n')
    assert rewritten("# Nothing\n[]\n", [values]).startswith("# Nothing\n- order: 1\n  name:\n    ko: 하나\n")
    assert rewritten("[]\n", ["a"]) == "[a]\n"


def test_what_cannot_be_written_is_not() -> None:
    with pytest.raises(NotPossible):
        rewritten("a: b\n", {"a": "one\u2028 two\x85 three"})
    with pytest.raises(yaml.YAMLError):
        rewritten("a: [", {"a": "b"})


def test_items_are_known_again() -> None:
    assert origins(["a", "b", "c"], ["c", "a", "x"]) == [2, 0, 1]
    assert origins([{"id": "a", "t": "1"}, {"id": "b"}], [{"id": "n"}, {"id": "a", "t": "2"}]) == [1, 0]
    assert origins(["a"], ["a", "a"]) == [0, None]


TEXT = st.text(alphabet="가나 ab:#-|>'\"[]{},\n&*!%@", max_size=12).map(lambda text: text.strip("\n"))
GROUP = st.dictionaries(st.sampled_from(["ko", "en", "days", "open"]), TEXT, max_size=3)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "order": TEXT,
        "name": GROUP,
        "hours": st.lists(GROUP, max_size=4),
        "about": GROUP,
        "terms": st.lists(TEXT, max_size=4),
        "pairs": st.lists(st.dictionaries(st.sampled_from(["ko", "en"]), st.lists(TEXT, max_size=3), max_size=2)),
        "extra": st.lists(GROUP, max_size=2),
        "last": TEXT,
        "new": TEXT,
    },
)


@given(values=VALUES)
@settings(max_examples=60, deadline=None)
def test_whatever_is_written_is_read_again(values: dict[str, Any]) -> None:
    after = rewritten(REMARKS, values)
    assert values_of(after) == values
    assert values_of(rewritten(after, values_of(REMARKS))) == values_of(REMARKS)
