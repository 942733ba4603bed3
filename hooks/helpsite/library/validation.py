"""What a model finds wrong with the values of a file, as problems in an editor's words."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from helpsite.library.documents import Document, Location
from helpsite.library.stray_fields import fields_at, hint_for
from helpsite.models import Model
from helpsite.models.fields import ID, to_fill_in
from helpsite.problems import Details, Problem, Wording
from helpsite.texts.references import parse_target

EXPECTED = {
    "string_type": {"ko": "한 덩어리의 글", "en": "one text"},
    "int_parsing": {"ko": "숫자", "en": "a number"},
    "bool_parsing": {"ko": "true 또는 false", "en": "true or false"},
    "greater_than_equal": {"ko": "1 이상의 숫자", "en": "a number from 1"},
    "tuple_type": {"ko": "목록('- '로 시작하는 줄들)", "en": "a list (lines that start with “- ”)"},
    "dict_type": {"ko": "'이름: 값' 묶음", "en": "a group of “name: value”"},
    "model_type": {"ko": "'이름: 값' 묶음", "en": "a group of “name: value”"},
    "int_type": {"ko": "숫자", "en": "a number"},
    "date_type": {"ko": "날짜 하나", "en": "one date"},
}
MEND_NUMBER = {
    "ko": "숫자만 적으세요. 단위가 있으면 다른 칸에 적습니다",
    "en": "Write nothing but the number; a unit has a field of its own",
}
MEND_GROUP = {
    "ko": "그 아래 줄에 두 칸 들여서 '이름: 값'으로 적으세요",
    "en": "Write “name: value” on the lines below it, indented by two",
}
MENDS = {
    "int_parsing": MEND_NUMBER,
    "greater_than_equal": MEND_NUMBER,
    "tuple_type": {
        "ko": "아래 줄마다 '- '로 시작해 하나씩 적으세요",
        "en": "Write each on a line of its own below it, after “- ”",
    },
    "dict_type": MEND_GROUP,
    "model_type": MEND_GROUP,
    "int_type": MEND_NUMBER,
    "date_type": {"ko": "2026-11-22처럼 적으세요", "en": "Write it like 2026-11-22"},
}
MEND_FIRST_LINE = {
    "ko": "항목마다 첫 줄 앞에만 '- '를 적고, 나머지 줄은 첫 줄의 글자에 맞추세요",
    "en": "Write “- ” before the first line of each item only, and let its other lines begin below its first letter",
}
MEND_TEXT = {
    "ko": "들여쓰기를 보고, 글 안에 ': '가 있으면 따옴표로 감싸세요",
    "en": "Look at the indentation; quote a text that holds “: ”",
}
LONGEST_FIELD = 6
LANGUAGE_NAMES = {"ko": {"ko": "한국어", "en": "Korean"}, "en": {"ko": "영어", "en": "English"}}


def validated(
    model: type[Model], document: Document, location: Location, id: str | None = None
) -> tuple[list[Problem], Any]:
    """Give the model of what stands at a place of a file, or None and every mistake in it.

    `id` is that of an entry whose file is named by it.
    """
    data = document.value(location)
    if id is not None and isinstance(data, dict):
        data = {**data, "id": id}
    try:
        return [], model.model_validate(data)
    except ValidationError as error:
        return [_problem(document, location, detail, model) for detail in error.errors() if not _echo(detail)], None


def _echo(detail: Any) -> bool:
    # Pydantic counts only the good items of a list, so a list of broken ones would be called empty as well.
    return detail["type"] == "too_short" and bool(detail["input"])


def _problem(document: Document, prefix: Location, detail: Any, model: type[Model]) -> Problem:
    """Turn one pydantic error into a problem in an editor's words."""
    location: Location = (*prefix, *(part for part in detail["loc"] if part != "[key]"))
    place = document.place(location)
    if detail["type"] == "extra_forbidden":
        key = str(detail["loc"][-1])
        if _could_be_a_field(key):
            hint = hint_for(key, model, detail["loc"][:-1], document.value(location[:-1]))
        else:
            before = document.text.split("\n")[place.line - 1][: place.column - 1]
            hint = UNQUOTED_COMMA if "{" in before else UNFINISHED_INDENT
        return Problem(place, document.field(location), "unknown-key", {"key": key, "hint": hint})
    rule, details = _rule(detail)
    if detail["type"] == "model_type" and (names := fields_at(model, detail["loc"])):
        details = {**details, "mend": _with_fields(names)}
    return Problem(place, document.field(location), rule, details)


def _rule(detail: Any) -> tuple[str, Details]:
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
    if kind == "literal_error":
        return "not-one-of", {"value": str(detail["input"]), "choices": context["expected"].replace(" or ", ", ")}
    if kind == "too_short":
        return "empty-list", {}
    if kind == "string_type" and _is_reference(detail["input"]):
        return "starts-with-sign", {"sign": "{"}
    if kind == "tuple_type":
        return "wrong-type", no_list(detail["input"])
    return "wrong-type", _not_of_type(kind, str(detail["msg"]))


def _with_fields(names: list[str]) -> Wording:
    listed = ", ".join(f"{name}:" for name in names)
    return {
        "ko": f"아랫줄부터 두 칸 들여 다음 칸을 적으세요: {listed}",
        "en": f"Write these on the lines below it, indented by two: {listed}",
    }


def _is_reference(value: object) -> bool:
    # `{contact:swift-post}` by itself reads as a group of one name without a value.
    return isinstance(value, dict) and len(value) == 1 and parse_target(next(iter(value))) is not None


def no_list(value: object) -> Details:
    """Tell that a list belongs where a value stands, and how to make one of it."""
    details = _not_of_type("tuple_type")
    return {**details, "mend": MEND_FIRST_LINE} if isinstance(value, dict) else details


def _not_of_type(kind: str, otherwise: str = "") -> Details:
    """Tell what belongs at a place, by pydantic's name for what is wrong there, and how to write it."""
    return {"expected": EXPECTED.get(kind, otherwise), "mend": MENDS.get(kind, MEND_TEXT)}


UNQUOTED_COMMA = {
    "ko": "글 안에 쉼표가 있으면 글 전체를 따옴표로 감싸세요",
    "en": "If it is part of a text with a comma, put the whole text in quotes",
}
UNFINISHED_INDENT = {
    "ko": "앞 줄에서 이어지는 글이면 앞 줄과 같은 칸까지 들여 쓰세요",
    "en": "If it goes on from the line before, indent it as far as that line",
}


def _could_be_a_field(key: str) -> bool:
    # `{ko: 하나, 둘, en: …}` reads as three keys: what has blanks is part of a text. 전화 and Phone mean fields.
    return bool(ID.fullmatch(key.replace("_", "-").lower())) or (" " not in key and len(key) <= LONGEST_FIELD)
