"""`helpsite check`: what is wrong with the content."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from helpsite.content import Content, read_content
from helpsite.environment import editors_today
from helpsite.problems import ContentError
from helpsite.problems.reports import FORMATS
from helpsite.texts.languages import Language

EXPIRED = {
    "ko": "알림 '{id}'은(는) {day}에 끝나 더는 보이지 않습니다. content/notices.yml에서 지워도 됩니다.",
    "en": "The notice “{id}” ended on {day} and is no longer shown. It may be removed from content/notices.yml.",
}
UNAPPROVED = {
    "ko": "영어를 확인했다는 표시가 없는 항목이 {count}건 있어 공개할 수 없습니다. helpsite status로 확인하세요.",
    "en": "English still to be approved against its Korean before this can be released: {count} (helpsite status).",
}
FINE = {
    "ko": "content/에 고칠 곳이 없습니다(질문 {faq}개).",
    "en": "Nothing to mend in content/ ({faq} questions).",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Say for whom it can be told."""
    parser.add_argument("--format", choices=["text", *FORMATS], default="text", help=help["format"])


def run(chosen: Namespace) -> int:
    """Tell every problem; programs are told even when there is none."""
    try:
        content = read_content(chosen.project, editors_today())
    except ContentError as error:
        if chosen.format == "text":
            raise
        print(FORMATS[chosen.format](error.problems, chosen.lang))
        return 1
    if chosen.format == "text":
        print_good_news(content, chosen.lang)
    elif nothing := FORMATS[chosen.format]([], chosen.lang):
        print(nothing)
    return 0


def print_good_news(content: Content, language: Language) -> None:
    """Print what an editor may want to know of content that is in order."""
    for notice in content.expired_notices.values():
        print(EXPIRED[language].format(id=notice.id, day=notice.until.isoformat()))
    print(FINE[language].format(faq=len(content.faq)))
    if content.drifts:
        print(UNAPPROVED[language].format(count=len(content.drifts)))
