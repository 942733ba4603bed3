"""What stands beside the pages speaks of the same pages: the site map, the search and what other programs read."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from helpsite.content import Content
from helpsite.library.addresses import LLMS, in_language
from helpsite.outputs.api import api_files
from helpsite.outputs.llms import llms_text
from helpsite.pages.rendering import Rendering
from helpsite.texts.languages import LANGUAGES, Language
from support.built_pages import LISTED, PATHS, BuiltPage, served
from support.project import SITE_URL

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HREFLANG = {"ko", "en", "x-default"}

every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def sitemap(site: Path) -> dict[str, ElementTree.Element]:
    """Return the entries of the site map by their location, each of which is there once."""
    entries = ElementTree.parse(site / "sitemap.xml").findall("s:url", SITEMAP)
    by_location = {entry.findtext("s:loc", "", SITEMAP): entry for entry in entries}
    assert len(by_location) == len(entries)
    return by_location


def test_sitemap_lists_every_page_once(sitemap: dict[str, ElementTree.Element]) -> None:
    assert sorted(sitemap) == sorted(SITE_URL + address for address in LISTED)


def test_sitemap_pairs_the_languages(sitemap: dict[str, ElementTree.Element]) -> None:
    def alternates(entry: ElementTree.Element) -> dict[str, str]:
        return {link.get("hreflang", ""): link.get("href", "") for link in entry.findall("x:link", SITEMAP)}

    pairs = {location: alternates(entry) for location, entry in sitemap.items()}
    for address, languages in pairs.items():
        assert languages.keys() == HREFLANG, address
        assert languages["x-default"] == languages["ko"]
        assert address == languages["en" if address.startswith(f"{SITE_URL}en/") else "ko"]
        assert all(pairs[twin] == languages for twin in languages.values()), address


def test_sitemap_dates_come_from_the_content(sitemap: dict[str, ElementTree.Element], content: Content) -> None:
    for id, entry in content.faq.items():
        assert sitemap[f"{SITE_URL}faq/{id}/"].findtext("s:lastmod", "", SITEMAP) == entry.reviewed.isoformat(), id


def test_robots_are_welcome_and_find_the_site_map(site: Path) -> None:
    lines = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {SITE_URL}sitemap.xml" in lines


@every_language
def test_search_finds_every_page_of_its_language_and_no_other(
    language: Language, site: Path, pages: dict[str, BuiltPage]
) -> None:
    written = json.loads(served(site, f"search/{language}.json").read_text("utf-8"))
    documents: list[dict[str, Any]] = written["documents"]
    # The home page says what the others say.
    assert {document["path"] for document in documents} == set(PATHS) - {""}
    for document in documents:
        ids = pages[in_language(document["path"], language)].ids
        assert {part["anchor"] for part in document.get("parts", [])} <= set(ids), document["path"]


@every_language
def test_theme_fetches_an_index_of_nothing(language: Language, site: Path) -> None:
    index = json.loads((site / in_language("search/search_index.json", language)).read_text("utf-8"))
    assert index == {"config": {"language": language}, "docs": []}


def test_page_asks_for_the_search_index_of_its_language(every_page: list[BuiltPage], site: Path) -> None:
    for page in every_page:
        settings = json.loads(page.one("script", id="__config").text)
        base = urljoin(SITE_URL + page.address, settings["base"])
        index = in_language("search/search_index.json", page.language)
        assert urljoin(base, "search/search_index.json") == SITE_URL + index, page.path
        assert (site / index).is_file()
        worker = site / page.goes_to(settings["search"], SITE_URL)[0]
        documents = served(site, f"search/{page.language}.json").relative_to(site).as_posix()
        assert f'"../../../{documents}"' in worker.read_text(encoding="utf-8"), page.path


def test_other_programs_find_what_the_content_says(site: Path, content: Content) -> None:
    for name, data in api_files(content, SITE_URL).items():
        assert json.loads((site / name).read_text(encoding="utf-8")) == json.loads(json.dumps(data)), name
    made = list(Rendering(content).pages())
    for language in LANGUAGES:
        listed = (site / in_language(LLMS, language)).read_text(encoding="utf-8")
        assert listed == llms_text(made, language, SITE_URL)


def test_pages_ask_for_one_style_sheet(site: Path) -> None:
    assert [*site.rglob("*.css")] == [served(site, "assets/css/site.css")]
