"""`helpsite status` tells editors what is due and what nothing leads to, on the day that it is asked for."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from helpsite.commands import main
from helpsite.content import Content
from helpsite.editing.status import Remark, due_on, status
from helpsite.editing.status_report import as_data, as_text
from helpsite.library.kinds import BY_NAME, NAMES
from helpsite.rules.words import asked_by_pages
from helpsite.texts.languages import LANGUAGES

FAR = timedelta(days=3650)


def found(content: Content, today: date, section: str) -> dict[str, Remark]:
    return {remark.id: remark for remark in status(content, today) if remark.section == section}


def test_an_entry_is_due_when_its_kinds_period_has_passed_and_not_a_day_earlier(content: Content) -> None:
    [first, *_] = content.faq.values()
    due = due_on(content, BY_NAME["faq"], first)
    assert due == first.reviewed + timedelta(days=content.site.review_every["faq"])
    assert first.id not in found(content, due - timedelta(days=1), "review-due")
    assert found(content, due, "review-due")[first.id].says == (due.isoformat(),)


def test_an_entry_on_an_old_source_is_named_with_it(content: Content, today: date) -> None:
    [entry, *_] = (entry for entry in content.faq.values() if entry.sources)
    source = content.citations[entry.sources[0]].source
    old = source.model_copy(update={"checked": today - FAR})
    changed = replace(content, sources={**content.sources, source.id: old})
    remarks = found(changed, today, "source-due")
    assert source.id in remarks[entry.id].says
    assert {id for remark in remarks.values() for id in remark.says} == {source.id}


def test_an_entry_that_leads_nowhere_is_named(content: Content, today: date) -> None:
    [message, *_] = content.messages.values()
    lonely = message.model_copy(update={"situations": (), "deadlines": (), "text": message.title, "how": message.title})
    remarks = found(replace(content, messages={**content.messages, message.id: lonely}), today, "no-related")
    assert message.id in remarks


def test_an_entry_to_which_nothing_leads_is_named(content: Content, today: date) -> None:
    [question, *_] = content.faq.values()
    new = question.model_copy(update={"id": "new"})
    places = {**content.places, ("faq", "new"): content.places["faq", question.id]}
    changed = replace(content, faq={**content.faq, "new": new}, places=places)
    assert "new" in found(changed, today, "unreached")
    assert question.id not in found(changed, today, "unreached")


def test_a_search_word_that_stands_nowhere_is_named(content: Content, today: date) -> None:
    [case, *_] = content.search_cases.cases
    asked = case.model_copy(update={"query": "퓨퓨퓨가 안 왔어요", "note": None})
    cases = content.search_cases.model_copy(update={"cases": (asked,)})
    [remark] = found(replace(content, search_cases=cases), today, "finds-nothing").values()
    assert remark.says == ("퓨퓨퓨가",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_gives_a_line_with_a_place_for_each(language: str, content: Content, today: date) -> None:
    remarks = status(content, today + FAR)
    lines = as_text(remarks, today + FAR, "ko" if language == "ko" else "en").splitlines()
    assert sum(line.startswith("  content/") for line in lines) == len(remarks)
    assert all(NAMES[remark.kind][language] for remark in remarks)


def test_data_holds_the_same_as_the_text(content: Content, today: date) -> None:
    remarks = status(content, today + FAR)
    data = as_data(remarks, today + FAR, "en")
    assert json.loads(json.dumps(data))["on"] == (today + FAR).isoformat()
    assert [(one["kind"], one["id"]) for one in data["remarks"]] == [(remark.kind, remark.id) for remark in remarks]


def test_command_asks_for_another_day(project: Path, today: date, capsys: pytest.CaptureFixture[str]) -> None:
    day = (today + FAR).isoformat()
    assert main(["--project", str(project), "status", "--on", day, "--format", "json", "--lang", "ko"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["on"] == day
    assert "review-due" in {remark["section"] for remark in printed["remarks"]}


def test_preview_has_its_words() -> None:
    assert {"preview", "preview-made-from", "preview-status"} <= asked_by_pages().words
