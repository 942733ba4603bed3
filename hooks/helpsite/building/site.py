"""The site of one build: made from the content before MkDocs touches anything, and found again in its settings."""

import copy
import logging
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from helpsite.building.preview import BrokenContent, has_desk, is_preview
from helpsite.content import Content, read_content
from helpsite.editing import say
from helpsite.editing.status import status
from helpsite.editing.status_report import status_pages
from helpsite.environment import editors_today, system_language
from helpsite.library.addresses import MANIFESTS, STATUS
from helpsite.pages.rendering import Page, Rendering
from helpsite.problems import ContentError, Problem, report
from helpsite.publishing import STYLESHEET
from helpsite.texts.languages import LANGUAGES, Language

log = logging.getLogger("mkdocs.hooks.helpsite")


@dataclass(frozen=True)
class Site:
    """What one build makes: every page by the Markdown file that MkDocs takes it for."""

    rendering: Rendering
    pages: dict[str, Page]
    styles: list[str]
    """The style sheets as they are written, below the site's top, in their order."""
    is_published: bool
    """Whether visitors will see it; a preview is for its editor alone."""
    today: date
    """The editor's date."""

    @property
    def visitors_pages(self) -> list[Page]:
        """The pages that a published site has as well."""
        return [page for page in self.pages.values() if page.path != STATUS]


def site_of(config: MkDocsConfig) -> Site | None:
    """Return the site that was prepared for this build; None for a preview that begins with broken content."""
    return cast(Site | None, config.extra.get("site"))


def address_of(config: MkDocsConfig) -> str:
    """Return the address that the site will have, with its slash."""
    return config.site_url or "/"


def prepare(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content and make every page; raise `PluginError` with everything that is wrong with it."""
    project = Path(config.config_file_path).parent
    try:
        content = read_content(project, today := editors_today())
    except ContentError as error:
        if not is_preview():
            raise PluginError("\n" + report(error.problems, system_language())) from None
        if (Path(config.site_dir) / "index.html").exists():
            raise BrokenContent(error.problems) from None
        return _without_pages(config, error.problems)
    for drift in content.drifts.values():
        # A warning would stop a strict build, in which somebody may only want to see a change; a release stops.
        log.info("%s — %s", drift.place, say("unapproved")[system_language()])
    rendering = Rendering(content)
    pages = list(rendering.pages())
    if is_preview():
        pages += status_pages(rendering, status(content, today), today, project)
    site = Site(rendering, {page.file: page for page in pages}, list(config.extra_css), not is_preview(), today)
    if site.is_published:
        config.extra_css = [STYLESHEET]
    config.extra.update(site=site, manifests=MANIFESTS, has_desk=has_desk(config), project=project)
    config.extra["words"] = {
        language: {key: line[language] for key, line in content.site.words.items()} for language in LANGUAGES
    }
    config.extra["in_language"] = {language: _in_language(config, content, language) for language in LANGUAGES}
    return config


def _without_pages(config: MkDocsConfig, problems: tuple[Problem, ...]) -> MkDocsConfig:
    """Let a preview begin all the same: it shows what is wrong until that is mended."""
    config.theme.static_templates.clear()
    config.extra["problems"] = problems
    return config


def _in_language(config: MkDocsConfig, content: Content, language: Language) -> MkDocsConfig:
    """Return the settings as the theme shall see them on a page of this language."""
    shown: Any = copy.copy(config)
    # Templates read the theme's settings by name only, so a plain mapping can stand for it.
    shown["theme"] = {**config.theme, "language": language}
    shown.site_name = content.site.name[language]
    shown.site_description = content.site.description[language]
    return cast(MkDocsConfig, shown)
