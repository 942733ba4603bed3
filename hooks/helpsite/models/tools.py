"""What customers use: messages to send, and cards to show."""

from typing import Annotated, Literal

from helpsite.models.base import ID, Bilingual, Entry, Line, Model, Script, explained, optional
from helpsite.models.common import Deadlines, Order, Reviewed, SearchTerms, Situations, Sources, Title
from helpsite.models.fields import BlankId, OneLine


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
    asks: Literal["refund"] | None = optional("무엇을 요구하는 글인지", "What it asks for")
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
    fill: tuple[Line, ...] = explained(
        "카드에 직접 적어 보여 줄 것의 이름. 날짜와 시각처럼",
        "What is written on the card by hand, like date and time",
        default=(),
    )
    answers: tuple[Line, ...] = explained("돌아올 만한 대답들", "What one may be answered", default=())
    reviewed: Reviewed
