"""What makes the site trustworthy is on its pages: sources, caution where it is due, help without Korean."""

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.pages.citing import cited
from helpsite.texts.languages import LANGUAGES, Language
from support.built_pages import BuiltPage

every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_a_situation_names_its_contact_dates_messages_and_bodies(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    for id, situation in content.situations.items():
        page = pages[in_language(f"situations/{id}/", language)]
        assert {"contact", "check-now", "usually", "steps", "never", "go-further"} <= set(page.ids), id
        links = " ".join(page.links())
        assert [deadline for deadline in situation.deadlines if f"deadlines/#{deadline}" not in links] == [], id
        assert [message for message in situation.messages if f"messages/#{message}" not in links] == [], id


def test_an_english_plan_tells_how_to_get_through_without_korean(pages: dict[str, BuiltPage], content: Content) -> None:
    for id in content.situations:
        page = pages[f"en/situations/{id}/"]
        assert "without-korean" in page.ids, id
        helpers = ("immigration-1345", "travel-1330")
        assert {f"tel:{content.agencies[helper].phone}" for helper in helpers} <= {*page.links()}, id


@every_language
def test_a_page_names_every_source_it_rests_on(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    for id, entry in content.faq.items():
        links = set(pages[in_language(f"faq/{id}/", language)].links())
        missing = [name for name in cited(content, entry) if content.citations[name].source.url not in links]
        assert not missing, id


@every_language
def test_a_source_that_was_not_read_itself_is_shown_with_caution(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    for id, entry in content.faq.items():
        page = pages[in_language(f"faq/{id}/", language)]
        careful = [name for name in cited(content, entry) if content.citations[name].source.confidence != "confirmed"]
        assert bool(page.all("p", **{"class": "hs-caution"})) == bool(careful), id


@every_language
def test_every_phone_number_can_be_called_from_the_contacts(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    links = set(pages[in_language("contacts/", language)].links())
    assert {f"tel:{contact.phone}" for contact in content.contacts.values() if contact.phone} <= links


@every_language
def test_every_deadline_message_contact_and_source_has_its_place(
    pages: dict[str, BuiltPage], content: Content, language: Language
) -> None:
    assert set(content.contacts) <= set(pages[in_language("contacts/", language)].ids)
    assert set(content.deadlines) <= set(pages[in_language("deadlines/", language)].ids)
    assert set(content.messages) <= set(pages[in_language("messages/", language)].ids)
    assert set(content.phrases) <= set(pages[in_language("show/", language)].ids)
    assert set(content.citations) <= set(pages[in_language("sources/", language)].ids)


def test_messages_are_korean_on_english_pages_too(pages: dict[str, BuiltPage], content: Content) -> None:
    page = pages["en/messages/"]
    korean = [element for element in page.all("div", **{"class": "hs-script"}) if element.lang == "ko"]
    assert len(korean) == len(content.messages)
