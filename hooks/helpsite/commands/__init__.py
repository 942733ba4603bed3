"""The project's own command, for the content and for a built site; `helpsite --help` lists what it does.

Each module here is the command of its name: `arguments` says what it takes, `run` does it and gives the exit status.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from helpsite.problems import ContentError, report
from helpsite.surroundings import system_language

COMMANDS = {
    "check": "tell what is wrong with the content",
    "status": "tell what is due, and which entries nothing leads to",
    "uses": "list the entries that name another one, such as a deadline that has changed",
    "new": "write a new entry, with what is to be filled in",
    "rename": "give an entry another name and mend whatever refers to it",
    "translated": "note that an entry's English says what its Korean says now",
    "schemas": "write the schemas by which an editor's program helps while typing",
    "links": "ask every address outside the site whether it still answers (uses the network)",
    "release": "build and check a new version, then let FOLDER/live point to it",
    "pack": "pack a built site's text files with brotli and gzip, beside them",
    "stage": "write the pages as a project of Markdown files that any builder reads",
}
SUMMARY = {
    "ko": "고칠 곳 {count}개를 찾았습니다.",
    "en": "To mend: {count}",
}


def command() -> NoReturn:
    """Run the command and leave.

    It lives for a moment: going through all that it has read, in search of garbage, would take a sixth of that.
    """
    gc.disable()
    try:
        sys.exit(main())
    except BrokenPipeError:
        # Whoever reads has read enough, as `head` does; nothing may be written to them when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that is asked for; content that cannot become a site ends each of them the same way."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    chosen = _parser(given).parse_args(given)
    chosen.project = chosen.project.resolve()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        status: int = _module(chosen.command).run(chosen)
    except ContentError as error:
        print(report(error.problems, chosen.lang))
        print(SUMMARY[chosen.lang].format(count=len(error.problems)))
        status = 1
    # What cannot be written shall be known here, not when Python ends.
    sys.stdout.flush()
    return status


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="helpsite", description="Tools for the editors and hosts of the help site.")
    parser.add_argument("--lang", choices=["ko", "en"], default=system_language(), help="language of the messages")
    parser.add_argument("--project", type=Path, default=Path.cwd(), help="the folder that holds content/")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help in COMMANDS.items():
        command = commands.add_parser(name, help=help)
        command.add_argument("--lang", choices=["ko", "en"], default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        # What a command needs is loaded for that command alone, so that a check answers at once.
        if name in given:
            _module(name).arguments(command)
    return parser


def _module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name}")
