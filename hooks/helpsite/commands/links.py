"""`helpsite links`: whether the addresses outside the site still answer."""

from argparse import Namespace

from helpsite.commands import say
from helpsite.content import read_content
from helpsite.editing.outside_links import ask_all, outside_links
from helpsite.environment import editors_today


def run(chosen: Namespace) -> int:
    """Ask every address and print those that do not answer, with the entries that name them."""
    named = outside_links(read_content(chosen.project, editors_today()))
    bad = [answer for answer in ask_all(list(named)) if not answer.good]
    for answer in bad:
        print(f"{answer.address} — {answer.said} ({', '.join(named[answer.address])})")
    print(say("asked", count=len(named), bad=len(bad))[chosen.lang])
    return 1 if bad else 0
