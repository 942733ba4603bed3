"""Korean particles that follow the sound before them: `표을(를)` is written `표를`."""

import re

FORMS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "와(과)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
}
"""Each with what it is after a consonant and after a vowel."""
# A quote or bracket behind a word is not spoken.
PARTICLE = re.compile(r"([가-힣0-9])(['’\"”)\]}*]*)(" + "|".join(map(re.escape, FORMS)) + ")")
FIRST, FINALS = 0xAC00, 28
RIEUL = 8
DIGITS = {"0": 21, "1": RIEUL, "3": 16, "6": 1, "7": RIEUL, "8": RIEUL}
"""The final consonant with which a digit is spoken; the others end in a vowel."""


def with_particles(text: str) -> str:
    """Return a text with the right form of each particle; behind Latin letters, whose sound is not known, both stay."""
    return PARTICLE.sub(_chosen, text)


def _chosen(match: re.Match[str]) -> str:
    before, silent, written = match.groups()
    final = DIGITS.get(before, 0) if before.isdigit() else (ord(before) - FIRST) % FINALS
    is_vowel = final == 0 or (final == RIEUL and written == "(으)로")
    return before + silent + FORMS[written][is_vowel]
