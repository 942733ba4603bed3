"""From the pages that MkDocs built to the files that hosts serve: few, small, and named by their content."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from helpsite.library.addresses import MANIFESTS, SEARCH_DOCUMENTS, THEME_INDEX, TOOL_DATA, in_language
from helpsite.pages.rendering import Page
from helpsite.publishing.fingerprints import fingerprint, mend
from helpsite.publishing.hosts import make_safe
from helpsite.publishing.offline import write_removal, write_worker
from helpsite.publishing.scripts import ENTRIES, make_small
from helpsite.publishing.stylesheet import write_stylesheet
from helpsite.texts.languages import LANGUAGES

SCRIPTS = "assets/js"
STYLESHEET = "assets/css/site.css"
FAVICON = "assets/img/favicon.svg"
THEME_SCRIPTS = "assets/javascripts"
THEME_STYLES = "assets/stylesheets"
UNUSED = (f"{THEME_SCRIPTS}/lunr", f"{THEME_SCRIPTS}/workers", THEME_STYLES)
"""What the theme brings and no page asks for."""


def publish(site: Path, styles: Sequence[str], top: str, pages: Iterable[Page], offline: bool) -> None:
    """Make a built site ready to be served.

    `styles` are its style sheets below its top, in their order; `top` is the address that it will have. With `offline`
    its `pages` are to open without a connection: that comes last, for no file may change after it was counted.
    """
    make_small(site / SCRIPTS)
    sheets = [*sorted((site / THEME_STYLES).glob("main.*.css")), *(site / style for style in styles)]
    write_stylesheet(site, sheets, site / STYLESHEET)
    for sheet in sheets:
        sheet.unlink()
    for folder in UNUSED:
        shutil.rmtree(site / folder)
    for source_map in site.glob(f"{THEME_SCRIPTS}/*.map"):
        source_map.unlink()
    renamed = fingerprint(
        site,
        [
            *SEARCH_DOCUMENTS.values(),
            *TOOL_DATA.values(),
            *(f"{SCRIPTS}/entries/{script}.js" for script in ("search", "search-worker", "early")),
            *(f"{SCRIPTS}/{script}" for script in ENTRIES if script != "entries/search.js"),
            STYLESHEET,
        ],
    )
    mend(site.rglob("*.html"), renamed)
    make_safe(site, top)
    if offline:
        write_worker(site, pages, [*renamed.values(), *_asked_by_name(site)])
    else:
        write_removal(site)


def _asked_by_name(site: Path) -> Iterator[str]:
    """Yield what pages ask for beside the files that are named by their content."""
    yield from (file.relative_to(site).as_posix() for file in site.glob(f"{THEME_SCRIPTS}/bundle.*.js"))
    yield from (in_language(THEME_INDEX, language) for language in LANGUAGES)
    yield from MANIFESTS.values()
    yield FAVICON
