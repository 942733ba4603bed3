"""Built pages as a visitor's browser takes them apart: only what tests ask about."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from helpsite.texts.languages import Language
from support.project import CONTENT

FOLDERS = ("guide", "situations", "faq")
PATHS = ["", "guide/", "situations/", "faq/", "checklist/", "contacts/", "deadlines/", "messages/", "show/", "case/"]
PATHS += ["sources/", "about/"]
PATHS += [f"{folder}/{file.stem}/" for folder in FOLDERS for file in sorted(CONTENT.glob(f"{folder}/*.yml"))]
"""Every page that the content promises, below its language's home."""
LISTED = [home + path for home in ("", "en/") for path in PATHS]
ADDRESSES = [*LISTED, "offline/", "en/offline/"]
"""With those that stand in for others where there is no connection, and are no page of the content."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    """A start tag, with the words inside it."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = field(default=None, repr=False)
    words: list[str] = field(default_factory=list, repr=False)
    own_words: str = field(default="", repr=False)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def text(self) -> str:
        """Return the words inside it, in one line."""
        return " ".join("".join(self.words).split())

    @property
    def lang(self) -> str:
        """Return the language that it is in, as the nearest element around it says."""
        return self["lang"] or (self.parent.lang if self.parent else "")

    def inside(self, tag: str) -> bool:
        """Tell whether an element of this tag is around it."""
        return self.parent is not None and (self.parent.tag == tag or self.parent.inside(tag))


class BuiltPage(HTMLParser):
    """One page of the built site; `path` is the file's, `address` the one that visitors see."""

    def __init__(self, site: Path, file: Path) -> None:
        super().__init__()
        self.path = file.relative_to(site).as_posix()
        self.address = self.path.removesuffix("index.html")
        self.language: Language = "en" if self.address.startswith("en/") else "ko"
        self.elements: list[Element] = []
        self._by_tag: dict[str, list[Element]] = {}
        self._open: list[Element] = []
        self.feed(file.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open[-1] if self._open else None)
        self.elements.append(element)
        self._by_tag.setdefault(tag, []).append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.words.append(data)
        if self._open:
            self._open[-1].own_words += data

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements of a tag that have these attributes."""
        return [
            element
            for element in self._by_tag.get(tag, [])
            if all(element.attributes.get(name) == value for name, value in attributes.items())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        """Return the only element of a tag that has these attributes."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{self.path} has {len(found)} × <{tag} {attributes or ''}>"
        return found[0]

    @property
    def ids(self) -> list[str]:
        """Return every id on the page."""
        return [element["id"] for element in self.elements if "id" in element.attributes]

    @property
    def title(self) -> str:
        """Return its name without that of the site."""
        return self.one("meta", property="og:title")["content"]

    def links(self) -> Iterator[str]:
        """Return the target of every link."""
        return (element["href"] for element in self.all("a") if "href" in element.attributes)

    def leads_to(self, top: str) -> set[str]:
        """Return the addresses below the site's top that its links lead to."""
        return {self.goes_to(link, top)[0] for link in self.links()}

    def goes_to(self, link: str, top: str, seen_at: str | None = None) -> tuple[str, str]:
        """Return the address below the site's top and the place on that page that a link leads to."""
        target, anchor = urldefrag(urljoin(top + (self.address if seen_at is None else seen_at), link))
        return target.removeprefix(top), anchor


def pages_of(site: Path) -> dict[str, BuiltPage]:
    """Return every page of a built site by its address."""
    pages = (BuiltPage(site, file) for file in sorted(site.rglob("*.html")))
    return {page.address: page for page in pages}


def wrong_on(pages: Iterable[BuiltPage], find: Callable[[BuiltPage], object]) -> dict[str, object]:
    """Return what is found wrong on pages, by the page's file; a page on which nothing is found is left out."""
    return {page.path: wrong for page in pages if (wrong := find(page))}


def served(site: Path, name: str) -> Path:
    """Return the file that a built site serves under a name with its fingerprint: `search/ko.1b2c3d4e5f.json`."""
    stem, _, suffix = name.rpartition(".")
    [file] = site.glob(f"{stem}.{'[0-9a-f]' * 10}.{suffix}")
    return file
