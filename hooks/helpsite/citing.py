"""Which sources a page rests on: those it names, and those of every figure its texts refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpsite import models, prose
from helpsite.content import Content
from helpsite.library import leaves
from helpsite.models import Prose, Ref
from helpsite.references import Reference, pieces


def cited(content: Content, model: models.Model) -> list[str]:
    """Give the ids of a model's sources, its own first, without repetition."""
    own = [leaf for _, leaf in leaves(model) if isinstance(leaf, Ref) and leaf.kind == "source"]
    behind = [id for reference in referred(model) for id in _behind(content, reference)]
    return list(dict.fromkeys([*map(str, own), *behind]))


def referred(model: models.Model) -> Iterator[Reference]:
    """Give every reference in a model's texts; Korean is enough, as both languages hold the same."""
    for _, leaf in leaves(model):
        if isinstance(leaf, Prose):
            yield from prose.references(prose.parse(leaf.ko))
        elif isinstance(leaf, models.Line):
            yield from (piece for piece in pieces(leaf.ko) if isinstance(piece, Reference))


def _behind(content: Content, reference: Reference) -> Iterable[str]:
    if reference.kind == "deadline":
        return content.deadlines[reference.id].sources
    if reference.kind == "amount":
        return content.amounts[reference.id].sources
    return ()
