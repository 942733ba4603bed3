"""The built pages, as they lie on a host below a path: each leads somewhere and says what it is."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language, path
from helpsite.texts.languages import HANGUL, LANGUAGES, TWIN, Language
from support.built_pages import ADDRESSES, PATHS, BuiltPage, Element, wrong_on
from support.project import SITE_URL

every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_site_holds_the_pages_of_the_content_and_no_others(pages: dict[str, BuiltPage]) -> None:
    assert sorted(pages) == sorted([*ADDRESSES, "404.html"])


# What a page says about itself


def test_language_is_named(every_page: list[BuiltPage]) -> None:
    assert [page.path for page in every_page if page.one("html")["lang"] != page.language] == []


def test_site_name_is_in_the_language_of_the_page(every_page: list[BuiltPage], content: Content) -> None:
    for page in every_page:
        name = content.site.name[page.language]
        assert name in page.one("title").text, page.path
        assert page.one("a", **{"data-md-component": "logo"}).text == name, page.path


def test_korean_on_english_pages_is_marked(every_page: list[BuiltPage]) -> None:
    def unmarked(page: BuiltPage) -> list[str]:
        shown = [element for element in page.elements if element.tag != "title" and element.lang != "ko"]
        return [element.own_words for element in shown if HANGUL.search(element.own_words)]

    assert wrong_on((page for page in every_page if page.language == "en"), unmarked) == {}


def test_title_is_its_own(pages: dict[str, BuiltPage]) -> None:
    titles = Counter(page.one("title").text for page in pages.values())
    assert wrong_on(pages.values(), lambda page: titles[page.one("title").text] > 1) == {}
    assert all(titles)


def test_description_is_its_own(every_page: list[BuiltPage]) -> None:
    def description(page: BuiltPage) -> str:
        return page.one("meta", name="description")["content"]

    descriptions = Counter(map(description, every_page))
    assert wrong_on(every_page, lambda page: descriptions[description(page)] > 1) == {}
    assert all(descriptions)


def test_canonical_address_is_its_own(every_page: list[BuiltPage]) -> None:
    def canonical(page: BuiltPage) -> str:
        return page.one("link", rel="canonical")["href"]

    assert [page.path for page in every_page if canonical(page) != SITE_URL + page.address] == []


def test_heading_stands_once(every_page: list[BuiltPage]) -> None:
    assert [page.path for page in every_page if not page.one("h1").text] == []


def test_ids_are_unique(every_page: list[BuiltPage]) -> None:
    assert wrong_on(every_page, lambda page: [id for id, count in Counter(page.ids).items() if count > 1]) == {}


def test_labels_belong_to_a_field(every_page: list[BuiltPage]) -> None:
    assert wrong_on(every_page, lambda page: {label["for"] for label in page.all("label")} - {*page.ids}) == {}


def test_regions_have_a_name(every_page: list[BuiltPage]) -> None:
    def nameless(page: BuiltPage) -> list[Element]:
        regions = [*page.all("nav"), *(element for element in page.elements if element["role"] == "dialog")]
        return [region for region in regions if not region["aria-label"]]

    assert wrong_on(every_page, nameless) == {}


def test_nothing_is_styled_or_scripted_in_place(every_page: list[BuiltPage]) -> None:
    def in_place(page: BuiltPage) -> set[str]:
        names = {name for element in page.elements for name in element.attributes}
        return {name for name in names if name == "style" or name.startswith("on")}

    assert wrong_on(every_page, in_place) == {}


def test_page_has_no_alternate_links_in_its_head(every_page: list[BuiltPage]) -> None:
    """The theme would fetch a site map below each of them."""
    assert wrong_on(every_page, lambda page: page.all("link", rel="alternate")) == {}


# Where a page leads


def test_links_lead_somewhere(pages: dict[str, BuiltPage], every_page: list[BuiltPage]) -> None:
    def dead(page: BuiltPage) -> Iterator[str]:
        for link in page.links():
            if urlsplit(link).scheme in ("https", "http", "tel", "sms", "mailto"):
                continue
            address, anchor = page.goes_to(link, SITE_URL)
            if address not in pages or (anchor and anchor not in pages[address].ids):
                yield link

    assert wrong_on(every_page, lambda page: [*dead(page)]) == {}


def test_links_to_different_places_have_different_words(every_page: list[BuiltPage]) -> None:
    """A figure such as a number of days is understood from the sentence around it."""

    def ambiguous(page: BuiltPage) -> set[str]:
        places: dict[str, set[tuple[str, str]]] = {}
        for link in page.all("a"):
            if "hs-figure" not in link["class"].split():
                places.setdefault(link.text, set()).add(page.goes_to(link["href"], SITE_URL))
        return {words for words, found in places.items() if len(found) > 1}

    assert wrong_on(every_page, ambiguous) == {}


def test_scripts_styles_and_pictures_are_on_this_site(every_page: list[BuiltPage], site: Path) -> None:
    def missing(page: BuiltPage) -> list[str]:
        used = [link["href"] for link in page.all("link") if link["rel"] != "canonical"]
        used += [element["src"] for tag in ("script", "img", "iframe") for element in page.all(tag) if element["src"]]
        return [file for file in used if not (site / page.goes_to(file, SITE_URL)[0]).is_file()]

    assert wrong_on(every_page, missing) == {}


def test_outside_links_are_encrypted_and_marked(every_page: list[BuiltPage], content: Content) -> None:
    # A courier whose own site answers on http only is linked as it is.
    known = {contact.website for contact in content.contacts.values()}

    def bad(page: BuiltPage) -> list[str]:
        outside = [link for link in page.all("a") if urlsplit(link["href"]).netloc]
        open_ones = [link for link in outside if not link["href"].startswith("https://") and link["href"] not in known]
        return [link["href"] for link in (*open_ones, *outside) if link in open_ones or not is_marked(link)]

    def is_marked(link: Element) -> bool:
        return link["rel"] == "external noopener"

    assert wrong_on(every_page, bad) == {}


def test_there_is_a_way_back(every_page: list[BuiltPage]) -> None:
    lost = [page.path for page in every_page if in_language("", page.language) not in page.leads_to(SITE_URL)]
    assert lost == []


@every_language
def test_every_page_can_be_reached_from_home(language: Language, pages: dict[str, BuiltPage]) -> None:
    home = in_language("", language)
    seen, waiting = {home}, [home]
    while waiting:
        page = pages[waiting.pop()]
        links = (page.goes_to(element["href"], SITE_URL)[0] for element in page.all("a") if not element["hreflang"])
        new = {address for address in links if address in pages} - seen
        seen |= new
        waiting += new
    assert seen == {in_language(path, language) for path in PATHS}


def test_page_leads_to_its_twin_and_back(pages: dict[str, BuiltPage], every_page: list[BuiltPage]) -> None:
    def twins(page: BuiltPage) -> set[tuple[str, str]]:
        links = [link for link in page.all("a") if link["hreflang"]]
        return {(link["hreflang"], page.goes_to(link["href"], SITE_URL)[0]) for link in links}

    for page in every_page:
        [(language, twin)] = twins(page)
        assert (language, pages[twin].language) == (TWIN[page.language], TWIN[page.language]), page.path
        assert twins(pages[twin]) == {(page.language, page.address)}, page.path


# What a page holds


def goals(page: BuiltPage, **attributes: str) -> list[str]:
    """Return the addresses that the links with these attributes lead to."""
    return [page.goes_to(link["href"], SITE_URL)[0] for link in page.all("a", **attributes)]


def addresses(kind: str, ids: object, language: Language) -> list[str]:
    """Return the addresses of entries that have pages of their own."""
    assert isinstance(ids, (list, tuple, dict))
    return [in_language(path(kind, id), language) for id in ids]


@every_language
def test_step_shows_all_steps_and_where_you_are(
    language: Language, pages: dict[str, BuiltPage], content: Content
) -> None:
    steps = addresses("step", content.steps, language)
    for here, address in enumerate(steps):
        page = pages[address]
        rail = [link for link in page.all("a") if link.inside("ol") and link.inside("nav")]
        assert [page.goes_to(link["href"], SITE_URL)[0] for link in rail] == steps, address
        assert goals(page, **{"aria-current": "step"}) == [address]
        assert goals(page, rel="prev") == steps[:here][-1:], address
        assert goals(page, rel="next") == [*steps, in_language("checklist/", language)][here + 1 :][:1], address


@every_language
def test_question_shows_related_questions_sources_and_day(
    language: Language, pages: dict[str, BuiltPage], content: Content
) -> None:
    for id, entry in content.faq.items():
        page = pages[in_language(path("faq", id), language)]
        assert set(addresses("faq", entry.related, language)) <= page.leads_to(SITE_URL), id
        assert {content.citations[source].source.url for source in entry.sources} <= set(page.links()), id
        assert entry.reviewed.isoformat() in {time["datetime"] for time in page.all("time")}, id


@every_language
def test_home_leads_to_the_situations_the_steps_and_the_questions_it_names(
    language: Language, pages: dict[str, BuiltPage], content: Content
) -> None:
    named = {"step": content.steps, "situation": content.situations, "faq": content.site.home.most_asked}
    wanted = {address for kind, ids in named.items() for address in addresses(kind, ids, language)}
    assert wanted - pages[in_language("", language)].leads_to(SITE_URL) == set()


@every_language
def test_questions_stand_under_their_category(
    language: Language, pages: dict[str, BuiltPage], content: Content
) -> None:
    page = pages[in_language("faq/", language)]
    assert set(content.categories) <= set(page.ids)
    shelves = [page.goes_to(link["href"], SITE_URL)[0] for link in page.all("a") if link.inside("section")]
    questions = [entry.id for category in content.categories for entry in content.faq_in(category)]
    assert shelves == addresses("faq", questions, language)


@every_language
def test_checklist_reads_without_javascript(language: Language, pages: dict[str, BuiltPage], content: Content) -> None:
    page = pages[in_language("checklist/", language)]
    for group in content.checklist.groups:
        assert group.step in page.ids
        for item in group.items:
            assert page.one("input", type="checkbox", id=item.id)
            assert page.one("label", **{"for": item.id}).text


# The page for unknown addresses


def test_page_for_unknown_addresses_speaks_both_languages(pages: dict[str, BuiltPage]) -> None:
    page = pages["404.html"]
    assert {element["lang"] for element in page.all("section")} == set(LANGUAGES)
    assert [heading.lang for heading in page.all("h1")] == list(LANGUAGES)


@pytest.mark.parametrize("depth", ["", "faq/", "en/faq/nothing/here/"])
def test_page_for_unknown_addresses_leads_on_from_any_depth(
    depth: str, pages: dict[str, BuiltPage], site: Path
) -> None:
    page = pages["404.html"]
    ways = {page.goes_to(link, SITE_URL, seen_at=depth) for link in page.links() if not re.match("#|tel:", link)}
    assert {address for address, _ in ways} >= {"", "en/", "faq/", "en/faq/"}
    assert all(address in pages for address, _ in ways)
    used = [*(link["href"] for link in page.all("link")), *(script["src"] for script in page.all("script"))]
    assert all((site / page.goes_to(file, SITE_URL, seen_at=depth)[0]).is_file() for file in used if file)
