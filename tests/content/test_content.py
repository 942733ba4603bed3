"""The content is complete: every entry keeps what its kind promises, in both languages alike.

The two languages are compared on the files themselves, read in the plainest way: the site's own reader shall not be
its own judge.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from helpsite import models
from helpsite.content import Content
from helpsite.pages.filling import fill
from helpsite.texts.languages import LANGUAGES, Language, looks_english, looks_korean
from helpsite.texts.references import Reference
from pydantic import ValidationError
from support.project import PROJECT

FILES = sorted((PROJECT / "content").rglob("*.yml"))
STEPS = ("check-order", "contact-support", "request-redelivery", "consider-refund", "keep-evidence")
CATEGORIES = {
    "first-steps",
    "not-received",
    "part-missing",
    "redelivery",
    "refund",
    "evidence",
    "outside-help",
    "this-site",
}
REFERENCE = re.compile(r"\{[a-z]+:[^}]*\}|(?<=\]\()[^)]+(?=\))")
PLACEHOLDER = re.compile(r"\{[a-z]+\}")
NUMBER = re.compile(r"\d[\d,.-]*\d|\d")


def ids_in(folder: str) -> list[str]:
    return sorted(file.stem for file in (PROJECT / "content" / folder).glob("*.yml"))


every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PROJECT / "content")))
every_question = pytest.mark.parametrize("id", ids_in("faq"))
every_step = pytest.mark.parametrize("id", ids_in("guide"))
every_deadline = pytest.mark.parametrize("id", ids_in("deadlines"))
every_language = pytest.mark.parametrize("language", LANGUAGES)


# Both languages, file by file


def pairs(value: Any, where: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Give every place that holds both languages, with what they hold."""
    if isinstance(value, dict):
        if set(value) & set(LANGUAGES):
            yield where, value.get("ko"), value.get("en")
        else:
            for key, inner in value.items():
                yield from pairs(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from pairs(inner, f"{where}[{number}]")


def pairs_in(file: Path) -> list[tuple[str, Any, Any]]:
    return list(pairs(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)))


def differences(file: Path, measure: Callable[[str], object]) -> list[str]:
    """Give the places of a file where the two languages do not measure the same."""
    texts = [(where, ko, en) for where, ko, en in pairs_in(file) if isinstance(ko, str)]
    return [where for where, ko, en in texts if measure(ko) != measure(en)]


@every_file
def test_both_languages_are_there(file: Path) -> None:
    assert [where for where, ko, en in pairs_in(file) if not ko or not en or type(ko) is not type(en)] == []


@every_file
def test_each_text_is_in_its_own_language(file: Path) -> None:
    pairs = [pair for pair in pairs_in(file) if not pair[0].endswith(".example")]
    texts = [(where, own_words(ko), own_words(en)) for where, ko, en in pairs if isinstance(ko, str)]
    assert [where for where, ko, en in texts if not looks_korean(ko) or not looks_english(en)] == []


@every_file
def test_both_languages_hold_the_same_references_and_links(file: Path) -> None:
    assert differences(file, lambda text: Counter(REFERENCE.findall(text))) == []


@every_file
def test_both_languages_hold_the_same_placeholders(file: Path) -> None:
    assert differences(file, lambda text: Counter(PLACEHOLDER.findall(text))) == []


@every_file
def test_both_languages_hold_the_same_numbers_and_dates(file: Path) -> None:
    assert differences(file, numbers) == []


@every_file
def test_both_languages_hold_the_same_paragraphs_and_list_items(file: Path) -> None:
    assert differences(file, shape) == []


def own_words(text: str) -> str:
    return PLACEHOLDER.sub("", REFERENCE.sub("", text))


def numbers(text: str) -> Counter[str]:
    """Give the numbers of a text: `20 May 2026` holds those of `2026년 5월 20일`, `24-2` those of `24조의2`."""
    words = re.sub(r"(?<=\d)조의(?=\d)", "-", own_words(text))
    for number, month in enumerate(month_name[1:], start=1):
        words = re.sub(rf"\b{month}(?= \d{{4}})", str(number), words)
    return Counter(NUMBER.findall(words))


def shape(text: str) -> list[str]:
    """Tell of each line whether it is a paragraph, a bullet or a numbered item."""
    starts = [re.match(r"(?:[-*]|\d+\.) ", line) for line in text.splitlines() if line.strip()]
    return [start.group()[-2] if start else "paragraph" for start in starts]


# Entries, kind by kind


def test_there_is_nothing_to_mend(content: Content) -> None:
    assert content.faq.keys() == set(ids_in("faq"))
    assert content.steps.keys() == set(ids_in("guide"))
    assert content.deadlines.keys() == set(ids_in("deadlines"))


def test_content_cannot_be_changed_after_reading(content: Content) -> None:
    with pytest.raises(ValidationError):
        content.checklist.title = content.about.title


@every_question
def test_question_stands_on_a_shelf(id: str, content: Content) -> None:
    entry = content.faq[id]
    assert entry in content.faq_in(entry.category)
    assert entry.category in content.categories


@every_question
@every_language
def test_question_is_asked_once(id: str, language: Language, content: Content) -> None:
    questions = [entry.question[language] for entry in content.faq.values()]
    assert questions.count(content.faq[id].question[language]) == 1


@every_question
@every_language
def test_question_is_found_by_other_words(id: str, language: Language, content: Content) -> None:
    entry = content.faq[id]
    assert set(entry.search_terms[language]) - {entry.question[language]}


@every_question
def test_question_leads_on(id: str, content: Content) -> None:
    related = content.faq[id].related
    assert related
    assert set(related) <= content.faq.keys() - {id}
    assert len(set(related)) == len(related)


@every_question
def test_question_names_sources_that_exist(id: str, content: Content) -> None:
    assert set(content.faq[id].sources) <= content.citations.keys()


@every_question
def test_question_was_reviewed(id: str, content: Content, today: date) -> None:
    assert content.faq[id].reviewed <= today


def test_categories_are_all_there(content: Content) -> None:
    assert content.categories.keys() >= CATEGORIES


@pytest.mark.parametrize("id", sorted(CATEGORIES))
def test_category_has_a_question(id: str, content: Content) -> None:
    assert content.faq_in(id)


def test_guide_is_five_steps_in_order(content: Content) -> None:
    assert tuple(content.steps) == STEPS
    assert [step.number for step in content.steps.values()] == [1, 2, 3, 4, 5]
    assert [step.next for step in content.steps.values()] == [*STEPS[1:], None]


@every_step
def test_step_tells_everything(id: str, content: Content) -> None:
    step = content.steps[id]
    assert step.why and step.good_outcome and step.how_long and step.if_it_fails
    assert step.actions and step.prepare
    assert set(step.sources) <= content.citations.keys()


@every_step
def test_step_has_an_address_for_each_action(id: str, content: Content) -> None:
    ids = [action.id for action in content.steps[id].actions]
    assert len(set(ids)) == len(ids)


@every_step
def test_step_leads_to_questions(id: str, content: Content) -> None:
    assert set(content.steps[id].questions) <= content.faq.keys()


@every_step
def test_step_has_boxes_to_tick(id: str, content: Content) -> None:
    assert [len(group.items) > 0 for group in content.checklist.groups if group.step == id] == [True]


def test_checklist_goes_by_the_steps(content: Content) -> None:
    assert tuple(group.step for group in content.checklist.groups) == STEPS


def test_checklist_has_an_address_for_each_box(content: Content) -> None:
    ids = [item.id for group in content.checklist.groups for item in group.items]
    assert len(set(ids)) == len(ids)


@every_deadline
def test_deadline_has_a_measure_and_a_source(id: str, content: Content) -> None:
    deadline = content.deadlines[id]
    assert (deadline.length and deadline.unit) or deadline.rate
    assert deadline.sources
    assert set(deadline.sources) <= content.citations.keys()


@every_deadline
@every_language
def test_deadline_can_be_told_in_a_text(id: str, language: Language, content: Content) -> None:
    assert NUMBER.search(fill(content, Reference("deadline", id), language).text)


def test_amounts_have_a_source(content: Content) -> None:
    assert [id for id, amount in content.amounts.items() if not set(amount.sources) <= content.citations.keys()] == []


def test_sources_say_when_they_were_checked_and_how_sure_they_are(content: Content, today: date) -> None:
    for source in content.sources.values():
        assert source.url.startswith("https://")
        assert source.checked <= today
        assert source.confidence in get_args(models.Confidence)
        assert source.version


@every_language
def test_search_term_leads_to_one_entry(language: Language, content: Content) -> None:
    searched = [entry.search_terms for entry in content.faq.values()]
    searched += [step.search_terms for step in content.steps.values()]
    searched += [content.checklist.search_terms, content.about.search_terms]
    terms = Counter(term.casefold() for known in searched for term in known[language])
    assert [term for term, count in terms.items() if count > 1] == []


@every_language
def test_site_names_itself_in_each_language(language: Language, content: Content) -> None:
    assert content.site.name[language] and content.site.description[language]
    assert content.site.languages[language].name


def test_both_languages_hold_different_names(content: Content) -> None:
    assert content.site.name.ko != content.site.name.en
