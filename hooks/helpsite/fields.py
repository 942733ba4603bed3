"""The single values of the content: every one arrives as text (see `yaml_files`) and leaves checked and typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from helpsite.languages import HANGUL, looks_english, looks_korean
from helpsite.prose import parse, words

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BLANK = re.compile(r"[a-z]+(?:_[a-z]+)*")
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00")
YEAR = re.compile(r"20\d\d")
PHONE = re.compile(r"\d{2,4}(?:-\d{3,4}){0,2}")
IN_BRACES = re.compile(r"\{[^{}]*\}")
NOTHING = {"", "~", "null"}


def broken(rule: str, **details: str) -> PydanticCustomError:
    """Make the error that `content` turns into a problem of this rule."""
    return PydanticCustomError("rule", "{rule}", {"rule": rule, "details": details})


def _id(value: str) -> str:
    if not ID.fullmatch(value):
        raise broken("bad-id", value=value)
    return value


def _written(value: str) -> str:
    if value.strip() in NOTHING:
        raise broken("empty-text")
    return value


def _one_line(value: str) -> str:
    if "\n" in value.strip():
        raise broken("not-one-line")
    return value.strip()


def _own_words(value: str) -> str:
    # The name of a reference says nothing about the language of a text.
    return IN_BRACES.sub("", value) or value


def _korean(value: str) -> str:
    if not looks_korean(_own_words(value)):
        raise broken("not-korean")
    return value


def _english(value: str) -> str:
    if not looks_english(_own_words(value)):
        raise broken("not-english")
    return value


def _korean_prose(value: str) -> str:
    # Nor does the address of a link.
    _korean(words(parse(value)) or value)
    return value


def _english_prose(value: str) -> str:
    _english(words(parse(value)) or value)
    return value


def _korean_term(value: str) -> str:
    # EMS or CJ is what Koreans type too; a whole English phrase is not.
    return _korean(value) if " " in value.strip() else value


def _english_term(value: str) -> str:
    # 1372 is a word in every language.
    return _english(value) if HANGUL.search(value) else value


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            if len(value) == 10:
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise broken("bad-date", value=value)
    return value


def _year(value: object) -> object:
    if isinstance(value, str):
        if not YEAR.fullmatch(value):
            raise broken("bad-year", value=value)
        return int(value)
    return value


def _address(value: str) -> str:
    if not re.fullmatch(r"https://[^\s<>\"]+\.[^\s<>\"]+", value):
        raise broken("bad-address", value=value)
    return value


def _site(value: str) -> str:
    # Some couriers answer on http only.
    _address(value.replace("http://", "https://", 1))
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[^\s@<>\"?&]+@[^\s@<>\"?&]+\.[^\s@<>\"?&]+", value):
        raise broken("bad-email", value=value)
    return value


def _phone(value: str) -> str:
    if not PHONE.fullmatch(value):
        raise broken("bad-phone", value=value)
    return value


class Ref(str):
    """The id of another entry; `kind` says on which shelf it must be found."""

    kind: str

    @staticmethod
    def to(kind: str) -> Callable[[str], Ref]:
        """Give the function that marks an id as referring to this kind."""

        def mark(value: str) -> Ref:
            ref = Ref(value)
            ref.kind = kind
            return ref

        return mark


def _blank(value: str) -> str:
    if not BLANK.fullmatch(value):
        raise broken("bad-blank", value=value)
    return value


def _clock(value: str) -> str:
    if not CLOCK.fullmatch(value):
        raise broken("bad-time", value=value)
    return value


def _tracking(value: str) -> str:
    if value.count("{invoice}") != 1:
        raise broken("no-invoice-blank")
    _site(value.replace("{invoice}", "1"))
    return value


Id = Annotated[str, AfterValidator(_id)]
CategoryId = Annotated[Id, AfterValidator(Ref.to("category"))]
FaqId = Annotated[Id, AfterValidator(Ref.to("faq"))]
StepId = Annotated[Id, AfterValidator(Ref.to("step"))]
SourceId = Annotated[Id, AfterValidator(Ref.to("source"))]
AmountId = Annotated[Id, AfterValidator(Ref.to("amount"))]
DeadlineId = Annotated[Id, AfterValidator(Ref.to("deadline"))]
SituationId = Annotated[Id, AfterValidator(Ref.to("situation"))]
CourierId = Annotated[Id, AfterValidator(Ref.to("courier"))]
MessageId = Annotated[Id, AfterValidator(Ref.to("message"))]
CallSheetId = Annotated[Id, AfterValidator(Ref.to("call-sheet"))]
BlankId = Annotated[str, AfterValidator(_blank)]
Day = Annotated[date, BeforeValidator(_day)]
Year = Annotated[int, BeforeValidator(_year)]
Address = Annotated[str, AfterValidator(_written), AfterValidator(_address)]
SiteAddress = Annotated[str, AfterValidator(_written), AfterValidator(_site)]
Email = Annotated[str, AfterValidator(_written), AfterValidator(_email)]
Phone = Annotated[str, AfterValidator(_written), AfterValidator(_phone)]
Written = Annotated[str, AfterValidator(_written)]
OneLine = Annotated[str, AfterValidator(_written), AfterValidator(_one_line)]
Clock = Annotated[str, AfterValidator(_clock)]
TrackingAddress = Annotated[str, AfterValidator(_written), AfterValidator(_tracking)]
Count = Annotated[int, Field(ge=1)]
Korean = AfterValidator(_korean)
English = AfterValidator(_english)
KoreanProse = AfterValidator(_korean_prose)
EnglishProse = AfterValidator(_english_prose)
KoreanTerm = AfterValidator(_korean_term)
EnglishTerm = AfterValidator(_english_term)
