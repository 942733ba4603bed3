"""What customers use: messages to send, cards to show, notices, and the words for things."""

from typing import Annotated, Literal

from helpsite.models.base import EN, ID, KO, Bilingual, Entry, Line, Model, Script, Words, explained
from helpsite.models.common import (
    TARGET,
    Deadlines,
    InterfaceWords,
    Order,
    Reviewed,
    SearchTerms,
    Situations,
    Sources,
    Text,
    Title,
)
from helpsite.models.fields import BlankId, Day, English, Korean, OneLine


class Blank(Model):
    """Something that a message leaves open for its sender."""

    id: Annotated[BlankId, ID]
    label: Line = explained("빈칸의 이름", "What the blank is called")
    example: Bilingual = explained("빈칸에 들어갈 보기", "An example of what goes in")


class Message(Entry):
    """A text to send: Korean to copy, English so that the sender knows what it says."""

    order: Order
    to: Literal["seller", "courier", "marketplace", "card-company", "agency"] = explained(
        "누구에게 보내는지", "To whom it is sent"
    )
    title: Title
    when: Line = explained("언제 쓰는지", "When to use it")
    text: Script = explained("보낼 글. 빈칸은 {order_number}처럼", "The text to send; blanks like {order_number}")
    attach: tuple[Line, ...] = explained("함께 보낼 것들", "What to attach", default=())
    how: Line = explained("어떻게 보내는지", "How to send it")
    asks: Literal["refund"] | None = explained("무엇을 요구하는 글인지", "What it asks for", default=None)
    """Periods may run from the day on which that is asked."""
    situations: Situations = ()
    deadlines: Deadlines = ()
    search_terms: SearchTerms
    sources: Sources = ()
    reviewed: Reviewed


class Phrase(Entry):
    """A card to hold up to somebody: large Korean, how it sounds, what it says."""

    order: Order
    to: Literal["guard", "neighbour", "driver", "shop", "police", "office"] = explained(
        "누구에게 보여 주는지", "To whom it is shown"
    )
    title: Title
    show: Line = explained("보여 줄 말", "What is shown")
    romanised: OneLine = explained("한국어를 로마자로 적은 것", "How the Korean sounds, in Latin letters")
    answers: tuple[Line, ...] = explained("돌아올 만한 대답들", "What one may be answered", default=())
    reviewed: Reviewed


class Notice(Entry):
    """Something that matters for a while, on every page from its first day to its last."""

    begins: Day = explained(
        "알림을 보여 줄 첫날. 2026-11-22처럼", "The first day on which it is shown, like 2026-11-22", alias="from"
    )
    until: Day = explained(
        "알림을 보여 줄 마지막 날. 2026-11-22처럼", "The last day on which it is shown, like 2026-11-22"
    )
    text: Text
    to: Annotated[OneLine | None, TARGET] = None


class Avoided(Words):
    """Words that stand for a term elsewhere and are not used here."""


class Term(Entry):
    """One word for one thing, in each language."""

    ko: Annotated[OneLine, Korean, KO]
    en: Annotated[OneLine, English, EN]
    meaning: Line = explained("무슨 뜻인지", "What it means")
    avoid: Avoided = explained("이 말 대신 쓰지 않는 말들", "Words that are not used for it", default=Avoided())


class CaseWords(Model):
    """What the case file and the tools that use it say: see `helpsite.rules.words`."""

    words: InterfaceWords
