"""Which English was approved against which Korean: the Korean of that day is kept in `content/translations.lock`.

The file keeps the words themselves and no fingerprint of them, so that one can be shown what has changed since.
"""

import difflib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from helpsite.library.shelves import Approved, Item, Library
from helpsite.models import Line, Prose, Script
from helpsite.problems import Place

LOCK = "translations.lock"
# A point inside a number or an address is no full stop.
SILENT = re.compile(r"[,，;!…*“”‘’\"']+(?!\d)|[.。]+(?=[\s)\]*”’\"',;!?]|$)")
AROUND = 3
"""How many words are shown before and after what differs."""


@dataclass(frozen=True)
class Drift:
    """An entry whose English was not approved against the Korean that it has now."""

    kind: str
    id: str
    place: Place
    approved: tuple[str, ...] | None
    """The Korean of the approval; None where there was none yet."""
    korean: tuple[str, ...]

    @property
    def is_new(self) -> bool:
        """Tell whether its English was never approved, and so cannot be out of date."""
        return self.approved is None

    def difference(self) -> list[str]:
        """Return each change with some words around it: `… 받은 날부터 [-칠 일-] {+열흘+} 안에 …`."""
        return list(word_difference(" ".join(self.approved or ()), " ".join(self.korean)))


def normal(text: str) -> str:
    """Return a text without what no translation depends on: commas, full stops, quotes, bold, blanks and line ends."""
    return " ".join(SILENT.sub("", unicodedata.normalize("NFC", text)).split())


def korean_of(item: Item) -> tuple[str, ...]:
    """Return the Korean texts of an entry in the order of its fields; search terms are nobody's translation."""
    return tuple(normal(leaf.ko) for _, leaf in item.leaves if isinstance(leaf, Line | Prose | Script))


def drifts(library: Library) -> Iterator[Drift]:
    """Yield every entry whose Korean is not, or no longer, the one of the approval."""
    for item in library.all():
        korean, before = korean_of(item), library.approved.get((item.kind, item.id))
        if korean and (before is None or _sounds(before) != _sounds(korean)):
            yield Drift(item.kind, item.id, item.place(), before, korean)


def approve(library: Library, items: Iterable[Item]) -> Approved:
    """Return the approvals with these entries as they are now, and without entries that are gone."""
    kept = {name: texts for name, texts in library.approved.items() if name[1] in library.shelf(name[0])}
    return kept | {(item.kind, item.id): korean for item in items if (korean := korean_of(item))}


def read_lock(file: Path) -> Approved:
    """Read the approvals; there are none where there is no file. Raises `ValueError` where it cannot be read."""
    if not file.is_file():
        return {}
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
        return {tuple(name.split(":", 1)): tuple(map(str, texts)) for name, texts in read.items()}
    except (AttributeError, TypeError) as error:
        raise ValueError(str(error)) from None


def write_lock(file: Path, approved: Approved) -> None:
    """Write the approvals."""
    file.write_text(lock_text(approved), encoding="utf-8", newline="\n")


def lock_text(approved: Approved) -> str:
    """Return the text of the file of approvals, one text on a line, so that two editors' changes can be merged."""
    data = {":".join(name): texts for name, texts in sorted(approved.items())}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def word_difference(before: str, after: str) -> Iterator[str]:
    """Yield what differs between two texts, word by word, changes that stand close together in one piece."""
    old, new = before.split(), after.split()
    for group in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_grouped_opcodes(AROUND):
        pieces = []
        for tag, start, end, new_start, new_end in group:
            if tag == "equal":
                pieces.append(" ".join(old[start:end]))
                continue
            if end > start:
                pieces.append(f"[-{' '.join(old[start:end])}-]")
            if new_end > new_start:
                pieces.append(f"{{+{' '.join(new[new_start:new_end])}+}}")
        yield " ".join(["…"] * (group[0][1] > 0) + pieces + ["…"] * (group[-1][2] < len(old)))


def _sounds(texts: tuple[str, ...]) -> str:
    # Where Korean puts its blanks and middle dots, no translation can tell.
    return "".join("".join(texts).replace("·", "").split())
