"""What an editor can have done at the desk: open an entry, check and save it, go back, approve, rename, delete."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from helpsite.content import checked_library, content_of, looked_through
from helpsite.desk import say
from helpsite.desk.form import choices, fields_of, findable
from helpsite.desk.sheets import Entry, Unsaved, digest_of, opened
from helpsite.editing.committed import keeps_commits
from helpsite.editing.deleting import deletion
from helpsite.editing.new_entry import known_values
from helpsite.editing.renaming import rename
from helpsite.editing.schemas import write_schemas
from helpsite.editing.search_check import not_found
from helpsite.editing.writing import raw_of, write
from helpsite.library.addresses import in_language
from helpsite.library.approvals import LOCK, approve, drifts, lock_text
from helpsite.library.files import CONTENT, read_library
from helpsite.library.kinds import BY_NAME, NAMES, Kind
from helpsite.library.shelves import Library
from helpsite.library.site_pages import PAGES
from helpsite.models import Line
from helpsite.problems import ContentError, NotPossible, Problem
from helpsite.texts.languages import Language

Told = dict[str, Any]


class Conflict(Exception):  # noqa: N818 - It is an answer to an editor.
    """Somebody else has changed what was to be saved."""


@dataclass
class Clerk:
    """Does what the desk is asked for; what it says is in the language of whoever asks."""

    project: Path
    day: Callable[[], date]
    """What day it is for an editor."""
    top: str = "/"
    """The path of the site in its preview."""
    _saved: dict[tuple[str, str], tuple[str, Mapping[str, bytes | None]]] = field(default_factory=dict)
    """For each entry that was saved its digest from then on, and the files as they were before."""
    _turn: Lock = field(default_factory=Lock)

    def open(self, kind: str, id: str, language: Language, is_new: bool = False) -> Told:
        """Return all that the form of an entry needs."""
        library, _ = read_library(self.project)
        entry = self._entry(library, kind, id, is_new)
        words = _words(library)
        sheets = [
            {
                "fields": fields_of(sheet.model, words, language, is_entry=True),
                "values": sheet.values,
                "isNew": sheet.is_new,
                "isSecond": sheet.is_second,
                "file": sheet.path,
            }
            for sheet in entry.sheets
        ]
        refers = {kind for sheet in sheets for kind in _referred(sheet["fields"])}
        item = library.shelf(kind).get(id)
        return {
            **self._state(entry, library, language),
            "name": NAMES[kind][language],
            "title": item.title[language] if item and item.title else id,
            "sheets": sheets,
            "choices": {name: choices(library, name, language) for name in sorted(refers)},
            "findable": list(findable(library, words, language)),
            "page": self.top + in_language(page_of(entry.kind, id), language),
            "others": [
                (other, title)
                for other, title in choices(library, kind, language)
                if other != id and other in library.shelf(kind) and entry.kind.title
            ],
            "isOneOfMany": not entry.kind.is_single and not is_new,
        }

    def check(self, kind: str, id: str, language: Language, values: Sequence[Any], is_new: bool = False) -> Told:
        """Return what is wrong with an entry as it would be."""
        library, _ = read_library(self.project)
        entry = self._entry(library, kind, id, is_new)
        _, _, wrong = self._looked_through(entry, entry.written(values))
        return _told(entry, wrong, language)

    def save(
        self, kind: str, id: str, language: Language, values: Sequence[Any], digest: str, is_new: bool = False
    ) -> Told:
        """Write an entry and return its state from then on, or what keeps it from being written."""
        with self._turn:
            library, _ = read_library(self.project)
            entry = self._entry(library, kind, id, is_new)
            _check_same(entry, digest)
            unsaved = entry.written(values)
            library, is_clean, wrong = self._looked_through(entry, unsaved)
            if is_clean:
                wrong = self._lost_in_search(entry, library)
            if wrong:
                return _told(entry, wrong, language)
            write(self.project, unsaved)
            saved, after = self._again(entry)
            self._saved[kind, id] = saved.digest, entry.files
            if is_new:
                write_schemas(self.project)
            return self._state(saved, after, language)

    def undo(self, kind: str, id: str, language: Language, digest: str) -> Told:
        """Write an entry's files as they were before it was saved last, or deleted."""
        with self._turn:
            after, before = self._saved.get((kind, id), ("", {}))
            if not digest == after == digest_of({path: raw_of(self.project, path) for path in before}):
                raise Conflict
            write(self.project, before)
            del self._saved[kind, id]
            write_schemas(self.project)
            return {"isGone": None in before.values()}

    def approve(self, kind: str, id: str, language: Language, digest: str) -> Told:
        """Note that the English of an entry says what its Korean says, as they were shown."""
        with self._turn:
            library = checked_library(self.project, self.day())
            entry = self._entry(library, kind, id, is_new=False)
            _check_same(entry, digest)
            approved = approve(library, [library.shelf(kind)[id]])
            write(self.project, {f"{CONTENT}/{LOCK}": lock_text(approved).encode()})
            return self._state(*self._again(entry), language)

    def rename(self, kind: str, id: str, language: Language, new: str) -> Told:
        """Give an entry another id, and whatever names it as well."""
        with self._turn:
            library, _ = read_library(self.project)
            entry = self._entry(library, kind, id, is_new=False)
            _check_one_of_many(entry.kind)
            changed = rename(self.project, entry.kind, id, new, self.day())
            write_schemas(self.project)
            return {"files": changed}

    def delete(self, kind: str, id: str, language: Language, digest: str, to: str) -> Told:
        """Delete an entry; what names it names the entry `to` of its kind from then on, if any is given."""
        with self._turn:
            library, _ = read_library(self.project)
            entry = self._entry(library, kind, id, is_new=False)
            _check_same(entry, digest)
            _check_one_of_many(entry.kind)
            library = checked_library(self.project, self.day())
            try:
                files = deletion(self.project, library, entry.kind, id, to or None, self.day())
            except ContentError as error:
                return {"elsewhere": [problem.worded(language) for problem in error.problems]}
            before = {path: raw_of(self.project, path) for path in files}
            write(self.project, files)
            write_schemas(self.project)
            self._saved[kind, id] = digest_of(files), before
            return {"digest": digest_of(files), "elsewhere": []}

    def _entry(self, library: Library, kind: str, id: str, is_new: bool) -> Entry:
        known = None
        if is_new and (found := BY_NAME.get(kind)):
            fields = {info.alias or name for name, info in found.model.model_fields.items()}
            known = {name: value for name, value in known_values(library, found, self.day()).items() if name in fields}
        return opened(self.project, library, kind, id, known)

    def _again(self, entry: Entry) -> tuple[Entry, Library]:
        library, _ = read_library(self.project)
        return opened(self.project, library, entry.kind.name, entry.id), library

    def _state(self, entry: Entry, library: Library, language: Language) -> Told:
        """Return what changes with each save."""
        drift = next((one for one in drifts(library) if (one.kind, one.id) == (entry.kind.name, entry.id)), None)
        is_kept = keeps_commits(self.project)
        return {
            "digest": entry.digest,
            "changes": list(entry.changes(self.project)) if is_kept else None,
            "unapproved": None if drift is None else [] if drift.is_new else drift.difference(),
            "canGoBack": self._saved.get((entry.kind.name, entry.id), ("", {}))[0] == entry.digest,
            "problems": [],
            "elsewhere": [],
        }

    def _looked_through(self, entry: Entry, unsaved: Unsaved) -> tuple[Library, bool, list[Problem]]:
        """Return the library as it would be, whether nothing in it is wrong, and what keeps the entry from being saved.

        That is whatever is wrong with itself, and whatever is wrong elsewhere only because of it.
        """
        library, problems = looked_through(self.project, self.day(), unsaved)
        if not problems:
            return library, True, []
        others = any(entry.place_of(problem) is None for problem in problems)
        known = {_key(problem) for problem in looked_through(self.project, self.day())[1]} if others else set()
        return library, False, [one for one in problems if entry.place_of(one) or _key(one) not in known]

    def _lost_in_search(self, entry: Entry, library: Library) -> list[Problem]:
        problems = not_found(library, content_of(library, self.day()), self.project)
        if all(entry.place_of(problem) for problem in problems):
            return problems
        before, wrong = looked_through(self.project, self.day())
        known = {} if wrong else {_key(one) for one in not_found(before, content_of(before, self.day()), self.project)}
        return [one for one in problems if entry.place_of(one) or _key(one) not in known]


def page_of(kind: Kind, id: str) -> str:
    """Return the path of the page on which an entry is seen, below its language's home."""
    if kind.page:
        return f"{kind.page}{id}/" if kind.own_pages else f"{kind.page}#{id}"
    return PAGES[kind.name].path if kind.name in PAGES else ""


def _words(library: Library) -> Mapping[str, Line]:
    return {word: line for item in library.shelf("site").values() for word, line in item.model.words.items()}


def _referred(fields: Iterable[Told]) -> Iterable[str]:
    """Yield the kinds that fields take the ids of."""
    for one in fields:
        if "refers" in one:
            yield one["refers"]
        yield from _referred(one.get("fields", ()))
        yield from _referred([one["item"]] if "item" in one else [])


def _check_one_of_many(kind: Kind) -> None:
    if kind.is_single:
        raise NotPossible(say("no-such-entry"))


def _check_same(entry: Entry, digest: str) -> None:
    if entry.digest != digest:
        raise Conflict


def _key(problem: Problem) -> tuple[str, ...]:
    """Return what tells a problem from another, wherever the lines have moved."""
    return problem.place.path, problem.field, problem.rule, problem.message("en")


def _told(entry: Entry, wrong: Iterable[Problem], language: Language) -> Told:
    here, elsewhere = [], []
    for problem in wrong:
        if place := entry.place_of(problem):
            here.append({"sheet": place[0], "field": place[1], "says": problem.message(language)})
        else:
            elsewhere.append(problem.worded(language))
    return {"problems": here, "elsewhere": elsewhere}
