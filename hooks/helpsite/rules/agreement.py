"""What both languages must agree in: references, links, blocks, list items, placeholders, numbers."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from helpsite.library.shelves import Item, Leaf, own_words
from helpsite.models import Line, Prose, Script
from helpsite.problems import Problem, hint
from helpsite.rules.registry import of_entry
from helpsite.texts import prose
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.messages import Wording
from helpsite.texts.references import Reference, pieces

NUMBER = re.compile(r"\d[\d,.-]*\d|\d")
ARTICLE = re.compile(r"(?<=\d)조의(?=\d)")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)
DAY = r"\b(\d{1,2})(?:st|nd|rd|th)?"
# May is a month only beside a day or a year.
DATED_MONTH = re.compile(
    rf"(?:{DAY} )?\b({MONTH})\b\.?(?= (?:\d{{1,2}}(?:st|nd|rd|th)?|(?:19|20)\d\d)\b)|{DAY} ({MONTH})\b"
)
# 9:00 is 9시, and 9:30 is 9시 30분.
CLOCK = re.compile(r"\b0?(\d{1,2}):(?:00|(?=\d\d))\b")
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
Facts = dict[str, Counter[str]]


@of_entry
def languages_agree(item: Item) -> Iterator[Problem]:
    """Both languages say the same."""
    for location, leaf in item.leaves:
        facts = {language: _facts(leaf, language) for language in LANGUAGES}
        for what in facts["ko"]:
            ko, en = facts["ko"][what], facts["en"][what]
            if ko != en:
                told = COUNTED.get(what)
                shown = (told(ko), told(en)) if told else (_listed(ko - en), _listed(en - ko))
                details = {"what": hint(f"differ-{what}"), "ko": shown[0], "en": shown[1]}
                yield item.problem("languages-differ", location, "", **details)


def _facts(leaf: Leaf, language: Language) -> Facts:
    if isinstance(leaf, Prose):
        tree = prose.parse(leaf[language])
        outside = (element.get("href", "") for element in tree.iter("a"))
        return {
            "references": Counter(str(reference) for reference in prose.references(tree)),
            "links": Counter(target for target in outside if "://" in target),
            "blocks": Counter(child.tag for child in tree),
            "items": Counter(element.tag for element in tree.iter("li")),
            "numbers": numbers(prose.words(tree)),
        }
    if isinstance(leaf, Line | Script):
        words = own_words(leaf[language])
        return {
            "references": Counter(str(piece) for piece in pieces(leaf[language]) if isinstance(piece, Reference)),
            "placeholders": Counter(PLACEHOLDER.findall(words)),
            "numbers": numbers(words),
        }
    return {}


def numbers(words: str) -> Counter[str]:
    """Return the numbers of a text as both languages count them: `20 May 2026` is `2026년 5월 20일`."""
    words = DATED_MONTH.sub(lambda date: f"{date[1] or date[3] or ''} {_month(date[2] or date[4])}", words)
    return Counter(NUMBER.findall(ARTICLE.sub("-", CLOCK.sub(r"\1 ", words))))


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name))


def _blocks(counter: Counter[str]) -> Wording:
    return hint("count-blocks", paragraphs=counter["p"], bullets=counter["ul"], numbered=counter["ol"])


def _items(counter: Counter[str]) -> Wording:
    return hint("count-items", count=counter.total())


COUNTED: dict[str, Callable[[Counter[str]], Wording]] = {"blocks": _blocks, "items": _items}
"""What is told by its number, and not by what the one language has and the other lacks."""


def _listed(counter: Counter[str]) -> Wording:
    listed = ", ".join(f"{name} ×{count}" if count > 1 else name for name, count in sorted(counter.items()))
    return listed or hint("none")
