"""Entries that were renamed: their old addresses still lead to them."""

from helpsite.models.base import Model, explained
from helpsite.models.fields import Id, KindName


class Move(Model):
    """One entry with its old id and the one that it has now."""

    kind: KindName = explained("무엇의 이름인지", "The kind of entry")
    old: Id = explained("옛 이름", "The old id", alias="from")
    to: Id = explained("지금 이름", "The id it has now")


class Moved(Model):
    """What `content/moved.yml` holds."""

    moved: tuple[Move, ...] = explained(
        "이름이 바뀐 항목들. 옛 주소로 와도 새 주소로 갑니다.",
        "Entries that were renamed; their old addresses lead on",
        default=(),
    )
