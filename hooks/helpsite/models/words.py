"""Words by themselves: those that the search knows and how, those for things, and those of the case file."""

from typing import Annotated, Literal

from helpsite.models.base import (
    EN,
    KO,
    NOTE,
    Entry,
    InLanguages,
    Line,
    Model,
    NonEmpty,
    Terms,
    Words,
    explained,
    optional,
)
from helpsite.models.common import TARGET, InterfaceWords, Sources
from helpsite.models.deadlines import SellerKind
from helpsite.models.fields import Count, English, FaqId, Id, Korean, MessageId, OneLine


class Pinned(Model):
    """Queries that have one right answer: it comes first, whatever else is found."""

    queries: Words = explained("검색어들", "The queries")
    to: Annotated[OneLine, TARGET]


class Search(Model):
    """What `content/search.yml` holds."""

    synonyms: tuple[Words, ...] = explained("같은 뜻의 말 묶음들", "Groups of words that mean the same", default=())
    ignored: Words = explained("검색에서 무시할 말", "Words that the search ignores", default=Words())
    pinned: tuple[Pinned, ...] = explained(
        "답이 하나로 정해진 검색어", "Queries that have one right answer", default=()
    )
    pages: dict[Id, Terms] = explained(
        "목록 쪽들의 검색어", "Search terms of the pages that are lists", default_factory=dict
    )
    """By the page's id; what has a file of its own has its search terms there."""


class SearchCase(Model):
    """Words that must find an entry among the first three results."""

    language: Literal["ko", "en"] = explained("검색하는 언어", "The language of the search")
    query: OneLine = explained("검색창에 치는 말", "What is typed")
    finds: NonEmpty[OneLine] = explained(
        "처음 셋 안에 나와야 하는 곳. 하나만 나오면 됩니다.",
        "What must be among the first three; one of them is enough",
    )
    note: Annotated[OneLine | None, NOTE] = None
    """Where the words were seen, or why they are hard."""


class SearchCases(Model):
    """What `content/search-cases.yml` holds; the tests ask the search every one of them."""

    cases: tuple[SearchCase, ...] = explained("검색 점검 목록", "The list of searches that must succeed", default=())


class Avoided(Words):
    """Words that stand for a term elsewhere and are not used here."""


class Term(Entry):
    """One word for one thing, in each language."""

    ko: Annotated[OneLine, Korean, KO]
    en: Annotated[OneLine, English, EN]
    meaning: Line = explained("무슨 뜻인지", "What it means")
    avoid: Avoided = explained("이 말 대신 쓰지 않는 말들", "Words that are not used for it", default=Avoided())


class Habit(Model):
    """Words that texts do not use, and what is written in their place."""

    language: Literal["ko", "en"] = explained("어느 언어의 말인지", "The language of the words")
    words: NonEmpty[OneLine] = explained("쓰지 않는 말들", "Words that are not used")
    write: OneLine = explained("대신 쓸 말", "What is written in their place")
    spoken: bool = explained(
        "보낼 글과 말할 글, 따옴표 안의 말에도 해당하면 true",
        "true where it holds for letters, for words to say, and inside quotation marks as well",
        default=True,
    )


class Lengths(InLanguages[Count]):
    """A number of characters for each language."""


class Style(Model):
    """How texts are written: what `content/style.yml` holds."""

    habits: tuple[Habit, ...] = explained(
        "쓰지 않는 말과 대신 쓸 말", "Words not used, and their better ones", default=()
    )
    not_in_opening: Words = explained(
        "글의 첫 문단에 쓰지 않는 말", "What does not stand in a page's first paragraph", default=Words()
    )
    not_as_order: Words = explained(
        "번호 붙은 단계의 굵은 글이 이렇게 끝나지 않습니다.",
        "How the bold words of a numbered step do not end",
        default=Words(),
    )
    longest_sentence: Lengths | None = optional(
        "문장의 가장 긴 길이(글자 수)", "The greatest length of a sentence, in characters"
    )


class Sentence(Entry):
    """Words that several texts share: `{sentence:choose-one-body}` stands for them."""

    text: Line = explained(
        "여러 글에 똑같이 나오는 문장. 기한이나 연락처를 넣어 적어도 됩니다.",
        "A sentence that several texts share; it may name periods and contacts",
    )
    sources: Sources = ()


Standing = Literal["silent", "broken", "refund-late", "refused", "ask-courier"]
"""Where a case stands when waiting is over."""
Payment = Literal[
    "card", "card-instalments", "debit-card", "transfer", "mobile-bill", "pay-balance", "on-delivery", "other"
]


class Rung(Entry):
    """What comes next where the last contact did not help."""

    after: NonEmpty[Standing] = explained(
        "어떤 때에 할 일인지: silent(답이 없음), broken(약속을 어김), refund-late(환불하기로 한 날이 지남), "
        "refused(거절), ask-courier(택배사에 물어보라고 함)",
        "When it is the thing to do: silent, broken (a promise), refund-late, refused, ask-courier",
    )
    sellers: tuple[SellerKind, ...] = explained(
        "해당하는 판매자. 없으면 모두", "The kinds of seller it is for; without any, all", default=()
    )
    payments: tuple[Payment, ...] = explained(
        "해당하는 결제 방법. 없으면 모두", "The ways of payment it is for; without any, all", default=()
    )
    do: Line = explained("할 일. 한 문장으로", "What to do, in one sentence")
    message: MessageId | None = optional(
        "보낼 문구. 그 문구의 situations에 없는 상황에서는 건너뜁니다.",
        "The message to send; it is passed over in situations that the message does not fit",
    )
    question: FaqId | None = optional("문구가 없을 때 읽을 질문", "The question to read where there is no message")


class CaseWords(Model):
    """What the case file and the tools that use it say (see `helpsite.rules.words`), and what comes next in a case."""

    ladder: NonEmpty[Rung] = explained(
        "답이 없거나 도움이 되지 않을 때 밟는 순서. 먼저 할 일부터 적습니다.",
        "What comes next where an answer fails, from the first thing to the last",
    )
    words: InterfaceWords
