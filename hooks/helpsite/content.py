"""The whole content as frozen models: read, checked, or refused with every problem at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from helpsite import models
from helpsite.fields import ID, to_fill_in
from helpsite.kinds import FOLDERS, LISTS, SINGLE, Kind
from helpsite.library import Item, Library
from helpsite.models import Model
from helpsite.problems import ContentError, Details, Place, Problem, Wording, did_you_mean
from helpsite.rules import broken_rules
from helpsite.translations import LOCK, Drift, LockError, Name, drifts, read_lock
from helpsite.yaml_files import Document, Location, field_name, read_document

CONTENT = "content"


@dataclass(frozen=True)
class Citation:
    """A source, or one part of it, as texts cite it."""

    source: models.Source
    part: models.SourcePart | None


@dataclass(frozen=True)
class Content:
    """Everything that the pages are made from; entries by id, in the order in which readers meet them."""

    site: models.Site
    about: models.About
    checklist: models.Checklist
    search: models.Search
    search_cases: models.SearchCases
    case: models.CaseWords
    holidays: models.Holidays
    moved: models.Moved
    categories: Mapping[str, models.Category]
    faq: Mapping[str, models.FaqEntry]
    steps: Mapping[str, models.Step]
    situations: Mapping[str, models.Situation]
    deadlines: Mapping[str, models.Deadline]
    amounts: Mapping[str, models.Amount]
    shops: Mapping[str, models.Shop]
    couriers: Mapping[str, models.Courier]
    agencies: Mapping[str, models.Agency]
    call_sheets: Mapping[str, models.CallSheet]
    messages: Mapping[str, models.Message]
    blanks: Mapping[str, models.Blank]
    phrases: Mapping[str, models.Phrase]
    notices: Mapping[str, models.Notice]
    """Those whose last day has not passed."""
    expired_notices: Mapping[str, models.Notice]
    terms: Mapping[str, models.Term]
    sources: Mapping[str, models.Source]
    citations: Mapping[str, Citation]
    places: Mapping[Name, Place]
    """Where each entry begins, by kind and id; interface words are of the kind `word`, search cases are numbered."""
    drifts: Mapping[Name, Drift]
    """The entries whose English awaits approval."""

    @cached_property
    def words(self) -> Mapping[str, models.Line]:
        """Every interface word, those of the case file too."""
        return {**self.case.words, **self.site.words}

    @cached_property
    def contacts(self) -> Mapping[str, models.Contact]:
        """Everybody one can contact, in the order in which one goes to them."""
        return {**self.shops, **self.couriers, **self.agencies}

    def faq_in(self, category: str) -> list[models.FaqEntry]:
        """Give the questions of one category."""
        return [entry for entry in self.faq.values() if entry.category == category]


def read_content(project: Path, today: date) -> Content:
    """Read `content/` under a project; raise `ContentError` with every problem when there is any.

    `today` is the editor's date: no check may have happened after it.
    """
    return content_of(checked_library(project, today), project, today)


def checked_library(project: Path, today: date) -> Library:
    """Read what stands under a project; raise `ContentError` with every problem when there is any."""
    library, problems = read_library(project)
    problems += broken_rules(library, today)
    if problems:
        raise ContentError(problems)
    return library


def content_of(library: Library, project: Path, today: date) -> Content:
    """Make the content of a library without problems."""
    file = project / CONTENT / LOCK
    try:
        approved = read_lock(file)
    except LockError as error:
        raise ContentError([Problem(Place(_path(project, file)), "", "broken-lock", {"reason": str(error)})]) from None
    return _content(library, {(drift.kind, drift.id): drift for drift in drifts(library, approved)}, today)


def read_library(project: Path) -> tuple[Library, list[Problem]]:
    """Read what can be read, with the problems of single files."""
    library = Library()
    folder = project / CONTENT
    problems = list(_strays(folder))
    for kind in FOLDERS:
        for file in sorted((folder / kind.place).glob("*.yml")):
            if file.is_file() and not file.is_symlink():
                problems += _read_entry(library, kind, file, _path(project, file))
    for kind in (*LISTS, *SINGLE):
        file = folder / kind.place
        path = _path(project, file)
        if not file.is_file():
            library.unsure.add(kind.reference)
            problems.append(Problem(Place(path), "", "missing-file"))
            continue
        read = _read_list if kind in LISTS else _read_single
        found = read(library, kind, file, path)
        if found:
            library.unsure.add(kind.reference)
        problems += found
    return library, problems


def _path(project: Path, file: Path) -> str:
    return file.relative_to(project).as_posix()


def _strays(folder: Path) -> Iterator[Problem]:
    """Tell of every file that no kind claims: nothing under `content/` may be silently ignored."""
    files = {LOCK, *(kind.place for kind in (*LISTS, *SINGLE))}
    folders = {kind.place for kind in FOLDERS}
    expected = ", ".join(f"{CONTENT}/{name}/" for name in sorted(folders))
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        entry = len(inside.parts) == 2 and inside.parts[0] in folders and inside.suffix == ".yml"
        claimed = not entry if file.is_dir() else entry or inside.as_posix() in files
        if file.is_symlink() or not claimed:
            yield Problem(Place(f"{CONTENT}/{inside.as_posix()}"), "", "stray-file", {"expected": expected})


def _read_entry(library: Library, kind: Kind, file: Path, path: str) -> list[Problem]:
    id = file.stem
    library.name(kind.name, id)
    if not ID.fullmatch(id):
        return [Problem(Place(path), "", "bad-id", {"value": id})]
    document, problems = read_document(file, path)
    if document is None:
        return problems
    if isinstance(document.data, dict) and "id" in document.data:
        details: Details = {"key": "id", "hint": {"ko": "파일 이름이 곧 이름입니다", "en": "The file's name is the id"}}
        return [*problems, Problem(document.place(("id",)), "id", "unknown-key", details)]
    found, model = _validate(kind.model, document, (), id)
    if model:
        library.put(Item(kind.name, id, model, document))
    return problems + found


def _read_single(library: Library, kind: Kind, file: Path, path: str) -> list[Problem]:
    document, problems = read_document(file, path)
    if document is None:
        return problems
    found, model = _validate(kind.model, document, ())
    if model:
        library.put(Item(kind.name, kind.name, model, document))
    return problems + found


def _read_list(library: Library, kind: Kind, file: Path, path: str) -> list[Problem]:
    document, problems = read_document(file, path)
    if document is None:
        return problems
    if not isinstance(document.data, list):
        return [*problems, Problem(document.place(()), "", "wrong-type", {"expected": EXPECTED["tuple_type"]})]
    for index in range(len(document.data)):
        found, model = _validate(kind.model, document, (index,))
        problems += found
        if model is None:
            continue
        item = Item(kind.name, model.id, model, document, (index,))
        if model.id in library.shelf(kind.name):
            problems.append(item.problem("listed-twice", ("id",), id=model.id))
        library.put(item)
        if isinstance(model, models.Source):
            for number, part in enumerate(model.parts):
                if library.knows(kind.name, part.id):
                    problems.append(item.problem("listed-twice", ("parts", number, "id"), id=part.id))
                library.name(kind.name, part.id)
    return problems


def _validate(
    model: type[Model], document: Document, location: Location, id: str | None = None
) -> tuple[list[Problem], Any]:
    data = document.data
    for part in location:
        data = data[part]
    if id is not None and isinstance(data, dict):
        data = {**data, "id": id}
    try:
        return [], model.model_validate(data)
    except ValidationError as error:
        return [_problem(document, location, detail, model) for detail in error.errors() if not _echo(detail)], None


def _echo(detail: Any) -> bool:
    # Pydantic counts only the good items of a list, so a list of broken ones would be called empty as well.
    return detail["type"] == "too_short" and bool(detail["input"])


EXPECTED = {
    "string_type": {"ko": "글 하나", "en": "one text"},
    "int_parsing": {"ko": "숫자", "en": "a number"},
    "bool_parsing": {"ko": "true 또는 false", "en": "true or false"},
    "greater_than_equal": {"ko": "1 이상의 숫자", "en": "a number from 1"},
    "tuple_type": {"ko": "목록('- '로 시작하는 줄들)", "en": "a list (lines that start with “- ”)"},
    "dict_type": {"ko": "'이름: 값' 묶음", "en": "a group of “name: value”"},
    "model_type": {"ko": "'이름: 값' 묶음", "en": "a group of “name: value”"},
}
LANGUAGE_NAMES = {"ko": {"ko": "한국어", "en": "Korean"}, "en": {"ko": "영어", "en": "English"}}


def _problem(document: Document, prefix: Location, detail: Any, model: type[Model]) -> Problem:
    """Turn one pydantic error into a problem in an editor's words."""
    location: Location = (*prefix, *(part for part in detail["loc"] if part != "[key]"))
    rule, details = _rule(detail, model)
    return Problem(document.place(location), field_name(location), rule, details)


def _rule(detail: Any, model: type[Model]) -> tuple[str, Details]:
    kind, context = detail["type"], detail.get("ctx", {})
    key = str(detail["loc"][-1]) if detail["loc"] else ""
    if to_fill_in(detail["input"]):
        return "to-fill-in", {}
    if kind == "rule":
        return context["rule"], context["details"]
    if kind == "missing":
        if key in LANGUAGE_NAMES:
            return "missing-language", {"key": key, "language": LANGUAGE_NAMES[key]}
        return "missing-key", {"key": key}
    if kind == "extra_forbidden":
        return "unknown-key", {"key": key, "hint": _hint(key, model)}
    if kind == "literal_error":
        return "not-one-of", {"value": str(detail["input"]), "choices": context["expected"]}
    if kind == "too_short":
        return "empty-list", {}
    return "wrong-type", {"expected": EXPECTED.get(kind, str(detail["msg"]))}


UNQUOTED_COMMA: Details = {
    "hint": {
        "ko": "글 안에 쉼표가 있으면 글 전체를 따옴표로 감싸세요",
        "en": "If it is part of a text with a comma, put the whole text in quotes",
    }
}


def _hint(key: str, model: type[Model]) -> Wording:
    # `{ko: 하나, 둘, en: …}` reads as three keys: a name that no field could have is half a sentence.
    return UNQUOTED_COMMA["hint"] if not ID.fullmatch(key.replace("_", "-")) else did_you_mean(key, _fields(model))


def _fields(model: Any) -> list[str]:
    """Give the names of all fields of a model and of the models inside it."""
    names: set[str] = set()
    pending, seen = [model], set()
    while pending:
        current = pending.pop()
        if current in seen:
            continue
        seen.add(current)
        for name, info in current.model_fields.items():
            names.add(name)
            pending += [part for part in _parts(info.annotation) if isinstance(part, type) and issubclass(part, Model)]
    return sorted(names)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _parts(argument)


def _content(library: Library, drifts: Mapping[Name, Drift], today: date) -> Content:
    def models_of(kind: str, key: Callable[[Any], Any] = lambda model: 0) -> dict[str, Any]:
        found = [item.model for item in library.shelf(kind).values()]
        return {model.id: model for model in sorted(found, key=key)}

    sources: dict[str, models.Source] = models_of("source")
    citations = {id: Citation(source, None) for id, source in sources.items()}
    for source in sources.values():
        citations |= {part.id: Citation(source, part) for part in source.parts}

    def ordered(kind: str) -> dict[str, Any]:
        return models_of(kind, lambda model: model.order)

    notices: dict[str, models.Notice] = models_of("notice", lambda notice: notice.begins)
    return Content(
        site=library.shelf("site")["site"].model,
        about=library.shelf("about")["about"].model,
        checklist=library.shelf("checklist")["checklist"].model,
        search=library.shelf("search")["search"].model,
        search_cases=library.shelf("search-cases")["search-cases"].model,
        case=library.shelf("case")["case"].model,
        holidays=library.shelf("holidays")["holidays"].model,
        moved=library.shelf("moved")["moved"].model,
        categories=models_of("category"),
        faq=models_of("faq", lambda entry: (entry.order, entry.id)),
        steps=models_of("step", lambda step: step.number),
        situations=ordered("situation"),
        deadlines=ordered("deadline"),
        amounts=models_of("amount"),
        shops=ordered("shop"),
        couriers=ordered("courier"),
        agencies=ordered("agency"),
        call_sheets=models_of("call-sheet"),
        messages=ordered("message"),
        blanks=models_of("blank"),
        phrases=ordered("phrase"),
        notices={id: notice for id, notice in notices.items() if notice.until >= today},
        expired_notices={id: notice for id, notice in notices.items() if notice.until < today},
        terms=models_of("term", lambda term: term.ko),
        sources=sources,
        citations=citations,
        places=_places(library),
        drifts=drifts,
    )


def _places(library: Library) -> dict[Name, Place]:
    places = {(item.kind, item.id): item.place() for item in library.all()}
    for kind in ("site", "case"):
        for item in library.shelf(kind).values():
            places |= {("word", word): item.place(("words", word)) for word in item.model.words}
    for item in library.shelf("search-cases").values():
        cases = range(len(item.model.cases))
        places |= {("search-case", str(number)): item.place(("cases", number)) for number in cases}
    return places
