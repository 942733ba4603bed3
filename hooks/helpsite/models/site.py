"""The site as a whole: names, the home and about pages, the shop that runs it, notices, and what was renamed."""

from typing import Annotated

from helpsite.models.base import Entry, InLanguages, Line, Model, NonEmpty, Prose, explained, optional
from helpsite.models.common import TARGET, InterfaceWords, Lead, Name, PhoneNumber, Reviewed, SearchTerms, Text, Title
from helpsite.models.fields import Address, AgencyId, Count, Day, Email, FaqId, Id, KindName, OneLine, ReviewedKind


class Feedback(Model):
    """Where readers' remarks go: an e-mail or a form for issues, prepared in the reader's own program."""

    email: Email | None = optional("이메일 주소", "An e-mail address")
    issues: Address | None = optional("의견을 적는 양식의 주소", "The address of a form for remarks")


class Operator(Model):
    """The shop that runs this copy of the site; its own customer centre then comes first."""

    name: Name
    phone: PhoneNumber = None
    hours: Line | None = optional("상담 시간 한 줄", "When it answers, in one line")
    chat: Address | None = optional("채팅 상담 주소", "The address of its chat")
    kakaotalk: Address | None = optional("카카오톡 채널 주소", "The address of its KakaoTalk channel")
    feedback: Feedback | None = optional("의견을 받을 곳", "Where readers' remarks go")


class Home(Model):
    """The first page: what it promises, and where it sends people."""

    heading: Line = explained("큰 제목", "The heading")
    lead: Lead
    closing_title: Line = explained("끝 글의 제목", "The title of the closing text")
    closing: Prose = explained("끝 글", "The closing text")
    most_asked: NonEmpty[FaqId] = explained("자주 묻는 질문들", "The questions that are asked most")


class AboutSection(Entry):
    """One part of the about page."""

    title: Title
    text: Prose = explained("글 한 줄", "One line of text")


class About(Model):
    """Who the site is for, what it promises, and its limits."""

    title: Title
    lead: Lead
    sections: NonEmpty[AboutSection] = explained("글의 부분들", "Its parts")
    search_terms: SearchTerms
    reviewed: Reviewed


class LanguageName(Model):
    """A language in its own words."""

    name: OneLine = explained("그 언어로 적은 이름", "Its name in its own words")
    switch: OneLine = explained("언어를 바꾸는 링크의 말", "The words of the link that changes the language")


class LanguageNames(InLanguages[LanguageName]):
    """The names of both languages."""


class Site(Model):
    """Names, the home page and every interface word."""

    name: Name
    description: Line = explained("검색 결과에 보이는 사이트 설명", "The description that search results show")
    languages: LanguageNames = explained("각 언어의 이름", "The names of the languages")
    offline: bool = explained(
        "인터넷 없이도 열리게 할지. true나 false",
        "Whether pages open without a connection: true or false",
        default=True,
    )
    """With `false`, browsers that kept the site's pages delete them at their next visit."""
    operator: Operator | None = optional("이 사이트를 운영하는 쇼핑몰", "The shop that runs this site")
    home: Home = explained("첫 화면", "The first page")
    whom_first: Prose = explained("누구에게 먼저 연락하는지", "Whom to contact first")
    how_periods_count: Prose = explained("기한을 세는 법", "How periods are counted")
    without_korean: Prose = explained("한국어를 못할 때의 방법", "How to get through without Korean")
    """Shown on the English plans."""
    review_every: dict[ReviewedKind, Count] = explained(
        "항목을 며칠마다 다시 볼지, 종류별로", "After how many days an entry is looked at again, kind by kind"
    )
    helpline: AgencyId | None = optional(
        "모든 페이지 아래에 보이는 도움 기관", "The help body that every page names at its foot"
    )
    words: InterfaceWords


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


class Move(Model):
    """One entry with its old id and the one that it has now."""

    kind: KindName = explained("무엇의 이름인지", "The kind of entry")
    old: Id = explained("옛 이름", "The old id", alias="from")
    to: Id = explained("지금 이름", "The id it has now")
    becomes: KindName | None = optional(
        "다른 종류의 항목이 대신하면 그 종류. situation처럼",
        "The kind of what stands for it now, where that is another",
    )

    @property
    def leads_to(self) -> str:
        """The kind of what it leads to."""
        return self.becomes or self.kind


class Moved(Model):
    """What `content/moved.yml` holds."""

    moved: tuple[Move, ...] = explained(
        "이름이 바뀐 항목들. 옛 주소로 와도 새 주소로 갑니다.",
        "Entries that were renamed; their old addresses lead on",
        default=(),
    )
