"""Figures and phone numbers a second time, as their sources say them: a slip of the pen in one place is found."""

from helpsite.models.base import Model, explained, optional
from helpsite.models.common import PhoneNumber
from helpsite.models.contacts import Certainty
from helpsite.models.deadlines import AmountUnit, Confidence, Unit
from helpsite.models.fields import AmountId, ContactId, Count, DeadlineId, SourceId


class PeriodAgain(Model):
    """How long a deadline is, by the source that rules it."""

    of: DeadlineId = explained("어느 기한인지", "Which deadline it is")
    length: Count | None = optional("길이. 숫자만", "How long it is, digits only")
    unit: Unit | None = optional("단위", "The unit")
    rate: AmountId | None = optional("길이 대신 쓰는 비율", "A rate in place of a length")
    source: SourceId = explained("그렇게 정한 근거", "The source that says so")
    confidence: Confidence = explained("그 근거가 얼마나 확실한지", "How certain that source is")


class AmountAgain(Model):
    """What a sum, rate or count is, by the source that rules it."""

    of: AmountId = explained("어느 금액·비율인지", "Which amount it is")
    value: Count = explained("값. 숫자만", "The value, digits only")
    unit: AmountUnit = explained("단위", "The unit")
    source: SourceId = explained("그렇게 정한 근거", "The source that says so")
    confidence: Confidence = explained("그 근거가 얼마나 확실한지", "How certain that source is")


class ContactAgain(Model):
    """The phone number of somebody to call, and how certain that is."""

    of: ContactId = explained("누구의 연락처인지", "Whose it is")
    phone: PhoneNumber = None
    confidence: Certainty = explained("얼마나 확실한지", "How certain it is")


class Facts(Model):
    """What `content/facts.yml` holds: as many figures as there are elsewhere, each once."""

    periods: tuple[PeriodAgain, ...] = explained("기한들", "The deadlines", default=())
    amounts: tuple[AmountAgain, ...] = explained("금액과 비율들", "The amounts", default=())
    contacts: tuple[ContactAgain, ...] = explained("연락처들", "The contacts", default=())
