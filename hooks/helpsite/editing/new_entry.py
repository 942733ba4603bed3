"""A new entry: every field that it needs, each with what belongs there, marked so that none is forgotten."""

import json
from collections.abc import Container, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml

from helpsite.editing import say
from helpsite.editing.refusals import check_free
from helpsite.library.files import CONTENT
from helpsite.library.kinds import Kind
from helpsite.library.shelves import Library, listed
from helpsite.models import Model, Prose
from helpsite.models.base import explanation
from helpsite.models.fields import FILL_IN
from helpsite.problems import NotPossible
from helpsite.texts.languages import LANGUAGES, Language


def write_entry(project: Path, library: Library, kind: Kind, id: str, today: date, language: Language) -> Path:
    """Write a new entry into a file of its own, or at the end of the list that it belongs to; return the file."""
    check_free(library, kind, id)
    lines = list(_entry_lines(library, kind, today, language))
    if kind.is_list:
        return _append(project, kind, [f"- id: {id}", *(f"  {line}" for line in lines)])
    file = project / CONTENT / kind.place / f"{id}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.writelines(f"{line}\n" for line in lines)
    return file


def _append(project: Path, kind: Kind, lines: list[str]) -> Path:
    """Write lines at the end of a list, which may say that it is empty; an editor's comments stay."""
    path = f"{CONTENT}/{kind.place}"
    file = project / path
    before = file.read_bytes().decode("utf-8", "replace") if file.is_file() else ""
    listed = _list_in(before)
    if listed is None:
        raise NotPossible(say("mend-list-first", file=path))
    if listed.flow_style and not listed.value:
        before = before[: listed.start_mark.index] + before[listed.end_mark.index :].lstrip()
    end = "\r\n" if "\r\n" in before else "\n"
    kept = before.rstrip()
    text = end.join([*([kept] if kept else []), *lines, ""])
    file.write_text(text, encoding="utf-8", newline="")
    return file


def _list_in(text: str) -> yaml.SequenceNode | None:
    """Return the list that a file holds; none where it holds something else, or something in brackets."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    return root if isinstance(root, yaml.SequenceNode) and not (root.flow_style and root.value) else None


def _entry_lines(library: Library, kind: Kind, today: date, language: Language) -> Iterator[str]:
    """Yield the lines of a new entry of a kind, without its id."""
    known = known_values(library, kind, today)
    possible = {"category": listed(library, "category", language), "call": list(library.shelf("call-sheet"))}
    for field, choices in possible.items():
        known[field] = json.dumps(f"{FILL_IN[language]} {', '.join(choices)}", ensure_ascii=False)
    first = {*_needed(kind.model), *kind.wanted}
    others = {info.alias or field for field, info in kind.model.model_fields.items()} - {*first, "note"}
    yield from _fields(kind.model, language, known, first)
    if more := [f"# {line}" for line in _fields(kind.model, language, known, others)]:
        yield f"# {say('more-fields')[language]}"
        yield from more


def known_values(library: Library, kind: Kind, today: date) -> dict[str, str]:
    """Return those values of a new entry that need no editor."""
    known = {"reviewed": today.isoformat(), "order": str(_next(library, kind, "order"))}
    if kind.name == "step":
        known["number"] = str(_next(library, kind, "number"))
    return known


def _needed(model: type[Model]) -> set[str]:
    return {info.alias or field for field, info in model.model_fields.items() if info.is_required()}


def _next(library: Library, kind: Kind, field: str) -> int:
    used = [getattr(item.model, field, 0) for item in library.shelf(kind.name).values()]
    highest = max((number for number in used if isinstance(number, int)), default=0)
    return highest + (10 if field == "order" else 1)


def _fields(model: type[Model], language: Language, known: Mapping[str, str], wanted: Container[str]) -> Iterator[str]:
    """Yield the lines of those fields of a model that are wanted."""
    for field, info in model.model_fields.items():
        name = info.alias or field
        if (known and name == "id") or name not in wanted:
            continue
        inner, is_list = _inside(info.annotation)
        hints = explanation(model, field)
        if name in known:
            yield f"{name}: {known[name]}"
        elif isinstance(inner, type) and issubclass(inner, Model):
            yield f"{name}:"
            mark = "  - " if is_list else "  "
            for number, line in enumerate(_inner_lines(inner, language, hints)):
                yield f"{mark if number == 0 else ' ' * len(mark)}{line}"
        elif is_list:
            yield f"{name}:"
            yield f"  - {_blank(inner, hints, language)}"
        else:
            yield f"{name}: {_blank(inner, hints, language)}"


def _inner_lines(model: type[Model], language: Language, hints: Mapping[Language, str]) -> Iterator[str]:
    if set(model.model_fields) != set(LANGUAGES):
        yield from _fields(model, language, {}, _needed(model))
        return
    for language in LANGUAGES:
        hint = f"{FILL_IN[language]} {hints[language]}"
        if issubclass(model, Prose):
            yield f"{language}: |"
            yield f"  {hint}"
            continue
        blank = json.dumps(hint, ensure_ascii=False)
        _, is_list = _inside(model.model_fields[language].annotation)
        yield f"{language}: {f'[{blank}]' if is_list else blank}"


def _blank(inner: Any, hints: Mapping[Language, str], language: Language) -> str:
    choices = [str(choice) for choice in get_args(inner)] if get_origin(inner) is Literal else []
    hint = hints[language]
    if any(choice not in hint for choice in choices):
        hint = f"{hint}: {', '.join(choices)}"
    return json.dumps(f"{FILL_IN[language]} {hint}", ensure_ascii=False)


def _inside(annotation: Any) -> tuple[Any, bool]:
    """Return what a field holds without what may surround it, and whether it is a list of that."""
    is_list = False
    while (origin := get_origin(annotation)) is not None and origin is not Literal:
        is_list |= origin is tuple
        annotation = get_args(annotation)[0]
    return annotation, is_list
