"""The single values of the content: every one arrives as text (see `yaml_files`) and leaves checked and typed."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from helpsite.texts.languages import HANGUL, looks_english, looks_korean
from helpsite.texts.prose import parse, words
from helpsite.texts.theme import is_icon

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BLANK = re.compile(r"[a-z]+(?:_[a-z]+)*")
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00", re.ASCII)
SPAN = re.compile(rf"({CLOCK.pattern})\s*[-~–]\s*({CLOCK.pattern})", re.ASCII)
YEAR = re.compile(r"20\d\d", re.ASCII)
ADDRESS = re.compile(r'https://[^\s<>"]+\.[^\s<>"]+')
EMAIL = re.compile(r'[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+')
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
PHONE = re.compile(r"\d{2,4}(?:-\d{3,4}){0,2}", re.ASCII)
IN_BRACES = re.compile(r"\{[^{}]*\}")
NOTHING = {"", "~", "null"}
FILL_IN = {"ko": "(채우기)", "en": "(fill in)"}
"""What stands in a new entry until somebody writes it."""
REFERS = "refers"
"""The word by which a schema names the kind of entry that a field takes."""


def broken(rule: str, **details: str) -> PydanticCustomError:
    """Make the error that `content` turns into a problem of this rule."""
    return PydanticCustomError("rule", "{rule}", {"rule": rule, "details": details})


def to_fill_in(value: object) -> bool:
    """Tell whether a value is one of a new entry that nobody has written yet."""
    return isinstance(value, str) and any(mark in value for mark in FILL_IN.values())


# An editor's program reads 1372 as a number, which is a word here.
TEXT: dict[str, Any] = {"type": ["string", "number"]}


def _pattern(pattern: re.Pattern[str], *examples: str) -> WithJsonSchema:
    return WithJsonSchema({**TEXT, "pattern": f"^(?:{pattern.pattern})$", "examples": list(examples)})


def _spelled(pattern: re.Pattern[str], rule: str, *examples: str) -> tuple[AfterValidator, WithJsonSchema]:
    """Make what checks the spelling of a value, and what tells an editor's program of it."""

    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise broken(rule, value=value)
        return value

    return AfterValidator(check), _pattern(pattern, *examples)


def _written(value: str) -> str:
    if value.strip() in NOTHING:
        raise broken("empty-text")
    if to_fill_in(value):
        raise broken("to-fill-in")
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


def _site(value: str) -> str:
    # Some couriers answer on http only.
    if not ADDRESS.fullmatch(value.replace("http://", "https://", 1)):
        raise broken("bad-address", value=value)
    return value


def _named(value: str, kind: str) -> str:
    # Which ids there are, and whose title this may be, is known when everything has been read.
    if len(ids := value.split()) > 1 and all(ID.fullmatch(id.lstrip("-").strip(",")) for id in ids):
        raise broken("several-ids", value=value)
    if not ID.fullmatch(value):
        raise broken("unknown-id", kind=kind, id=value, hint="")
    return value


class Ref(str):
    """The id of another entry; `kind` says on which shelf it must be found."""

    kind: str


@dataclass(frozen=True)
class To:
    """Marks an id as referring to this kind."""

    kind: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._mark, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", REFERS: self.kind}

    def _mark(self, value: str) -> Ref:
        ref = Ref(_named(value, self.kind))
        ref.kind = self.kind
        return ref


def _icon(value: str) -> str:
    if not ID.fullmatch(value) or not is_icon(value):
        raise broken("unknown-icon", value=value)
    return value


def _span(value: str) -> str:
    found = SPAN.fullmatch(value.strip())
    if not found:
        raise broken("bad-time-span", value=value)
    return f"{found[1]}-{found[2]}"


def _tracking(value: str) -> str:
    if value.count("{invoice}") != 1:
        raise broken("no-invoice-blank")
    _site(value.replace("{invoice}", "1"))
    return value


NUMBER: dict[str, Any] = {"type": ["integer", "string"], "minimum": 1, "pattern": r"^\d+$"}
Id = Annotated[str, *_spelled(ID, "bad-id", "empty-box")]
KindName = Annotated[str, To("kind")]
ReviewedKind = Annotated[str, To("reviewed-kind")]
AgencyId = Annotated[str, To("agency")]
CategoryId = Annotated[str, To("category")]
FaqId = Annotated[str, To("faq")]
StepId = Annotated[str, To("step")]
SourceId = Annotated[str, To("source")]
AmountId = Annotated[str, To("amount")]
DeadlineId = Annotated[str, To("deadline")]
SituationId = Annotated[str, To("situation")]
CourierId = Annotated[str, To("courier")]
ContactId = Annotated[str, To("contact")]
MessageId = Annotated[str, To("message")]
CallSheetId = Annotated[str, To("call-sheet")]
BlankId = Annotated[str, *_spelled(BLANK, "bad-blank", "order_number")]
Icon = Annotated[str, AfterValidator(_icon), _pattern(ID, "package-variant")]
Day = Annotated[date, BeforeValidator(_day), _pattern(DAY, "2026-11-22")]
Year = Annotated[
    int, BeforeValidator(_year), WithJsonSchema({**NUMBER, "pattern": f"^{YEAR.pattern}$", "examples": [2026]})
]
Address = Annotated[str, AfterValidator(_written), *_spelled(ADDRESS, "bad-address", "https://www.law.go.kr/")]
SiteAddress = Annotated[str, AfterValidator(_written), AfterValidator(_site)]
Email = Annotated[str, AfterValidator(_written), *_spelled(EMAIL, "bad-email", "help@shop.example")]
Phone = Annotated[str, AfterValidator(_written), *_spelled(PHONE, "bad-phone", "1588-1255", "1372")]
Written = Annotated[str, AfterValidator(_written), WithJsonSchema(TEXT)]
OneLine = Annotated[str, AfterValidator(_written), AfterValidator(_one_line), WithJsonSchema(TEXT)]
Clock = Annotated[str, *_spelled(CLOCK, "bad-time", "09:00")]
Span = Annotated[str, AfterValidator(_span), _pattern(SPAN, "12:00-13:00")]
TrackingAddress = Annotated[str, AfterValidator(_written), AfterValidator(_tracking)]
Count = Annotated[int, Field(ge=1), WithJsonSchema(NUMBER)]
Korean = AfterValidator(_korean)
English = AfterValidator(_english)
KoreanProse = AfterValidator(_korean_prose)
EnglishProse = AfterValidator(_english_prose)
KoreanTerm = AfterValidator(_korean_term)
EnglishTerm = AfterValidator(_english_term)
