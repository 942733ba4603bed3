"""What all models have in common: frozen, strict about names, in both languages."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from helpsite.models.fields import (
    English,
    EnglishProse,
    EnglishTerm,
    Id,
    Korean,
    KoreanProse,
    KoreanTerm,
    OneLine,
    Written,
)


class Model(BaseModel):
    """Frozen, and strict about the names of its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Model):
    """A text in both languages."""

    ko: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.ko if language == "ko" else self.en


class Line(Bilingual):
    """One plain line in both languages; may hold references such as `{deadline:notify-courier}`."""

    ko: Annotated[OneLine, Korean]
    en: Annotated[OneLine, English]


class Prose(Bilingual):
    """Markdown in both languages: paragraphs, lists, bold, links and references."""

    ko: Annotated[Written, KoreanProse]
    en: Annotated[Written, EnglishProse]


class Terms(Model):
    """The words that people type when they look for an entry."""

    ko: Annotated[tuple[Annotated[OneLine, KoreanTerm], ...], Field(min_length=1)]
    en: Annotated[tuple[Annotated[OneLine, EnglishTerm], ...], Field(min_length=1)]

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return self.ko if language == "ko" else self.en


class Entry(Model):
    """Something with a file or a list item of its own; `id` comes from the file's name where there is one."""

    id: Id
    note: Written | None = None
    """A remark for editors; never shown."""


class Script(Bilingual):
    """Words to say or to send, as they are: blanks such as `{order_number}`, references, no Markdown."""

    ko: Annotated[Written, Korean]
    en: Annotated[Written, English]
