"""Entries that were renamed: their old addresses still lead to them."""

from __future__ import annotations

from pydantic import Field

from helpsite.models.base import Model
from helpsite.models.fields import Id, KindName


class Move(Model):
    """One entry with its old id and the one that it has now."""

    kind: KindName
    old: Id = Field(alias="from")
    to: Id


class Moved(Model):
    """What `content/moved.yml` holds."""

    moved: tuple[Move, ...] = ()
