"""Editors' Markdown becomes the HTML that was meant, and never any other."""

import pytest
from helpsite.texts.languages import LANGUAGES, Language, looks_english, looks_korean
from helpsite.texts.prose import Filled, ProseRenderer, examine, parse, references
from helpsite.texts.references import Reference
from support.markup import Skeleton

ROOT = "../../"
HOSTILE = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<!-- <b> -->",
    "<![CDATA[<b>]]>",
    "<?php echo 1 ?>",
    "</p></div><h1>",
    "<a href='javascript:alert(1)'>x</a>",
    "<iframe srcdoc='<script>1</script>'>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    '"><b>',
    "' onclick='alert(1)",
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert)",
    "[x](data:text/html,<b>)",
    "[x](vbscript:x)",
    '[x](https://a.example/"onmouseover="alert)',
    "[x](<javascript:alert>)",
    "[<b>x</b>](https://a.example/)",
    "![x](javascript:alert)",
    "<javascript:alert>",
    "[x]: javascript:alert\n\n[x]",
    "**<b>bold</b>**",
    "- <b>item</b>",
    "\\<b\\>",
    "`<b>`",
    "    <b>code</b>",
    "> <b>",
    "# <b>",
    "{deadline:<b>}",
    "\x02helpsite\x03",
    "\x02wzxhzdk:0\x03",
    "\x02amp\x03lt;b>",
)
AROUND = ("{}", "글 {} 글", "- {}\n- x", "**{}**", "[{}](faq:one)", "x\n\n{}\n\ny", "1. x\n\n    {}")
ALLOWED = {"p", "ul", "ol", "li", "strong", "em", "a", "br", "span"}
REFUSED = {"h1", "blockquote", "code", "img"}
"""What Markdown itself makes of a text that the check refuses."""


def fill(reference: Reference, language: Language) -> Filled:
    """Fill a reference in so that it can be recognised: figures in words, pages with their address."""
    if reference.kind == "deadline":
        return Filled({"ko": "14일", "en": "14 days"}[language])
    anchor = f"#{reference.anchor}" if reference.anchor else ""
    return Filled("<One> & only", f"{reference.kind}/{reference.id}/{anchor}")


def html(text: str, language: Language = "en") -> str:
    return str(ProseRenderer(language, fill).blocks(text, ROOT))


def line(text: str, language: Language = "en") -> str:
    return str(ProseRenderer(language, fill).line(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", "<p>One.</p><p>Two.</p>"),
        ("A **bold** and *soft* word", "<p>A <strong>bold</strong> and <em>soft</em> word</p>"),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("first  \nsecond", "<p>first<br>second</p>"),
        ('href="\0', "<p>href=&#34;\0</p>"),
        ("AT&T < 3 > 2", "<p>AT&amp;T &lt; 3 &gt; 2</p>"),
        ("snake_case_word", "<p>snake_case_word</p>"),
        ("within {deadline:soon}", "<p>within 14 days</p>"),
        ("see {faq:one}", '<p>see <a href="../../faq/one/">&lt;One&gt; &amp; only</a></p>'),
        ("see [this](faq:one)", '<p>see <a href="../../faq/one/">this</a></p>'),
        ("see [this](step:one#part)", '<p>see <a href="../../step/one/#part">this</a></p>'),
        ("see [**this**](faq:one)", '<p>see <a href="../../faq/one/"><strong>this</strong></a></p>'),
        ("see [{faq:one}](faq:two)", '<p>see <a href="../../faq/two/">&lt;One&gt; &amp; only</a></p>'),
        (
            "[out](https://a.example/?b&c)",
            '<p><a href="https://a.example/?b&amp;c" rel="external noopener">out</a></p>',
        ),
    ],
)
def test_markdown_by_example(text: str, expected: str) -> None:
    assert html(text).replace("\n", "") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the label (송장) of it", '<p>the label (<span lang="ko">송장</span>) of it</p>'),
        ("en", "press 구매 확정 now", '<p>press <span lang="ko">구매 확정</span> now</p>'),
        ("en", "**송장번호**", '<p><strong><span lang="ko">송장번호</span></strong></p>'),
        ("ko", "화면의 purchase confirmation 단추", '<p>화면의 <span lang="en">purchase confirmation</span> 단추</p>'),
        ("ko", "EMS로 보낸 물건", "<p>EMS로 보낸 물건</p>"),
        ("ko", "한국어만", "<p>한국어만</p>"),
    ],
)
def test_foreign_words_are_marked_with_their_language(language: Language, text: str, expected: str) -> None:
    assert html(text, language) == expected
    assert line(text.strip("*"), language) in expected


@pytest.mark.parametrize(
    ("text", "sentence", "rest"),
    [
        ("One. Two.", "<p>One.</p>", "<p>Two.</p>"),
        ("Only one", "<p>Only one</p>", ""),
        ("A **bold. word** ends. *Then* more.\n\nLast.", "<p>A <strong>bold. word</strong> ends.</p>",
         "<p><em>Then</em> more.</p>\n<p>Last.</p>"),
        ("At 3.5 km. It is.", "<p>At 3.5 km.</p>", "<p>It is.</p>"),
    ],
)  # fmt: skip
def test_first_sentence_is_told_from_what_follows(text: str, sentence: str, rest: str) -> None:
    renderer = ProseRenderer("en", lambda reference, _: Filled(reference.id))
    assert renderer.opening(text, ROOT) == (sentence, rest)
    assert renderer.opening(text, ROOT) == (sentence, rest)


def test_one_text_leads_the_same_way_from_every_depth() -> None:
    renderer = ProseRenderer("en", fill)
    ways = [renderer.blocks("see [this](faq:one)", root) for root in ("../", "https://a.example/?b&c/")]
    assert ways == [
        '<p>see <a href="../faq/one/">this</a></p>',
        '<p>see <a href="https://a.example/?b&amp;c/faq/one/">this</a></p>',
    ]


def test_title_holds_words_only() -> None:
    assert line("{faq:one} within {deadline:soon}") == "&lt;One&gt; &amp; only within 14 days"
    assert line("**not bold** [no link](faq:one)") == "**not bold** [no link](faq:one)"


def test_plain_words_have_no_mark_up() -> None:
    plain = ProseRenderer("en", fill).first_paragraph("Go **there** in {deadline:soon}:\n[here](faq:one).\n\nLater.")
    assert plain == "Go there in 14 days: here."


def test_references_are_found_in_reading_order() -> None:
    found = references(
        parse("{deadline:soon} [a](faq:one)\n\n- {amount:cap} [b](step:two#part) [c](https://a.example)")
    )
    assert [str(reference) for reference in found] == ["deadline:soon", "faq:one", "amount:cap", "step:two#part"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_html_never_survives(text: str) -> None:
    for around in AROUND:
        whole = around.replace("{}", text)
        refused = list(examine(parse(whole)))
        shown = Skeleton(html(whole))
        assert shown.tags <= (ALLOWED | REFUSED if refused else ALLOWED), around
        assert shown.attributes <= {"href", "rel", "lang"}, around
        assert refused or all((target or ROOT).startswith((ROOT, "https://")) for target in shown.targets), around
        assert Skeleton(line(whole)).tags <= {"span"}, around


@pytest.mark.parametrize(
    "target", ["javascript:alert", "data:text/html,x", "//a.example/", "http://a.example/", "../x/"]
)
def test_link_leads_inside_by_name_or_outside_with_encryption(target: str) -> None:
    assert [finding.rule for finding in examine(parse(f"[x]({target})"))] == ["bad-link"]


@pytest.mark.parametrize(
    ("text", "korean", "english"),
    [
        ("상자가 왔습니다", True, False),
        ("The box came", False, True),
        ("CJ대한통운", True, False),
        ("123", False, False),
    ],
)
def test_languages_are_told_apart(text: str, korean: bool, english: bool) -> None:
    assert (looks_korean(text), looks_english(text)) == (korean, english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_parsing_leaves_nothing_behind(language: Language) -> None:
    once = html("- **one** {faq:one}", language)
    html("**[{faq:one}](", language)
    assert html("- **one** {faq:one}", language) == once
