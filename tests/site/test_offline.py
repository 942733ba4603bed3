"""What is kept for readers without a connection is there, whole, and no more than they want."""

import hashlib
import json
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from helpsite.content import Content
from helpsite.library.addresses import MANIFESTS, in_language
from helpsite.pages.rendering import Page, Rendering
from helpsite.publishing.offline import DIGEST, write_worker
from helpsite.texts.languages import LANGUAGES, Language
from support.built_pages import ADDRESSES, BuiltPage
from support.offline import ANSWER, PLAN, files_told, told
from support.project import SITE_URL


def test_every_file_is_there_with_its_content_and_named_once(site: Path) -> None:
    ways = [way for way, _ in files_told(site)]
    assert len(ways) == len(set(ways))
    for way, digest in files_told(site):
        file = site / way / "index.html" if (site / way).is_dir() else site / way
        assert hashlib.sha256(file.read_bytes()).hexdigest()[:DIGEST] == digest, way


def test_every_page_is_kept_sooner_or_later(site: Path) -> None:
    kept = told(site)
    essential = set(ADDRESSES) & kept["essential"].keys()
    later = {way for group in kept["later"].values() for way in group}
    assert essential | later == set(ADDRESSES) and not essential & later
    assert {in_language(path, language) for path in ("", PLAN, "faq/", "case/") for language in LANGUAGES} <= essential
    assert {in_language(ANSWER, language) for language in LANGUAGES} <= later


def test_everything_that_pages_load_is_kept(site: Path, pages: dict[str, BuiltPage]) -> None:
    used = set()
    for page in pages.values():
        ways = [script["src"] for script in page.all("script") if script["src"]]
        ways += [link["href"] for link in page.all("link") if link["rel"] in ("stylesheet", "icon", "manifest")]
        used |= {page.goes_to(way, SITE_URL)[0] for way in ways}
    assert used <= told(site)["essential"].keys()


def test_nothing_is_kept_that_only_its_makers_read(site: Path) -> None:
    assert [way for way, _ in files_told(site) if way.endswith((".map", ".xml", ".gz", "404.html"))] == []


@pytest.fixture
def small_site(site: Path, content: Content, tmp_path: Path) -> Callable[[], str]:
    """Return what writes the worker of a few files, which lie in the folder `small`, and returns its text."""
    folder = tmp_path / "small"
    (folder / "assets/js/entries").mkdir(parents=True)
    shutil.copy(site / "assets/js/entries/offline-worker.js", folder / "assets/js/entries")
    (folder / "one.css").write_text("one")
    homes: list[Page] = [page for page in Rendering(content).pages() if page.path == ""]
    for page in homes:
        (folder / page.address).mkdir(exist_ok=True)
        (folder / page.address / "index.html").write_text(page.title)

    def write() -> str:
        write_worker(folder, homes, ["one.css"])
        return (folder / "sw.js").read_text(encoding="utf-8")

    return write


def test_version_changes_with_what_is_kept_and_with_nothing_else(small_site: Callable[[], str], tmp_path: Path) -> None:
    first = small_site()
    assert small_site() == first
    (tmp_path / "small/one.css").write_text("two")
    assert told(tmp_path / "small")["version"] in first
    small_site()
    assert told(tmp_path / "small")["version"] not in first


# On the home screen


@pytest.mark.parametrize("language", LANGUAGES)
def test_manifest_names_the_site_and_pictures_that_are_there(site: Path, content: Content, language: Language) -> None:
    manifest = json.loads((site / MANIFESTS[language]).read_text(encoding="utf-8"))
    assert (manifest["name"], manifest["lang"]) == (content.site.name[language], language)
    assert (site / manifest["start_url"] / "index.html").is_file()
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        picture = (site / icon["src"]).read_bytes()
        assert icon["sizes"] == "{}x{}".format(*struct.unpack(">II", picture[16:24]))


def test_every_page_leads_to_the_manifest_of_its_language_and_to_the_worker(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        link = page.one("link", rel="manifest")
        assert page.goes_to(link["href"], SITE_URL)[0] == MANIFESTS[page.language]
        assert page.goes_to(link["data-worker"], SITE_URL)[0] == "sw.js"
