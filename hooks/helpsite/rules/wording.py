"""How texts are written: clean Markdown, figures by reference, sources named, one word for one thing, short titles."""

import re
from collections.abc import Iterator

from helpsite.library.shelves import Item, Library, own_words, referred, repeated
from helpsite.models import Bilingual, FaqEntry, Line, Situation, Step
from helpsite.problems import Details, Location, Problem, hint
from helpsite.rules import walking
from helpsite.rules.agreement import PLACEHOLDER
from helpsite.rules.registry import of_entry, of_library
from helpsite.texts import prose
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import FIGURES

LONGEST_TITLE = 60
DESCRIPTION = {"ko": (30, 80), "en": (50, 160)}
# A number with a unit is a figure; two boxes or step 3 are not.
FIGURE = re.compile(
    r"\d[\d,.]*\s*(?:"
    r"영업일|일|주|개월|년|시간|분|만\s*원|원|퍼센트|%|percent|won|"
    r"(?:business |working )?(?:day|week|month|year|hour|minute)s?\b)"
)
DATE = re.compile(r"(?:19|20)\d\d년(?:\s*\d{1,2}월(?:\s*\d{1,2}일)?)?|\d{1,2}월\s*\d{1,2}일(?:\s*[~-]\s*\d{1,2}일)?")
PHONE = re.compile(r"(?<!\d)(?:1[568]\d\d|0\d{1,2}[- ]?\d{3,4})[- ]?\d{4}(?!\d)")
LOST = "\ufffd"
COMMA = re.compile("[,，、]")
NAMES = ("version", "short", "name")
"""Fields whose figures are part of a name."""
SCRIPTS = {("message", "text"), ("call-sheet", "say")}
"""Texts that leave blanks for their sender."""
TAGS = {
    **{name: name for name in ("img", "blockquote", "code", "hr", "table", "task", "strike")},
    **{"pre": "code", **{f"h{level}": "h" for level in range(1, 7)}},
}
"""What an editor calls what Markdown would make of a text."""
# Words by which a sentence claims what a law or a contract says.
CLAIM = {
    "ko": re.compile(r"(?<![가-힣])법(?:은|에|으로)|법률에|약관|분쟁해결기준|의무가 있|책임이 있|권리가 있"),
    "en": re.compile(r"\bthe law\b|\bthe Act\b|standard terms|dispute standards|\bliable\b|\bentitled\b"),
}


@of_entry
def texts_are_clean(item: Item) -> Iterator[Problem]:
    """Texts hold the Markdown of this site and nothing else."""
    for location, _, tree in walking.proses(item):
        for finding in _once(prose.examine(tree)):
            details: Details = finding.details
            if finding.rule == "markdown-not-used":
                details = {"what": hint(f"tag-{TAGS.get(finding.details['what'], 'other')}")}
            yield item.problem(finding.rule, location, near=finding.near, **details)
    for location, _, text in walking.lines(item):
        words = own_words(text)
        if location[0] == "words" or (item.kind, location[0]) in SCRIPTS:
            words = PLACEHOLDER.sub("", words)
        if mark := prose.LINE_MARKS.search(text):
            yield item.problem("plain-line", location, near=mark.group(), found=mark.group())
            continue
        if tag := prose.TAG.search(words):
            yield item.problem("raw-html", location, near=tag.group(), found=tag.group())
        if found := prose.misspelt_reference(words):
            yield item.problem("bad-reference", location, near=found, found=found, hint="")


@of_entry
def no_letter_is_lost(item: Item) -> Iterator[Problem]:
    """No text holds the sign that stands for a letter which was lost when the file was saved."""
    for location, leaf in item.leaves:
        if isinstance(leaf, Bilingual):
            for language in LANGUAGES:
                if LOST in leaf[language]:
                    yield item.problem("lost-letter", (*location, language), near=LOST)


@of_entry
def quotes_have_partners(item: Item) -> Iterator[Problem]:
    """A quote that stands alone at an end of a text was left over from what stood there before."""
    for location, leaf in item.leaves:
        if isinstance(leaf, Bilingual):
            for language in LANGUAGES:
                text = leaf[language].strip()
                lone = '"' if text.count('"') % 2 and '"' in (text[:1], text[-1:]) else _lone_curly(text)
                if lone:
                    yield item.problem("lone-quote", (*location, language), near=lone, sign=lone)


def _lone_curly(text: str) -> str:
    """Return the curly quote that has no partner, or nothing."""
    surplus = text.count("“") - text.count("”")
    return "“" if surplus > 0 else "”" if surplus < 0 else ""


@of_entry
def figures_are_references(item: Item) -> Iterator[Problem]:
    """A figure or a phone number stands in one place: texts refer to it."""
    for location, _, words in item.words:
        if location[-2] in NAMES:
            continue
        # What a notice tells is over before a law can change.
        if item.kind != "notice" and (found := FIGURE.search(DATE.sub("", words))):
            yield item.problem("bare-figure", location, near=found.group(), found=found.group(), hint="")
        if found := PHONE.search(words):
            yield item.problem("bare-phone", location, near=found.group(), found=found.group(), hint="")


@of_entry
def claims_have_sources(item: Item) -> Iterator[Problem]:
    """What speaks of law, terms or rights names its source, unless a figure in it brings one along."""
    if getattr(item.model, "sources", None) != () or any(ref.kind in FIGURES for ref in referred(item.model)):
        return
    if any(CLAIM[language].search(prose.words(tree)) for _, language, tree in walking.proses(item)):
        yield item.problem("figure-without-source")


@of_entry
def terms_stand_alone(item: Item) -> Iterator[Problem]:
    """A comma that does not part two search terms, as that of a Korean or Chinese keyboard, makes one of both."""
    for location, _, term in walking.terms(item):
        if COMMA.search(term):
            yield item.problem("comma-in-term", location, term=term)


@of_library
def term_has_one_home(library: Library) -> Iterator[Problem]:
    """A search term leads to one entry, or it leads nowhere in particular."""
    homes: dict[tuple[Language, str], Item] = {}
    for item in library.all():
        own: set[tuple[Location, str]] = set()
        for location, language, term in walking.terms(item):
            home = homes.setdefault((language, _folded(term)), item)
            if home is not item:
                yield item.problem("term-taken", location, term=term, other=f"{home.kind}:{home.id}")
            elif (location[:-1], _folded(term)) in own:
                yield item.problem("listed-twice", location, id=term)
            own.add((location[:-1], _folded(term)))


def _folded(words: str) -> str:
    return " ".join(words.lower().split())


@of_library
def search_words_stand_once(library: Library) -> Iterator[Problem]:
    """A word belongs to one group of synonyms, and a query is pinned to one page."""
    for item in library.shelf("search").values():
        synonyms = [(("synonyms", index), words) for index, words in enumerate(item.model.synonyms)]
        pinned = [(("pinned", index, "queries"), pin.queries) for index, pin in enumerate(item.model.pinned)]
        for groups in (synonyms, pinned):
            words = ((at, word) for where, group in groups for at, _, word in walking.each_word(group, where))
            for location, word in repeated(words, key=_folded):
                yield item.problem("listed-twice", location, id=word)


@of_library
def one_word_for_one_thing(library: Library) -> Iterator[Problem]:
    """Texts use the glossary's terms and not the words it avoids; search terms may."""
    avoided = [
        (language, word, word.lower(), item.model)
        for item in library.shelf("term").values()
        for language in LANGUAGES
        for word in item.model.avoid[language]
    ]
    texts = [
        (item, location, used, words.lower())
        for item in library.all()
        if item.kind not in ("term", "source")
        for location, used, words in item.words
    ]
    # Nearly always none of them is used anywhere, which one look at everything tells.
    everything = "\n".join(words for _, _, _, words in texts)
    for language, word, lower, term in avoided:
        if lower not in everything:
            continue
        for item, location, used, words in texts:
            if language == used and lower in words:
                yield item.problem("avoided-word", location, near=word, word=word, term=getattr(term, language))


@of_library
def titles_are_short(library: Library) -> Iterator[Problem]:
    """A title fits into a search result and on a phone."""
    for item in library.all():
        for name in ("question", "title"):
            title = getattr(item.model, name, None)
            if not isinstance(title, Line) or item.kind == "source":
                continue
            for language in LANGUAGES:
                length = len(walking.renderer(library, language).plain_line(title[language]))
                if length > LONGEST_TITLE:
                    yield item.problem("too-long", (name, language), length=str(length), limit=str(LONGEST_TITLE))


@of_library
def titles_differ(library: Library) -> Iterator[Problem]:
    """No two pages have the same title: in a list of results nobody could tell them apart."""
    for language in LANGUAGES:
        titles: dict[str, Item] = {}
        for kind, name in (("situation", "title"), ("step", "title"), ("faq", "question")):
            for item in library.shelf(kind).values():
                title = getattr(item.model, name)[language]
                other = titles.setdefault(title, item)
                if other is not item:
                    yield item.problem("title-taken", (name, language), other=f"{other.kind}:{other.id}")


@of_library
def answers_come_first(library: Library) -> Iterator[Problem]:
    """What comes first is the answer, and short enough to be the page's description."""
    for item in library.all():
        for language in LANGUAGES:
            renderer = walking.renderer(library, language)
            for location, text in _descriptions(item, language):
                length = len(renderer.first_paragraph(text))
                lowest, highest = DESCRIPTION[language]
                if not lowest <= length <= highest:
                    details = {"length": str(length), "lowest": str(lowest), "highest": str(highest)}
                    yield item.problem("bad-description", (*location, language), **details)


def _descriptions(item: Item, language: Language) -> Iterator[tuple[Location, str]]:
    match item.model:
        case FaqEntry(answer=text):
            yield ("answer",), text[language]
        case Step(summary=line) | Situation(summary=line):
            yield ("summary",), line[language]
    if item.kind == "site":
        yield ("description",), item.model.description[language]
        for key, line in item.model.words.items():
            if key.endswith("-summary"):
                yield ("words", key), line[language]


def _once(findings: Iterator[prose.Finding]) -> list[prose.Finding]:
    once: dict[tuple[str, ...], prose.Finding] = {}
    for finding in findings:
        once.setdefault((finding.rule, *finding.details.values()), finding)
    return list(once.values())


@of_library
def blanks_are_known(library: Library) -> Iterator[Problem]:
    """Every blank in a message has a label."""
    for item in library.all():
        for location, _, text in walking.lines(item):
            if (item.kind, location[0]) in SCRIPTS:
                for blank in PLACEHOLDER.findall(text):
                    if not library.knows("blank", blank[1:-1]):
                        yield item.problem("unknown-blank", location, near=blank, blank=blank)
