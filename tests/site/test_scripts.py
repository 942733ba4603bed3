"""The scripts of the built site are whole, and pages load no others."""

import re
from pathlib import Path

from helpsite.publishing.scripts import ENTRIES
from support.built_pages import served

LOADED = re.compile(r"(assets/js/[\w/-]+)\.[0-9a-f]{10}(\.js)")


def test_entries_are_whole_in_the_built_site(site: Path) -> None:
    for entry in ENTRIES:
        text = served(site, f"assets/js/{entry}").read_text(encoding="utf-8")
        assert not re.search(r"\bimport\s*[{\"]", text)


def test_pages_load_no_script_of_ours_but_entries(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    asked = {"".join(name).removeprefix("assets/js/") for name in LOADED.findall(html)}
    assert asked == {"entries/site.js", "entries/early.js", "entries/search-worker.js"}
