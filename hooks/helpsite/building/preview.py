"""The preview, `mkdocs serve`: it stays up while the content is broken."""

import functools
import gc
import logging
import os
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from helpsite.desk import say
from helpsite.desk.application import Desk
from helpsite.desk.clerk import Clerk
from helpsite.desk.guard import Guard, is_own_machine
from helpsite.desk.office import Office
from helpsite.editing.schemas import write_schemas
from helpsite.environment import editors_today, system_language
from helpsite.problems import Problem, report

log = logging.getLogger("mkdocs.hooks.helpsite")


def is_preview() -> bool:
    """Tell whether the site is shown to an editor, and not built to be published.

    MkDocs names its command at its start alone, and reads its settings again for each preview: what is asked for
    every time is the command that runs.
    """
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve"


def has_desk(config: MkDocsConfig) -> bool:
    """Tell whether content can be edited in the preview: nobody but whoever sits at this machine may reach it then."""
    return is_preview() and is_own_machine(config.dev_addr.host)


def spare_garbage_collection() -> None:
    """Look for no garbage in a build, which is over before there is any worth looking for; a preview runs all day."""
    if not is_preview():
        gc.disable()


def check_port(config: MkDocsConfig) -> None:
    """Stop a preview whose port is taken before it does anything, and say what to do; a build asks for none."""
    if is_preview():
        _check_port(config.dev_addr.host, config.dev_addr.port)


# A preview reads its settings again and again, and has the port itself by then.
@functools.cache
def _check_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as tried:
        # A port whose last connection is only just closed is free all the same.
        if os.name != "nt":
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError:
            _print(say("port-taken", port=port)[system_language()])
            raise Abort("") from None


class BrokenContent(Abort):
    """A preview cannot be brought up to date: `problems` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("")
        self.problems = problems


def keep_last_good_site(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Keep the last good site up while the content is broken, with what is wrong on every page of it."""
    site = server.get_app()
    assert site
    project, language = Path(config.config_file_path).parent, system_language()
    office = None
    if has_desk(config):
        clerk = Clerk(project, editors_today, server.mount_path)
        office = Office(clerk, Guard(config.dev_addr.port), language)
    desk = Desk(site, project, language, office)
    server.set_app(desk)

    def tell(problems: Sequence[Problem]) -> None:
        desk.problems = problems
        # MkDocs' own log tells nothing twice, and an editor may make the same mistake again.
        if problems:
            _print(report(problems, language))
        elif office:
            write_schemas(project)
        # Between these two lines VS Code looks for mistakes: see .vscode/tasks.json.
        _print(f"==> {say('looked', count=len(problems))[language]}")

    tell(config.extra.get("problems", ()))

    @functools.wraps(builder)
    def build_if_good(config: MkDocsConfig | None = None) -> None:
        _print(f"--> {say('looking')[language]}")
        try:
            builder(config)
            tell(())
        except BrokenContent as error:
            tell(error.problems)
        except Abort:
            log.error(say("last-good-shown")[language])

    server.builder = build_if_good
    return server


def _print(said: str) -> None:
    print(said, file=sys.stderr, flush=True)
