"""What MkDocs calls, in the order in which it calls: the only file that knows both MkDocs and the site.

Whatever can fail for the content's sake fails in `on_config`: MkDocs empties the output folder right after it.
"""

from __future__ import annotations

import copy
import functools
import gc
import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from helpsite.content import read_content
from helpsite.editing.status import status
from helpsite.editing.status_page import status_pages
from helpsite.environment import editors_today, system_language
from helpsite.library.addresses import (
    LLMS,
    MANIFESTS,
    STATUS,
    THEME_INDEX,
    in_language,
    search_documents_file,
    tool_data_file,
)
from helpsite.outputs.api import api_files
from helpsite.outputs.llms import llms_text
from helpsite.outputs.manifest import manifests
from helpsite.outputs.search_documents import search_documents, theme_index
from helpsite.outputs.tool_data import case_data
from helpsite.pages.rendering import Page, Rendering
from helpsite.pages.structured_data import structured_data
from helpsite.problems import ContentError, report
from helpsite.publishing import STYLESHEET, publish
from helpsite.publishing.offline import write_removal
from helpsite.texts.languages import LANGUAGES, Language
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

log = logging.getLogger("mkdocs.hooks.helpsite")
TOKENS = "assets/css/tokens.css"
# MkDocs names its command once, and reads its settings anew before each preview: only here can it be remembered.
commands: list[str] = []
UNAPPROVED: dict[Language, str] = {
    "ko": "영어가 지금의 한국어와 맞는지 아직 확인하지 않았습니다(helpsite status)",
    "en": "its English is not yet approved against its Korean (helpsite status)",
}


class FinishedPage(MkDocsPage):
    """A page that is HTML already: MkDocs neither reads it as Markdown again nor sets up a reader for each."""

    def __init__(self, shown: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(shown.title, file, config)
        self.shown = shown
        self.update_date = shown.updated.isoformat()

    def read_source(self, config: MkDocsConfig) -> None:
        """Keep the theme from searching the page; there is nothing to read."""
        self.markdown = ""
        self.meta = {"title": self.shown.title, "description": self.shown.description, "search": {"exclude": True}}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over the body, and a heading for the skip link."""
        self.content = str(self.shown.body)
        self.toc = TableOfContents([AnchorLink(self.shown.title, "content", 1)])


def on_startup(command: str, dirty: bool) -> None:
    """Note whether this is a build or a preview.

    A build is over before there is garbage worth looking for; a preview runs all day.
    """
    commands.append(command)
    if not is_preview():
        gc.disable()


def is_preview() -> bool:
    """Tell whether the site is shown to an editor, and not built to be published."""
    return "serve" in commands


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content and make every page, or stop with everything that is wrong with it."""
    project = Path(config.config_file_path).parent
    try:
        content = read_content(project, today := editors_today())
    except ContentError as error:
        raise PluginError("\n" + report(error.problems, system_language())) from None
    for drift in content.drifts.values():
        # A warning would stop a strict build, in which somebody may only want to see a change; a release stops.
        log.info("%s — %s", drift.place, UNAPPROVED[system_language()])
    rendering = Rendering(content)
    pages = {page.file: page for page in rendering.pages()}
    if is_preview():
        edit = f"{config.repo_url.rstrip('/')}/{(config.edit_uri or '').strip('/')}" if config.repo_url else ""
        pages |= {page.file: page for page in status_pages(rendering, status(content, today), today, edit)}
    config.extra.update(rendering=rendering, pages=pages)
    config.extra["words"] = {
        language: {key: line[language] for key, line in content.site.words.items()} for language in LANGUAGES
    }
    config.extra.update(published=not is_preview(), styles=config.extra_css, manifests=MANIFESTS)
    if config.extra["published"]:
        config.extra_css = [STYLESHEET]
    config.extra["in_language"] = {language: _in_language(config, language) for language in LANGUAGES}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Hand every page to MkDocs as a file of its own."""
    for name, page in config.extra["pages"].items():
        file = File.generated(config, name, content="")
        file.page = FinishedPage(page, file, config)
        files.append(file)
    return files


def on_page_context(context: Any, page: MkDocsPage, config: MkDocsConfig, nav: object) -> Any:
    """Show the page in its own language: theme, site name, interface words."""
    assert isinstance(page, FinishedPage)
    shown = page.shown
    context["config"] = config.extra["in_language"][shown.language]
    context["shown"] = shown
    context["view"] = shown.view
    context["structured_data"] = structured_data(shown, config.site_url or "/")
    return context


def on_template_context(context: Any, template_name: str, config: MkDocsConfig) -> Any:
    """Give the page for unknown addresses both languages, and the site map its pairs."""
    rendering: Rendering = config.extra["rendering"]
    if template_name == "404.html":
        root = urlsplit(config.site_url or "/").path
        context["config"] = config.extra["in_language"]["ko"]
        context["view"] = rendering.view("ko", "")
        context["view"].root = root
        context["halves"] = [rendering.not_found(language, root) for language in LANGUAGES]
    if template_name == "sitemap.xml":
        pages: list[Page] = [page for page in config.extra["pages"].values() if page.listed]
        top = config.site_url or "/"
        context["site_pages"] = [
            {
                "loc": top + page.address,
                "lastmod": page.updated.isoformat(),
                "twins": [(language, top + in_language(page.path, language)) for language in LANGUAGES],
                "default": top + page.path,
            }
            for page in pages
            if page.path != STATUS
        ]
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Give the search, the tools and other programs what they work on, and the theme an index of nothing."""
    site = Path(config.site_dir)
    content = config.extra["rendering"].content
    for language in LANGUAGES:
        _write(site / search_documents_file(language), search_documents(content, language))
        _write(site / in_language(THEME_INDEX, language), theme_index(language))
        _write(site / tool_data_file(language), case_data(content, language))
    top = config.site_url or "/"
    pages: list[Page] = [page for page in config.extra["pages"].values() if page.path != STATUS]
    # No other program reads a preview, and an editor waits for it.
    if config.extra["published"]:
        for name, data in api_files(content, top).items():
            _write(site / name, data)
        for language in LANGUAGES:
            (site / in_language(LLMS, language)).write_text(
                llms_text(pages, language, top), encoding="utf-8", newline="\n"
            )
    for address, html in config.extra["rendering"].moved(config.site_url or "/"):
        (site / address).mkdir(parents=True, exist_ok=True)
        (site / address / "index.html").write_text(html, encoding="utf-8")
    tokens = (Path(config.docs_dir) / TOKENS).read_text(encoding="utf-8")
    for name, data in manifests(content, urlsplit(top).path, tokens).items():
        _write(site / name, data)
    # Whoever looks into a script or a style in the preview shall find it as it is written, and as it is now.
    if config.extra["published"]:
        publish(site, config.extra["styles"], top, pages, content.site.offline)
    else:
        write_removal(site)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Keep the last good site up while the content is broken; MkDocs by itself would stop answering."""

    @functools.wraps(builder)
    def build_if_good(config: MkDocsConfig | None = None) -> None:
        try:
            builder(config)
        except Abort:
            log.error("The last good site is still shown. Save a good file to bring the preview up to date.")

    server.builder = build_if_good
    return server


def _write(file: Path, data: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _in_language(config: MkDocsConfig, language: Language) -> MkDocsConfig:
    """Give the settings as the theme shall see them on a page of this language."""
    site = config.extra["rendering"].content.site
    shown = copy.copy(config)
    # Templates read the theme's settings by name only, so a plain mapping can stand for it.
    shown["theme"] = {**config.theme, "language": language}
    shown.site_name = site.name[language]
    shown.site_description = site.description[language]
    return shown
