"""A project with more questions than ours: the real ones, and variants of them until there are enough."""

import shutil
from collections.abc import Iterable, Iterator
from itertools import count, cycle, islice
from pathlib import Path
from random import Random
from typing import Any

import yaml
from helpsite.texts.languages import HANGUL, LANGUAGES, Language

FOLDERS = ("content", "docs", "hooks")
LONGEST_QUESTION = 50
"""Of what is varied: its number must still fit into a title."""
CLOSING = {"ko": "이 글은 비슷한 글 가운데 하나입니다({number}).", "en": "This text is one of many like it ({number})."}
Entry = dict[str, Any]


def grow(project: Path, questions: int, into: Path) -> None:
    """Copy a project and add variants of its questions, in both languages, until it has so many; it keeps its own."""
    for name in FOLDERS:
        shutil.copytree(project / name, into / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(project / "mkdocs.yml", into)
    folder = into / "content/faq"
    entries = {file.stem: _read(file) for file in sorted(folder.glob("*.yml"))}
    for id, entry in islice(_variants(entries), max(0, questions - len(entries))):
        text = yaml.dump(entry, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100_000)
        (folder / f"{id}.yml").write_text(text, encoding="utf-8")


def _read(file: Path) -> Entry:
    entry: Entry = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return entry


def _variants(entries: dict[str, Entry]) -> Iterator[tuple[str, Entry]]:
    """Yield ids and entries without end, each unlike all others in id, question, answer and search terms."""
    short = {
        id: entry
        for id, entry in entries.items()
        if all(len(entry["question"][language]) <= LONGEST_QUESTION for language in LANGUAGES)
    }
    words = {language: _words(entries.values(), language) for language in LANGUAGES}
    chance = Random(7)
    for number, (id, entry) in zip(count(1), cycle(short.items()), strict=False):
        question, answer, terms = entry["question"], entry["answer"], entry["search_terms"]
        yield (
            f"{id}-{number}",
            {
                **entry,
                "question": {language: f"{question[language]} ({number})" for language in LANGUAGES},
                "answer": {
                    language: f"{answer[language].rstrip()}\n\n{CLOSING[language].format(number=number)}\n"
                    for language in LANGUAGES
                },
                "search_terms": {
                    language: _other_terms(terms[language], words[language], number, chance) for language in LANGUAGES
                },
            },
        )


def _words(entries: Iterable[Entry], language: Language) -> list[str]:
    """Return the words that search terms of one language are made of."""
    terms = (term for entry in entries for term in entry["search_terms"][language])
    return [word for term in terms for word in term.split() if bool(HANGUL.search(word)) == (language == "ko")]


def _other_terms(terms: Iterable[str], words: list[str], number: int, chance: Random) -> list[str]:
    """Return as many search terms of as many words: half of them others, and a number that makes them nobody else's."""
    known = set(words)
    shuffled = (
        " ".join(word if word in known and chance.random() < 0.5 else chance.choice(words) for word in term.split())
        for term in terms
    )
    return [f"{term}{number}" for term in dict.fromkeys(shuffled)]
