"""Figures in words: periods, sums and rates as each language writes them."""

from helpsite.texts.languages import Language

ENGLISH_UNITS = {"days": "day", "business-days": "business day", "months": "month", "years": "year"}
KOREAN_UNITS = {"days": "일", "business-days": "영업일", "months": "개월", "years": "년"}


def period_text(length: int, unit: str, language: Language) -> str:
    """Return a period: `14일`, `3영업일`, `3 business days`."""
    if language == "ko":
        return f"{length}{KOREAN_UNITS[unit]}"
    return f"{length} {ENGLISH_UNITS[unit]}{'' if length == 1 else 's'}"


def value_text(value: int, unit: str, language: Language) -> str:
    """Return a sum, rate or count: `50만 원`, `500,000 won`, `15%`, `3회`."""
    if unit == "won":
        if language == "en":
            return f"{value:,} won"
        return f"{value // 10_000:,}만 원" if value % 10_000 == 0 else f"{value:,}원"
    if unit == "payments":
        return f"{value}회" if language == "ko" else f"{value} payments"
    return f"{value}%"
