"""The content is complete: every entry keeps what its kind promises, in both languages alike.

The two languages are compared on the files themselves, read in the plainest way: the site's own reader shall not be
its own judge.
"""

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

REFERENCE = re.compile(r"\{[a-z]+:[^}]*\}|(?<=\]\()[^)]+(?=\))")
PLACEHOLDER = re.compile(r"\{[a-z]+\}")
NUMBER = re.compile(r"\d[\d,.-]*\d|\d")


every_language = pytest.mark.parametrize("language", LANGUAGES)


# Both languages, file by file


def pairs(value: Any, where: str) -> Iterator[tuple[str, Any, Any]]:
    """Yield every place that holds both languages, with what they hold."""
    if isinstance(value, dict):
        if set(value) & set(LANGUAGES):
            yield where, value.get("ko"), value.get("en")
        else:
            for key, inner in value.items():
                yield from pairs(inner, f"{where} {key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from pairs(inner, f"{where}[{number}]")


@pytest.fixture(scope="module")
def written(folder: Path) -> list[tuple[str, Any, Any]]:
    """Return every place of every file that holds both languages, with what they hold."""
    # How texts are written is said for each language by itself.
    files = sorted(file for file in folder.rglob("*.yml") if file.name != "style.yml")
    read = {file: yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader) for file in files}
    return [pair for file, data in read.items() for pair in pairs(data, str(file.relative_to(folder)))]


@pytest.fixture(scope="module")
def texts(written: list[tuple[str, Any, Any]]) -> list[tuple[str, str, str]]:
    """Return those that hold a text, not a list of words to search by."""
    # An example of what goes into a Korean letter is Korean in both languages.
    return [(where, ko, en) for where, ko, en in written if isinstance(ko, str) and not where.endswith(" example")]


def test_both_languages_are_there(written: list[tuple[str, Any, Any]]) -> None:
    assert [where for where, ko, en in written if not ko or not en or type(ko) is not type(en)] == []


def test_each_text_is_in_its_own_language(texts: list[tuple[str, str, str]]) -> None:
    own = [(where, own_words(ko), own_words(en)) for where, ko, en in texts]
    spoken = [(where, ko, en) for where, ko, en in own if ko.strip() or en.strip()]
    assert [where for where, ko, en in spoken if not looks_korean(ko) or not looks_english(en)] == []


def own_words(text: str) -> str:
    return PLACEHOLDER.sub("", REFERENCE.sub("", text))


def numbers(text: str) -> Counter[str]:
    """Return the numbers of a text: `20 May 2026` holds those of `2026년 5월 20일`, `24-2` those of `24조의2`."""
    words = re.sub(r"(?<=\d)조의(?=\d)", "-", own_words(text))
    for number, month in enumerate(month_name[1:], start=1):
        words = re.sub(rf"\b{month}(?= \d{{4}})|(?<=\d ){month}\b", str(number), words)
    return Counter(NUMBER.findall(words))


def shape(text: str) -> list[str]:
    """Return of each line whether it is a paragraph, a bullet or a numbered item."""
    starts = [re.match(r"(?:[-*]|\d+\.) ", line) for line in text.splitlines() if line.strip()]
    return [start.group()[-2] if start else "paragraph" for start in starts]


SAME: dict[str, Callable[[str], object]] = {
    "references and links": lambda text: Counter(REFERENCE.findall(text)),
    "placeholders": lambda text: Counter(PLACEHOLDER.findall(text)),
    "numbers and dates": numbers,
    "paragraphs and list items": shape,
}


@pytest.mark.parametrize("what", SAME)
def test_both_languages_hold_the_same(what: str, texts: list[tuple[str, str, str]]) -> None:
    assert [where for where, ko, en in texts if SAME[what](ko) != SAME[what](en)] == []


# Entries, kind by kind


def test_there_is_nothing_to_mend(content: Content, folder: Path) -> None:
    def ids_in(place: str) -> set[str]:
        return {file.stem for file in (folder / place).glob("*.yml")}

    assert content.faq.keys() == ids_in("faq")
    assert content.steps.keys() == ids_in("guide")
    assert content.deadlines.keys() == ids_in("deadlines")


def test_content_cannot_be_changed_after_reading(content: Content) -> None:
    with pytest.raises(ValidationError):
        content.checklist.title = content.about.title


@every_language
def test_question_is_asked_once(language: Language, content: Content) -> None:
    questions = Counter(entry.question[language] for entry in content.faq.values())
    assert [question for question, count in questions.items() if count > 1] == []


@every_language
def test_question_is_found_by_other_words(language: Language, content: Content) -> None:
    found = {id: {*entry.search_terms[language]} - {entry.question[language]} for id, entry in content.faq.items()}
    assert [id for id, terms in found.items() if not terms] == []


def test_question_stands_on_a_shelf_and_leads_on(content: Content, today: date) -> None:
    for id, entry in content.faq.items():
        assert entry.category in content.categories and entry in content.faq_in(entry.category), id
        assert entry.related and len(set(entry.related)) == len(entry.related), id
        assert set(entry.related) <= content.faq.keys() - {id}, id
        assert set(entry.sources) <= content.citations.keys(), id
        assert entry.reviewed <= today, id


def test_guide_goes_from_its_first_step_to_its_last(content: Content) -> None:
    steps = list(content.steps.values())
    assert [step.number for step in steps] == [*range(1, len(steps) + 1)]
    assert [step.next for step in steps] == [*(step.id for step in steps[1:]), None]


def test_step_tells_everything(content: Content) -> None:
    for id, step in content.steps.items():
        assert step.why and step.good_outcome and step.how_long and step.if_it_fails, id
        assert step.actions and step.prepare, id
        assert set(step.sources) <= content.citations.keys(), id
        assert len({action.id for action in step.actions}) == len(step.actions), id
        assert set(step.questions) <= content.faq.keys(), id


def test_checklist_goes_by_the_steps_with_boxes_for_each(content: Content) -> None:
    assert [group.step for group in content.checklist.groups] == list(content.steps)
    assert [group.step for group in content.checklist.groups if not group.items] == []
    ids = [item.id for group in content.checklist.groups for item in group.items]
    assert len(set(ids)) == len(ids)


def test_deadline_has_a_measure_and_a_source(content: Content) -> None:
    for id, deadline in content.deadlines.items():
        assert (deadline.length and deadline.unit) or deadline.rate, id
        assert deadline.sources and set(deadline.sources) <= content.citations.keys(), id


@every_language
def test_deadline_can_be_told_in_a_text(language: Language, content: Content) -> None:
    told = {id: fill(content, Reference("deadline", id), language).text for id in content.deadlines}
    assert [id for id, text in told.items() if not NUMBER.search(text)] == []


def test_amounts_have_a_source(content: Content) -> None:
    assert [id for id, amount in content.amounts.items() if not set(amount.sources) <= content.citations.keys()] == []


def test_sources_say_when_they_were_checked_and_how_sure_they_are(content: Content, today: date) -> None:
    for source in content.sources.values():
        assert source.url.startswith("https://"), source.id
        assert source.checked <= today, source.id
        assert source.confidence in get_args(models.Confidence), source.id
        assert source.version, source.id


def test_where_sources_conflict_the_official_site_is_given_and_no_number(content: Content) -> None:
    for id, contact in content.contacts.items():
        if contact.confidence == "conflicting":
            assert contact.phone is None and contact.website, id


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
