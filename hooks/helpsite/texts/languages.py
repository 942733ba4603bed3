"""The two languages of the site, and telling one from the other."""

import re
from typing import Literal

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
TWIN: dict[Language, Language] = {"ko": "en", "en": "ko"}

HANGUL = re.compile(r"[\uac00-\ud7a3\u3131-\u318e]")
LATIN = re.compile(r"[A-Za-z]")
HANGUL_RUN = r"[\uac00-\ud7a3\u3131-\u318e]+(?:[ ·~,]*[\uac00-\ud7a3\u3131-\u318e]+)*"
# A single Latin word in Korean is a name or an abbreviation; two in a row are a foreign phrase.
LATIN_RUN = r"[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*)+"
# A pattern with a group cuts a text so that every other piece is foreign.
FOREIGN_RUN = {"ko": re.compile(f"({LATIN_RUN})"), "en": re.compile(f"({HANGUL_RUN})")}


def looks_korean(text: str) -> bool:
    """Tell whether a text can stand where Korean is promised."""
    return bool(HANGUL.search(text)) and len(HANGUL.findall(text)) * 2 >= len(LATIN.findall(text))


def looks_english(text: str) -> bool:
    """Tell whether a text can stand where English is promised; Korean names in it are welcome."""
    return len(LATIN.findall(text)) > len(HANGUL.findall(text))


def by_language(text: str, language: Language) -> list[tuple[str, Language]]:
    """Cut a text into pieces, each with its language: every other one is foreign, some of the others are empty."""
    pieces = FOREIGN_RUN[language].split(text)
    return [(piece, TWIN[language] if place % 2 else language) for place, piece in enumerate(pieces)]
