"""`helpsite links`: whether the addresses outside the site still answer."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from helpsite.content import read_content
from helpsite.editing.outside_links import ask_all, outside_links
from helpsite.environment import editors_today

ASKED = {
    "ko": "바깥 주소 {all}개 가운데 {bad}개가 답하지 않았습니다.",
    "en": "{bad} of {all} outside addresses did not answer.",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Take nothing."""


def run(chosen: Namespace) -> int:
    """Ask every address and print those that do not answer, with the entries that name them."""
    named = outside_links(read_content(chosen.project, editors_today()))
    bad = [answer for answer in ask_all(list(named)) if not answer.good]
    for answer in bad:
        print(f"{answer.address} — {answer.said} ({', '.join(named[answer.address])})")
    print(ASKED[chosen.lang].format(all=len(named), bad=len(bad)))
    return 1 if bad else 0
