"""What the commands that change content do not do, and what an editor may do instead."""

from __future__ import annotations

from collections.abc import Mapping

from helpsite.library.files import CONTENT
from helpsite.library.kinds import ALL, BY_NAME, NAMES, Kind
from helpsite.library.shelves import Library
from helpsite.models.fields import BLANK, ID
from helpsite.problems import Wording, in_words
from helpsite.problems.problem_texts import PROBLEM_TEXTS
from helpsite.rules.suggesting import likeliest
from helpsite.texts.languages import LANGUAGES, Language

Texts = Mapping[str, str]
NO_SUCH_KIND: Texts = {
    "ko": "'{kind}'(이)라는 종류는 없습니다. 다음 가운데 하나를 적으세요: {kinds}",
    "en": "There is no kind called “{kind}”. Write one of: {kinds}",
}
NO_FILE_OF_ITS_OWN: Texts = {
    "ko": "{kind} 항목에는 파일이 따로 없습니다. {file}을 고치고, helpsite uses가 알려 주는 곳의 이름도 고치세요",
    "en": "An entry of the kind {kind} has no file of its own. Change {file}, and the name in what helpsite uses lists",
}
MEND_LIST_FIRST: Texts = {
    "ko": "{file}에서 항목의 목록을 읽지 못했습니다. helpsite check가 알려 주는 곳부터 고치세요",
    "en": "{file} could not be read as a list of entries. Mend first what helpsite check tells",
}
THERE_ALREADY: Texts = {
    "ko": "'{id}'은(는) 이미 있습니다({file}). 그 파일을 고치거나 다른 이름을 고르세요",
    "en": "“{id}” is there already ({file}). Change that file, or choose another name",
}
NAMED_SO_BEFORE: Texts = {
    "ko": "'{id}'은(는) '{to}'의 예전 이름입니다. 예전 주소가 계속 그곳으로 이어지도록 다른 이름을 고르세요",
    "en": "“{id}” is the former name of “{to}”. Choose another name, so that its old address still leads there",
}


LOOK_AGAIN: Texts = {"ko": "이름을 다시 확인하세요", "en": "Look at its name again"}


class NotPossible(Exception):  # noqa: N818 - It is an answer to an editor.
    """Why something is not done."""

    def __init__(self, texts: Texts, **details: Wording) -> None:
        super().__init__(texts["en"])
        self._texts = texts
        self._details = details

    def message(self, language: Language) -> str:
        """Give the words for an editor."""
        return in_words(self._texts, self._details, language)


def kind_called(word: str, among: tuple[Kind, ...] = ALL) -> Kind:
    """Give the kind that an editor means: by its name, also of several, by its place, or by its name in a language.

    Raises `NotPossible` where there is none, or none of those that are possible.
    """
    said = word.strip().lower()
    for kind in ALL:
        if said in (kind.name, f"{kind.name}s", kind.place, kind.place.removesuffix(".yml"), kind.ko, kind.en):
            if kind in among:
                return kind
            names = {"ko": kind.ko, "en": kind.en}
            raise NotPossible(NO_FILE_OF_ITS_OWN, kind=names, file=f"{CONTENT}/{kind.place}")
    kinds: dict[str, str] = {
        language: ", ".join(f"{kind.name}({kind.ko})" if language == "ko" else kind.name for kind in among)
        for language in LANGUAGES
    }
    raise NotPossible(NO_SUCH_KIND, kind=word, kinds=kinds)


def kind_of(library: Library, word: str, id: str) -> Kind:
    """Give the kind of an entry that is named by an editor's word for it; texts call a courier a contact."""
    said = word.strip().lower()
    reference = "contact" if said in ("contact", "contacts", NAMES["contact"]["ko"]) else said
    found = library.find(reference, id)
    if found or reference != "contact":
        return BY_NAME[found.kind] if found else kind_called(word)
    raise _unknown(library, reference, id)


def check_free(library: Library, kind: Kind, id: str, of: str | None = None) -> None:
    """Raise `NotPossible` where an id cannot be that of a new entry, or the next one of the entry called `of`."""
    pattern, rule = (BLANK, "bad-blank") if kind.name == "blank" else (ID, "bad-id")
    if not pattern.fullmatch(id):
        raise NotPossible(PROBLEM_TEXTS[rule], value=id)
    if id in library.names.get(kind.reference, set()):
        found = library.find(kind.reference, id)
        place = found.document.path if found else f"{CONTENT}/{kind.place}"
        raise NotPossible(THERE_ALREADY, id=id, file=place)
    for moved in library.shelf("moved").values():
        for move in moved.model.moved:
            if (move.kind, move.old) == (kind.name, id) and move.to != of:
                raise NotPossible(NAMED_SO_BEFORE, id=id, to=move.to)


def check_known(library: Library, kind: Kind, id: str) -> None:
    """Raise `NotPossible` where nothing of this kind goes by an id, not even a part of an entry."""
    if not library.knows(kind.name, id):
        check_there(library, kind, id)


def check_there(library: Library, kind: Kind, id: str) -> None:
    """Raise `NotPossible` where there is no entry of this id."""
    known = library.shelf(kind.name)
    if id not in known:
        raise _unknown(library, kind.name, id)


def _unknown(library: Library, kind: str, id: str) -> NotPossible:
    hint = likeliest(library, kind, id, otherwise=LOOK_AGAIN)
    return NotPossible(PROBLEM_TEXTS["unknown-id"], kind=NAMES[kind], id=id, hint=hint)
