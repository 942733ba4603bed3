"""What MkDocs calls, in the order in which it calls."""

from collections.abc import Callable
from typing import Any

from helpsite.building import finishing, mkdocs_pages, preview, site
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


def on_startup(command: str, dirty: bool) -> None:
    """Spare a build what only a long run needs."""
    preview.spare_garbage_collection()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content and make every page, or stop with everything that is wrong with it."""
    preview.check_port(config)
    return site.prepare(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Hand over every page."""
    return mkdocs_pages.add_pages(files, config)


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: object) -> Any:
    """Show a page in its own language."""
    return mkdocs_pages.page_context(context, page, config)


def on_template_context(context: Any, template_name: str, config: MkDocsConfig) -> Any:
    """Show what is in no language or in both."""
    return mkdocs_pages.template_context(context, template_name, config)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what stands beside the pages."""
    finishing.finish(config)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Keep the last good site up while the content is broken."""
    return preview.keep_last_good_site(server, config, builder)
