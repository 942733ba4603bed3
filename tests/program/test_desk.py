"""The preview tells its editor on every page what is wrong, and is the site itself as soon as nothing is."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest
from helpsite.desk.application import Desk
from helpsite.desk.leaves import cards_on, entry_of, form_of
from helpsite.desk.mistakes import MOST, STYLE
from helpsite.library.files import read_library
from helpsite.problems import Place, Problem
from helpsite.texts.languages import LANGUAGES, Language

PROJECT = Path("/somewhere/help site")
PAGE = "<html><body><p>쪽</p></body></html>".encode()
UNKNOWN = Problem(Place("content/faq/<b>.yml", 3, 5), "answer.ko", "unknown-blank", {"blank": "<script>"})


def site(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    path = environ["PATH_INFO"]
    kind = "text/html" if path.endswith("/") or path == "/gone" else "image/png"
    body = b"404 Not Found" if path == "/gone" else PAGE
    start_response("404 Not Found" if path == "/gone" else "200 OK", [("Content-Type", kind), ("Content-Length", "7")])
    return [body]


def ask(desk: Desk, path: str) -> tuple[str, dict[str, str], str]:
    environ: dict[str, Any] = {"PATH_INFO": path}
    setup_testing_defaults(environ)
    answer: list[Any] = []
    body = b"".join(desk(environ, lambda status, headers, *_: answer.extend((status, dict(headers))) or len))  # type: ignore[func-returns-value]
    return answer[0], answer[1], body.decode()


@pytest.fixture
def desk() -> Desk:
    desk = Desk(site, PROJECT, "ko")
    desk.problems = [UNKNOWN]
    return desk


def test_a_page_is_the_sites_own_while_nothing_is_wrong(desk: Desk) -> None:
    desk.problems = ()
    assert ask(desk, "/faq/") == ("200 OK", {"Content-Type": "text/html", "Content-Length": "7"}, PAGE.decode())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_tells_what_is_wrong_where_and_how_to_mend_it(language: Language) -> None:
    desk = Desk(site, PROJECT, language)
    desk.problems = [UNKNOWN]
    status, headers, body = ask(desk, "/faq/")
    assert status == "200 OK"
    assert int(headers["Content-Length"]) == len(body.encode())
    assert "<p>쪽</p>" in body and f'lang="{language}"' in body
    assert 'href="vscode://file/somewhere/help%20site/content/faq/%3Cb%3E.yml:3:5"' in body
    assert UNKNOWN.message(language).replace("<script>", "&lt;script&gt;") in body


def test_what_is_wrong_is_told_as_text(desk: Desk) -> None:
    assert "<script>" not in ask(desk, "/faq/")[2]


def test_what_is_no_page_stays_as_it_is(desk: Desk) -> None:
    assert ask(desk, "/card.png")[2] == PAGE.decode()


def test_a_preview_without_any_page_shows_what_is_wrong_and_looks_again_by_itself(desk: Desk) -> None:
    status, _, body = ask(desk, "/gone")
    assert status == "200 OK"
    assert 'http-equiv="refresh"' in body and "content/faq/" in body


def test_many_mistakes_are_told_by_their_number(desk: Desk) -> None:
    desk.problems = [
        replace(UNKNOWN, place=Place(f"content/faq/{number}.yml"), details={"blank": f"blank_{number}"})
        for number in range(MOST + 12)
    ]
    body = ask(desk, "/faq/")[2]
    assert body.count("<li>") == MOST
    assert f"{MOST + 12}군데" in body and "12군데" in body


def test_many_mistakes_of_one_cause_are_told_once(desk: Desk) -> None:
    desk.problems = [replace(UNKNOWN, place=Place("content/site.yml", line)) for line in range(1, 201)]
    body = ask(desk, "/faq/")[2]
    assert body.count("<li>") == 1
    assert "199군데" in body and "200군데" in body


def test_the_box_has_a_style_of_its_own(desk: Desk) -> None:
    _, headers, body = ask(desk, STYLE)
    assert headers["Content-Type"].startswith("text/css")
    assert ".hs-mistakes" in body


@pytest.mark.parametrize(
    ("path", "field", "entry"),
    [
        ("content/faq/empty-box.yml", "answer.ko", ("faq", "empty-box")),
        ("content/faq/empty-box.yml", "", None),
        ("content/notices.yml", "seollal.text.ko", ("notice", "seollal")),
        ("content/notices.yml", "seollal", ("notice", "seollal")),
        ("content/notices.yml", "[2].text", None),
        ("content/about.yml", "title.ko", ("about", "about")),
        ("docs/assets/css/tokens.css", "color", None),
    ],
)
def test_a_mistake_leads_to_the_form_of_its_entry_where_there_can_be_one(
    path: str, field: str, entry: tuple[str, str] | None
) -> None:
    assert entry_of(replace(UNKNOWN, place=Place(path), field=field)) == entry


@pytest.mark.parametrize("has_office", [True, False])
def test_only_a_preview_with_forms_leads_to_them(has_office: bool) -> None:
    desk = Desk(site, PROJECT, "ko", site if has_office else None)
    desk.problems = [replace(UNKNOWN, place=Place("content/faq/empty-box.yml"))]
    link = escape(form_of("faq", "empty-box", "ko"))
    assert (f'href="{link}"' in ask(desk, "/faq/")[2]) is has_office


def test_each_card_leads_to_its_own_file_and_form(project: Path) -> None:
    library, _ = read_library(project)
    for page, kinds in (("contacts/", ("shop", "courier", "agency")), ("deadlines/", ("deadline",))):
        cards = cards_on(library, page, project, "ko")
        for kind in kinds:
            for id, item in library.shelf(kind).items():
                assert cards[id]["form"] == form_of(kind, id, "ko")
                assert cards[id]["file"] == item.place().in_editor(project)
    assert cards_on(library, "guide/", project, "ko") == {}
