"""The project's own command: `helpsite check` tells what is wrong with the content."""

from __future__ import annotations

import argparse
import locale
import os
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

from helpsite.content import read_content
from helpsite.languages import Language
from helpsite.problems import ContentError, report

SUMMARY = {
    "ko": "고칠 곳 {count}개를 찾았습니다.",
    "en": "{count} things to mend.",
}
FINE = {
    "ko": "content/에 고칠 곳이 없습니다(질문 {faq}개).",
    "en": "Nothing to mend in content/ ({faq} questions).",
}


def system_language() -> Language:
    """Give the language of whoever sits at this machine: Korean where the system speaks it, English elsewhere."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "ko" if spoken.lower().startswith(("ko", "korean")) else "en"


def check(project: Path, language: Language) -> int:
    """Print what is wrong with the content; give the exit status."""
    today = datetime.now(timezone(timedelta(hours=9))).date()
    try:
        content = read_content(project, today)
    except ContentError as error:
        print(report(error.problems, language))
        print(SUMMARY[language].format(count=len(error.problems)))
        return 1
    print(FINE[language].format(faq=len(content.faq)))
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="helpsite", description="Tools for the editors of the help site.")
    parser.add_argument("--lang", choices=["ko", "en"], default=system_language(), help="language of the messages")
    parser.add_argument("--project", type=Path, default=Path.cwd(), help="the folder that holds content/")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="tell what is wrong with the content")
    chosen = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    return check(chosen.project.resolve(), chosen.lang)


if __name__ == "__main__":
    sys.exit(main())
