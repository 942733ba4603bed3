"""`helpsite check`: what is wrong with the content."""

from argparse import ArgumentParser, Namespace

from helpsite.commands import say
from helpsite.content import Content
from helpsite.editing.gate import checked_content, publishable_content
from helpsite.editing.schemas import write_schemas
from helpsite.environment import editors_today
from helpsite.problems import FORMATS, ContentError
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Say for whom it can be told."""
    parser.add_argument("--publish", action="store_true", help=say("--publish")[language])
    parser.add_argument("--format", choices=FORMATS, default="text", help=say("--format")[language])


def run(chosen: Namespace) -> int:
    """Tell every problem; programs are told even when there is none."""
    try:
        read = publishable_content if chosen.publish else checked_content
        content = read(chosen.project, editors_today())
    except ContentError as error:
        if chosen.format == "text":
            raise
        print(FORMATS[chosen.format](error.problems, chosen.lang))
        return 1
    if chosen.format == "text":
        write_schemas(chosen.project)
        print_good_news(content, chosen.lang)
    elif nothing := FORMATS[chosen.format]([], chosen.lang):
        print(nothing)
    return 0


def print_good_news(content: Content, language: Language) -> None:
    """Print what an editor may want to know of content that is in order."""
    for notice in content.expired_notices.values():
        print(say("expired", id=notice.id, day=notice.until.isoformat())[language])
    print(say("fine", count=len(content.faq))[language])
    if content.drifts:
        print(say("unapproved", count=len(content.drifts))[language])
