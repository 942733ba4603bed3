"""The project's own command, for the content and for a built site; `helpsite --help` lists what it does.

Each module here is the command of its name: `arguments` says what it takes, where it takes anything, in the language of
whoever asks; `run` does it and returns the exit status. What they say is kept in `messages.yml`.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from helpsite.environment import system_language
from helpsite.library.kinds import OF_MANY
from helpsite.problems import ContentError, NotPossible, report
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.messages import Catalogue, called

COMMANDS = (
    *("check", "status", "uses", "new", "rename", "delete", "translated"),
    *("schemas", "links", "build", "release", "pack"),
)
"""In the order in which the help lists them."""
say = Catalogue("commands/messages.yml")


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


def take_kind(parser: argparse.ArgumentParser, language: Language) -> None:
    """Take a kind of which there are several entries; the help names them all."""
    names = ", ".join(kind.name for kind in OF_MANY)
    parser.add_argument("kind", metavar=say("KIND")[language], help=f"{say('kind')[language]}: {names}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that is asked for; what cannot be done ends each of them the same way."""
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
        print(say("to-mend", count=len(error.problems))[chosen.lang])
        if chosen.command != "check":
            print(say("not-done", command=chosen.command)[chosen.lang])
        status = 1
    except NotPossible as error:
        print(error.why[chosen.lang])
        status = 1
    # What cannot be written shall be known here, not when Python ends.
    sys.stdout.flush()
    return status


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    language = _language(given)
    about = say("helpsite")[language]
    _speak(language)
    parser = argparse.ArgumentParser(prog=called(), description=about, add_help=False, allow_abbrev=False)
    parser.add_argument("-h", "--help", action="help", help=say("--help")[language])
    parser.add_argument("--lang", choices=LANGUAGES, default=language, help=say("--lang")[language])
    parser.add_argument(
        "--project", type=Path, metavar=say("FOLDER")[language], default=Path.cwd(), help=say("--project")[language]
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar=say("COMMAND")[language])
    for name in COMMANDS:
        does = say(f"helpsite {name}")[language]
        command = commands.add_parser(name, help=does, description=does, add_help=False, allow_abbrev=False)
        command.add_argument("-h", "--help", action="help", help=say("--help")[language])
        command.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        # What a command needs is loaded for that command alone, so that a check answers at once.
        if name in given and hasattr(module := _module(name), "arguments"):
            module.arguments(command, language)
    return parser


def _language(given: Sequence[str]) -> Language:
    """Return the language that is asked for, before anything else is read; what is wrong with it is told later."""
    asked = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    asked.add_argument("--lang", nargs="?")
    said = asked.parse_known_args(given)[0].lang
    return next((language for language in LANGUAGES if language == said), system_language())


def _speak(language: Language) -> None:
    """Let argparse, which has its texts translated by gettext, say what it says in this language."""

    def translated(text: str) -> str:
        return say(f"argparse {text}")[language] if f"argparse {text}" in say.texts else text

    vars(argparse).update(_=translated, ngettext=lambda one, more, count: translated(one if count == 1 else more))


def _module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name}")
