"""What guides customers: steps, situations, the checklist."""

from typing import Literal

from helpsite.models.base import Entry, Line, Model, NonEmpty, Prose, explained, optional
from helpsite.models.common import (
    Deadlines,
    OfStep,
    Order,
    Reading,
    Reviewed,
    SearchTerms,
    Sources,
    Summary,
    Text,
    Title,
    Why,
)
from helpsite.models.fields import Count, FaqId, Icon, MessageId, StepId
from helpsite.texts.theme import OTHER


class Action(Entry):
    """One thing to do; `id` is its address on the page and never changes."""

    text: Text
    detail: Prose | None = optional("덧붙일 설명", "More about it")


class Step(Entry):
    """One of the five steps of the guide."""

    number: Count = explained("몇 번째 단계인지", "Which step it is")
    title: Title
    summary: Summary
    own_centre: bool = explained(
        "이 단계에서 운영 쇼핑몰의 고객센터를 보여 줍니다.",
        "Show the customer centre of the shop that runs the site",
        default=False,
    )
    why: Why
    actions: NonEmpty[Action] = explained("할 일들", "What to do")
    prepare: NonEmpty[Line] = explained("준비할 것들", "What to have ready")
    good_outcome: Prose = explained("잘되면 어떻게 되는지", "What it looks like when it goes well")
    how_long: Prose = explained("얼마나 걸리는지", "How long it takes")
    if_it_fails: Prose = explained("안 될 때 어떻게 하는지", "What to do when it does not work")
    reading: Reading = None
    next: StepId | None = optional("다음 단계. 마지막 단계에는 없음", "The step after it; the last one has none")
    questions: NonEmpty[FaqId] = explained("이 단계와 이어지는 질문들", "Questions that belong to this step")
    search_terms: SearchTerms
    sources: Sources = ()
    reviewed: Reviewed


class ChecklistItem(Entry):
    """One box to tick."""

    text: Text
    detail: Line | None = optional("덧붙일 설명", "More about it")


class ChecklistGroup(Model):
    """The boxes of one step."""

    step: OfStep
    items: NonEmpty[ChecklistItem] = explained("표시할 항목들", "The boxes to tick")


class Checklist(Model):
    """Everything to tick off, in the order of the steps."""

    title: Title
    intro: Prose = explained("들어가는 글", "The introduction")
    search_terms: SearchTerms
    groups: NonEmpty[ChecklistGroup] = explained("단계별로 묶은 할 일", "The boxes to tick, step by step")
    reviewed: Reviewed


class Check(Action):
    """Something to look at in the first minutes."""


class SituationContact(Model):
    """Whom to contact first in a situation, and why."""

    who: Literal["seller", "courier", "marketplace", "police", "card-company", "building"] = explained(
        "가장 먼저 연락할 곳", "Whom to contact first"
    )
    title: Title
    why: Why


class SituationStep(Entry):
    """A step of the guide, as it goes in this situation."""

    step: OfStep
    text: Text
    detail: Prose = explained("덧붙일 설명", "More about it")


class Situation(Entry):
    """What happened, in a customer's words, with a plan of its own."""

    order: Order
    icon: Icon = explained(
        "그림의 이름(Material Design Icons). package-variant처럼 적습니다.",
        "The name of its icon among the Material Design Icons, like package-variant",
        default=OTHER,
    )
    title: Title
    summary: Summary
    nothing_came: bool = explained(
        "받은 것이 하나도 없는 상황이면 true. 내 기록이 주문한 물건을 모두 받지 못한 것으로 계산합니다.",
        "true where nothing at all came: the case file then counts everything that was ordered as missing",
        default=False,
    )
    usually: Prose = explained("보통 어떤 일인지", "What is usually behind it")
    first_ten_minutes: NonEmpty[Check] = explained("처음 10분 동안 볼 것들", "What to look at in the first ten minutes")
    contact: SituationContact = explained("가장 먼저 연락할 곳과 그 이유", "Whom to contact first, and why")
    steps: NonEmpty[SituationStep] = explained("이 상황에서 밟는 단계들", "The steps as they go in this situation")
    deadlines: Deadlines = ()
    messages: NonEmpty[MessageId] = explained("쓸 만한 문의 문구들", "Messages that fit")
    go_further: Prose = explained("그래도 안 될 때 갈 곳", "Where to go when nothing helps")
    reading: Reading = None
    faq: NonEmpty[FaqId] = explained("이어지는 질문들", "Questions that belong to it")
    never: NonEmpty[Line] = explained("하면 안 되는 일들", "What one must not do")
    search_terms: SearchTerms
    sources: Sources = ()
    reviewed: Reviewed
