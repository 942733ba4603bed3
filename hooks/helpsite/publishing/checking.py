"""A last look at a built site before anybody sees it: its pages are there, lead somewhere and carry their policy."""

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from helpsite.publishing.hosts import HEADERS, NGINX, NOT_FOUND

WAYS = ("href", "src", "data-theme", "data-case-data")
"""Attributes that name a page or a file."""
BESIDE = (NOT_FOUND, HEADERS, NGINX, "robots.txt", "sitemap.xml")


class _Page(HTMLParser):
    """What a page names, and whether it carries a policy."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ways: set[str] = set()
        self.canonical = ""
        self.has_policy = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("rel") == "canonical":
            self.canonical = given["href"]
        else:
            self.ways.update(given[name] for name in WAYS if name in given)
        self.has_policy |= given.get("http-equiv") == "Content-Security-Policy"


def faults(site: Path, addresses: Iterable[str]) -> Iterator[str]:
    """Tell everything that keeps a built site from being shown; `addresses` are the pages that it must have."""
    names = [*BESIDE, *(f"{address}index.html" for address in addresses)]
    missing = [name for name in names if not (site / name).is_file()]
    yield from (f"{name}: missing" for name in missing)
    if missing:
        return
    top = _Page((site / "index.html").read_text(encoding="utf-8")).canonical
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        page = _Page(file.read_text(encoding="utf-8"))
        if not page.has_policy:
            yield f"{name}: no Content-Security-Policy"
        dead = (way for way in sorted(page.ways) if not _leads_somewhere(site, top, urljoin(top + name, way)))
        yield from (f"{name}: leads to {way}, which is not there" for way in dead)


def _leads_somewhere(site: Path, top: str, address: str) -> bool:
    """Tell whether an address has a file where it is one of this site; `top` is that of the site's home."""
    host, path = urlsplit(address)[1:3]
    home = urlsplit(top)
    if host != home.netloc:
        return True
    file = site / unquote(path.removeprefix(home.path))
    return path.startswith(home.path) and (file / "index.html" if path.endswith("/") else file).is_file()
