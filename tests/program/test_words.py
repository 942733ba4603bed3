"""The interface words that templates and scripts ask for are found by reading them, however they are put together."""

import pytest
from helpsite.rules.words import FAMILIES, TEMPLATES, asked_by_pages, asked_by_template

EVERY_TEMPLATE = [file for folder in TEMPLATES for file in sorted(folder.rglob("*.html"))]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ('{{ view.word("home") }}', {"home"}),
        ('<p title="{{ view.plain_word("close") | e }}">', {"close"}),
        ('{{ v.counted("sources-count", found | length) }}', {"sources-count"}),
        ('{% for id in ("a", "b") %}{{ view.word("just-" ~ id) }}{% endfor %}', {"just-a", "just-b"}),
        ('{% for id in ["a"] %}{{ view.word(id ~ "-about") }}{% endfor %}', {"a-about"}),
        ('{% for word, other in (("sooner", one), ("later", two)) if other %}{{ v.word(word) }}{% endfor %}',
         {"sooner", "later"}),
        ('{{ view.word("on" if open else "off") }}', {"on", "off"}),
        ('{% macro part(v) %}<b>{{ v.word("inside") }}</b>{% endmacro %}', {"inside"}),
        ('{{ "word" }} {{ view.line(entry.title) }}', set()),
    ],
)  # fmt: skip
def test_words_of_a_template_are_found(template: str, words: set[str]) -> None:
    assert asked_by_template(template) == (words, set())


def test_a_word_that_is_put_together_is_found_by_its_beginning() -> None:
    assert asked_by_template('{{ view.word("who-" ~ deadline.who) }}') == (set(), {"who-"})


def test_every_family_that_templates_ask_for_has_its_members_named() -> None:
    begun = {begin for file in EVERY_TEMPLATE for begin in asked_by_template(file.read_text(encoding="utf-8"))[1]}
    assert begun - FAMILIES.keys() == set()


def test_members_of_families_are_asked_for() -> None:
    assert {"who-you", "starts-receipt", "days-weekdays"} <= asked_by_pages().words
