"""The search understands what people type: its steps by example, its answers by the editors' own list and by terms."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.addresses import address, path
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import parse_target
from playwright.sync_api import Browser
from support.search_window import SearchWindow

pytestmark = [pytest.mark.site, pytest.mark.browser]
KNOWN = Path(__file__).parent.parent / "benchmarks/search/cases/known.json"
STORIES = [KNOWN.with_name("stories.json"), KNOWN.with_name("varied.json")]
FIRST = 3
BARS = {"ko": (0.92, 0.97, 0.01), "en": (0.92, 0.97, 0.01)}
"""Of the known cases: right at once, right among the first three, and nothing found at most."""

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def search(browser: Browser, site: Path, address: str) -> Iterator[SearchWindow]:
    with browser.new_context(service_workers="block") as context:
        tab = context.new_page()
        tab.goto(f"{address}about/")
        yield SearchWindow(tab, site, address)


# Steps

LETTERS = {
    "누락": "ㄴㅜㄹㅏㄱ",
    "환불": "ㅎㅗㅏㄴㅂㅜㄹ",
    "없": "ㅇㅓㅂㅅ",
    "배ㅅ": "ㅂㅐㅅ",
    "CJ택": "CJㅌㅐㄱ",
    "": "",
}
INITIALS = {"배송 누락": "ㅂㅅ ㄴㄹ", "환불": "ㅎㅂ", "쌀": "ㅆ"}
SOUNDS = {"베송": "배송", "되요": "돼요", "왓": "왔", "웬": "왠"}
NORMAL = {"ＣＪ": "cj", "ㄱ": "ㄱ", "누ㄹ": "누ㄹ", "한": "한", "Don’t": "dont", "\u200b환불": "환불"}
KOREAN_KEYBOARD = {
    "qothd": "배송",
    "snfkr": "누락",
    "ghksqnf": "환불",
    "tkdwk": "상자",
    "rkqt": "값",
    "dksdhkdy": "안와요",
}
ENGLISH_KEYBOARD = {"ㄱㄷ려ㅜㅇ": "refund", "쳔새ㅡㄴ": "customs", "ㅅㄱㅁ차ㅑㅜㅎ": "tracking"}
SAME_KEYS = [
    ["누락", "누락이", "누락을", "누락된", "누락됐어요", "누락되었는데", "누락은요"],
    ["안 와요", "안왔어요", "안왓어요", "안옴", "안 옴", "안 왔는데", "안와", "오지 않았습니다"],
    ["못 받음", "못받았어요", "못받앗어요", "못 받았는데요"],
    ["판매자", "판매자가", "판매자는", "판매자에게", "판매자한테", "판메자"],
    ["집", "집에", "집에서"],
    ["도난", "도난당했어요", "도난당한"],
    ["깨졌어요", "깨져서", "깨져", "깨졌네요"],
    ["cancel", "cancels", "cancelled", "canceling", "cancelling", "Cancellation"],
    ["parcel", "parcels", "parcel’s"],
    ["company", "companies"],
    ["answer", "answers", "answering", "answered"],
    ["order", "orders", "ordering", "ordered"],
    ["stolen", "stole", "steal"],
]
DIFFERENT_KEYS = [
    ("상자", "상"),
    ("안내", "안"),
    ("신고", "신"),
    ("무게", "무"),
    ("편지", "피"),
    ("miss", "mis"),
    ("bus", "bu"),
]


@pytest.mark.parametrize("text", LETTERS)
def test_hangul_falls_into_letters(search: SearchWindow, text: str) -> None:
    assert search.call("hangul", "lettersOf", [[text]]) == [LETTERS[text]]


@pytest.mark.parametrize("text", INITIALS)
def test_initials_are_the_first_letters(search: SearchWindow, text: str) -> None:
    assert search.call("hangul", "initialsOf", [[text]]) == [INITIALS[text]]


def test_letters_make_the_syllables_they_came_from(search: SearchWindow) -> None:
    syllables = [chr(code) for code in range(0xAC00, 0xD7A4)]
    letters = search.call("hangul", "lettersOf", [[syllable] for syllable in syllables])
    assert search.call("hangul", "compose", [[list(one)] for one in letters]) == syllables


@pytest.mark.parametrize("wrong", SOUNDS)
def test_what_sounds_alike_is_alike(search: SearchWindow, wrong: str) -> None:
    letters = search.call("hangul", "lettersOf", [[wrong], [SOUNDS[wrong]]])
    one, other = search.call("hangul", "soundOf", [[text] for text in letters])
    assert one == other


@pytest.mark.parametrize("typed", NORMAL)
def test_one_spelling_for_what_looks_the_same(search: SearchWindow, typed: str) -> None:
    assert search.call("normalise", "normalise", [[typed]]) == [NORMAL[typed]]


@pytest.mark.parametrize("typed", KOREAN_KEYBOARD)
def test_english_keys_are_read_as_korean(search: SearchWindow, typed: str) -> None:
    assert search.call("keyboard", "asKorean", [[typed]]) == [KOREAN_KEYBOARD[typed]]


@pytest.mark.parametrize("typed", ENGLISH_KEYBOARD)
def test_korean_keys_are_read_as_english(search: SearchWindow, typed: str) -> None:
    assert search.call("keyboard", "asEnglish", [[typed]]) == [ENGLISH_KEYBOARD[typed]]


def keys_of(search: SearchWindow, texts: list[str]) -> list[frozenset[str]]:
    words = search.call("words", "lookUps", [[text] for text in texts])
    return [frozenset(key for word in found for key in word["keys"]) for found in words]


@pytest.mark.parametrize("forms", SAME_KEYS, ids=lambda forms: forms[0])
def test_forms_of_a_word_are_one_word(search: SearchWindow, forms: list[str]) -> None:
    assert len(set(keys_of(search, forms))) == 1


@pytest.mark.parametrize("pair", DIFFERENT_KEYS, ids=lambda pair: pair[0])
def test_nouns_keep_what_only_looks_like_an_ending(search: SearchWindow, pair: tuple[str, str]) -> None:
    one, other = keys_of(search, list(pair))
    assert one != other


@pytest.mark.parametrize("typed", ["배송누락", "배 송 누 락", "배 송누락"])
def test_spaces_do_not_matter_to_grams(search: SearchWindow, typed: str) -> None:
    one, other = search.call("grams", "gramsOf", [[typed], ["배송 누락"]])
    assert one == other


NEAR = """async ([module, text]) => {
  const { Vocabulary } = await import(module);
  const { keys, typed } = JSON.parse(text);
  const vocabulary = new Vocabulary(keys);
  return typed.map(([word, most, begun]) => vocabulary.near(word, most, begun));
}"""


def test_slips_are_counted_as_a_plain_table_counts_them(search: SearchWindow) -> None:
    chance = random.Random(7)
    letters = "ㄱㄴㄷㅏㅗab"
    words = sorted({"".join(chance.choices(letters, k=chance.randint(1, 7))) for _ in range(400)})
    typed = [["".join(chance.choices(letters, k=chance.randint(2, 7))), most, chance.random() < 0.5]
             for _ in range(150) for most in (2, 4)]  # fmt: skip
    told = search.run(NEAR, "vocabulary", {"keys": words, "typed": typed})
    for (word, most, begun), found in zip(typed, told, strict=True):
        assert dict(found) == {key: slips for key in words if (slips := half_slips(word, key, begun)) <= most}, (
            word,
            most,
            begun,
        )


def half_slips(typed: str, key: str, begun: bool) -> int:
    """Count half slips with one whole table: letters that are taken for each other are half a slip apart."""
    if begun:
        return min(half_slips(typed, key[:end], False) for end in range(len(key) + 1))
    near = {frozenset("ㅏㅓ"), frozenset("ㅓㅗ"), frozenset("ㅗㅜ"), frozenset("ㄴㅇ"), frozenset("ㄹㄴ")}
    table = defaultdict[tuple[int, int], int](int)
    for i in range(len(typed) + 1):
        for j in range(len(key) + 1):
            if not i or not j:
                table[i, j] = 2 * (i + j)
                continue
            one, other = typed[i - 1], key[j - 1]
            change = 0 if one == other else 1 if frozenset((one, other)) in near else 2
            ways = [table[i - 1, j] + 2, table[i, j - 1] + 2, table[i - 1, j - 1] + change]
            if i > 1 and j > 1 and one == key[j - 2] and typed[i - 2] == other:
                ways.append(table[i - 2, j - 2] + 2)
            table[i, j] = min(ways)
    return table[len(typed), len(key)]


NUMBERS = ["620123456789", "6201-2345-6789", "1234 5678 9012", "EE123456789KR", "2026112412345678", "20261124-ABC123"]
NO_NUMBERS = [
    "1372",
    "1588-1255",
    "02-1234-5678",
    "01012345678",
    "50만원",
    "14일 신고",
    "GS25",
    "환불",
    "refund 2026",
    "",
]


@pytest.mark.parametrize("typed", [*NUMBERS, *NO_NUMBERS], ids=lambda typed: typed or "nothing")
def test_order_numbers_are_told_from_words_and_telephone_numbers(search: SearchWindow, typed: str) -> None:
    assert search.call("order-numbers", "looksLikeOrderNumber", [[typed]]) == [typed in NUMBERS]


# Answers


def wanted(targets: tuple[str, ...]) -> list[str]:
    """Give the locations of references, as the engine gives them."""
    references = [parse_target(target) for target in targets]
    return [address(one.kind, one.id, one.anchor) for one in references if one]


@in_each_language
def test_words_of_the_editors_find_their_entries(search: SearchWindow, content: Content, language: Language) -> None:
    cases = [case for case in content.search_cases.cases if case.language == language]
    answers = search.ask(language, [case.query for case in cases])
    missed = []
    for case, answer in zip(cases, answers, strict=True):
        first = answer.pages[:FIRST]
        found = [place for place in answer.locations if place.split("#")[0].rstrip("/") in first]
        if not set(wanted(case.finds)) & set(found):
            missed.append(f"“{case.query}” should find {' or '.join(case.finds)}, but finds {', '.join(first)}")
    assert not missed, "\n".join(missed)


def every_term(content: Content, language: Language) -> Iterator[tuple[str, str]]:
    """Give every search term with the page it belongs to."""
    for kind, entries in (("situation", content.situations), ("step", content.steps), ("faq", content.faq)):
        for entry in entries.values():
            yield from ((term, path(kind, entry.id)) for term in entry.search_terms[language])
    for page, listed in (("contacts", content.contacts), ("messages", content.messages)):
        for one in listed.values():
            yield from ((term, path("page", page)) for term in one.search_terms[language])
    for id, terms in content.search.pages.items():
        yield from ((term, path("page", id)) for term in terms[language])
    for id, single in (("checklist", content.checklist), ("about", content.about)):
        yield from ((term, path("page", id)) for term in single.search_terms[language])


@in_each_language
def test_every_search_term_finds_its_own_page(search: SearchWindow, content: Content, language: Language) -> None:
    terms = list(every_term(content, language))
    answers = search.ask(language, [term for term, _ in terms])
    missed = [
        f"“{term}” belongs to {page}, but finds {', '.join(answer.pages[:FIRST])}"
        for (term, page), answer in zip(terms, answers, strict=True)
        if page.rstrip("/") not in answer.pages[:FIRST]
    ]
    assert not missed, "\n".join(missed)


@in_each_language
def test_known_queries_reach_the_bars(search: SearchWindow, language: Language) -> None:
    cases = [case for case in json.loads(KNOWN.read_text(encoding="utf-8")) if case["language"] == language]
    answers = search.ask(language, [case["query"] for case in cases])
    ranks = []
    for case, answer in zip(cases, answers, strict=True):
        if case["kind"] == "offtopic":
            assert answer.weak or not answer.pages, f"“{case['query']}” is no question for this site"
        else:
            right = [place for place, page in enumerate(answer.pages) if page in case["finds"]]
            ranks.append((right[0] if right else None, bool(answer.pages)))
    at_once, among_first, nothing = BARS[language]
    total = len(ranks)
    assert sum(rank == 0 for rank, _ in ranks) / total >= at_once
    assert sum(rank is not None and rank < FIRST for rank, _ in ranks) / total >= among_first
    assert sum(not found for _, found in ranks) / total <= nothing


@in_each_language
def test_whole_story_gets_at_least_a_hint(search: SearchWindow, language: Language) -> None:
    listed = [case for file in STORIES for case in json.loads(file.read_text(encoding="utf-8"))]
    cases = [case for case in listed if case["language"] == language]
    stories = [case for case in cases if case["kind"] in ("sentence", "phrase")]
    assert stories
    answers = search.ask(language, [case["query"] for case in stories])
    right = [
        bool(set(answer.pages[:FIRST]) & set(case["finds"])) for case, answer in zip(stories, answers, strict=True)
    ]
    assert all(answer.pages for answer in answers)
    assert sum(right) / len(right) >= BARS[language][1]


@pytest.mark.parametrize(
    "typed",
    [
        "판매자가 전화를 안 받아요",
        "고객센터에 문의하려면 무엇을 준비하나요",
        "엘리베이터 씨씨티비 보여 달라고 해도 되나",
    ],
)
def test_sentence_without_blanks_is_the_same_sentence(search: SearchWindow, typed: str) -> None:
    spaced, joined = search.ask("ko", [typed, typed.replace(" ", "")])
    assert spaced.pages[0] in joined.pages[:FIRST]


def test_synonym_may_be_misspelt(search: SearchWindow) -> None:
    right, misspelt = search.ask("en", ["neighbor took it", "neihbor took it"])
    assert misspelt.pages[0] == right.pages[0]


# Whatever is typed

LONG = ["가" * 10_000, "a" * 10_000, "배송 " * 3_000, "ㅎ" * 10_000, "1" * 10_000]
BITS = [
    "",
    " ",
    "\t\n",
    "😭😭",
    "👨‍👩‍👧",
    "ㅠ",
    "ㅠㅠㅠㅠ",
    "ㅏ",
    "ㄱ",
    "ㄳ",
    "\u0000",
    "\ud800",
    "\u202e환불",
    "Ａ１",
    "ﬁ",
    "한",
    "한",
]
CODE = [
    ".*+?^${}()|[]\\",
    "(((((",
    "[",
    "\\",
    "constructor",
    "__proto__",
    "toString",
    "null",
    "-1",
    "1e9",
    "%00",
    "' OR 1=1",
]
MARKUP = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "</mark><b>",
    "&lt;b&gt;",
    "<b>환불</b> & refund",
]
WORDLESS = ["안", "못", "안안안", "안못", "요", "ㅆ어요", "습니다", "은는이가"]
STRANGE = [*LONG, *BITS, *CODE, *MARKUP, *WORDLESS]


@in_each_language
def test_a_query_never_throws_whatever_it_is(search: SearchWindow, language: Language) -> None:
    chance = random.Random(11)
    pieces = [
        "배송",
        "환불",
        "안",
        "ㅎㅂ",
        "ㄱ",
        "ㅏ",
        "re",
        "fund",
        "1",
        " ",
        "-",
        "<",
        "😭",
        "요",
        "ㅂ니다",
        "\u1100",
        "\u11a8",
    ]
    mixed = ["".join(chance.choices(pieces, k=chance.randint(1, 12))) for _ in range(1_000)]
    assert len(search.ask(language, [*STRANGE, *mixed])) == len(STRANGE) + len(mixed)


@in_each_language
def test_only_marks_are_markup(search: SearchWindow, language: Language) -> None:
    queries = [*STRANGE, "환불", "refund", "송장번호", "ㅎㅂ", "qothd"]
    for answer in search.ask(language, queries):
        for html in answer.html:
            plain = html.replace("<mark>", "").replace("</mark>", "")
            assert "<" not in plain and html.count("<mark>") == html.count("</mark>")


def test_documents_that_hold_markup_show_it_as_text(search: SearchWindow) -> None:
    page: dict[str, Any] = {
        "path": "x/",
        "title": "<b>환불</b>",
        "text": '<script>환불</script> & "환불"',
        "terms": ["<i>"],
    }
    told = search.run(
        """async ([module, text]) => {
          const { create } = await import(module);
          const documents = { documents: [JSON.parse(text)], synonyms: [], ignored: [], pinned: [] };
          const { page } = create(documents).search("환불").results[0];
          return [page.title, page.text];
        }""",
        "engine",
        page,
    )
    assert told[0] == "&lt;b&gt;<mark>환불</mark>&lt;/b&gt;"
    assert told[1] == "&lt;script&gt;<mark>환불</mark>&lt;/script&gt; &amp; &quot;<mark>환불</mark>&quot;"


MARKED = {
    "배송누락": "<mark>배송</mark> <mark>누락",
    "베송 누락": "<mark>배송</mark> <mark>누락",
    "ㅂㅅㄴㄹ": "<mark>배송</mark> <mark>누락",
    "qothd snfkr": "<mark>배송</mark> <mark>누락",
    "옥뮤다": "<mark>옥뮤다</mark>",
}


@pytest.mark.parametrize("query", MARKED)
def test_match_is_marked_however_it_was_found(search: SearchWindow, query: str) -> None:
    [answer] = search.ask("ko", [query])
    assert any(MARKED[query] in html for html in answer.html[:6])


def test_little_words_are_not_marked_beside_telling_ones(search: SearchWindow) -> None:
    told, little = search.ask("en", ["my parcel is not at the door and it is raining", "what should i do"])
    marked = {mark.lower() for html in told.html for mark in re.findall("<mark>(.*?)</mark>", html)}
    assert "parcel" in marked
    assert not marked & {"the", "it", "is", "my", "and", "at"}
    assert any("<mark>" in html for html in little.html)


PIN = """async ([module, text]) => {
  const { create } = await import(module);
  const documents = { ...JSON.parse(text), synonyms: [], ignored: [] };
  return create(documents).search("긴급 전화").results.map(({ page }) => page.location);
}"""


def test_pinned_page_comes_first(search: SearchWindow) -> None:
    pages = [
        {"path": "a/", "title": "긴급 전화"},
        {"path": "b/", "title": "다른 것", "parts": [{"anchor": "p", "title": "q"}]},
    ]
    for pinned, first in ([], "a/"), ([{"queries": ["긴급전화", "긴급 전화"], "to": "b/#p"}], "b/"):
        assert search.run(PIN, "engine", {"documents": pages, "pinned": pinned})[0] == first
