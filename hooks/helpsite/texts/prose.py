"""Editors' Markdown: examined for what must not be in it, and turned into HTML that can only hold what is meant.

Python-Markdown parses; its handling of raw HTML is taken out, so that a tag in a text stays text.
"""

import re
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cache, lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markupsafe import Markup, escape

from helpsite.texts.languages import HANGUL, Language, by_language
from helpsite.texts.references import (
    FIGURES,
    IN_BRACES,
    IN_TEXT,
    PAGES,
    Reference,
    parse_reference,
    parse_target,
    pieces,
)

REFERENCE_TAG = "helpsite-reference"
ALLOWED_TAGS = {"div", "p", "ul", "ol", "li", "strong", "em", "a", "br", REFERENCE_TAG}
TAG = re.compile(r"</?[A-Za-z!?][^>\s]{0,40}>?|&(?:[a-z]+|#\d+);")
MISSPELT = re.compile(
    r"\{[^{}]{0,30}\}?|\}|[｛｝][^{}｛｝]{0,30}｝?|\b(?:"
    + "|".join(sorted(IN_TEXT | PAGES))
    + r"):[a-z0-9]+(?:-[a-z0-9]+)*(?![a-z0-9])"
)
LABEL = re.compile(r"\[[^\[\]]*\]$")
"""What looks like the words of a link just before a reference."""
# What is bold comes as an element of its own, so that nothing but the list's sign may stand here.
LIST_START = re.compile(r"\n(?:[-*+]|\d+\.) +(?:\S|\Z)")
OTHER_LIST = re.compile(r"(?:\A|\n)(\d{1,2}\)|[•·▪◦①-⑳ㆍ‧∙‣●○■□◆◇▶\uf0b7\uf0a7]|[–—](?= )) *(?:\S|\Z)")
GLUED_DASH = re.compile(r"(?:\A|\n)-(?:[^\s-]|\Z)")
BARE_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>가-힣]*[^\s<>가-힣.,)]")
LINE_MARKS = re.compile(r"\[[^\[\]\n]*\]\([^()\n]*\)|\*\*")
"""What only longer texts turn into a link or bold words."""
NOT_READ = {
    "table": re.compile(r"^\|.*\|$|\|\s*:?-{3,}", re.MULTILINE),
    "task": re.compile(r"^\[[ xX]?\] .*$", re.MULTILINE),
    "strike": re.compile(r"~~[^~\n]+~~"),
}
"""What other programs read as more than words, and this site does not."""
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
# Inside a word's own text, stars left over are bold marks that found no partner.
BOLD_MARK = "**"
ROOT = "\0"
"""Stands for the way to the top until a page is known."""
FOREIGN = Markup('<span lang="%s">%s</span>')


@dataclass(frozen=True)
class Filled:
    """What a reference becomes on a page: its words, and where they lead (None: nowhere)."""

    text: str
    href: str | None = None
    phone: str | None = None
    """A number to call, shown in parentheses."""

    @property
    def words(self) -> str:
        """Return it without links."""
        return f"{self.text}{self.before_phone}({self.phone})" if self.phone else self.text

    @property
    def before_phone(self) -> str:
        """What parts the words from the number: Korean writes parentheses right behind a word."""
        return "" if HANGUL.search(self.text[-1:]) else " "


@dataclass(frozen=True)
class Finding:
    """Something in a text that must not be there, as a rule and its details."""

    rule: str
    details: dict[str, str]
    near: str = ""
    """The words that it is about, where they stand in the text like this."""


class _ReferencePattern(InlineProcessor):
    """Turns `{kind:id}` into an element that is filled in later."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        element = Element(REFERENCE_TAG)
        element.set("target", match.group(0)[1:-1])
        return element, match.start(0), match.end(0)


class _Dialect(Extension):
    """The small Markdown of this site: paragraphs, lists, bold, emphasis, links, references."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        for name in ("reference", "code"):
            md.parser.blockprocessors.deregister(name)
        for name in ("html", "entity", "automail", "autolink", "reference", "image_reference", "short_reference",
                     "short_image_ref", "escape"):  # fmt: skip
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_ReferencePattern(IN_BRACES, md), "helpsite-reference", 200)


@cache
def _parser() -> Markdown:
    return Markdown(extensions=[_Dialect()], output_format="html")


# Rules, pages and the search ask for the same texts one after the other.
@lru_cache(maxsize=50_000)
def parse(text: str) -> Element:
    """Return the tree of a text: a `div` with its blocks, references as elements of their own.

    A tree is shared by all who ask for the same text, so nobody may change it.
    """
    # What `Markdown.convert` does, but for the text that it makes of the tree in the end.
    markdown = _parser()
    markdown.reset()
    lines = text.split("\n")
    for preprocessor in markdown.preprocessors:
        lines = preprocessor.run(lines)
    tree = markdown.parser.parseDocument(lines).getroot()
    assert tree is not None
    for treeprocessor in markdown.treeprocessors:
        changed = treeprocessor.run(tree)
        tree = tree if changed is None else changed
    return tree


def references(tree: Element) -> Iterator[Reference]:
    """Yield every reference of a tree in reading order, links included."""
    for element in tree.iter():
        if element.tag == REFERENCE_TAG:
            yield _target(element)
        elif element.tag == "a" and (target := parse_target(element.get("href", ""))):
            yield target


def examine(tree: Element) -> Iterator[Finding]:
    """Tell everything in a tree that this site's texts do not use, references aside."""
    for element in tree.iter():
        if element.tag not in ALLOWED_TAGS:
            near = (element.get("alt") or " ".join(element.itertext())).strip().split("\n")[0]
            yield Finding("markdown-not-used", {"what": element.tag}, near)
        if element.tag == "a":
            yield from _examine_link(element.get("href", ""))
        yield from _examine_references(element)
        for text in (element.text, element.tail):
            if text:
                yield from _examine_words(text)
        # The words of a link may be an address.
        for text in (element.text if element.tag != "a" else None, element.tail):
            if text and (found := BARE_ADDRESS.search(text)):
                yield Finding("bare-address", {"found": found.group()}, found.group())


def _examine_link(target: str) -> Iterator[Finding]:
    if not parse_target(target) and not re.fullmatch(r"https://[^\s/]+\.[^\s]+", target):
        shown = target or "()"
        yield Finding("bad-link", {"target": shown, "hint": ""}, shown)


def _examine_references(parent: Element) -> Iterator[Finding]:
    before = parent.text
    for child in parent:
        if child.tag == REFERENCE_TAG and (label := LABEL.search(before or "")):
            yield Finding("reference-behind-link", {"found": f"{label[0]}{{{child.get('target')}}}"}, label[0])
        if child.tag == REFERENCE_TAG and (before or "").endswith("{"):
            doubled = f"{{{{{child.get('target')}}}}}"
            yield Finding("bad-reference", {"found": doubled, "hint": ""}, doubled)
        before = child.tail


def _examine_words(text: str) -> Iterator[Finding]:
    if tag := TAG.search(text):
        yield Finding("raw-html", {"found": tag.group()}, tag.group())
    # Where braces are doubled around a reference, that is told of the reference.
    if found := misspelt_reference(text.removesuffix("{").removeprefix("}")):
        yield Finding("bad-reference", {"found": found, "hint": ""}, found)
    if BOLD_MARK in text:
        yield Finding("unclosed-bold", {}, next(line for line in text.split("\n") if BOLD_MARK in line).strip())
    if start := LIST_START.search(text):
        yield Finding("list-needs-blank-line", {}, start.group().strip())
    if sign := OTHER_LIST.search(text):
        yield Finding("other-list", {"sign": sign[1]}, sign.group().strip())
    if dash := GLUED_DASH.search(text):
        yield Finding("dash-needs-space", {}, dash.group().strip())
    for what, pattern in NOT_READ.items():
        if start := pattern.search(text):
            yield Finding("markdown-not-used", {"what": what}, start.group().strip())


def misspelt_reference(text: str) -> str | None:
    """Return what in a text was meant to be a reference and is not spelled like one: its references are left out."""
    found = MISSPELT.search(text)
    return found.group() if found else None


def words(tree: Element) -> str:
    """Return a tree's own words, without what its references will say."""
    return " ".join(" ".join(tree.itertext()).split())


class ProseRenderer:
    """Turns texts of one language into HTML or plain words; `fill` says what a reference becomes.

    Links come out relative to the page by `root`, the way from that page to its language-independent top.
    """

    def __init__(self, language: Language, fill: Callable[[Reference, Language], Filled]) -> None:
        self.language = language
        self.fill = cache(fill)
        self._blocks: dict[str, Markup] = {}
        self._lines: dict[str, Markup] = {}

    def blocks(self, text: str, root: str) -> Markup:
        """Return the HTML of a whole text; most texts stand on more than one page."""
        if text not in self._blocks:
            self._blocks[text] = Markup("\n").join(map(self._html, parse(text)))
        return _seen_from(root, self._blocks[text])

    def opening(self, text: str, root: str) -> tuple[Markup, Markup]:
        """Return the HTML of a text in two parts: the first sentence of its first paragraph, and what follows."""
        [first, *blocks] = parse(text)
        sentence, rest = _parted(first)
        following = [rest, *blocks] if len(rest) or rest.text else blocks
        after = Markup("\n").join(map(self._html, following))
        return _seen_from(root, self._html(sentence)), _seen_from(root, after)

    def first_paragraph(self, text: str) -> str:
        """Return the plain words of the first paragraph."""
        tree = parse(text)
        return self._plain(tree[0]) if len(tree) else ""

    def paragraphs(self, text: str) -> list[str]:
        """Return the plain words of each block."""
        return [self._plain(block) for block in parse(text)]

    def sentences(self, text: str) -> Iterator[str]:
        """Yield the plain words of each sentence."""
        for element in parse(text).iter():
            if element.tag == "p" or (element.tag == "li" and element.find("p") is None):
                yield from SENTENCE_END.split(self._plain(element))

    def line(self, text: str) -> Markup:
        """Return a plain line as HTML, its references filled in; most lines stand on many pages."""
        if text not in self._lines:
            self._lines[text] = Markup("").join(marked(words, self.language) for words in self._filled(text))
        return self._lines[text]

    def plain_line(self, text: str) -> str:
        """Return a plain line, its references filled in, without any mark-up."""
        return "".join(self._filled(text))

    def _filled(self, text: str) -> Iterator[str]:
        for piece in pieces(text):
            yield piece if isinstance(piece, str) else self.fill(piece, self.language).words

    def _html(self, element: Element, *, linked: bool = True) -> Markup:
        tag = element.tag
        if tag == REFERENCE_TAG:
            return self._reference(_target(element), linked=linked)
        if tag == "br":
            return Markup("<br>")
        if tag == "a":
            return self._link(element.get("href", ""), self._inside(element, linked=False))
        return Markup("<{0}>{1}</{0}>").format(tag, self._inside(element, linked=linked))

    def _inside(self, element: Element, *, linked: bool = True) -> Markup:
        html = [marked(element.text or "", self.language)]
        for child in element:
            html += [self._html(child, linked=linked), marked(child.tail or "", self.language)]
        return Markup("").join(html)

    def _reference(self, reference: Reference, *, linked: bool) -> Markup:
        filled = self.fill(reference, self.language)
        if not linked:
            return marked(filled.words, self.language)
        html = marked(filled.text, self.language)
        if filled.href is not None:
            kind = Markup(' class="hs-figure"') if reference.kind in FIGURES else ""
            href = filled.href if filled.href.startswith("tel:") else ROOT + filled.href
            html = Markup('<a%s href="%s">%s</a>') % (kind, href, html)
        if filled.phone:
            html += Markup('{0}(<a href="tel:{1}">{1}</a>)').format(filled.before_phone, filled.phone)
        return html

    def _link(self, target: str, inside: Markup) -> Markup:
        reference = parse_target(target)
        if reference:
            return Markup('<a href="%s">%s</a>') % (ROOT + (self.fill(reference, self.language).href or ""), inside)
        return Markup('<a href="%s" rel="external noopener">%s</a>') % (target, inside)

    def _plain(self, element: Element) -> str:
        if element.tag == REFERENCE_TAG:
            return self.fill(_target(element), self.language).words
        plain = element.text or ""
        for child in element:
            plain += self._plain(child) + (child.tail or "")
        return " ".join(plain.split()) if element.tag in ("p", "li") else plain


def _parted(paragraph: Element) -> tuple[Element, Element]:
    """Return a paragraph as two: its first sentence, and the rest, empty where there is none."""
    sentence, rest = Element(paragraph.tag), Element(paragraph.tag)
    sentence.text = paragraph.text
    if end := SENTENCE_END.search(paragraph.text or ""):
        sentence.text, rest.text = end.string[: end.start()], end.string[end.end() :]
        rest.extend(paragraph)
        return sentence, rest
    for place, child in enumerate(paragraph, start=1):
        last = copy(child)
        sentence.append(last)
        if end := SENTENCE_END.search(child.tail or ""):
            last.tail, rest.text = end.string[: end.start()], end.string[end.end() :]
            rest.extend(list(paragraph)[place:])
            break
    return sentence, rest


def _seen_from(root: str, html: Markup) -> Markup:
    # Whatever an editor writes, a quotation mark in it is escaped: only a link of ours begins like this.
    return Markup(str(html).replace(f'href="{ROOT}', f'href="{escape(root)}'))


def marked(text: str, language: Language) -> Markup:
    """Return plain words as HTML, with the language of what is foreign in them."""
    pieces = by_language(text, language)
    return Markup("").join(piece if own == language else FOREIGN % (own, piece) for piece, own in pieces)


def _target(element: Element) -> Reference:
    reference = parse_reference(element.get("target", ""))
    assert reference
    return reference
