"""Fields that many kinds of entries have, each explained once."""

from typing import Annotated

from pydantic import Field

from helpsite.models.base import Line, Prose, Terms, explained
from helpsite.models.fields import Count, Day, DeadlineId, Id, Phone, SituationId, SourceId, StepId

TARGET = explained("이어지는 곳. faq:empty-box처럼 적습니다.", "Where it leads, written like faq:empty-box")
Order = Annotated[Count, explained("보이는 차례. 작은 수가 먼저", "Its position; small numbers come first")]
Title = Annotated[Line, explained("제목. 60자까지", "The title; 60 characters at most")]
Summary = Annotated[
    Line, explained("한 줄 요약. 검색 결과에 보입니다.", "A summary in one line; shown in search results")
]
Name = Annotated[Line, explained("부르는 이름", "What it is called")]
Text = Annotated[Line, explained("글 한 줄", "One line of text")]
Lead = Annotated[Prose, explained("여는 글", "The opening text")]
Why = Annotated[Prose, explained("왜 그렇게 해야 하는지", "Why one should")]
OfStep = Annotated[StepId, explained("안내의 단계", "The step of the guide")]
PhoneNumber = Annotated[
    Phone | None, explained("전화번호. 숫자와 붙임표만", "The phone number; digits and hyphens only")
]
Situations = Annotated[tuple[SituationId, ...], explained("해당하는 상황들", "The situations it belongs to")]
Deadlines = Annotated[tuple[DeadlineId, ...], explained("해당하는 기한들", "The periods that matter here")]
InterfaceWords = Annotated[dict[Id, Line], explained("화면에 나오는 말들", "The words of the interface")]
SearchTerms = Annotated[Terms, explained("이 내용을 찾는 사람이 칠 만한 말들", "What somebody types who needs this")]
Sources = Annotated[
    tuple[SourceId, ...],
    explained("근거의 이름(content/sources.yml)", "The sources it rests on, by id (content/sources.yml)"),
]
Reading = Annotated[
    Prose | None,
    explained(
        "법을 어떻게 읽었는지. 법이 정한 것과 거기에서 이끌어 낸 것을 나누어 짧게 적습니다. 글 맨 끝에 나옵니다.",
        "How the law was read: briefly what it says, and what is concluded from it. It stands small at the very end",
    ),
]
SomeSources = Annotated[Sources, Field(min_length=1)]
Reviewed = Annotated[Day, explained("내용을 마지막으로 확인한 날", "The day on which the text was last checked")]
Checked = Annotated[
    Day,
    explained(
        "원문을 마지막으로 확인한 날. 2026-11-22처럼",
        "The day on which somebody last read the original, like 2026-11-22",
    ),
]
