"""Which sources a page rests on: those it names, and those of every figure its texts refer to."""

from collections.abc import Mapping

from helpsite import models
from helpsite.content import Content
from helpsite.library.addresses import FOLDERS, SHARED
from helpsite.library.shelves import leaves, referred
from helpsite.texts.references import FIGURES, SENTENCE


def cited(content: Content, model: models.Model) -> list[str]:
    """Return the ids of a model's sources, its own first, without repetition."""
    own = [leaf for _, leaf in leaves(model) if isinstance(leaf, models.Ref) and leaf.kind == "source"]
    behind: list[str] = []
    for reference in referred(model):
        if reference.kind in FIGURES:
            behind += content.find(reference.kind, reference.id)[1].sources
        elif reference.kind == SENTENCE:
            behind += cited(content, content.sentences[reference.id])
    return list(dict.fromkeys([*map(str, own), *behind]))


def resting(content: Content) -> Mapping[str, list[tuple[str, str]]]:
    """Return, for each source and part, the entries that rest on it as kind and id."""
    found: dict[str, list[tuple[str, str]]] = {}
    # Whom to call comes after what to read.
    for kind, id, entry in sorted(content.entries(), key=lambda entry: entry[0].reference == "contact"):
        if kind.reference in FOLDERS | SHARED and kind.name != "source":
            for source in cited(content, entry):
                found.setdefault(source, []).append((kind.reference, id))
    return found
