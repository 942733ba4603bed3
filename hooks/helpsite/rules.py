"""The rules that no single value can break by itself: what refers to what, what agrees with what, what is too long.

Each rule is one small generator over the library. It looks only at entries that could be read, and never complains
about what a broken file might have held.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from xml.etree.ElementTree import Element

from helpsite import models, prose
from helpsite.addresses import PAGES, anchors
from helpsite.figures import period_text, value_text
from helpsite.kinds import BY_NAME
from helpsite.languages import LANGUAGES, Language
from helpsite.library import Item, Library
from helpsite.models import Line, Prose, Ref, Terms
from helpsite.problems import Problem, Wording, did_you_mean
from helpsite.prose import Filled
from helpsite.references import FIGURES, Reference, pieces
from helpsite.yaml_files import Location

LONGEST_TITLE = 60
DESCRIPTION = {"ko": (30, 80), "en": (50, 160)}
# A number with a unit is a figure; two boxes or step 3 are not.
FIGURE = re.compile(
    r"\d[\d,.]*\s*(?:"
    r"영업일|일|주|개월|년|시간|분|만\s*원|원|퍼센트|%|percent|won|"
    r"(?:business |working )?(?:day|week|month|year|hour|minute)s?\b)"
)
DATE = re.compile(r"(?:19|20)\d\d년(?:\s*\d{1,2}월(?:\s*\d{1,2}일)?)?")
NUMBER = re.compile(r"\d[\d,.-]*\d|\d")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


def broken_rules(library: Library, today: date) -> list[Problem]:
    """Give every problem of the library; `today` is the editor's date."""
    problems = list(no_future_day(library, today))
    for rule in RULES:
        problems += rule(library)
    return problems


def no_future_day(library: Library, today: date) -> Iterator[Problem]:
    """Nothing was reviewed or checked tomorrow."""
    for item in library.all():
        for name in ("reviewed", "checked"):
            day = getattr(item.model, name, None)
            if day and day > today:
                yield item.problem("future-date", (name,), value=day.isoformat())


def ids_exist(library: Library) -> Iterator[Problem]:
    """Every id names an entry that exists, and not the entry itself."""
    for item in library.all():
        for location, leaf in item.leaves():
            if not isinstance(leaf, Ref):
                continue
            if leaf.kind == item.kind and leaf == item.id:
                yield item.problem("refers-to-itself", location)
            elif not library.knows(leaf.kind, leaf):
                hint = did_you_mean(leaf, library.names.get(leaf.kind, set()))
                yield item.problem("unknown-id", location, kind=_kind(leaf.kind), id=leaf, hint=hint)


def nothing_listed_twice(library: Library) -> Iterator[Problem]:
    """A list of ids or of search terms holds each only once, and so does a page its anchors."""
    for item in library.all():
        seen: set[tuple[Location, str]] = set()
        for location, leaf in item.leaves():
            if isinstance(leaf, Ref) and isinstance(location[-1], int):
                if (location[:-1], leaf) in seen:
                    yield item.problem("listed-twice", location, id=leaf)
                seen.add((location[:-1], leaf))
        anchors_seen: set[str] = set()
        for location, id in _inner_ids(item):
            if id in anchors_seen:
                yield item.problem("listed-twice", location, id=id)
            anchors_seen.add(id)


def _inner_ids(item: Item) -> Iterator[tuple[Location, str]]:
    match item.model:
        case models.Step():
            yield from ((("actions", index, "id"), action.id) for index, action in enumerate(item.model.actions))
        case models.About():
            yield from ((("sections", index, "id"), section.id) for index, section in enumerate(item.model.sections))
        case models.Checklist():
            for index, group in enumerate(item.model.groups):
                yield ("groups", index, "step"), group.step
                yield from (
                    (("groups", index, "items", number, "id"), box.id) for number, box in enumerate(group.items)
                )


def term_has_one_home(library: Library) -> Iterator[Problem]:
    """A search term leads to one entry, or it leads nowhere in particular."""
    homes: dict[tuple[Language, str], Item] = {}
    for item in library.all():
        for location, leaf in item.leaves():
            if not isinstance(leaf, Terms):
                continue
            for language in LANGUAGES:
                for index, term in enumerate(leaf[language]):
                    key = (language, " ".join(term.lower().split()))
                    other = homes.setdefault(key, item)
                    if other is not item:
                        place = (*location, language, index)
                        yield item.problem("term-taken", place, term=term, other=f"{other.kind}:{other.id}")
                    elif [" ".join(t.lower().split()) for t in leaf[language]].index(key[1]) != index:
                        yield item.problem("listed-twice", (*location, language, index), id=term)


def texts_are_clean(library: Library) -> Iterator[Problem]:
    """Texts hold the Markdown of this site and nothing else."""
    for item, location, _, text, tree in _prose(library):
        del text
        for finding in _once(prose.examine(tree)):
            yield item.problem(finding.rule, location, **finding.details)
    for item, location, _, text in _lines(library):
        words = " ".join(piece for piece in pieces(text) if isinstance(piece, str))
        if item.kind == "site" and location[0] == "words":
            words = PLACEHOLDER.sub("", words)
        if tag := prose.TAG.search(words):
            yield item.problem("raw-html", location, found=tag.group())
        if brace := re.search(r"\{[^{}]{0,30}\}?|\}", words):
            yield item.problem("bad-reference", location, found=brace.group())


def references_lead_somewhere(library: Library) -> Iterator[Problem]:
    """Every reference in a text names something that exists, and an anchor that is on its page."""
    for item, location, references in _references(library):
        for reference in references:
            if reference.kind == item.kind and reference.id == item.id and not reference.anchor:
                yield item.problem("refers-to-itself", location)
            else:
                yield from _lead(library, item, location, reference)


def _lead(library: Library, item: Item, location: Location, reference: Reference) -> Iterator[Problem]:
    if reference.kind == "page":
        known = set(PAGES)
    elif reference.kind in FIGURES or reference.kind in BY_NAME:
        known = library.names.get(reference.kind, set())
        if library.knows(reference.kind, reference.id):
            known = known | {reference.id}
    else:
        hint = did_you_mean(reference.kind, {*FIGURES, "faq", "step", "page"})
        yield item.problem("unknown-page", location, target=str(reference), hint=hint)
        return
    if reference.id not in known:
        hint = did_you_mean(reference.id, known)
        yield item.problem("unknown-page", location, target=str(reference), hint=hint)
    elif reference.anchor:
        places = _anchors(library, reference)
        if places is not None and reference.anchor not in places:
            hint = did_you_mean(reference.anchor, places)
            target = f"{reference.kind}:{reference.id}"
            yield item.problem("unknown-anchor", location, target=target, anchor=reference.anchor, hint=hint)


def _anchors(library: Library, reference: Reference) -> set[str] | None:
    """Give the anchors of a page, or None when its entry could not be read."""
    if reference.kind == "page" and reference.id == "faq":
        return set(library.shelf("category"))
    kind, id = (reference.id, reference.id) if reference.kind == "page" else (reference.kind, reference.id)
    if kind in ("home", "guide"):
        return set()
    target = library.shelf(kind).get(id)
    return anchors(kind, target.model) if target else None


def languages_agree(library: Library) -> Iterator[Problem]:
    """Both languages say the same: references, links, blocks, list items, and numbers."""
    for item in library.all():
        for location, leaf in item.leaves():
            if isinstance(leaf, Prose):
                trees = {language: prose.parse(leaf[language]) for language in LANGUAGES}
                facts = {
                    language: {
                        "references": Counter(str(reference) for reference in prose.references(trees[language])),
                        "links": Counter(
                            e.get("href", "") for e in trees[language].iter("a") if "://" in e.get("href", "")
                        ),
                        "blocks": Counter(child.tag for child in trees[language]),
                        "items": Counter(e.tag for e in trees[language].iter("li")),
                        "numbers": numbers(prose.words(trees[language])),
                    }
                    for language in LANGUAGES
                }
            elif isinstance(leaf, Line):
                facts = {language: _line_facts(leaf[language]) for language in LANGUAGES}
            else:
                continue
            for what in facts["ko"]:
                ko, en = facts["ko"][what], facts["en"][what]
                if ko != en:
                    yield item.problem(
                        "languages-differ", location, what=COMPARED[what], ko=_list(ko - en), en=_list(en - ko)
                    )


COMPARED = {
    "references": {"ko": "가리키는 항목", "en": "references"},
    "links": {"ko": "바깥 링크", "en": "outside links"},
    "blocks": {"ko": "문단과 목록의 수", "en": "number of paragraphs and lists"},
    "items": {"ko": "목록 줄의 수", "en": "number of list items"},
    "placeholders": {"ko": "빈칸", "en": "placeholders"},
    "numbers": {"ko": "숫자", "en": "numbers"},
}


def _line_facts(text: str) -> dict[str, Counter[str]]:
    words = " ".join(piece for piece in pieces(text) if isinstance(piece, str))
    return {
        "references": Counter(str(piece) for piece in pieces(text) if isinstance(piece, Reference)),
        "placeholders": Counter(PLACEHOLDER.findall(words)),
        "numbers": numbers(words),
    }


def numbers(words: str) -> Counter[str]:
    """Give the numbers of a text as both languages count them: `20 May 2026` is `2026년 5월 20일`."""
    for number, month in enumerate(MONTHS, start=1):
        words = re.sub(rf"(\b\d{{1,2}} )?\b{month}(?= (?:19|20)\d\d)", rf"\g<1>{number}", words)
    return Counter(NUMBER.findall(re.sub(r"(?<=\d)조의(?=\d)", "-", words)))


def figures_are_references(library: Library) -> Iterator[Problem]:
    """A figure stands in one place: texts refer to it."""
    texts = [(item, location, prose.words(tree)) for item, location, _, _, tree in _prose(library)]
    texts += [
        (item, location, " ".join(piece for piece in pieces(text) if isinstance(piece, str)))
        for item, location, _, text in _lines(library)
        if location[0] not in ("version", "title", "short", "name")
    ]
    for item, location, words in texts:
        if found := FIGURE.search(DATE.sub("", words)):
            yield item.problem("bare-figure", location, found=found.group())


def titles_are_short(library: Library) -> Iterator[Problem]:
    """A title fits into a search result and on a phone."""
    for item in library.all():
        for name in ("question", "title"):
            title = getattr(item.model, name, None)
            if not isinstance(title, Line) or item.kind == "source":
                continue
            for language in LANGUAGES:
                length = len(_filled(library, title[language], language))
                if length > LONGEST_TITLE:
                    yield item.problem("too-long", (name, language), length=str(length), limit=str(LONGEST_TITLE))


def answers_come_first(library: Library) -> Iterator[Problem]:
    """The first paragraph of an answer is the answer, and short enough to be the page's description."""
    for item in library.shelf("faq").values():
        for language in LANGUAGES:
            renderer = prose.ProseRenderer(language, lambda reference, lang: _figure(library, reference, lang))
            length = len(renderer.first_paragraph(item.model.answer[language]))
            lowest, highest = DESCRIPTION[language]
            if not lowest <= length <= highest:
                yield item.problem(
                    "bad-description",
                    ("answer", language),
                    length=str(length),
                    lowest=str(lowest),
                    highest=str(highest),
                )


def steps_form_one_chain(library: Library) -> Iterator[Problem]:
    """The steps are numbered from 1 without a gap, and each leads to the next."""
    if len(library.shelf("step")) != len(library.names.get("step", set())):
        return
    steps = sorted(library.shelf("step").values(), key=lambda item: item.model.number)
    for index, item in enumerate(steps):
        following = steps[index + 1].id if index + 1 < len(steps) else None
        if item.model.number != index + 1:
            reason: Wording = {"ko": f"{index + 1}번 단계가 와야 합니다", "en": f"step {index + 1} is expected"}
            yield item.problem("chain-broken", ("number",), reason=reason)
        elif item.model.next != following:
            after = following or "–"
            reason = {"ko": f"다음 단계는 {after}입니다", "en": f"the next step is {after}"}
            yield item.problem("chain-broken", ("next",), reason=reason)


def no_empty_category(library: Library) -> Iterator[Problem]:
    """A category has at least one question."""
    if len(library.shelf("faq")) != len(library.names.get("faq", set())):
        return
    used = {item.model.category for item in library.shelf("faq").values()}
    if not used <= library.names.get("category", set()):
        return
    for item in library.shelf("category").values():
        if item.id not in used:
            yield item.problem("no-entry")


def figures_have_their_measure(library: Library) -> Iterator[Problem]:
    """A deadline has a length with its unit, or a rate."""
    for item in library.shelf("deadline").values():
        missing = [name for name in ("length", "unit") if getattr(item.model, name) is None]
        if not item.model.rate:
            for key in missing:
                yield item.problem("missing-key", (key,), key=key)


RULES: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    ids_exist,
    nothing_listed_twice,
    term_has_one_home,
    texts_are_clean,
    references_lead_somewhere,
    languages_agree,
    figures_are_references,
    titles_are_short,
    answers_come_first,
    steps_form_one_chain,
    no_empty_category,
    figures_have_their_measure,
)


def _kind(name: str) -> Wording:
    kind = BY_NAME[name]
    return {"ko": kind.ko, "en": kind.en}


def _list(counter: Counter[str]) -> str:
    return ", ".join(f"{name} ×{count}" if count > 1 else name for name, count in sorted(counter.items())) or "–"


def _once(findings: Iterator[prose.Finding]) -> list[prose.Finding]:
    return list({(finding.rule, *finding.details.values()): finding for finding in findings}.values())


def _prose(library: Library) -> Iterator[tuple[Item, Location, Language, str, Element]]:
    for item in library.all():
        for location, leaf in item.leaves():
            if isinstance(leaf, Prose):
                for language in LANGUAGES:
                    yield item, (*location, language), language, leaf[language], prose.parse(leaf[language])


def _lines(library: Library) -> Iterator[tuple[Item, Location, Language, str]]:
    for item in library.all():
        for location, leaf in item.leaves():
            if isinstance(leaf, Line):
                for language in LANGUAGES:
                    yield item, (*location, language), language, leaf[language]


def _references(library: Library) -> Iterator[tuple[Item, Location, list[Reference]]]:
    for item, location, _, _, tree in _prose(library):
        yield item, location, list(prose.references(tree))
    for item, location, _, text in _lines(library):
        yield item, location, [piece for piece in pieces(text) if isinstance(piece, Reference)]


def _filled(library: Library, text: str, language: Language) -> str:
    return prose.ProseRenderer(language, lambda ref, lang: _figure(library, ref, lang)).plain_line(text)


def _figure(library: Library, reference: Reference, language: Language) -> Filled:
    """Fill in a reference as far as the library allows: what it cannot know counts as its id."""
    found = library.shelf(reference.kind).get(reference.id)
    match found.model if found else None:
        case models.Deadline(length=int() as length, unit=str() as unit):
            return Filled(period_text(length, unit, language))
        case models.Amount(value=value, unit=unit):
            return Filled(value_text(value, unit, language))
        case models.FaqEntry(question=title) | models.Step(title=title):
            return Filled(title[language])
    return Filled(reference.id)
