"""The guide for editors says what the checks say, and names files that are there."""

import re
from pathlib import Path

import pytest
from helpsite.problems import what_is_wrong
from support.project import PROJECT

GUIDE = (PROJECT / "EDITING.md").read_text(encoding="utf-8")
SPANS = re.findall(r"`([^`\n]+)`", GUIDE)
SAID = [
    span for span in SPANS if " " in span and not re.search(r"helpsite|make |--to|: |fill in|Nothing|고칠 곳이", span)
]


def test_messages_that_lessons_quote_are_those_of_the_check() -> None:
    texts = " ".join(text for texts in what_is_wrong.texts.values() for text in texts.values())
    pieces = [piece.strip() for said in SAID for piece in said.split("…")]
    plain = re.sub(r"\{[a-z]+\}", "", texts)
    assert SAID
    assert [piece for piece in pieces if piece not in plain] == []


@pytest.mark.parametrize("file", sorted(set(re.findall(r"`(content/[a-z/-]+(?:\.yml)?)`", GUIDE))))
def test_files_that_lessons_name_are_there_or_made_in_them(file: str) -> None:
    assert (PROJECT / file).exists() or f" {Path(file).stem}`" in GUIDE
