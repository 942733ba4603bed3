"""References in texts: `{deadline:notify-courier}`, `{faq:empty-box}`, and links such as `[text](faq:empty-box)`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

SPELLING = r"([a-z]+):([a-z0-9-]*)(?:#([a-z0-9-]+))?"
IN_BRACES = r"\{" + SPELLING + r"\}"
FIGURES = frozenset({"deadline", "amount"})
"""What stands for a figure."""
SENTENCE = "sentence"
"""What stands for words that several texts share."""
IN_TEXT = FIGURES | {SENTENCE}
"""What a text may hold beside the names of pages."""
PAGES = frozenset({"faq", "step", "situation", "page", "contact", "message", "source"})
"""What leads to a page."""
PHONE = "phone"
"""The anchor by which a contact is named with its number: `{contact:customs-125#phone}`."""


@dataclass(frozen=True)
class Reference:
    """What a text points to: the kind of thing, its id and, on its page, an anchor."""

    kind: str
    id: str
    anchor: str | None = None

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" + (f"#{self.anchor}" if self.anchor else "")


@cache
def parse_reference(written: str) -> Reference | None:
    """Read a reference without its braces; None when it is not spelled like one."""
    match = re.fullmatch(SPELLING, written)
    return Reference(*match.groups()) if match else None


def parse_target(target: str) -> Reference | None:
    """Read a link's target; None when it is not spelled like a reference to a page."""
    reference = parse_reference(target)
    return reference if reference and reference.kind in PAGES else None


def pieces(text: str) -> Iterator[str | Reference]:
    """Cut a plain line into its words and its references."""
    end = 0
    for match in re.finditer(IN_BRACES, text):
        if match.start() > end:
            yield text[end : match.start()]
        yield Reference(*match.groups())
        end = match.end()
    if end < len(text):
        yield text[end:]
