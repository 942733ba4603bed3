"""Our pages as MkDocs takes them: as files of its own, and with what its templates see beside their text."""

from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from helpsite.building.site import address_of, site_of
from helpsite.library.addresses import in_language
from helpsite.pages.rendering import Page
from helpsite.pages.structured_data import structured_data
from helpsite.texts.languages import LANGUAGES


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


def add_pages(files: Files, config: MkDocsConfig) -> Files:
    """Hand every page to MkDocs as a file of its own."""
    site = site_of(config)
    for name, page in site.pages.items() if site else ():
        file = File.generated(config, name, content="")
        file.page = FinishedPage(page, file, config)
        files.append(file)
    return files


def page_context(context: Any, page: MkDocsPage, config: MkDocsConfig) -> Any:
    """Show a page in its own language: theme, site name, interface words."""
    assert isinstance(page, FinishedPage)
    shown = page.shown
    context["config"] = config.extra["in_language"][shown.language]
    context["shown"] = shown
    context["view"] = shown.view
    context["structured_data"] = structured_data(shown, address_of(config))
    return context


def template_context(context: Any, template_name: str, config: MkDocsConfig) -> Any:
    """Return the page for unknown addresses both languages, and the site map its pairs."""
    site = site_of(config)
    assert site
    if template_name == "404.html":
        root = urlsplit(address_of(config)).path
        context["config"] = config.extra["in_language"]["ko"]
        context["view"] = site.rendering.view("ko", "")
        context["view"].root = root
        context["halves"] = [site.rendering.not_found(language, root) for language in LANGUAGES]
    if template_name == "sitemap.xml":
        top = address_of(config)
        context["site_pages"] = [
            {
                "loc": top + page.address,
                "lastmod": page.updated.isoformat(),
                "twins": [(language, top + in_language(page.path, language)) for language in LANGUAGES],
                "default": top + page.path,
            }
            for page in site.visitors_pages
            if page.listed
        ]
    return context
