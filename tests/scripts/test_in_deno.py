"""The scripts that need no page are tested without a browser: one item for each file of tests beside this one."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from helpsite.content import Content
from helpsite.library.addresses import address, path
from helpsite.models.deadlines import Beginning
from helpsite.outputs.search_documents import search_documents
from helpsite.outputs.tool_data import tool_data
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import parse_target
from support.project import PROJECT

FOLDER = Path(__file__).parent
DENO = Path(sys.executable).with_name("deno")
HERE = "Asia/Seoul"
ZONES = {
    "periods": [HERE, "America/Los_Angeles", "Pacific/Kiritimati", "Europe/London"],
    "opening-hours": [HERE, "America/Los_Angeles", "Pacific/Kiritimati"],
    "dates-of-case": ["America/Los_Angeles"],
}
"""Where a device may believe to be, for what reckons with days."""
FILES = sorted(file.name.removesuffix(".test.js") for file in FOLDER.glob("*.test.js"))
ITEMS = [(file, zone) for file in FILES for zone in ZONES.get(file, [HERE])]


def every_term(content: Content, language: Language) -> Iterator[dict[str, str]]:
    """Yield every search term with the page it belongs to."""
    for kind, entries in (("situation", content.situations), ("step", content.steps), ("faq", content.faq)):
        for entry in entries.values():
            yield from ({"term": term, "page": path(kind, entry.id)} for term in entry.search_terms[language])
    for page, listed in (("contacts", content.contacts), ("messages", content.messages)):
        for one in listed.values():
            yield from ({"term": term, "page": path("page", page)} for term in one.search_terms[language])
    for id, terms in content.search.pages.items():
        yield from ({"term": term, "page": path("page", id)} for term in terms[language])
    for id, single in (("checklist", content.checklist), ("about", content.about)):
        yield from ({"term": term, "page": path("page", id)} for term in single.search_terms[language])


def search_cases(content: Content, language: Language) -> Iterator[dict[str, Any]]:
    """Yield what editors want to be found, with the places of their references."""
    for case in content.search_cases.cases:
        if case.language == language:
            places = [address(one.kind, one.id, one.anchor) for one in map(parse_target, case.finds) if one]
            yield {"query": case.query, "finds": case.finds, "found_at": places}


@pytest.fixture(scope="session")
def content_file(content: Content, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file that tells the tests of scripts what the real content says."""
    known = {
        "tool": tool_data(content, "ko"),
        "beginnings": get_args(Beginning),
        "hours": {
            contact.id: [hours.model_dump(by_alias=True) for hours in contact.hours]
            for contact in content.contacts.values()
            if contact.hours
        },
        "documents": {language: search_documents(content, language) for language in LANGUAGES},
        "search_cases": {language: list(search_cases(content, language)) for language in LANGUAGES},
        "terms": {language: list(every_term(content, language)) for language in LANGUAGES},
    }
    file = tmp_path_factory.mktemp("content") / "content.json"
    file.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
    return file


@pytest.mark.parametrize(("file", "zone"), ITEMS, ids=["-".join(item).replace("/", "-") for item in ITEMS])
def test_scripts(content_file: Path, file: str, zone: str) -> None:
    command: list[str | Path] = [DENO, "test", "--quiet", "--no-remote", "--no-check", "--allow-read", "--allow-env"]
    env = {**os.environ, "DENO_DIR": str(PROJECT / ".cache/deno"), "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"}
    env |= {"TZ": zone, "HELPSITE_CONTENT": str(content_file)}
    done = subprocess.run(
        [*command, FOLDER / f"{file}.test.js"], cwd=PROJECT, env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
