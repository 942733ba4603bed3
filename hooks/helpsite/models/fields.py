"""The single values of the content: every one arrives as text (see `texts.plain_yaml`) and leaves checked and typed."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from helpsite.texts.languages import HANGUL, looks_english, looks_korean
from helpsite.texts.prose import parse, words
from helpsite.texts.theme import is_icon

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BLANK = re.compile(r"[a-z]+(?:_[a-z]+)*")
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00", re.ASCII)
SPAN = re.compile(rf"({CLOCK.pattern})\s*[-~–]\s*({CLOCK.pattern})", re.ASCII)
FULL_WIDTH_COMMA = re.compile("[，、·ㆍ;]")
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


def _like(example: str) -> WithJsonSchema:
    """Make what shows an editor's program how a value looks."""
    return WithJsonSchema({**TEXT, "examples": [example]})


def _must(hold: Callable[[str], object], rule: str, *, quoting: bool = False) -> AfterValidator:
    """Make what refuses a value of which something does not hold; `quoting` tells the value as well."""

    def check(value: str) -> str:
        if not hold(value):
            raise broken(rule, **({"value": value} if quoting else {}))
        return value

    return AfterValidator(check)


def _spelled(pattern: re.Pattern[str], rule: str, *examples: str) -> tuple[AfterValidator, WithJsonSchema]:
    """Make what checks the spelling of a value, and what tells an editor's program of it."""
    return _must(pattern.fullmatch, rule, quoting=True), _pattern(pattern, *examples)


# The name of a reference says nothing about the language of a text, nor does the address of a link; a text of nothing
# else is in both languages.
def _is_korean(text: str) -> bool:
    own = IN_BRACES.sub("", text)
    return not own.strip() or looks_korean(own)


def _is_english(text: str) -> bool:
    own = IN_BRACES.sub("", text)
    return not own.strip() or looks_english(own)


def _read(text: str) -> str:
    return words(parse(text))


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value.strip() in NOTHING:
        raise broken("empty-text")
    with suppress(ValueError):
        if len(value) == 10:
            return date.fromisoformat(value)
    raise broken("bad-date", value=value)


def _year(value: object) -> object:
    if isinstance(value, str) and not YEAR.fullmatch(value):
        raise broken("bad-year", value=value)
    return value


def _is_site(address: str) -> bool:
    # Some couriers answer on http only.
    return ADDRESS.fullmatch(address.replace("http://", "https://", 1)) is not None


class Ref(str):
    """The id of another entry; `kind` says on which shelf it must be found."""

    kind: str


def _id_of(kind: str) -> tuple[AfterValidator, WithJsonSchema]:
    """Make what marks an id as referring to this kind, and what tells a schema of it."""

    def mark(value: str) -> Ref:
        if value.strip() in NOTHING:
            raise broken("empty-text")
        if comma := FULL_WIDTH_COMMA.search(value):
            raise broken("full-width-comma", value=value, sign=comma.group())
        # Which ids there are, and whose title this may be, is known when everything has been read.
        if len(ids := value.split()) > 1 and all(ID.fullmatch(id.lstrip("-").strip(",")) for id in ids):
            raise broken("several-ids", value=value)
        if not ID.fullmatch(value):
            raise broken("unknown-id", kind=kind, id=value, hint="")
        ref = Ref(value)
        ref.kind = kind
        return ref

    return AfterValidator(mark), WithJsonSchema({"type": "string", REFERS: kind})


def _span(value: str) -> str:
    found = SPAN.fullmatch(value.strip())
    if not found:
        raise broken("bad-time-span", value=value)
    return f"{found[1]}-{found[2]}"


def _tracking(value: str) -> str:
    if value.count("{invoice}") != 1:
        raise broken("no-invoice-blank")
    if not _is_site(address := value.replace("{invoice}", "1")):
        raise broken("bad-address", value=address)
    return value


NUMBER: dict[str, Any] = {"type": ["integer", "string"], "minimum": 1, "pattern": r"^\d+$"}
Id = Annotated[str, *_spelled(ID, "bad-id", "empty-box")]
KindName = Annotated[str, *_id_of("kind")]
ReviewedKind = Annotated[str, *_id_of("reviewed-kind")]
AgencyId = Annotated[str, *_id_of("agency")]
CategoryId = Annotated[str, *_id_of("category")]
FaqId = Annotated[str, *_id_of("faq")]
StepId = Annotated[str, *_id_of("step")]
SourceId = Annotated[str, *_id_of("source")]
AmountId = Annotated[str, *_id_of("amount")]
DeadlineId = Annotated[str, *_id_of("deadline")]
SituationId = Annotated[str, *_id_of("situation")]
CourierId = Annotated[str, *_id_of("courier")]
ContactId = Annotated[str, *_id_of("contact")]
MessageId = Annotated[str, *_id_of("message")]
CallSheetId = Annotated[str, *_id_of("call-sheet")]
BlankId = Annotated[str, *_spelled(BLANK, "bad-blank", "order_number")]
Icon = Annotated[
    str,
    _must(lambda name: ID.fullmatch(name) and is_icon(name), "unknown-icon", quoting=True),
    _pattern(ID, "package-variant"),
]
Day = Annotated[date, BeforeValidator(_day), _pattern(DAY, "2026-11-22")]
Year = Annotated[
    int, BeforeValidator(_year), WithJsonSchema({**NUMBER, "pattern": f"^{YEAR.pattern}$", "examples": [2026]})
]
_Said = Annotated[
    str,
    _must(lambda text: text.strip() not in NOTHING, "empty-text"),
    _must(lambda text: not to_fill_in(text), "to-fill-in"),
]
Address = Annotated[_Said, *_spelled(ADDRESS, "bad-address", "https://www.law.go.kr/")]
SiteAddress = Annotated[_Said, _must(_is_site, "bad-address", quoting=True), _like("https://www.law.go.kr/")]
Email = Annotated[_Said, *_spelled(EMAIL, "bad-email", "help@shop.example")]
Phone = Annotated[_Said, *_spelled(PHONE, "bad-phone", "1588-1255", "1372")]
Written = Annotated[_Said, WithJsonSchema(TEXT)]
OneLine = Annotated[
    _Said, _must(lambda text: "\n" not in text.strip(), "not-one-line"), AfterValidator(str.strip), WithJsonSchema(TEXT)
]
Clock = Annotated[str, *_spelled(CLOCK, "bad-time", "09:00")]
Span = Annotated[str, AfterValidator(_span), _pattern(SPAN, "12:00-13:00")]
TrackingAddress = Annotated[_Said, AfterValidator(_tracking), _like("https://courier.example/track?number={invoice}")]
Count = Annotated[int, Field(ge=1), WithJsonSchema(NUMBER)]
Korean = _must(_is_korean, "not-korean")
English = _must(_is_english, "not-english")
KoreanProse = _must(lambda text: _is_korean(_read(text)), "not-korean")
EnglishProse = _must(lambda text: _is_english(_read(text)), "not-english")
# EMS or CJ is what Koreans type too; a whole English phrase is not.
KoreanTerm = _must(lambda term: " " not in term.strip() or _is_korean(term), "not-korean")
# 1372 is a word in every language.
EnglishTerm = _must(lambda term: not HANGUL.search(term) or _is_english(term), "not-english")
