"""From the pages that MkDocs built to the files that hosts serve: few, small, and named by their content."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from helpsite.addresses import in_language
from helpsite.case_data import case_data_file
from helpsite.languages import LANGUAGES
from helpsite.publishing.fingerprints import fingerprint, mend
from helpsite.publishing.hosting import make_safe
from helpsite.publishing.stylesheet import write_stylesheet
from helpsite.scripts import ENTRIES, make_small
from helpsite.search_documents import THEME_INDEX, file_of

SCRIPTS = "assets/js"
STYLESHEET = "assets/css/site.css"
THEME_STYLES = "assets/stylesheets"
UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", THEME_STYLES)
"""What the theme brings and no page asks for."""


def publish(site: Path, styles: Sequence[str], top: str) -> None:
    """Make a built site ready to be served.

    `styles` are its style sheets below its top, in their order; `top` is the address that it will have.
    """
    make_small(site / SCRIPTS)
    sheets = [*sorted((site / THEME_STYLES).glob("main.*.css")), *(site / style for style in styles)]
    write_stylesheet(site, sheets, site / STYLESHEET)
    for sheet in sheets:
        sheet.unlink()
    for folder in UNUSED:
        shutil.rmtree(site / folder)
    for map in site.glob("assets/javascripts/*.map"):
        map.unlink()
    renamed = fingerprint(
        site,
        [
            *(name(language) for name in (file_of, case_data_file) for language in LANGUAGES),
            *(f"{SCRIPTS}/{script}" for script in ("search/protocol.js", "search/worker.js", "early.js")),
            *(f"{SCRIPTS}/{script}" for script in ENTRIES if script != "search/protocol.js"),
            STYLESHEET,
        ],
    )
    indexes = [site / in_language(THEME_INDEX, language) for language in LANGUAGES]
    mend([*indexes, *site.rglob("*.html")], renamed)
    make_safe(site, top)
