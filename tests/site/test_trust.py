"""What makes the site trustworthy is on its pages: sources, caution where it is due, help without Korean."""

from __future__ import annotations

import pytest
from helpsite.content import Content
from helpsite.pages.citing import cited
from helpsite.texts.languages import LANGUAGES, Language
from support.built_pages import CONTENT, BuiltPage

SITUATIONS = sorted(file.stem for file in CONTENT.glob("situations/*.yml"))

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_situation = pytest.mark.parametrize("id", SITUATIONS)


def _address(language: Language, path: str) -> str:
    return path if language == "ko" else f"en/{path}"


def _links(page: BuiltPage) -> set[str]:
    return set(page.links())


@every_language
@every_situation
def test_a_situation_names_its_contact_dates_messages_and_bodies(
    pages: dict[str, BuiltPage], content: Content, language: Language, id: str
) -> None:
    page = pages[_address(language, f"situations/{id}/")]
    situation = content.situations[id]
    assert {"contact", "check-now", "usually", "steps", "never", "go-further"} <= set(page.ids)
    links = " ".join(_links(page))
    for deadline in situation.deadlines:
        assert f"deadlines/#{deadline}" in links
    for message in situation.messages:
        assert f"messages/#{message}" in links


@every_situation
def test_an_english_plan_tells_how_to_get_through_without_korean(pages: dict[str, BuiltPage], id: str) -> None:
    page = pages[f"en/situations/{id}/"]
    assert "without-korean" in set(page.ids)
    assert {"tel:1345", "tel:1330"} <= _links(page)


@every_language
def test_a_page_names_every_source_it_rests_on(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    for id, entry in content.faq.items():
        links = _links(pages[_address(language, f"faq/{id}/")])
        missing = [name for name in cited(content, entry) if content.citations[name].source.url not in links]
        assert not missing, id


@every_language
def test_a_source_that_was_not_read_itself_is_shown_with_caution(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    for id, entry in content.faq.items():
        page = pages[_address(language, f"faq/{id}/")]
        careful = [name for name in cited(content, entry) if content.citations[name].source.confidence != "confirmed"]
        assert bool(page.all("p", **{"class": "hs-caution"})) == bool(careful), id


@every_language
def test_every_phone_number_can_be_called_from_the_contacts(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    links = _links(pages[_address(language, "contacts/")])
    assert {f"tel:{contact.phone}" for contact in content.contacts.values() if contact.phone} <= links


@every_language
def test_every_deadline_message_contact_and_source_has_its_place(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    assert set(content.contacts) <= set(pages[_address(language, "contacts/")].ids)
    assert set(content.deadlines) <= set(pages[_address(language, "deadlines/")].ids)
    assert set(content.messages) <= set(pages[_address(language, "messages/")].ids)
    assert set(content.phrases) <= set(pages[_address(language, "show/")].ids)
    assert set(content.citations) <= set(pages[_address(language, "sources/")].ids)


def test_messages_are_korean_on_english_pages_too(pages: dict[str, BuiltPage], content: Content) -> None:
    page = pages["en/messages/"]
    korean = [element for element in page.all("div", **{"class": "hs-script"}) if element.lang == "ko"]
    assert len(korean) == len(content.messages)
