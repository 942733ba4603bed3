"""What all models have in common: frozen, strict about names, in both languages."""

from collections.abc import Iterator
from typing import Annotated, Any, Generic, TypeVar

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
from helpsite.texts.languages import LANGUAGES, Language


def explained(korean: str, english: str, **how: Any) -> Any:
    """Return a field with what it is for, in both languages: an editor reads it while typing."""
    return Field(description=f"{korean}\n\n{english}", **how)


def optional(korean: str, english: str, **how: Any) -> Any:
    """Return the same of a field that may be left out."""
    return explained(korean, english, default=None, **how)


T = TypeVar("T")
NonEmpty = Annotated[tuple[T, ...], Field(min_length=1)]
ID = explained(
    "이름. 주소에 쓰이므로 한번 정하면 바꾸지 않습니다.", "The id. It is part of addresses, so it never changes."
)
KO = explained("한국어 글", "The Korean text")
EN = explained("영어 글. 한국어와 같은 내용", "The English text, which says the same as the Korean")
NOTE = explained("편집자끼리 남기는 메모. 사이트에는 보이지 않습니다.", "A remark for editors; never shown on the site")


class Model(BaseModel):
    """Frozen, and strict about the names of its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class InLanguages(Model, Generic[T]):
    """The same in each language: `line["ko"]`."""

    ko: Annotated[T, KO]
    en: Annotated[T, EN]

    def __getitem__(self, language: str) -> T:
        return self.ko if language == "ko" else self.en


class Bilingual(InLanguages[str]):
    """A text in both languages."""


class Line(Bilingual):
    """One plain line in both languages; may hold references such as `{deadline:notify-courier}`."""

    ko: Annotated[OneLine, Korean, KO]
    en: Annotated[OneLine, English, EN]


class Prose(Bilingual):
    """Markdown in both languages: paragraphs, lists, bold, links and references."""

    ko: Annotated[Written, KoreanProse, KO]
    en: Annotated[Written, EnglishProse, EN]


class Terms(InLanguages[tuple[str, ...]]):
    """The words that people type when they look for an entry."""

    ko: Annotated[NonEmpty[Annotated[OneLine, KoreanTerm]], KO]
    en: Annotated[NonEmpty[Annotated[OneLine, EnglishTerm]], EN]


class Entry(Model):
    """Something with a file or a list item of its own; `id` comes from the file's name where there is one."""

    id: Annotated[Id, ID]
    note: Annotated[Written | None, NOTE] = None


class Script(Bilingual):
    """Words to say or to send, as they are: blanks such as `{order_number}`, references, no Markdown."""

    ko: Annotated[Written, Korean, KO]
    en: Annotated[Written, English, EN]


class Words(InLanguages[tuple[str, ...]]):
    """Words of both languages; a list may be empty."""

    ko: Annotated[tuple[OneLine, ...], KO] = ()
    en: Annotated[tuple[OneLine, ...], EN] = ()


def explanation(model: type[Model], field: str) -> dict[Language, str]:
    """Return what a field of a model is for, in each language."""
    return dict(zip(LANGUAGES, (model.model_fields[field].description or "").split("\n\n"), strict=True))


def every_model(below: type[Model] = Model) -> Iterator[type[Model]]:
    """Yield every model of which modules were imported."""
    for model in below.__subclasses__():
        yield model
        yield from every_model(model)
