"""The questions that customers ask, and the shelves on which they stand."""

from helpsite.models.base import Entry, Line, NonEmpty, Prose, explained
from helpsite.models.common import Reading, Reviewed, SearchTerms, Sources, Summary, Title
from helpsite.models.fields import CategoryId, Count, FaqId


class Category(Entry):
    """A shelf of the FAQ."""

    title: Title
    summary: Summary


class FaqEntry(Entry):
    """One question as a customer would say it, with its answer."""

    category: CategoryId = explained(
        "질문이 속한 분류(content/categories.yml)", "The category it stands in (content/categories.yml)"
    )
    order: Count = explained(
        "분류 안에서의 차례. 없으면 맨 뒤", "Its position in the category; without one it comes last", default=1000
    )
    question: Line = explained(
        "손님이 묻는 말 그대로의 질문. 60자까지", "The question as a customer would ask it; 60 characters at most"
    )
    answer: Prose = explained(
        "답. 첫 문단은 짧은 답 한 줄, 그다음이 설명",
        "The answer: first the short answer as a paragraph of its own, then the rest",
    )
    reading: Reading = None
    search_terms: SearchTerms
    related: NonEmpty[FaqId] = explained(
        "함께 읽을 질문의 이름(content/faq/의 파일 이름)", "Questions to read next, by id (their files in content/faq/)"
    )
    sources: Sources = ()
    reviewed: Reviewed
