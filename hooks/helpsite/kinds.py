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


FOLDERS = (
    Kind("faq", "faq", models.FaqEntry, "질문", "question"),
    Kind("step", "guide", models.Step, "단계", "step"),
    Kind("deadline", "deadlines", models.Deadline, "기한", "deadline"),
)
"""One entry per file; the file's name is the entry's id."""

LISTS = (
    Kind("category", "categories.yml", models.Category, "분류", "category"),
    Kind("source", "sources.yml", models.Source, "근거", "source"),
    Kind("amount", "amounts.yml", models.Amount, "금액·비율", "amount"),
)
"""Many entries in one file, as a list."""

SINGLE = (
    Kind("site", "site.yml", models.Site, "사이트", "site"),
    Kind("about", "about.yml", models.About, "소개", "about page"),
    Kind("checklist", "checklist.yml", models.Checklist, "체크리스트", "checklist"),
)
"""One file, one model."""

BY_NAME = {kind.name: kind for kind in (*FOLDERS, *LISTS, *SINGLE)}
