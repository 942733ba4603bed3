"""Machines that read a page find where it stands, what it answers and where the others are."""

import json
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.pages.rendering import Rendering
from helpsite.texts.languages import HANGUL, LANGUAGES, TWIN, Language
from jsonschema import Draft202012Validator
from support.built_pages import BuiltPage
from support.project import SITE_URL

LOCALES = {"ko": "ko_KR", "en": "en_GB"}
WORDS = {"type": "string", "minLength": 1, "not": {"pattern": r"[{}]|\*\*|</?[a-z]"}}
ADDRESS = {"type": "string", "pattern": "^https://[^#]*/$"}


def thing(type: str, **properties: object) -> dict[str, object]:
    """Return the schema of an object of a schema.org type that has exactly these properties."""
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


def data_of(page: BuiltPage) -> dict[str, Any]:
    """Return what a page tells machines, by its type."""
    found = [json.loads(script.own_words) for script in page.all("script", type="application/ld+json")]
    by_type = {data["@type"]: data for data in found}
    assert len(by_type) == len(found)
    return by_type


def test_a_page_below_home_tells_its_way_from_home(every_page: list[BuiltPage]) -> None:
    validator = Draft202012Validator(BREADCRUMBS)
    canonical = {page.one("link", rel="canonical")["href"]: page for page in every_page}
    for page in every_page:
        home = in_language("", page.language)
        data = data_of(page).get("BreadcrumbList")
        assert (data is None) == (page.address == home), page.path
        if data is None:
            continue
        validator.validate(data)
        items = data["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1)), page.path
        named = [canonical[item["item"]] for item in items]
        assert (named[0].address, named[-1]) == (home, page), page.path
        assert {other.language for other in named} == {page.language}, page.path
        assert [item["name"] for item in items[1:]] == [other.title for other in named[1:]], page.path


def test_only_a_question_tells_its_answer(every_page: list[BuiltPage]) -> None:
    def is_question(page: BuiltPage) -> bool:
        return "faq/" in page.address and not page.address.endswith("faq/")

    assert [page.path for page in every_page if ("FAQPage" in data_of(page)) != is_question(page)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_question_and_answer_are_those_of_the_content(
    language: Language, pages: dict[str, BuiltPage], content: Content
) -> None:
    rendering, validator = Rendering(content), Draft202012Validator(QUESTION)
    for id, entry in content.faq.items():
        page = pages[in_language(f"faq/{id}/", language)]
        data = data_of(page)["FAQPage"]
        validator.validate(data)
        assert data["inLanguage"] == language, id
        assert data["url"] == page.one("link", rel="canonical")["href"] == SITE_URL + page.address, id
        [question] = data["mainEntity"]
        assert question["name"] == rendering.view(language, f"faq/{id}/").plain(entry.question), id
        shown = next(element for element in page.elements if element["class"] == "hs-answer").text
        answer = question["acceptedAnswer"]["text"]
        assert "".join(answer.split()) == "".join(shown.split()), id
        assert language == "en" or HANGUL.search(answer), id


def test_data_cannot_end_its_script(every_page: list[BuiltPage]) -> None:
    def scripts(page: BuiltPage) -> list[str]:
        return [script.own_words for script in page.all("script", type="application/ld+json")]

    assert [page.path for page in every_page if any("<" in script for script in scripts(page))] == []


def test_shared_link_tells_its_languages_and_its_picture(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        assert page.one("meta", property="og:locale")["content"] == LOCALES[page.language], page.path
        assert page.one("meta", property="og:locale:alternate")["content"] == LOCALES[TWIN[page.language]], page.path
        assert page.one("meta", property="og:image:alt")["content"], page.path
