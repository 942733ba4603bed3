"""Where each kind of content lives under `content/`."""

from __future__ import annotations

from dataclasses import dataclass

from helpsite import models


@dataclass(frozen=True)
class Kind:
    """A kind of entry: its name in references, its place under `content/`, its model, its name for editors."""

    name: str
    place: str
    model: type[models.Model]
    ko: str
    en: str
    refers: str = ""
    """The name in references, where several kinds share one."""

    @property
    def reference(self) -> str:
        """Give the name under which texts refer to it."""
        return self.refers or self.name


FOLDERS = (
    Kind("faq", "faq", models.FaqEntry, "질문", "question"),
    Kind("step", "guide", models.Step, "단계", "step"),
    Kind("situation", "situations", models.Situation, "상황", "situation"),
    Kind("deadline", "deadlines", models.Deadline, "기한", "deadline"),
    Kind("shop", "shops", models.Shop, "쇼핑몰", "shop", "contact"),
    Kind("courier", "couriers", models.Courier, "택배사", "courier", "contact"),
    Kind("agency", "agencies", models.Agency, "도움 기관", "help body", "contact"),
    Kind("message", "messages", models.Message, "문의 문구", "message"),
    Kind("phrase", "phrases", models.Phrase, "보여 주는 말", "phrase"),
)
"""One entry per file; the file's name is the entry's id."""

LISTS = (
    Kind("category", "categories.yml", models.Category, "분류", "category"),
    Kind("source", "sources.yml", models.Source, "근거", "source"),
    Kind("amount", "amounts.yml", models.Amount, "금액·비율", "amount"),
    Kind("call-sheet", "call-sheets.yml", models.CallSheet, "전화 메모", "call sheet"),
    Kind("blank", "blanks.yml", models.Blank, "빈칸", "blank"),
    Kind("notice", "notices.yml", models.Notice, "알림", "notice"),
    Kind("term", "glossary.yml", models.Term, "용어", "term"),
)
"""Many entries in one file, as a list."""

SINGLE = (
    Kind("site", "site.yml", models.Site, "사이트", "site"),
    Kind("about", "about.yml", models.About, "소개", "about page"),
    Kind("checklist", "checklist.yml", models.Checklist, "체크리스트", "checklist"),
    Kind("search", "search.yml", models.Search, "검색", "search"),
    Kind("search-cases", "search-cases.yml", models.SearchCases, "검색 점검", "search cases"),
    Kind("case", "case.yml", models.CaseWords, "사건 기록", "case file"),
    Kind("holidays", "holidays.yml", models.Holidays, "공휴일", "public holidays"),
    Kind("moved", "moved.yml", models.Moved, "옮긴 이름", "moved entries"),
)
"""One file, one model."""

ALL = (*FOLDERS, *LISTS, *SINGLE)
BY_NAME = {kind.name: kind for kind in ALL}
PAGES = {"checklist": "checklist.yml", "about": "about.yml", "sources": "sources.yml", "case": "case.yml"}


def source_of(kind: str, id: str) -> str:
    """Give the file under the project that a page is made from: `content/faq/empty-box.yml`."""
    if kind == "page":
        return f"content/{PAGES.get(id, 'site.yml')}"
    return f"content/{BY_NAME[kind].place}/{id}.yml"


NAMES = {
    **{kind.name: {"ko": kind.ko, "en": kind.en} for kind in ALL},
    "contact": {"ko": "연락처", "en": "contact"},
}
"""What editors call each kind."""
