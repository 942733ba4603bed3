"""What the code says is written down once, in both languages, with the blanks that it fills; nothing else is."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from helpsite.problems import what_is_wrong
from helpsite.texts.languages import LANGUAGES
from helpsite.texts.messages import PACKAGE, Catalogue

CODE = {file: ast.parse(file.read_text(encoding="utf-8")) for file in sorted(PACKAGE.rglob("*.py"))}
RULE_STANDS = {
    "Problem": 2,
    "problem": 0,
    "broken": 0,
    "Finding": 0,
    "_spelled": 1,
    "_complain": 2,
    "_must": 1,
    "_refuse": 1,
}
"""Which argument of these calls is a rule."""


@dataclass(frozen=True)
class Said:
    """A place in the code that says a message: the whole key or how it begins, and the blanks that are filled there."""

    file: str
    key: str
    is_whole: bool
    blanks: frozenset[str]
    place: str

    def means(self, key: str) -> bool:
        return key == self.key if self.is_whole else key.startswith(self.key)


@cache
def catalogues() -> dict[tuple[str, str], str]:
    """Return the file of each catalogue by the module and the name that it has there."""
    found = {}
    for file, tree in CODE.items():
        for node in tree.body:
            match node:
                case ast.Assign(
                    targets=[ast.Name(id=name)],
                    value=ast.Call(func=function, args=[ast.Constant(value=str(catalogue)), *_]),
                ) if name_of(function) == "Catalogue":
                    found[module_of(file), name] = catalogue
    return found


@cache
def said() -> list[Said]:
    return [found for file, tree in CODE.items() for found in said_in(file, tree)]


def said_in(file: Path, tree: ast.Module) -> Iterator[Said]:
    known = {name: of for (module, name), of in catalogues().items() if module == module_of(file)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if of := catalogues().get((node.module or "", alias.name)):
                    known[alias.asname or alias.name] = of
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (of := known.get(name_of(node.func))):
            blanks = frozenset(keyword.arg or "**" for keyword in node.keywords)
            place = f"{file.relative_to(PACKAGE)}:{node.lineno}"
            match node.args[0]:
                case ast.Constant(value=str(key)):
                    yield Said(of, key, True, blanks, place)
                case ast.JoinedStr(values=[ast.Constant(value=str(begins)), *_]):
                    yield Said(of, begins, False, blanks, place)


def rules_in_code() -> Iterator[str]:
    """Yield every rule that the code names where a rule belongs."""
    for file, tree in CODE.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (position := RULE_STANDS.get(name_of(node.func))) is not None:
                yield from constants(node.args[position : position + 1])
            elif isinstance(node, ast.Tuple) and file.parent.name == "library":
                yield from (rule for rule in constants(node.elts[:1]) if "-" in rule)


def constants(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from constants([node.body, node.orelse])


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def module_of(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = sorted(catalogues().values())


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("file", FILES)
def test_message_has_the_same_blanks_in_both_languages(file: str) -> None:
    for key, texts in Catalogue(file).texts.items():
        assert list(texts) == list(LANGUAGES), key
        assert blanks(texts["ko"]) == blanks(texts["en"]), key
        assert all(text.strip() for text in texts.values()), key


@pytest.mark.parametrize("file", FILES)
def test_every_message_stands_once(file: str) -> None:
    keys = [line for line in (PACKAGE / file).read_text("utf-8").splitlines() if line[:1] not in ("", " ", "#")]
    assert len(keys) == len(set(keys)) == len(Catalogue(file).texts)


def test_what_the_code_says_is_written_down() -> None:
    assert [one for one in said() if not any(map(one.means, Catalogue(one.file).texts))] == []


def test_the_code_fills_the_blanks_of_what_it_says() -> None:
    for one in said():
        for key, texts in Catalogue(one.file).texts.items():
            if one.means(key) and "**" not in one.blanks:
                assert one.blanks == blanks(texts["ko"]) - {"helpsite"}, (one.place, key)


@pytest.mark.parametrize("file", sorted(set(FILES) - {what_is_wrong.file}))
def test_what_is_written_down_is_said(file: str) -> None:
    ours = [one for one in said() if one.file == file]
    assert [key for key in Catalogue(file).texts if not any(one.means(key) for one in ours)] == []


def test_every_rule_of_the_code_has_its_message() -> None:
    found = set(rules_in_code())
    assert len(found) > 60
    assert found <= what_is_wrong.texts.keys()


def test_every_message_belongs_to_a_rule_of_the_code() -> None:
    words = {node.value for tree in CODE.values() for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert what_is_wrong.texts.keys() <= words


def test_good_content_is_checked_without_reading_what_can_be_wrong(project: Path) -> None:
    check = f"""
from datetime import date
from pathlib import Path
from helpsite.content import read_content
from helpsite.problems import hint, what_is_wrong
read_content(Path({str(project)!r}), date.max)
assert not vars(hint).keys() & {{"texts"}} and not vars(what_is_wrong).keys() & {{"texts"}}
"""
    subprocess.run([sys.executable, "-c", check], check=True)
