"""The project's own command: `helpsite check` for the content, `helpsite links` for the addresses outside."""

from __future__ import annotations

import argparse
import locale
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from helpsite.content import Content, read_content
from helpsite.languages import Language
from helpsite.outside_links import ask_all, outside_links
from helpsite.problems import ContentError, report

KOREA = timezone(timedelta(hours=9))
SUMMARY = {
    "ko": "고칠 곳 {count}개를 찾았습니다.",
    "en": "{count} things to mend.",
}
EXPIRED = {
    "ko": "알림 '{id}'은(는) {day}에 끝나 더는 보이지 않습니다. content/notices.yml에서 지워도 됩니다.",
    "en": "The notice “{id}” ended on {day} and is no longer shown. It may be removed from content/notices.yml.",
}
LINKS = {
    "ko": "바깥 주소 {all}개 가운데 {bad}개가 답하지 않았습니다.",
    "en": "{bad} of {all} outside addresses did not answer.",
}
FINE = {
    "ko": "content/에 고칠 곳이 없습니다(질문 {faq}개).",
    "en": "Nothing to mend in content/ ({faq} questions).",
}


def system_language() -> Language:
    """Give the language of whoever sits at this machine: Korean where the system speaks it, English elsewhere."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "ko" if spoken.lower().startswith(("ko", "korean")) else "en"


def editors_today() -> date:
    """Give the day it is in Korea; `SOURCE_DATE_EPOCH` stands for the clock where a build has to be repeated.

    The variable is that of https://reproducible-builds.org/specs/source-date-epoch/, which MkDocs keeps to as well.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(said), KOREA) if said else datetime.now(KOREA)).date()


def check(content: Content, language: Language) -> int:
    """Print what an editor may want to know of content that is in order."""
    for notice in content.expired_notices.values():
        print(EXPIRED[language].format(id=notice.id, day=notice.until.isoformat()))
    print(FINE[language].format(faq=len(content.faq)))
    return 0


def links(content: Content, language: Language) -> int:
    """Ask every address outside the site and print those that do not answer; give the exit status."""
    named = outside_links(content)
    bad = [answer for answer in ask_all(list(named)) if not answer.good]
    for answer in bad:
        print(f"{answer.address} — {answer.said} ({', '.join(named[answer.address])})")
    print(LINKS[language].format(all=len(named), bad=len(bad)))
    return 1 if bad else 0


COMMANDS: dict[str, Callable[[Content, Language], int]] = {"check": check, "links": links}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="helpsite", description="Tools for the editors of the help site.")
    parser.add_argument("--lang", choices=["ko", "en"], default=system_language(), help="language of the messages")
    parser.add_argument("--project", type=Path, default=Path.cwd(), help="the folder that holds content/")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="tell what is wrong with the content")
    commands.add_parser("links", help="ask every address outside the site whether it still answers (uses the network)")
    chosen = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        content = read_content(chosen.project.resolve(), editors_today())
    except ContentError as error:
        print(report(error.problems, chosen.lang))
        print(SUMMARY[chosen.lang].format(count=len(error.problems)))
        return 1
    return COMMANDS[chosen.command](content, chosen.lang)


if __name__ == "__main__":
    sys.exit(main())
