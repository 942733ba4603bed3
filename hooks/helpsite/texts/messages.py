"""What the program says to editors and hosts: texts in both languages, kept in YAML beside the code that says them.

A file of messages maps a key to its text in each language; `{name}` is a blank, and `{{` and `}}` are braces.
`{helpsite}` is filled in by itself: the project's own command, as it is called where the message is read.
"""

import os
import shutil
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

import yaml

from helpsite.texts.languages import Language
from helpsite.texts.particles import with_particles
from helpsite.texts.plain_yaml import Loader

PACKAGE = Path(__file__).parents[1]


class InLanguages(Protocol):
    """Whatever has a text for each language: a message, a line of the content, a dictionary."""

    def __getitem__(self, language: Language, /) -> str:
        """Return the text of a language."""


Wording = str | int | InLanguages
"""What fills a blank: it reads the same in every language, or has words of its own in each."""


@dataclass(frozen=True)
class Catalogue:
    """The messages of one file below the package, which is read when the first of them is put into words."""

    file: str

    @cached_property
    def texts(self) -> dict[str, dict[Language, str]]:
        """Every text by its key and language."""
        texts: dict[str, dict[Language, str]] = yaml.load((PACKAGE / self.file).read_bytes(), Loader)
        return texts

    def __call__(self, key: str, /, **details: Wording) -> "Message":
        """Return the message of a key with its blanks filled in."""
        return Message(self, key, details)


@dataclass(frozen=True)
class Message:
    """A message that is put into words only for whom it is said to: `message["ko"]`."""

    catalogue: Catalogue
    key: str
    details: dict[str, Wording]

    def __getitem__(self, language: Language, /) -> str:
        said = {
            name: value if isinstance(value, str | int) else value[language] for name, value in self.details.items()
        }
        text = self.catalogue.texts[self.key][language]
        filled = text.format(**said) if "{helpsite}" not in text else text.format(helpsite=called(), **said)
        return with_particles(filled) if language == "ko" else filled


def called() -> str:
    """Return how the project's own command is called from the present folder: `.venv/bin/helpsite`, or by its name.

    It lies beside the Python that runs this, whichever program that is: the command itself, or the preview. What
    called them says in the environment when it has a name of its own for it.
    """
    if named := os.environ.get("HELPSITE"):
        return named
    beside = Path(sys.executable).parent
    found = shutil.which("helpsite", path=str(beside))
    if not found:
        return f"{Path(sys.executable).name} -m helpsite.commands"
    known = shutil.which("helpsite")
    if known and Path(known).resolve() == Path(found).resolve():
        return "helpsite"
    within = beside.relative_to(Path.cwd()) if beside.is_relative_to(Path.cwd()) else beside
    return str(within / "helpsite")
