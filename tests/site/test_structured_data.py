"""Machines that read a page find where it stands, what it answers and where the others are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.pages.rendering import Rendering
from helpsite.texts.languages import HANGUL, LANGUAGES, TWIN, Language
from jsonschema import Draft202012Validator
from support.built_pages import ADDRESSES, PATHS, BuiltPage
from support.project import SITE_URL

LOCALES = {"ko": "ko_KR", "en": "en_GB"}
WORDS = {"type": "string", "minLength": 1, "not": {"pattern": r"[{}]|\*\*|</?[a-z]"}}
ADDRESS = {"type": "string", "pattern": "^https://[^#]*/$"}


def thing(type: str, **properties: object) -> dict[str, object]:
    """Give the schema of an object of a schema.org type that has exactly these properties."""
    known: dict[str, object] = {"@type": {"const": type}, **properties}
    return {"type": "object", "properties": known, "required": [*known], "additionalProperties": False}


CONTEXT = {"@context": {"const": "https://schema.org"}}
BREADCRUMBS = thing(
    "BreadcrumbList",
    itemListElement={
        "type": "array",
        "minItems": 2,
        "items": thing("ListItem", position={"type": "integer", "minimum": 1}, name=WORDS, item=ADDRESS),
    },
    **CONTEXT,
)
QUESTION = thing(
    "FAQPage",
    inLanguage={"enum": [*LANGUAGES]},
    url=ADDRESS,
    dateModified={"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    mainEntity={
        "type": "array",
        "minItems": 1,
        "maxItems": 1,
        "items": thing("Question", name=WORDS, acceptedAnswer=thing("Answer", text=WORDS)),
    },
    **CONTEXT,
)

every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")


@pytest.fixture
def page(address: str, pages: dict[str, BuiltPage]) -> BuiltPage:
    return pages[address]


def data_of(page: BuiltPage) -> dict[str, Any]:
    """Give what a page tells machines, by its type."""
    found = [json.loads(script.own_words) for script in page.all("script", type="application/ld+json")]
    by_type = {data["@type"]: data for data in found}
    assert len(by_type) == len(found)
    return by_type


@every_page
def test_a_page_below_home_tells_its_way_from_home(page: BuiltPage, pages: dict[str, BuiltPage]) -> None:
    home = in_language("", page.language)
    data = data_of(page).get("BreadcrumbList")
    assert (data is None) == (page.address == home)
    if data is None:
        return
    Draft202012Validator(BREADCRUMBS).validate(data)
    items = data["itemListElement"]
    canonical = {pages[address].one("link", rel="canonical")["href"]: pages[address] for address in ADDRESSES}
    assert [item["position"] for item in items] == list(range(1, len(items) + 1))
    assert {item["item"] for item in items} <= canonical.keys()
    assert canonical[items[0]["item"]].address == home
    assert canonical[items[-1]["item"]] is page
    assert items[-1]["name"] == page.one("meta", property="og:title")["content"]
    assert {canonical[item["item"]].language for item in items} == {page.language}


@every_page
def test_every_part_of_the_way_leads_to_the_page_it_names(page: BuiltPage, pages: dict[str, BuiltPage]) -> None:
    for item in data_of(page).get("BreadcrumbList", {"itemListElement": []})["itemListElement"][1:]:
        named = pages[item["item"].removeprefix(SITE_URL)]
        assert named.one("meta", property="og:title")["content"] == item["name"]


@every_page
def test_only_a_question_tells_its_answer(page: BuiltPage) -> None:
    is_question = "faq/" in page.address and not page.address.endswith("faq/")
    assert ("FAQPage" in data_of(page)) == is_question


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", [path.split("/")[1] for path in PATHS if path.startswith("faq/") and path != "faq/"])
def test_question_and_answer_are_those_of_the_content(
    id: str, language: Language, pages: dict[str, BuiltPage], content: Content
) -> None:
    page, entry = pages[in_language(f"faq/{id}/", language)], content.faq[id]
    view = Rendering(content).view(language, f"faq/{id}/")
    data = data_of(page)["FAQPage"]
    Draft202012Validator(QUESTION).validate(data)
    assert data["inLanguage"] == language
    assert data["url"] == page.one("link", rel="canonical")["href"] == SITE_URL + page.address
    [question] = data["mainEntity"]
    assert question["name"] == view.plain(entry.question)
    shown = next(element for element in page.elements if element["class"] == "hs-answer").text
    answer = question["acceptedAnswer"]["text"]
    assert "".join(answer.split()) == "".join(shown.split())
    if language == "ko":
        assert HANGUL.search(answer)


@every_page
def test_data_cannot_end_its_script(page: BuiltPage) -> None:
    for script in page.all("script", type="application/ld+json"):
        assert "<" not in script.own_words


@every_page
def test_shared_link_tells_its_languages_and_its_picture(page: BuiltPage) -> None:
    assert page.one("meta", property="og:locale")["content"] == LOCALES[page.language]
    assert page.one("meta", property="og:locale:alternate")["content"] == LOCALES[TWIN[page.language]]
    assert page.one("meta", property="og:image:alt")["content"]


def test_robots_are_welcome_and_find_the_site_map(site: Path) -> None:
    lines = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {SITE_URL}sitemap.xml" in lines
    assert (site / "sitemap.xml").is_file()
