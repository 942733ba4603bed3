"""Whether the search finds what editors want it to find: every search term its own page, every search case its entry.

The site's own engine is asked, in Deno, once for each language. What was found of the same documents before is not
asked again.
"""

import hashlib
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deno import find_deno_bin

from helpsite.content import Content
from helpsite.library.addresses import SHARED, address, path
from helpsite.library.kinds import BY_NAME
from helpsite.library.shelves import Item, Library
from helpsite.models import Terms
from helpsite.outputs.search_documents import search_documents
from helpsite.problems import Location, Problem
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import parse_target

ENGINE = Path(__file__).parents[3] / "docs/assets/js/search/engine"
SCRIPT = Path(__file__).with_name("ask_search.js")
KNOWN = Path(".cache", "search.json")
"""Under the project: the digests of documents and queries of which all was found, the newest first."""
MOST_KNOWN = 100
"""So many, for an editor who takes a change back or changes the branch has asked before."""


@dataclass(frozen=True)
class Asked:
    """A query, and the paths of the pages or parts of which one must be found."""

    item: Item
    location: Location
    rule: str
    query: str
    wanted: tuple[str, ...]

    def problem(self, first: list[str]) -> Problem:
        """Return what is wrong where these pages come first."""
        told = ", ".join(first) or "–"
        return self.item.problem(self.rule, self.location, near=self.query, query=self.query, first=told)


def not_found(library: Library, content: Content, project: Path) -> list[Problem]:
    """Return a problem for each search term and search case that does not find its page among the first three."""
    asked = {language: list(_asked(library, language)) for language in LANGUAGES}
    told = {
        language: json.dumps(
            {
                "documents": search_documents(content, language),
                "asked": [{"query": one.query, "wanted": one.wanted} for one in asked[language]],
            },
            ensure_ascii=False,
        )
        for language in LANGUAGES
    }
    digests = {language: _digest(told[language]) for language in LANGUAGES}
    known = _known(project)
    new = [language for language in LANGUAGES if digests[language] not in known]
    running = {language: _start(told[language]) for language in new}
    missed = {language: _answer(process) for language, process in running.items()}
    if not any(missed.values()):
        _remember(project, list(dict.fromkeys([*digests.values(), *known]))[:MOST_KNOWN])
    return [asked[language][one["place"]].problem(one["first"]) for language in new for one in missed[language]]


def _asked(library: Library, language: Language) -> Iterator[Asked]:
    for item in library.all():
        for location, leaf in item.leaves:
            if isinstance(leaf, Terms):
                page = _page_of(item, location)
                for number, term in enumerate(leaf[language]):
                    yield Asked(item, (*location, language, number), "term-finds-nothing", term, (page,))
    for item in library.shelf("search-cases").values():
        for number, case in enumerate(item.model.cases):
            if case.language == language:
                found = (reference for target in case.finds if (reference := parse_target(target)))
                wanted = tuple(address(one.kind, one.id, one.anchor) for one in found)
                yield Asked(item, ("cases", number, "query"), "case-finds-nothing", case.query, wanted)


def _page_of(item: Item, location: Location) -> str:
    """Return the path of the page to which the search terms at a place belong."""
    kind = BY_NAME[item.kind]
    if kind.is_single:
        return path("page", str(location[1]) if kind.name == "search" else kind.name)
    return path(kind.name, item.id) if kind.own_pages else SHARED[kind.reference]


def _start(told: str) -> subprocess.Popen[str]:
    command = [find_deno_bin(), "run", "--quiet", "--no-check", "--no-remote", f"--allow-read={ENGINE}", str(SCRIPT)]
    environment = {**os.environ, "DENO_NO_UPDATE_CHECK": "1"}
    process = subprocess.Popen(
        [*command, str(ENGINE / "engine.js")],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdin
    process.stdin.write(told)
    process.stdin.close()
    return process


def _answer(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    assert process.stdout
    said = process.stdout.read()
    if process.wait():
        raise RuntimeError("the search could not be asked")
    missed: list[dict[str, Any]] = json.loads(said)
    return missed


def _digest(told: str) -> str:
    digest = hashlib.sha256(told.encode())
    for file in (SCRIPT, *sorted(ENGINE.glob("*.js"))):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _known(project: Path) -> list[str]:
    try:
        known: list[str] = json.loads((project / KNOWN).read_text(encoding="utf-8"))
        return known
    except (OSError, ValueError):
        return []


def _remember(project: Path, digests: list[str]) -> None:
    # A project that cannot be written to can be checked all the same.
    try:
        (project / KNOWN).parent.mkdir(exist_ok=True)
        (project / KNOWN).write_text(json.dumps(digests), encoding="utf-8")
    except OSError:
        pass
