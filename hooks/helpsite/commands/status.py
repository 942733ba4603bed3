"""`helpsite status`: what editors could turn to."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date

from helpsite.commands import say
from helpsite.content import read_content
from helpsite.editing.status import status
from helpsite.editing.status_report import as_data, as_text
from helpsite.environment import editors_today
from helpsite.problems import what_is_wrong
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take a day and a form."""

    def day(said: str) -> date:
        try:
            return date.fromisoformat(said)
        except ValueError:
            raise ArgumentTypeError(what_is_wrong("bad-date", value=said)[language]) from None

    parser.add_argument("--on", type=day, metavar="YYYY-MM-DD", help=say("--on")[language])
    parser.add_argument("--format", choices=["text", "json"], default="text", help=say("--format")[language])


def run(chosen: Namespace) -> int:
    """Print it, as text or JSON."""
    today = editors_today()
    on = chosen.on or today
    remarks = status(read_content(chosen.project, today), on)
    if chosen.format == "json":
        print(json.dumps(as_data(remarks, on, chosen.lang), ensure_ascii=False, indent=1))
    else:
        print(as_text(remarks, on, chosen.lang))
    return 0
