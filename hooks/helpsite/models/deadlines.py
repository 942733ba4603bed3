"""What the guidance rests on: sources, amounts, and periods with who must act."""

from typing import Literal

from helpsite.models.base import Entry, Line, Prose, explained, optional
from helpsite.models.common import Checked, Name, Order, Reading, Reviewed, Situations, SomeSources, Title
from helpsite.models.fields import Address, AmountId, Count, CourierId, DeadlineId
from helpsite.texts.figures import period_text, value_text
from helpsite.texts.languages import Language

Confidence = Literal["confirmed", "older-version", "secondary"]


class SourcePart(Entry):
    """One article or row of a source, and what it says in one sentence of ours."""

    name: Name
    says: Line = explained("무엇이라고 하는지 한 문장으로", "What it says, in one sentence")


class Source(Entry):
    """A document that the site rests on, with the day somebody last read it."""

    title: Title
    short: Line = explained("짧은 이름", "The short name")
    url: Address = explained("원문의 주소(https://)", "The address of the original (https://)")
    version: Line = explained(
        "어느 판인지. 법률 제21312호, 2026년 7월 21일 시행처럼",
        "Which version was read, like: Act No. 21312, in force 21 July 2026",
    )
    checked: Checked
    confidence: Confidence = explained(
        "얼마나 확실한지. 원문을 읽었으면 confirmed, 옛 판을 읽었으면 older-version, 다른 글에서 보았으면 secondary",
        "How certain it is: confirmed by the original, older-version by a former one, secondary by what others say",
    )
    parts: tuple[SourcePart, ...] = explained("그 안의 조항들", "Its articles", default=())

    @property
    def ids(self) -> list[str]:
        """Its own id and those of its parts: texts cite either."""
        return [self.id, *(part.id for part in self.parts)]


AmountUnit = Literal["won", "percent", "percent-a-year", "payments"]


class Amount(Entry):
    """A sum, rate or count that texts refer to."""

    value: Count = explained("값. 숫자만", "The value, digits only")
    unit: AmountUnit = explained("단위", "The unit")
    name: Name
    sources: SomeSources
    reviewed: Reviewed

    def figure(self, language: Language) -> str:
        """Return how a language writes it."""
        return value_text(self.value, self.unit, language)


Actor = Literal["you", "seller", "marketplace", "courier", "sender", "card-company", "keeper", "kca", "board", "ecmc"]
"""In the order in which the table shows them: what the reader must do comes first."""
Beginning = Literal[
    "payment", "order", "hand-over", "receipt", "knowing", "goods-returned", "withdrawal", "refund-due", "complaint",
    "message", "loss-papers", "due-date", "posting", "card-notice", "cctv-request",
    "kca-application", "kca-settlement-end", "board-referral", "ecmc-application", "proposal", "decision-notice",
    "supply", "dispatch", "dispute",
]  # fmt: skip
SellerKind = Literal["shop", "marketplace", "individual", "overseas"]
Unit = Literal["days", "business-days", "months", "years"]


class Deadline(Entry):
    """A period that a law, a contract or a custom sets: who must act, from when, how long, and what follows."""

    order: Order
    name: Name
    who: Actor = explained("누가 해야 하는지", "Who must act")
    starts: Beginning = explained("언제부터 세는지", "From when it runs")
    length: Count | None = optional("길이. 숫자만", "How long it is, digits only")
    unit: Unit | None = optional("단위", "The unit")
    rate: AmountId | None = optional(
        "길이 대신 쓰는 비율(content/amounts.yml)", "A rate in place of a length (content/amounts.yml)"
    )
    """For what grows with the days (late interest)."""
    counts_when: Literal["sent", "arrives", "filed", "done"] = explained(
        "기한 안에 무엇이 끝나야 하는지", "What has to happen before it ends"
    )
    basis: Literal["statute", "decree", "guideline", "standard", "contract", "practice"] = explained(
        "무엇에 따른 기한인지", "What it rests on"
    )
    applies: Prose = explained("어떤 때에 해당하는지", "When it applies")
    if_it_passes: Prose = explained("지나면 어떻게 되는지", "What follows when it passes")
    reading: Reading = None
    sooner_of: DeadlineId | None = optional(
        "함께 흘러서 먼저 끝나는 쪽이 되는 기한", "A period beside it: whichever ends first counts"
    )
    instead_of: DeadlineId | None = optional("이것이 대신하는 기한", "The period that this one replaces")
    starts_after: DeadlineId | None = optional("이것이 뒤따르는 기한", "The period after which this one begins")
    situations: Situations = ()
    sellers: tuple[SellerKind, ...] = explained(
        "해당하는 판매자. 없으면 모두", "The kinds of seller it is for; without any, all", default=()
    )
    couriers: tuple[CourierId, ...] = explained(
        "해당하는 택배사. 없으면 모두", "The couriers it is for; without any, all", default=()
    )
    not_couriers: tuple[CourierId, ...] = explained("해당하지 않는 택배사", "The couriers it is not for", default=())
    sources: SomeSources
    reviewed: Reviewed

    def figure(self, language: Language) -> str | None:
        """Return how a language writes its length; None where it goes by a rate."""
        return period_text(self.length, self.unit, language) if self.length and self.unit else None
