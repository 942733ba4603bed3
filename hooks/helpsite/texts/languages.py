"""The two languages of the site, and telling one from the other."""

import re
from typing import Literal

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
TWIN: dict[Language, Language] = {"ko": "en", "en": "ko"}

HANGUL = re.compile(r"[\uac00-\ud7a3\u3131-\u318e]")
LATIN = re.compile(r"[A-Za-z]")
HANGUL_RUN = re.compile(r"[\uac00-\ud7a3\u3131-\u318e]+(?:[ ·~,]*[\uac00-\ud7a3\u3131-\u318e]+)*")
# A single Latin word in Korean is a name or an abbreviation; two in a row are a foreign phrase.
LATIN_RUN = re.compile(r"[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*)+")
FOREIGN_RUN: dict[Language, tuple[re.Pattern[str], Language]] = {"ko": (LATIN_RUN, "en"), "en": (HANGUL_RUN, "ko")}


def looks_korean(text: str) -> bool:
    """Tell whether a text can stand where Korean is promised."""
    return bool(HANGUL.search(text)) and len(HANGUL.findall(text)) * 2 >= len(LATIN.findall(text))


def looks_english(text: str) -> bool:
    """Tell whether a text can stand where English is promised; Korean names in it are welcome."""
    return len(LATIN.findall(text)) > len(HANGUL.findall(text))


def has_foreign_run(text: str, language: Language) -> bool:
    """Tell whether a text speaks another language somewhere."""
    return bool(FOREIGN_RUN[language][0].search(text))


def foreign_runs(text: str, language: Language) -> list[tuple[str, Language | None]]:
    """Cut a text into pieces, each with its language where that is not the language around it."""
    pattern, foreign = FOREIGN_RUN[language]
    pieces: list[tuple[str, Language | None]] = []
    end = 0
    for run in pattern.finditer(text):
        if run.start() > end:
            pieces.append((text[end : run.start()], None))
        pieces.append((run.group(), foreign))
        end = run.end()
    if end < len(text):
        pieces.append((text[end:], None))
    return pieces
