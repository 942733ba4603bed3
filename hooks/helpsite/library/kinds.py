"""The kinds of entries: one row says all that has to be known of a kind, and everything else follows from it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from helpsite import models


@dataclass(frozen=True)
class Kind:
    """A kind of entry. Its place says how it is kept: a folder with a file for each entry, or one file for all."""

    name: str
    """In commands, and in references where `refers` says nothing else."""
    place: str
    """Under `content/`."""
    model: type[models.Model]
    ko: str
    en: str
    shelf: str
    """Where `Content` has it."""
    title: str = ""
    """The field by which people call an entry."""
    summary: str = "summary"
    """The field that says it in a line or two, where entries have pages of their own."""
    order: tuple[str, ...] = ()
    """The fields by which entries are sorted; without any they stand as in their file, or by the file's name."""
    refers: str = ""
    """The name in references, where several kinds share one."""
    page: str = ""
    """The path of the page that shows all its entries, or below which each has one of its own."""
    own_pages: bool = False
    tool: str = ""
    """The script that brings those pages of its own to life."""
    leads_on: bool = False
    """Whether its entries lead to each other, so that one without a related entry is a dead end."""
    is_reached: bool = False
    """Whether readers come upon it in other entries; contacts and cards they look up in their lists."""
    is_shown: bool = True
    """Whether it leads readers to the entries that it names."""
    wanted: tuple[str, ...] = ()
    """Fields that may be left out and hardly ever are: a new entry begins with them."""
    published: str = ""
    """The name of the file of `/api/v1/` that holds it."""
    unpublished: tuple[str, ...] = ()
    """Fields that say nothing to other programs."""

    @property
    def reference(self) -> str:
        """The name under which texts refer to it."""
        return self.refers or self.name

    @cached_property
    def is_list(self) -> bool:
        """Whether one file holds many entries."""
        return self.place.endswith(".yml") and "id" in self.model.model_fields

    @cached_property
    def is_single(self) -> bool:
        """Whether one file is the only entry."""
        return self.place.endswith(".yml") and not self.is_list

    @property
    def is_folder(self) -> bool:
        """Whether each entry has a file, whose name is its id."""
        return not self.place.endswith(".yml")

    @property
    def is_reviewed(self) -> bool:
        """Whether its entries tell the day on which somebody last looked at them."""
        return bool({"reviewed", "checked"} & self.model.model_fields.keys())

    def sort_key(self, model: Any) -> tuple[Any, ...]:
        """Return what an entry is sorted by."""
        return tuple(getattr(model, field) for field in self.order)


REACHABLE = ("phone", "hours", "website")

ALL = (
    # One entry per file
    Kind("faq", "faq", models.FaqEntry, "질문", "question", "faq", title="question", summary="answer",
         order=("order", "id"), page="faq/", own_pages=True, leads_on=True, is_reached=True,
         wanted=("order", "sources"), published="faq"),
    Kind("step", "guide", models.Step, "단계", "step", "steps", title="title", order=("number",), page="guide/",
         own_pages=True, tool="plan", leads_on=True, published="guide", unpublished=("own_centre",)),
    Kind("situation", "situations", models.Situation, "상황", "situation", "situations", title="title",
         order=("order",), page="situations/", own_pages=True, tool="plan", leads_on=True, published="situations",
         unpublished=("nothing_came",)),
    Kind("shop", "shops", models.Shop, "쇼핑몰", "shop", "shops", title="name", order=("order",), refers="contact",
         page="contacts/", wanted=REACHABLE, published="contacts", unpublished=("call",)),
    Kind("courier", "couriers", models.Courier, "택배사", "courier", "couriers", title="name", order=("order",),
         refers="contact", page="contacts/", wanted=(*REACHABLE, "tracking"), published="contacts",
         unpublished=("call", "number", "number_note")),
    Kind("agency", "agencies", models.Agency, "도움 기관", "help body", "agencies", title="name", order=("order",),
         refers="contact", page="contacts/", wanted=REACHABLE, published="contacts", unpublished=("call",)),
    Kind("deadline", "deadlines", models.Deadline, "기한", "deadline", "deadlines", title="name", order=("order",),
         page="deadlines/", leads_on=True, is_reached=True, wanted=("length", "unit"), published="deadlines",
         unpublished=("rate",)),
    Kind("message", "messages", models.Message, "문의 문구", "message", "messages", title="title", order=("order",),
         page="messages/", leads_on=True, is_reached=True, published="messages",
         unpublished=("asks",)),
    Kind("phrase", "phrases", models.Phrase, "보여 주는 말", "phrase", "phrases", title="title", order=("order",),
         page="show/"),
    # Many entries in one file, as a list
    Kind("category", "categories.yml", models.Category, "분류", "category", "categories", title="title", page="faq/"),
    Kind("source", "sources.yml", models.Source, "근거", "source", "sources", title="title", page="sources/",
         is_reached=True),
    Kind("amount", "amounts.yml", models.Amount, "금액·비율", "amount", "amounts", title="name", is_reached=True),
    Kind("call-sheet", "call-sheets.yml", models.CallSheet, "전화 메모", "call sheet", "call_sheets", is_reached=True),
    Kind("blank", "blanks.yml", models.Blank, "빈칸", "blank", "blanks", title="label"),
    Kind("notice", "notices.yml", models.Notice, "알림", "notice", "notices", order=("begins",), wanted=("to",)),
    Kind("term", "glossary.yml", models.Term, "용어", "term", "terms", order=("ko",)),
    # One file, one entry
    Kind("site", "site.yml", models.Site, "사이트", "site", "site"),
    Kind("about", "about.yml", models.About, "소개", "about page", "about"),
    Kind("checklist", "checklist.yml", models.Checklist, "체크리스트", "checklist", "checklist"),
    Kind("search", "search.yml", models.Search, "검색", "search", "search"),
    Kind("search-cases", "search-cases.yml", models.SearchCases, "검색 점검", "search cases", "search_cases"),
    Kind("case", "case.yml", models.CaseWords, "사건 기록", "case file", "case"),
    Kind("holidays", "holidays.yml", models.Holidays, "공휴일", "public holidays", "holidays"),
    Kind("facts", "facts.yml", models.Facts, "두 번째로 적은 수", "figures written again", "facts", is_shown=False),
    Kind("moved", "moved.yml", models.Moved, "옮긴 이름", "moved entries", "moved"),
)  # fmt: skip
BY_NAME = {kind.name: kind for kind in ALL}
FOLDERS = tuple(kind for kind in ALL if kind.is_folder)
LISTS = tuple(kind for kind in ALL if kind.is_list)
OF_MANY = (*FOLDERS, *LISTS)
SINGLE = tuple(kind for kind in ALL if kind.is_single)
BY_REFERENCE = {meant.reference: tuple(kind for kind in ALL if kind.reference == meant.reference) for meant in ALL}
"""The kinds that a reference may mean."""
NAMES = {
    **{kind.name: {"ko": kind.ko, "en": kind.en} for kind in ALL},
    "contact": {"ko": "연락처", "en": "contact"},
    "kind": {"ko": "종류", "en": "kind"},
}
"""What editors call each kind, and what several kinds are called together."""
