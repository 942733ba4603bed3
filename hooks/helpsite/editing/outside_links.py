"""The addresses outside the site, and whether they still answer: its own command, because a build has no network."""

import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import quote

from helpsite.content import Content
from helpsite.library.shelves import leaves
from helpsite.models import Contact, Prose, Source
from helpsite.texts import prose

TIMEOUT = 20
"""Seconds to wait for an answer."""
SAFE = "/:?=&%#+,;@~!$'()*[]"
BROWSER = "Mozilla/5.0 (compatible; helpsite links)"


@dataclass(frozen=True)
class Answer:
    """What an address said: a status of HTTP, or why there was none."""

    address: str
    said: str
    good: bool


def outside_links(content: Content) -> Mapping[str, list[str]]:
    """Return every address outside the site with the entries that name it."""
    found: dict[str, list[str]] = {}
    for name, address in _named(content):
        entries = found.setdefault(address, [])
        if name not in entries:
            entries.append(name)
    return found


def _named(content: Content) -> Iterator[tuple[str, str]]:
    for kind, id, entry in content.entries():
        name = f"{kind.reference}:{id}"
        if isinstance(entry, Source):
            yield name, entry.url
        elif isinstance(entry, Contact) and entry.website:
            yield name, entry.website
        for _, leaf in leaves(entry):
            if isinstance(leaf, Prose):
                hrefs = (element.get("href", "") for element in prose.parse(leaf.ko).iter("a"))
                yield from ((name, href) for href in hrefs if "://" in href)


def ask(address: str) -> Answer:
    """Ask one address; a redirect that ends well is an answer."""
    request = urllib.request.Request(quote(address, safe=SAFE), headers={"User-Agent": BROWSER})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:
            return Answer(address, str(response.status), response.status < 400)
    except urllib.error.HTTPError as error:
        return Answer(address, str(error.code), good=False)
    except (OSError, ValueError) as error:
        return Answer(address, str(getattr(error, "reason", error)), good=False)


def ask_all(addresses: Iterator[str] | list[str]) -> Iterator[Answer]:
    """Ask many addresses, a few at a time, and yield the answers in the order of the addresses."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        yield from pool.map(ask, addresses)
