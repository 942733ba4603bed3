"""HTML without its words, to tell whether a text brought anything into a page that it may not bring."""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import urlsplit

PROSE = {(tag,) for tag in ("p", "ul", "ol", "li", "strong", "em", "br")} | {
    ("span", "lang"),
    ("a", "href"),
    ("a", "href", "rel"),
}
"""What a text may bring into a page."""


class Skeleton(HTMLParser):
    """What a piece of HTML is made of: elements with the names of their attributes, and where links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: Counter[tuple[str, ...]] = Counter()
        self.targets: list[str] = []
        self.feed(html)
        self.close()

    @property
    def tags(self) -> set[str]:
        """The names of its elements, and of what is none."""
        return {part[0] for part in self.parts}

    @property
    def attributes(self) -> set[str]:
        """The names of all attributes."""
        return {name for part in self.parts for name in part[1:]}

    @property
    def schemes(self) -> set[str]:
        """The beginnings of all addresses: `https`, or nothing for those on the same site."""
        return {urlsplit(target).scheme for target in self.targets}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts[(tag, *sorted(name for name, _ in attrs))] += 1
        self.targets += [value or "" for name, value in attrs if name in ("href", "src", "action")]

    def handle_comment(self, data: str) -> None:
        self.parts[("comment",)] += 1

    def handle_decl(self, decl: str) -> None:
        self.parts[("declaration",)] += 1

    def unknown_decl(self, data: str) -> None:
        self.parts[("declaration",)] += 1

    def handle_pi(self, data: str) -> None:
        self.parts[("instruction",)] += 1
