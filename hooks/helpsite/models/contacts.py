"""Whom to call or write to."""

from typing import Literal

from helpsite.models.base import Entry, Line, Model, NonEmpty, Prose, Script, explained, optional
from helpsite.models.common import Checked, Name, Order, PhoneNumber, Reading, SearchTerms, Sources
from helpsite.models.fields import CallSheetId, Clock, Count, SiteAddress, Span, TrackingAddress

Certainty = Literal["confirmed", "secondary", "conflicting"]


class Hours(Model):
    """When somebody answers, in Korean time."""

    days: Literal["weekdays", "saturday", "sunday", "holidays", "every-day"] = explained(
        "어느 날의 시간인지", "The days for which these hours hold"
    )
    open: Clock = explained('시작 시각. 따옴표와 함께 "09:00"', 'When it opens, with quotes: "09:00"')
    close: Clock = explained(
        '끝나는 시각. 따옴표와 함께 "18:00". 밤을 넘기면 다음 날 06:00까지',
        'When it closes, with quotes: "18:00"; up to 06:00 of the next day',
    )
    pause: Span | None = optional(
        '점심시간. 따옴표와 함께 "12:00-13:00"', 'The lunch break, with quotes: "12:00-13:00"', alias="break"
    )


class Contact(Entry):
    """Somebody to call or write to; a number stands here only where nothing read contradicts it."""

    order: Order
    name: Name
    phone: PhoneNumber = None
    hours: tuple[Hours, ...] = explained("상담 시간(한국 시간)", "When somebody answers, in Korean time", default=())
    website: SiteAddress | None = optional("공식 사이트 주소", "The address of the official site")
    caveat: Line | None = optional("조심할 점 한 줄", "What to be careful about, in one line")
    confidence: Certainty = explained(
        "얼마나 확실한지. 공식 사이트에서 확인했으면 confirmed, "
        "다른 곳에서만 보았으면 secondary, 출처마다 다르면 conflicting",
        "How certain it is: confirmed by its own site, secondary if only others say so, conflicting if they differ",
    )
    checked: Checked
    call: CallSheetId = explained(
        "전화할 때 볼 메모(content/call-sheets.yml)", "The call sheet for the phone (content/call-sheets.yml)"
    )
    about: Prose | None = optional("알아 둘 점", "What is good to know")
    reading: Reading = None
    search_terms: SearchTerms
    sources: Sources = ()


class Shop(Contact):
    """A shop or marketplace: where the order was placed."""

    delivers: Literal["itself", "partly", "others", "unknown"] = explained(
        "직접 배송하는지", "Whether it delivers by itself"
    )
    marketplace: Literal["yes", "no", "both"] = explained(
        "다른 판매자가 파는 곳인지", "Whether other sellers sell there"
    )


class InvoiceNumber(Model):
    """What a courier's tracking numbers look like, where its own software says so."""

    lengths: NonEmpty[Count] = explained("송장번호의 자릿수", "How many digits a tracking number has")
    check: Literal["last-digit-mod-7"] | None = optional("끝자리를 검산하는 방법", "How the last digit is checked")


class Courier(Contact):
    """A company that carries parcels."""

    tracking: TrackingAddress | None = optional(
        "배송조회 주소. 송장번호 자리에 {invoice}", "The tracking page, with {invoice} in place of the number"
    )
    number: InvoiceNumber | None = optional("송장번호의 모양", "What its tracking numbers look like")
    number_note: Line | None = optional("송장번호에 대해 알아 둘 점", "What is good to know about its tracking numbers")


class Agency(Contact):
    """A body that helps: what it can and cannot do, what it costs, how long it takes."""

    stage: Literal["counselling", "relief", "mediation", "court", "police", "card", "overseas", "language", "other"] = (
        explained("어느 단계의 도움인지", "The kind of help it gives")
    )
    can: Prose = explained("해 줄 수 있는 일", "What it can do")
    cannot: Prose = explained("해 줄 수 없는 일", "What it cannot do")
    cost: Line | None = optional("드는 돈. 모르면 비웁니다.", "What it costs; nothing where nobody knows")
    takes: Prose | None = optional("걸리는 시간. 모르면 비웁니다.", "How long it takes; nothing where nobody knows")
    bring: NonEmpty[Line] = explained("가져갈 것들", "What to bring")
    english: Prose | None = optional(
        "영어로 도움받을 수 있는지. 영어 페이지에만 나옵니다.",
        "Whether it helps in English; shown on English pages only",
    )


class CallSheet(Entry):
    """What one is asked on the phone, and what to say."""

    asks: NonEmpty[Line] = explained("전화에서 물어보는 것들", "What one is asked on the phone")
    say: Script = explained(
        "전화로 할 말. 빈칸은 {order_number}처럼", "What to say on the phone; blanks like {order_number}"
    )
