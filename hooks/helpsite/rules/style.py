"""How sentences sound: the habits that `content/style.yml` names, so that a text once mended stays mended."""

import re
from collections.abc import Iterator

from helpsite.library.shelves import Item, Library
from helpsite.models import FaqEntry, Prose, Script, Situation, Step, Style
from helpsite.models.words import Habit
from helpsite.problems import Location, Problem
from helpsite.rules import walking
from helpsite.rules.registry import of_library
from helpsite.texts import prose
from helpsite.texts.languages import LANGUAGES

SPOKEN = {("message", "text"), ("call-sheet", "say"), ("phrase", "show"), ("phrase", "answers"), ("blank", "example")}
"""What is said or sent to somebody else, and not to the reader."""
UNRULED = {"source", "style", "search", "search-cases", "facts"}
"""Kinds that quote others, or hold words and no sentences."""
QUOTED = re.compile("‘[^’]*’|“[^”]*”")


@of_library
def habits_are_kept(library: Library) -> Iterator[Problem]:
    """No text uses a word in whose place the site has a better one."""
    for style in _styles(library):
        for item in library.all():
            if item.kind not in UNRULED:
                yield from _unkept(item, style)


def _unkept(item: Item, style: Style) -> Iterator[Problem]:
    for location, language, words in item.words:
        is_spoken = (item.kind, location[0]) in SPOKEN
        for habit in style.habits:
            if habit.language != language or (is_spoken and not habit.spoken):
                continue
            if word := _used(habit, words if habit.spoken else QUOTED.sub("", words)):
                yield item.problem("habit", location, near=word, word=word, write=habit.write)


def _used(habit: Habit, words: str) -> str | None:
    return next((word for word in habit.words if word in words), None)


@of_library
def openings_answer(library: Library) -> Iterator[Problem]:
    """What opens a page says the answer, without reservations: these stand in `reading`, at its foot."""
    for style in _styles(library):
        for item in library.all():
            for location, text in _openings(item):
                for language in LANGUAGES:
                    opening = walking.renderer(library, language).first_paragraph(text[language])
                    if word := next((word for word in style.not_in_opening[language] if word in opening), None):
                        yield item.problem("opening-hedged", (*location, language), near=word, word=word)


def _openings(item: Item) -> Iterator[tuple[Location, Prose]]:
    match item.model:
        case FaqEntry(answer=text):
            yield ("answer",), text
        case Situation(contact=contact):
            yield ("contact", "why"), contact.why
        case Step(why=text):
            yield ("why",), text


@of_library
def orders_are_orders(library: Library) -> Iterator[Problem]:
    """What is bold at the head of a numbered step tells the reader to do it."""
    for style in _styles(library):
        for item in library.all():
            for location, language, tree in walking.proses(item):
                endings = style.not_as_order[language]
                for head in tree.findall("./ol/li//strong"):
                    said = prose.words(head)
                    if endings and said.endswith(endings):
                        yield item.problem("order-ending", location, near=said, said=said)


@of_library
def sentences_are_short(library: Library) -> Iterator[Problem]:
    """No sentence is longer than what one reads in a breath; letters keep the forms of letters."""
    for style in _styles(library):
        longest = style.longest_sentence
        for item in library.all() if longest else ():
            if item.kind in UNRULED:
                continue
            for location, leaf in item.leaves:
                if not isinstance(leaf, Prose) or isinstance(leaf, Script):
                    continue
                for language in LANGUAGES:
                    for sentence in walking.renderer(library, language).sentences(leaf[language]):
                        if longest and len(sentence) > longest[language]:
                            details = {"length": str(len(sentence)), "limit": str(longest[language])}
                            begins = sentence[:20]
                            yield item.problem(
                                "long-sentence", (*location, language), near=begins, begins=begins, **details
                            )


def _styles(library: Library) -> Iterator[Style]:
    yield from (item.model for item in library.shelf("style").values())
