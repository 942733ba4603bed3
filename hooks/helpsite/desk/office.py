"""The desk as a browser sees it, at `/-/desk/`: two pages with their assets, and answers in JSON."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from wsgiref.types import StartResponse, WSGIEnvironment

from helpsite.desk import say
from helpsite.desk.clerk import Clerk, Conflict
from helpsite.desk.guard import Guard, Refused, is_plain
from helpsite.desk.leaves import cards_on, edit_page, form_of, list_page, own_entry
from helpsite.library.files import read_library
from helpsite.problems import ContentError, NotPossible
from helpsite.texts.languages import Language

DESK = "/-/desk/"
ASSETS = Path(__file__).parent / "assets"
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
HEADERS = [
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "SAMEORIGIN"),
]
TAKES: Mapping[str, Mapping[str, type]] = {
    "open": {"isNew": bool},
    "check": {"isNew": bool, "values": list},
    "save": {"isNew": bool, "values": list, "digest": str},
    "undo": {"digest": str},
    "approve": {"digest": str},
    "rename": {"new": str},
    "delete": {"digest": str, "to": str},
}
"""What each request has to say beside the kind and the id of an entry and the editor's language."""
NAMES = {"isNew": "is_new"}


@dataclass(frozen=True)
class Answer:
    """What a browser is answered."""

    status: str
    body: bytes
    type: str
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Office:
    """A WSGI application below `/-/desk/`."""

    clerk: Clerk
    guard: Guard
    language: Language

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        try:
            self.guard.check(environ)
            answer = self._answer(environ)
        except Refused as refused:
            answer = Answer(refused.status, b"", "text/plain")
        told = [("Content-Type", answer.type), ("Content-Length", str(len(answer.body)))]
        start_response(answer.status, [*told, *HEADERS, *answer.headers])
        return [answer.body]

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        name = environ["PATH_INFO"].removeprefix(DESK)
        match environ["REQUEST_METHOD"]:
            case "POST" if name in TAKES:
                return self._done(name, self.guard.body(environ))
            case "GET" if (file := ASSETS / name).suffix in TYPES and file in ASSETS.iterdir():
                return Answer("200 OK", file.read_bytes(), TYPES[file.suffix])
            case "GET" if name in ("", "edit", "cards"):
                asked = {key: value[0] for key, value in parse_qs(environ.get("QUERY_STRING", "")).items()}
                return self._cards(asked) if name == "cards" else self._page(name, asked)
        raise Refused("404 Not Found")

    def _page(self, name: str, asked: Mapping[str, str]) -> Answer:
        language = _language(asked.get("lang")) or self.language
        if name == "edit":
            page = edit_page(asked.get("kind", ""), asked.get("id", ""), "new" in asked, language, self._known())
            return Answer("200 OK", page.encode(), "text/html; charset=utf-8")
        if entry := own_entry(asked.get("page")):
            return Answer("302 Found", b"", "text/plain", (("Location", form_of(*entry, language)),))
        library, _ = read_library(self.clerk.project)
        page = list_page(library, asked.get("page"), language, self._known())
        return Answer("200 OK", page.encode(), "text/html; charset=utf-8")

    def _cards(self, asked: Mapping[str, str]) -> Answer:
        language = _language(asked.get("lang")) or self.language
        library, _ = read_library(self.clerk.project)
        cards = cards_on(library, asked.get("page", ""), self.clerk.project, language)
        return _json("200 OK", {"edit": say("form-edit")[language], "cards": cards})

    def _known(self) -> Mapping[str, str]:
        return {"token": self.guard.token, "top": self.clerk.top}

    def _done(self, name: str, sent: Mapping[str, Any]) -> Answer:
        """Do what a page asks for; what an editor can do about a refusal is said in their language."""
        language = _language(sent.get("language"))
        takes = {"kind": str, "id": str, **TAKES[name]}
        rightly = all(isinstance(sent.get(key), of) for key, of in takes.items()) and is_plain(sent.get("values", []))
        if language is None or not rightly or not is_plain([sent[key] for key, of in takes.items() if of is str]):
            raise Refused("400 Bad Request")
        does: Callable[..., Any] = getattr(self.clerk, name)
        try:
            told = does(language=language, **{NAMES.get(key, key): sent[key] for key in takes})
            return _json("200 OK", told)
        except Conflict:
            return _json("409 Conflict", {"why": say("has-changed")[language]})
        except NotPossible as refused:
            return _json("422 Unprocessable Content", {"why": refused.why[language]})
        except ContentError as error:
            first = error.problems[0].worded(language)
            why = say("mend-first", count=len(error.problems), first=first)[language]
            return _json("422 Unprocessable Content", {"why": why})


def _json(status: str, told: Any) -> Answer:
    return Answer(status, json.dumps(told, ensure_ascii=False).encode(), "application/json; charset=utf-8")


def _language(said: object) -> Language | None:
    return "ko" if said == "ko" else "en" if said == "en" else None
