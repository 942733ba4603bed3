"""The built site, as it lies on a host below a path: everything leads somewhere and says what it is."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from built_pages import ADDRESSES, LISTED, PATHS, BuiltPage, served
from conftest import SITE_URL
from helpsite.content import Content
from helpsite.library.addresses import in_language, path
from helpsite.texts.languages import HANGUL, LANGUAGES, TWIN, Language

pytestmark = pytest.mark.site
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HREFLANG = {"ko", "en", "x-default"}

every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
every_path = pytest.mark.parametrize("path", PATHS, ids=lambda path: path or "home")
every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def page(address: str, pages: dict[str, BuiltPage]) -> BuiltPage:
    return pages[address]


def test_site_holds_the_pages_of_the_content_and_no_others(pages: dict[str, BuiltPage]) -> None:
    assert sorted(pages) == sorted([*ADDRESSES, "404.html"])


# What a page says about itself


@every_page
def test_language_is_named(page: BuiltPage) -> None:
    assert page.one("html")["lang"] == page.language


@every_page
def test_site_name_is_in_the_language_of_the_page(page: BuiltPage, content: Content) -> None:
    name = content.site.name[page.language]
    assert name in page.one("title").text
    assert page.one("a", **{"data-md-component": "logo"}).text == name


@every_page
def test_korean_on_english_pages_is_marked(page: BuiltPage) -> None:
    if page.language == "en":
        unmarked = [
            element
            for element in page.elements
            if element.tag != "title" and HANGUL.search(element.own_words) and element.lang != "ko"
        ]
        assert [element.own_words for element in unmarked] == []


@every_page
def test_title_is_its_own(page: BuiltPage, pages: dict[str, BuiltPage]) -> None:
    title = page.one("title").text
    assert title
    assert [other.address for other in pages.values() if other.one("title").text == title] == [page.address]


@every_page
def test_description_is_its_own(page: BuiltPage, pages: dict[str, BuiltPage]) -> None:
    description = page.one("meta", name="description")["content"]
    assert description
    with_the_same = [p.address for p in pages.values() if p.one("meta", name="description")["content"] == description]
    assert [address for address in with_the_same if address != "404.html"] == [page.address]


@every_page
def test_canonical_address_is_its_own(page: BuiltPage, site_url: str) -> None:
    assert page.one("link", rel="canonical")["href"] == site_url + page.address


@every_page
def test_heading_stands_once(page: BuiltPage) -> None:
    assert page.one("h1").text


@every_page
def test_ids_are_unique(page: BuiltPage) -> None:
    assert [id for id, count in Counter(page.ids).items() if count > 1] == []


@every_page
def test_labels_belong_to_a_field(page: BuiltPage) -> None:
    assert {label["for"] for label in page.all("label")} <= set(page.ids)


@every_page
def test_regions_have_a_name(page: BuiltPage) -> None:
    regions = [*page.all("nav"), *(element for element in page.elements if element["role"] == "dialog")]
    assert [region for region in regions if not region["aria-label"]] == []


@every_page
def test_nothing_is_styled_or_scripted_in_place(page: BuiltPage) -> None:
    names = {name for element in page.elements for name in element.attributes}
    assert {name for name in names if name == "style" or name.startswith("on")} == set()


# Where a page leads


@every_page
def test_links_lead_somewhere(page: BuiltPage, pages: dict[str, BuiltPage], site_url: str) -> None:
    assert dead_links(page, pages, site_url) == []


def dead_links(page: BuiltPage, pages: dict[str, BuiltPage], site_url: str) -> list[str]:
    """Give the links of a page to pages and places on this site that do not exist."""
    dead = []
    for link in page.links():
        if urlsplit(link).scheme in ("https", "http", "tel", "sms", "mailto"):
            continue
        address, anchor = page.goes_to(link, site_url)
        if address not in pages or (anchor and anchor not in pages[address].ids):
            dead.append(link)
    return dead


@every_page
def test_links_to_different_places_have_different_words(page: BuiltPage, site_url: str) -> None:
    """A figure such as a number of days is understood from the sentence around it."""
    places: dict[str, set[tuple[str, str]]] = {}
    for link in page.all("a"):
        if "hs-figure" not in link["class"].split():
            places.setdefault(link.text, set()).add(page.goes_to(link["href"], site_url))
    assert {words for words, found in places.items() if len(found) > 1} == set()


@every_page
def test_scripts_styles_and_pictures_are_on_this_site(page: BuiltPage, site: Path, site_url: str) -> None:
    used = [*(link["href"] for link in page.all("link") if link["rel"] != "canonical")]
    used += [element["src"] for tag in ("script", "img", "iframe") for element in page.all(tag) if element["src"]]
    assert [file for file in used if not (site / page.goes_to(file, site_url)[0]).is_file()] == []


@every_page
def test_outside_links_are_encrypted_and_marked(page: BuiltPage, content: Content) -> None:
    outside = [link for link in page.all("a") if urlsplit(link["href"]).netloc]
    # A courier whose own site answers on http only is linked as it is.
    known = {contact.website for contact in content.contacts.values()}
    open_ones = {link["href"] for link in outside if not link["href"].startswith("https://")}
    assert open_ones <= known
    assert [link["href"] for link in outside if link["rel"] != "external noopener"] == []


@every_page
def test_there_is_a_way_back(page: BuiltPage, site_url: str) -> None:
    assert in_language("", page.language) in {page.goes_to(link, site_url)[0] for link in page.links()}


@every_language
def test_every_page_can_be_reached_from_home(language: Language, pages: dict[str, BuiltPage], site_url: str) -> None:
    home = in_language("", language)
    seen, waiting = {home}, [home]
    while waiting:
        page = pages[waiting.pop()]
        links = (page.goes_to(element["href"], site_url)[0] for element in page.all("a") if not element["hreflang"])
        new = {address for address in links if address in pages} - seen
        seen |= new
        waiting += new
    assert seen == {in_language(path, language) for path in PATHS}


@every_page
def test_page_leads_to_its_twin_and_back(page: BuiltPage, pages: dict[str, BuiltPage], site_url: str) -> None:
    twin = pages[the_other(page, site_url)]
    assert twin.language != page.language
    assert the_other(twin, site_url) == page.address


def the_other(page: BuiltPage, site_url: str) -> str:
    """Give the address of the page that all language links of a page lead to."""
    links = [link for link in page.all("a") if link["hreflang"]]
    assert {link["hreflang"] for link in links} == {TWIN[page.language]}
    [address] = {page.goes_to(link["href"], site_url)[0] for link in links}
    return address


# What a page holds


every_step = pytest.mark.parametrize("address", [address for address in ADDRESSES if re.search("guide/.", address)])


def way(page: BuiltPage, site_url: str, **attributes: str) -> list[str]:
    """Give the addresses that the links with these attributes lead to."""
    return [page.goes_to(link["href"], site_url)[0] for link in page.all("a", **attributes)]


@every_step
def test_step_shows_all_steps_and_where_you_are(page: BuiltPage, content: Content, site_url: str) -> None:
    rail = [link for link in page.all("a") if link.inside("ol") and link.inside("nav")]
    steps = [in_language(path("step", id), page.language) for id in content.steps]
    assert [page.goes_to(link["href"], site_url)[0] for link in rail] == steps
    assert way(page, site_url, **{"aria-current": "step"}) == [page.address]


@every_step
def test_step_leads_to_the_one_before_and_the_one_after(page: BuiltPage, content: Content, site_url: str) -> None:
    steps = [in_language(path("step", id), page.language) for id in content.steps]
    here = steps.index(page.address)
    assert way(page, site_url, rel="prev") == steps[:here][-1:]
    assert way(page, site_url, rel="next") == [*steps, in_language("checklist/", page.language)][here + 1 :][:1]


@every_language
@pytest.mark.parametrize("id", [path.split("/")[1] for path in PATHS if re.match("faq/.", path)])
def test_question_shows_related_questions_sources_and_day(
    id: str, language: Language, pages: dict[str, BuiltPage], content: Content, site_url: str
) -> None:
    page, entry = pages[in_language(path("faq", id), language)], content.faq[id]
    ways = {page.goes_to(link, site_url)[0] for link in page.links()}
    assert {in_language(path("faq", other), language) for other in entry.related} <= ways
    assert {content.citations[source].source.url for source in entry.sources} <= set(page.links())
    assert entry.reviewed.isoformat() in {time["datetime"] for time in page.all("time")}


@every_language
def test_home_leads_to_the_situations_the_steps_and_the_questions_it_names(
    language: Language, pages: dict[str, BuiltPage], content: Content, site_url: str
) -> None:
    page = pages[in_language("", language)]
    ways = {page.goes_to(link, site_url)[0] for link in page.links()}
    home = content.site.home
    assert {in_language(path("step", id), language) for id in content.steps} <= ways
    assert {in_language(path("situation", id), language) for id in content.situations} <= ways
    assert {in_language(path("faq", id), language) for id in home.most_asked} <= ways


@every_language
def test_questions_stand_under_their_category(
    language: Language, pages: dict[str, BuiltPage], content: Content, site_url: str
) -> None:
    page = pages[in_language("faq/", language)]
    assert set(content.categories) <= set(page.ids)
    shelves = [page.goes_to(link["href"], site_url)[0] for link in page.all("a") if link.inside("section")]
    questions = [entry.id for category in content.categories for entry in content.faq_in(category)]
    assert shelves == [in_language(path("faq", id), language) for id in questions]


@every_language
def test_checklist_reads_without_javascript(language: Language, pages: dict[str, BuiltPage], content: Content) -> None:
    page = pages[in_language("checklist/", language)]
    for group in content.checklist.groups:
        assert group.step in page.ids
        for item in group.items:
            assert page.one("input", type="checkbox", id=item.id)
            assert page.one("label", **{"for": item.id}).text


# Beside the pages


def sitemap(site: Path) -> list[ElementTree.Element]:
    return ElementTree.parse(site / "sitemap.xml").findall("s:url", SITEMAP)


def location(entry: ElementTree.Element) -> str:
    return entry.findtext("s:loc", "", SITEMAP)


def alternates(entry: ElementTree.Element) -> dict[str, str]:
    return {link.get("hreflang", ""): link.get("href", "") for link in entry.findall("x:link", SITEMAP)}


def test_sitemap_lists_every_page_once(site: Path, site_url: str) -> None:
    assert sorted(map(location, sitemap(site))) == sorted(site_url + address for address in LISTED)


def test_sitemap_pairs_the_languages(site: Path, site_url: str) -> None:
    pairs = {location(entry): alternates(entry) for entry in sitemap(site)}
    for address, languages in pairs.items():
        assert languages.keys() == HREFLANG
        assert languages["x-default"] == languages["ko"]
        assert address == languages["en" if address.startswith(f"{site_url}en/") else "ko"]
        assert all(pairs[twin] == languages for twin in languages.values())


def test_sitemap_dates_come_from_the_content(site: Path, content: Content, site_url: str) -> None:
    days = {location(entry): entry.findtext("s:lastmod", "", SITEMAP) for entry in sitemap(site)}
    for id, entry in content.faq.items():
        assert days[f"{site_url}faq/{id}/"] == entry.reviewed.isoformat()


@every_page
def test_page_has_no_alternate_links_in_its_head(page: BuiltPage) -> None:
    """The theme would fetch a site map below each of them."""
    assert page.all("link", rel="alternate") == []


@every_language
def test_search_finds_every_page_of_its_language_and_no_other(
    language: Language, site: Path, pages: dict[str, BuiltPage]
) -> None:
    documents: list[dict[str, Any]] = json.loads(served(site, f"search/{language}.json").read_text("utf-8"))[
        "documents"
    ]
    # The home page says what the others say.
    assert {document["path"] for document in documents} == set(PATHS) - {""}
    for document in documents:
        ids = pages[in_language(document["path"], language)].ids
        assert {part["anchor"] for part in document.get("parts", [])} <= set(ids)


@every_language
def test_theme_fetches_an_index_of_nothing(language: Language, site: Path) -> None:
    index = json.loads((site / in_language("search/search_index.json", language)).read_text("utf-8"))
    assert index == {"config": {"language": language}, "docs": []}


@every_page
def test_page_asks_for_the_search_index_of_its_language(page: BuiltPage, site: Path, site_url: str) -> None:
    settings = json.loads(page.one("script", id="__config").text)
    base = urljoin(site_url + page.address, settings["base"])
    index = in_language("search/search_index.json", page.language)
    assert urljoin(base, "search/search_index.json") == site_url + index
    assert (site / index).is_file()
    worker = site / page.goes_to(settings["search"], site_url)[0]
    documents = served(site, f"search/{page.language}.json")
    assert f'"../../../{documents.relative_to(site).as_posix()}"' in worker.read_text(encoding="utf-8")


def test_page_for_unknown_addresses_speaks_both_languages(pages: dict[str, BuiltPage], content: Content) -> None:
    page = pages["404.html"]
    halves = {element["lang"] for element in page.all("section")}
    assert halves == set(LANGUAGES)
    assert [heading.lang for heading in page.all("h1")] == list(LANGUAGES)


@pytest.mark.parametrize("depth", ["", "faq/", "en/faq/nothing/here/"])
def test_page_for_unknown_addresses_leads_on_from_any_depth(
    depth: str, pages: dict[str, BuiltPage], site: Path, site_url: str
) -> None:
    page = pages["404.html"]
    ways = {page.goes_to(link, site_url, seen_at=depth) for link in page.links() if not link.startswith(("#", "tel:"))}
    assert {address for address, _ in ways} >= {"", "en/", "faq/", "en/faq/"}
    assert all(address in pages for address, _ in ways)
    used = [*(link["href"] for link in page.all("link")), *(script["src"] for script in page.all("script"))]
    assert all((site / page.goes_to(file, site_url, seen_at=depth)[0]).is_file() for file in used if file)


def test_two_builds_are_the_same_to_the_byte(site: Path, build: Callable[..., Path], tmp_path: Path) -> None:
    again = build(tmp_path / "again", PYTHONHASHSEED="1", TZ="Pacific/Honolulu")
    assert tree(again) == tree(site)


def test_a_copy_elsewhere_gives_the_same_site_to_the_byte(site: Path, project: Path, tmp_path: Path) -> None:
    """Neither the order in which files came to be counts, nor the language of the system, nor the day."""
    copy, built = tmp_path / "elsewhere" / "한글 copy", tmp_path / "again"
    files = [
        project / "mkdocs.yml",
        *(one for name in ("content", "docs", "hooks") for one in project.glob(f"{name}/**/*")),
    ]
    for file in sorted(files, reverse=True):
        if file.is_file() and not {"__pycache__", "helpsite.egg-info"} & set(file.parts):
            place = copy / file.relative_to(project)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    day = datetime.now(UTC) + timedelta(days=1)
    environment = {"SITE_URL": SITE_URL, "PYTHONHASHSEED": "2", "TZ": "Asia/Kathmandu", "LC_ALL": "C", "LANG": "ko_KR"}
    environment["SOURCE_DATE_EPOCH"] = str(int(day.timestamp()))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(copy / "mkdocs.yml")]
    subprocess.run(
        [*command, "--site-dir", str(built)], cwd=tmp_path, env={**os.environ, **environment}, check=True, timeout=150
    )
    assert tree(built) == tree(site)


def test_nothing_tells_where_the_site_was_built(site: Path, project: Path) -> None:
    assert [name for name, data in tree(site).items() if str(project).encode() in data] == []


def tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
