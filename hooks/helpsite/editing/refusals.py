"""What the commands that change content do not do, and what an editor may do instead."""

from helpsite.editing import say
from helpsite.library.files import CONTENT
from helpsite.library.kinds import ALL, BY_NAME, NAMES, Kind
from helpsite.library.shelves import Library
from helpsite.models.fields import BLANK, ID
from helpsite.problems import NotPossible, what_is_wrong
from helpsite.rules.hints import likeliest
from helpsite.texts.languages import LANGUAGES


def kind_called(word: str, among: tuple[Kind, ...] = ALL) -> Kind:
    """Return the kind that an editor means: by its name, also of several, by its place, or by its name in a language.

    Raises `NotPossible` where there is none, or none of those that are possible.
    """
    said = word.strip().lower()
    for kind in ALL:
        if said in (kind.name, f"{kind.name}s", kind.place, kind.place.removesuffix(".yml"), kind.ko, kind.en):
            if kind in among:
                return kind
            raise NotPossible(say("one-of-its-kind", kind=NAMES[kind.name], file=f"{CONTENT}/{kind.place}"))
    kinds = {
        language: ", ".join(f"{kind.name}({kind.ko})" if language == "ko" else kind.name for kind in among)
        for language in LANGUAGES
    }
    raise NotPossible(say("no-such-kind", kind=word, kinds=kinds))


def kind_of(library: Library, word: str, id: str) -> Kind:
    """Return the kind of an entry that is named by an editor's word for it; texts call a courier a contact."""
    said = word.strip().lower()
    reference = "contact" if said in ("contact", "contacts", NAMES["contact"]["ko"]) else said
    found = library.find(reference, id)
    if found or reference != "contact":
        return BY_NAME[found.kind] if found else kind_called(word)
    raise _unknown(library, reference, id)


def stand_in(kind: Kind, said: str) -> str:
    """Return the id of what an editor names to stand in for an entry of this kind, or raise `NotPossible`."""
    of, _, id = said.rpartition(":")
    if of not in ("", kind.name, kind.reference):
        raise NotPossible(say("to-another-kind", kind=NAMES[kind.name], name=kind.reference))
    return id


def check_free(library: Library, kind: Kind, id: str, of: str | None = None) -> None:
    """Raise `NotPossible` where an id cannot be that of a new entry, or the next one of the entry called `of`."""
    pattern, rule = (BLANK, "bad-blank") if kind.name == "blank" else (ID, "bad-id")
    if not pattern.fullmatch(id):
        raise NotPossible(what_is_wrong(rule, value=id))
    if id in library.names.get(kind.reference, set()):
        found = library.find(kind.reference, id)
        place = found.document.path if found else f"{CONTENT}/{kind.place}"
        raise NotPossible(say("there-already", id=id, file=place))
    for moved in library.shelf("moved").values():
        for move in moved.model.moved:
            if (move.kind, move.old) == (kind.name, id) and move.to != of:
                raise NotPossible(say("named-so-before", id=id, to=move.to))


def check_there(library: Library, kind: Kind, id: str) -> None:
    """Raise `NotPossible` where there is no entry of this id."""
    if id in library.shelf(kind.name):
        return
    if kind.is_list and id in library.names.get(kind.name, ()):
        raise NotPossible(say("part-of-another", id=id, file=f"{CONTENT}/{kind.place}"))
    raise _unknown(library, kind.name, id)


def _unknown(library: Library, kind: str, id: str) -> NotPossible:
    hint = likeliest(library, kind, id, otherwise=say("look-again"))
    return NotPossible(what_is_wrong("unknown-id", kind=NAMES[kind], id=id, hint=hint))
