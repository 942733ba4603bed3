"""Other programs get the same content as readers: complete, finished, and as its schema says."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.addresses import API
from helpsite.outputs.api import PUBLICATIONS, api_files
from helpsite.outputs.llms import llms_text
from helpsite.pages.rendering import Page, Rendering
from helpsite.texts.languages import LANGUAGES, Language
from jsonschema import Draft202012Validator, FormatChecker
from support.markup import PROSE, Skeleton
from support.project import PROJECT, SITE_URL

REFERENCE = re.compile(r"\{[a-z_]+(?::[a-z0-9-]*)?\}|\{\{|\{%")

every_file = pytest.mark.parametrize("name", PUBLICATIONS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def files(content: Content) -> Mapping[str, dict[str, Any]]:
    return api_files(content, SITE_URL)


@pytest.fixture(scope="module")
def made(content: Content) -> list[Page]:
    return list(Rendering(content).pages())


def strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string with the name of its field."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, key)
    elif isinstance(value, str):
        yield key, value


@every_file
def test_file_is_as_its_schema_says(name: str, files: Mapping[str, dict[str, Any]]) -> None:
    schema = files[f"{API}/schema/{name}.json"]
    Draft202012Validator.check_schema(schema)
    written = json.loads(json.dumps(files[f"{API}/{name}.json"]))
    checker = Draft202012Validator(schema, format_checker=FormatChecker())
    assert [error.message for error in checker.iter_errors(written)] == []


@every_file
def test_schema_refuses_what_it_does_not_name(name: str, files: Mapping[str, dict[str, Any]]) -> None:
    spoilt = json.loads(json.dumps(files[f"{API}/{name}.json"]))
    spoilt["entries"][0]["unknown"] = 1
    assert not Draft202012Validator(files[f"{API}/schema/{name}.json"]).is_valid(spoilt)


@every_file
def test_texts_are_finished(name: str, files: Mapping[str, dict[str, Any]]) -> None:
    found = strings(files[f"{API}/{name}.json"])
    assert [text for key, text in found if key != "tracking" and REFERENCE.search(text)] == []


@every_file
def test_html_is_safe_and_its_links_are_absolute(name: str, files: Mapping[str, dict[str, Any]]) -> None:
    for key, text in strings(files[f"{API}/{name}.json"]):
        if key == "html":
            markup = Skeleton(text)
            assert markup.tags <= {tag for tag, *_ in PROSE}
            assert all(target.startswith(("https://", "tel:")) for target in markup.targets)


@every_file
def test_addresses_are_those_of_pages(name: str, files: Mapping[str, dict[str, Any]], made: list[Page]) -> None:
    known = {SITE_URL + page.address for page in made}
    for entry in files[f"{API}/{name}.json"]["entries"]:
        assert {url.partition("#")[0] for url in entry["url"].values()} <= known


def test_every_entry_is_there(content: Content, files: Mapping[str, dict[str, Any]]) -> None:
    shelves = {
        **{"faq": content.faq, "guide": content.steps, "situations": content.situations},
        **{"contacts": content.contacts, "deadlines": content.deadlines, "messages": content.messages},
    }
    assert shelves.keys() == PUBLICATIONS.keys()
    for name, shelf in shelves.items():
        assert [entry["id"] for entry in files[f"{API}/{name}.json"]["entries"]] == list(shelf)


def test_the_same_content_gives_the_same_files(content: Content, files: Mapping[str, dict[str, Any]]) -> None:
    assert json.dumps(api_files(content, SITE_URL)) == json.dumps(files)


@every_file
def test_version_follows_what_is_said(name: str, content: Content, files: Mapping[str, dict[str, Any]]) -> None:
    elsewhere = api_files(content, "https://other.example/")[f"{API}/{name}.json"]
    assert elsewhere["version"] != files[f"{API}/{name}.json"]["version"]
    assert elsewhere["updated"] == max(entry["reviewed"] for entry in elsewhere["entries"])


@every_file
def test_file_is_documented(name: str) -> None:
    assert f"/{API}/{name}.json" in (PROJECT / "API.md").read_text(encoding="utf-8")


@every_language
def test_list_for_language_models_names_every_page_in_one_line(language: Language, made: list[Page]) -> None:
    lines = llms_text(made, language, SITE_URL).splitlines()
    shown = [page for page in made if page.language == language]
    assert lines[0] == f"# {shown[0].title}"
    assert lines[2] == f"> {shown[0].description}"
    for page in shown[1:]:
        [line] = [line for line in lines if f"]({SITE_URL}{page.address})" in line]
        assert line.startswith(f"- [{page.title}](")
        assert len(line.partition("): ")[2]) > 10
