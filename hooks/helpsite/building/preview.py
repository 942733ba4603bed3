"""The preview, `mkdocs serve`: it stays up while the content is broken."""

import functools
import gc
import logging
from collections.abc import Callable

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.hooks.helpsite")


def is_preview() -> bool:
    """Tell whether the site is shown to an editor, and not built to be published.

    MkDocs names its command at its start alone, and reads its settings again for each preview: what is asked for
    every time is the command that runs.
    """
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve"


def spare_garbage_collection() -> None:
    """Look for no garbage in a build, which is over before there is any worth looking for; a preview runs all day."""
    if not is_preview():
        gc.disable()


def keep_last_good_site(server: LiveReloadServer, builder: Callable[..., None]) -> LiveReloadServer:
    """Keep the last good site up while the content is broken; MkDocs by itself would stop answering."""

    @functools.wraps(builder)
    def build_if_good(config: MkDocsConfig | None = None) -> None:
        try:
            builder(config)
        except Abort:
            log.error("The last good site is still shown. Save a good file to bring the preview up to date.")

    server.builder = build_if_good
    return server
