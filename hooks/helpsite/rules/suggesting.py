"""What an editor most likely meant by a name that nothing goes by."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from helpsite.library.kinds import BY_NAME
from helpsite.library.shelves import Item, Library, listed
from helpsite.problems import REMOVE, did_you_mean, hint, likely
from helpsite.texts.languages import LANGUAGES
from helpsite.texts.messages import Wording

SURE_ENOUGH = 0.7


def likeliest(library: Library, kind: str, written: str, otherwise: Wording = REMOVE) -> Wording:
    """Return a hint that names an entry of a kind: by an id like it, by a word of its id, or by its title.

    All are named where they are few, and one that merely looks like it would be a wrong guess.
    """
    if kind == "category":
        choices = {language: ", ".join(listed(library, kind, language)) for language in LANGUAGES}
        return hint("write-one-of", choices=choices)
    names = library.names.get(kind, set())
    parts = [id for id in sorted(names) if written in id.split("-")]
    meant = parts[0] if len(parts) == 1 else titled(library, kind, written)
    return did_you_mean(written, names, likely(meant) if meant else otherwise)


def titled(library: Library, kind: str, words: str) -> str | None:
    """Return the id of the entry that has these words, or nearly these, for its title in a language."""
    titles = {_folded(title): item.id for item in _of(library, kind) for title in _titles(item)}
    close = get_close_matches(_folded(words), titles, n=1, cutoff=SURE_ENOUGH)
    return titles[close[0]] if close else None


def anywhere(library: Library, id: str, kinds: Iterable[str]) -> list[str]:
    """Return whatever goes by an id, as links name it: `faq:empty-box`."""
    return [f"{kind}:{id}" for kind in kinds if id in library.names.get(kind, set())]


def perhaps(names: list[str], if_same: bool = False) -> Wording:
    """Return the end of a message that asks whether one of these was meant; nothing where there is none.

    `if_same` warns that what shows the same need not mean the same.
    """
    if not names:
        return ""
    meant = ", ".join(names)
    return hint("perhaps-if-same", names=meant) if if_same else hint("perhaps", names=meant)


def _of(library: Library, kind: str) -> Iterator[Item]:
    for item in library.all():
        if kind in (item.kind, BY_NAME[item.kind].reference):
            yield item


def _titles(item: Item) -> Iterator[str]:
    if title := item.title:
        yield from (title[language] for language in LANGUAGES)


def _folded(text: str) -> str:
    return "".join(text.split()).lower()
