"""What the content is made of: one frozen model for each kind of entry.

Every value arrives as text (see `yaml_files`); the models give it its type. Unknown fields are errors everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from helpsite.languages import HANGUL, looks_english, looks_korean
from helpsite.prose import parse, words

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BLANK = re.compile(r"[a-z]+(?:_[a-z]+)*")
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00")
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
    # The name of a reference or the address of a link says nothing about the language of a text.
    return IN_BRACES.sub("", words(parse(value))) or value


def _korean(value: str) -> str:
    if not looks_korean(_own_words(value)):
        raise broken("not-korean")
    return value


def _english(value: str) -> str:
    if not looks_english(_own_words(value)):
        raise broken("not-english")
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
MessageId = Annotated[Id, AfterValidator(Ref.to("message"))]
CallSheetId = Annotated[Id, AfterValidator(Ref.to("call-sheet"))]
Day = Annotated[date, BeforeValidator(_day)]
Address = Annotated[str, AfterValidator(_written), AfterValidator(_address)]
SiteAddress = Annotated[str, AfterValidator(_written), AfterValidator(_site)]
Email = Annotated[str, AfterValidator(_written), AfterValidator(_email)]
Phone = Annotated[str, AfterValidator(_written), AfterValidator(_phone)]
Written = Annotated[str, AfterValidator(_written)]
OneLine = Annotated[str, AfterValidator(_written), AfterValidator(_one_line)]
Clock = Annotated[str, AfterValidator(_clock)]
TrackingAddress = Annotated[str, AfterValidator(_written), AfterValidator(_tracking)]
Count = Annotated[int, Field(ge=1)]


class Model(BaseModel):
    """Frozen, and strict about the names of its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Model):
    """A text in both languages."""

    ko: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.ko if language == "ko" else self.en


class Line(Bilingual):
    """One plain line in both languages; may hold references such as `{deadline:notify-courier}`."""

    ko: Annotated[OneLine, AfterValidator(_korean)]
    en: Annotated[OneLine, AfterValidator(_english)]


class Prose(Bilingual):
    """Markdown in both languages: paragraphs, lists, bold, links and references."""

    ko: Annotated[Written, AfterValidator(_korean)]
    en: Annotated[Written, AfterValidator(_english)]


class Terms(Model):
    """The words that people type when they look for an entry."""

    ko: Annotated[tuple[Annotated[OneLine, AfterValidator(_korean_term)], ...], Field(min_length=1)]
    en: Annotated[tuple[Annotated[OneLine, AfterValidator(_english_term)], ...], Field(min_length=1)]

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return self.ko if language == "ko" else self.en


class Entry(Model):
    """Something with a file or a list item of its own; `id` comes from the file's name where there is one."""

    id: Id
    note: Written | None = None
    """A remark for editors; never shown."""


class Category(Entry):
    """A shelf of the FAQ."""

    title: Line
    summary: Line


class FaqEntry(Entry):
    """One question as a customer would say it, with its answer."""

    category: CategoryId
    order: Count = 1000
    """Its position on its shelf; without one it goes to the end."""
    question: Line
    answer: Prose
    search_terms: Terms
    related: Annotated[tuple[FaqId, ...], Field(min_length=1)]
    sources: tuple[SourceId, ...] = ()
    reviewed: Day


class Action(Entry):
    """One thing to do; `id` is its address on the page and never changes."""

    text: Line
    detail: Prose | None = None


class Step(Entry):
    """One of the five steps of the guide."""

    number: Count
    title: Line
    summary: Line
    why: Prose
    actions: Annotated[tuple[Action, ...], Field(min_length=1)]
    prepare: Annotated[tuple[Line, ...], Field(min_length=1)]
    good_outcome: Prose
    how_long: Prose
    if_it_fails: Prose
    next: StepId | None = None
    questions: Annotated[tuple[FaqId, ...], Field(min_length=1)]
    search_terms: Terms
    sources: tuple[SourceId, ...] = ()
    reviewed: Day


class ChecklistItem(Entry):
    """One box to tick."""

    text: Line
    detail: Line | None = None


class ChecklistGroup(Model):
    """The boxes of one step."""

    step: StepId
    items: Annotated[tuple[ChecklistItem, ...], Field(min_length=1)]


class Checklist(Model):
    """Everything to tick off, in the order of the steps."""

    title: Line
    intro: Prose
    search_terms: Terms
    groups: Annotated[tuple[ChecklistGroup, ...], Field(min_length=1)]
    reviewed: Day


Confidence = Literal["confirmed", "older-version", "secondary"]


class SourcePart(Entry):
    """One article or row of a source, and what it says in one sentence of ours."""

    name: Line
    says: Line


class Source(Entry):
    """A document that the site rests on, with the day somebody last read it."""

    title: Line
    short: Line
    url: Address
    version: Line
    checked: Day
    confidence: Confidence
    parts: tuple[SourcePart, ...] = ()


class Amount(Entry):
    """A sum, rate or count that texts refer to."""

    value: Count
    unit: Literal["won", "percent", "percent-a-year", "payments"]
    name: Line
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    reviewed: Day


Actor = Literal["you", "seller", "marketplace", "courier", "sender", "card-company", "keeper", "kca", "board", "ecmc"]
"""In the order in which the table shows them: what the reader must do comes first."""
Beginning = Literal[
    "payment", "order", "hand-over", "receipt", "knowing", "goods-returned", "withdrawal", "refund-due", "complaint",
    "message", "confirm-request", "loss-papers", "due-date", "posting", "card-notice", "cctv-request",
    "kca-application", "kca-settlement-end", "board-referral", "ecmc-application", "proposal", "decision-notice",
    "supply", "dispatch", "dispute",
]  # fmt: skip
Unit = Literal["days", "business-days", "months", "years"]


class Deadline(Entry):
    """A period that a law, a contract or a custom sets: who must act, from when, how long, and what follows."""

    order: Count
    name: Line
    who: Actor
    starts: Beginning
    length: Count | None = None
    unit: Unit | None = None
    rate: AmountId | None = None
    """An amount instead of a length, for what grows with the days (late interest)."""
    counts_when: Literal["sent", "arrives", "filed", "done"]
    """What has to happen before the period ends for the act to be in time."""
    basis: Literal["statute", "decree", "guideline", "standard", "contract", "practice"]
    applies: Prose
    if_it_passes: Prose
    sooner_of: DeadlineId | None = None
    """Another period that runs beside this one: whichever ends first counts."""
    instead_of: DeadlineId | None = None
    starts_after: DeadlineId | None = None
    situations: tuple[SituationId, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    reviewed: Day


class Check(Action):
    """Something to look at in the first minutes."""


class SituationContact(Model):
    """Whom to contact first in a situation, and why."""

    who: Literal["seller", "courier", "marketplace", "police", "card-company", "building"]
    title: Line
    why: Prose


class SituationStep(Entry):
    """A step of the guide, as it goes in this situation."""

    step: StepId
    text: Line
    detail: Prose


class Situation(Entry):
    """What happened, in a customer's words, with a plan of its own."""

    order: Count
    title: Line
    summary: Line
    usually: Prose
    first_ten_minutes: Annotated[tuple[Check, ...], Field(min_length=1)]
    contact: SituationContact
    steps: Annotated[tuple[SituationStep, ...], Field(min_length=1)]
    deadlines: tuple[DeadlineId, ...] = ()
    messages: Annotated[tuple[MessageId, ...], Field(min_length=1)]
    go_further: Prose
    faq: Annotated[tuple[FaqId, ...], Field(min_length=1)]
    never: Annotated[tuple[Line, ...], Field(min_length=1)]
    search_terms: Terms
    sources: tuple[SourceId, ...] = ()
    reviewed: Day


class Hours(Model):
    """When somebody answers, in Korean time."""

    days: Literal["weekdays", "saturday", "sunday", "holidays", "every-day"]
    open: Clock
    close: Clock
    pause: Annotated[str | None, Field(alias="break", pattern=r"^\d\d:\d\d-\d\d:\d\d$")] = None


class Contact(Entry):
    """Somebody to call or write to; a number stands here only where nothing read contradicts it."""

    order: Count
    name: Line
    phone: Phone | None = None
    hours: tuple[Hours, ...] = ()
    website: SiteAddress | None = None
    caveat: Line | None = None
    confidence: Literal["confirmed", "secondary", "conflicting"]
    checked: Day
    call: CallSheetId
    about: Prose | None = None
    search_terms: Terms
    sources: tuple[SourceId, ...] = ()


class Shop(Contact):
    """A shop or marketplace: where the order was placed."""

    delivers: Literal["itself", "partly", "others", "unknown"]
    marketplace: Literal["yes", "no", "both"]


class InvoiceNumber(Model):
    """What a courier's tracking numbers look like, where its own software says so."""

    lengths: Annotated[tuple[Count, ...], Field(min_length=1)]
    check: Literal["last-digit-mod-7"] | None = None


class Courier(Contact):
    """A company that carries parcels."""

    tracking: TrackingAddress | None = None
    number: InvoiceNumber | None = None
    number_note: Line | None = None


class Agency(Contact):
    """A body that helps: what it can and cannot do, what it costs, how long it takes."""

    stage: Literal[
        "counselling", "relief", "mediation", "court", "police", "card", "overseas", "language", "other"
    ]  # fmt: skip
    can: Prose
    cannot: Prose
    cost: Line
    takes: Prose
    bring: Annotated[tuple[Line, ...], Field(min_length=1)]
    english: Prose


class Script(Bilingual):
    """Words to say or to send, as they are: blanks such as `{order_number}`, references, no Markdown."""

    ko: Annotated[Written, AfterValidator(_korean)]
    en: Annotated[Written, AfterValidator(_english)]


class CallSheet(Entry):
    """What one is asked on the phone, and what to say."""

    asks: Annotated[tuple[Line, ...], Field(min_length=1)]
    say: Script


class Blank(Model):
    """Something that a message leaves open for its sender."""

    id: Annotated[str, AfterValidator(_blank)]
    label: Line
    example: Bilingual


class Message(Entry):
    """A text to send: Korean to copy, English so that the sender knows what it says."""

    order: Count
    to: Literal["seller", "courier", "marketplace", "card-company", "agency"]
    title: Line
    when: Line
    text: Script
    attach: tuple[Line, ...] = ()
    how: Line
    situations: tuple[SituationId, ...] = ()
    deadlines: tuple[DeadlineId, ...] = ()
    search_terms: Terms
    sources: tuple[SourceId, ...] = ()
    reviewed: Day


class Phrase(Entry):
    """A card to hold up to somebody: large Korean, how it sounds, what it says."""

    order: Count
    to: Literal["guard", "neighbour", "driver", "shop", "police", "office"]
    title: Line
    show: Line
    romanised: OneLine
    answers: tuple[Line, ...] = ()
    reviewed: Day


class Notice(Entry):
    """Something that matters for a while, on every page from its first day to its last."""

    begins: Day = Field(alias="from")
    until: Day
    text: Line
    to: OneLine | None = None


class Avoided(Model):
    """Words that stand for a term elsewhere and are not used here."""

    ko: tuple[OneLine, ...] = ()
    en: tuple[OneLine, ...] = ()

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return self.ko if language == "ko" else self.en


class Term(Entry):
    """One word for one thing, in each language."""

    ko: Annotated[OneLine, AfterValidator(_korean)]
    en: Annotated[OneLine, AfterValidator(_english)]
    meaning: Line
    avoid: Avoided = Avoided()


class Feedback(Model):
    """Where readers' remarks go: an e-mail or a form for issues, prepared in the reader's own program."""

    email: Email | None = None
    issues: Address | None = None


class Operator(Model):
    """The shop that runs this copy of the site; its own customer centre then comes first."""

    name: Line
    phone: Phone | None = None
    hours: Line | None = None
    chat: Address | None = None
    kakaotalk: Address | None = None
    feedback: Feedback | None = None


class Home(Model):
    """The first page: what it promises, and where it sends people."""

    heading: Line
    lead: Prose
    closing_title: Line
    closing: Prose
    most_asked: Annotated[tuple[FaqId, ...], Field(min_length=1)]


class AboutSection(Entry):
    """One part of the about page."""

    title: Line
    text: Prose


class About(Model):
    """Who the site is for, what it promises, and its limits."""

    title: Line
    lead: Prose
    sections: Annotated[tuple[AboutSection, ...], Field(min_length=1)]
    search_terms: Terms
    reviewed: Day


class LanguageName(Model):
    """A language in its own words."""

    name: OneLine
    switch: OneLine


class LanguageNames(Model):
    """The names of both languages."""

    ko: LanguageName
    en: LanguageName

    def __getitem__(self, language: str) -> LanguageName:
        return self.ko if language == "ko" else self.en


class Site(Model):
    """Names, the home page and every interface word."""

    name: Line
    description: Line
    languages: LanguageNames
    operator: Operator | None = None
    home: Home
    whom_first: Prose
    how_periods_count: Prose
    without_korean: Prose
    """How somebody who speaks no Korean gets through; shown on the English plans."""
    words: dict[Id, Line]
