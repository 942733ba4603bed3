"""The desk answers its own pages alone: whatever another page, another name or another hand sends is refused."""

import io
import itertools
import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from helpsite.desk.application import Desk
from helpsite.desk.clerk import Clerk
from helpsite.desk.guard import LARGEST, Guard, is_own_machine, is_plain
from helpsite.desk.office import DESK, TAKES, Office
from helpsite.texts.languages import LANGUAGES
from support.project import CONTENT

PORT = 8000
OWN = f"http://127.0.0.1:{PORT}"
OPEN = {"kind": "faq", "id": "empty-box", "language": "ko", "isNew": False}


class Visitor:
    """Sends requests to the desk as it likes, and keeps what it is answered."""

    def __init__(self, project: Path, today: date) -> None:
        self.guard = Guard(PORT)
        self.files = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
        self.project = project
        self._desk = Desk(lambda *_: [], project, "ko", Office(Clerk(project, lambda: today), self.guard, "ko"))
        self.headers: dict[str, str] = {}

    def ask(self, path: str, sent: object = None, **changed: Any) -> tuple[int, str]:
        """Send a request that is right but for what is changed; a part that is None is left out."""
        body = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
        environ = {
            "REQUEST_METHOD": "GET" if sent is None else "POST",
            "PATH_INFO": f"{DESK}{path}",
            "HTTP_HOST": f"127.0.0.1:{PORT}",
            "HTTP_ORIGIN": OWN,
            "HTTP_X_DESK_TOKEN": self.guard.token,
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
        } | changed
        told: list[Any] = []
        there = {name: value for name, value in environ.items() if value is not None}
        answer = self._desk(there, lambda status, headers, *_: told.extend((status, dict(headers))) or len)  # type: ignore[func-returns-value]
        text = b"".join(answer).decode()
        self.headers = told[1]
        return int(told[0][:3]), text

    def changed(self) -> list[Path]:
        now = {file: file.read_bytes() for file in self.project.rglob("*") if file.is_file()}
        return sorted(file for file in {*now, *self.files} if now.get(file) != self.files.get(file))


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that no test changes: all but one ask for what must not be done."""
    project = tmp_path_factory.mktemp("desk") / "project"
    shutil.copytree(CONTENT, project / "content")
    (project / "secret.yml").write_text("token: hidden\n", encoding="utf-8")
    return project


@pytest.fixture
def visitor(unchanged: Path, today: date) -> Iterator[Visitor]:
    visitor = Visitor(unchanged, today)
    yield visitor
    assert visitor.changed() == []


def saving(visitor: Visitor, order: str = "71", **changed: Any) -> dict[str, Any]:
    """Return a right request that would change an entry, but for what is changed in it."""
    _, told = visitor.ask("open", OPEN)
    opened = json.loads(told)
    values = opened["sheets"][0]["values"] | {"order": order}
    return {**OPEN, "values": [values], "digest": opened["digest"]} | changed


def test_its_own_page_is_answered(copied_content: Path, today: date) -> None:
    visitor = Visitor(copied_content, today)
    status, told = visitor.ask("save", saving(visitor))
    assert status == 200, told
    assert [file.name for file in visitor.changed() if file.suffix == ".yml"] == ["empty-box.yml"]


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({"HTTP_HOST": "evil.example"}, 403),
        ({"HTTP_HOST": f"evil.example:{PORT}", "HTTP_ORIGIN": f"http://evil.example:{PORT}"}, 403),
        ({"HTTP_HOST": f"127.0.0.1.evil.example:{PORT}"}, 403),
        ({"HTTP_HOST": "127.0.0.1"}, 403),
        ({"HTTP_HOST": "127.0.0.1:8001", "HTTP_ORIGIN": "http://127.0.0.1:8001"}, 403),
        ({"HTTP_HOST": None}, 403),
        ({"HTTP_ORIGIN": "https://evil.example"}, 403),
        ({"HTTP_ORIGIN": f"https://127.0.0.1:{PORT}"}, 403),
        ({"HTTP_ORIGIN": "http://127.0.0.1:8001"}, 403),
        ({"HTTP_ORIGIN": f"http://localhost:{PORT}"}, 403),
        ({"HTTP_ORIGIN": "null"}, 403),
        ({"HTTP_ORIGIN": None}, 403),
        ({"HTTP_X_DESK_TOKEN": "guessed"}, 403),
        ({"HTTP_X_DESK_TOKEN": "추측"}, 403),
        ({"HTTP_X_DESK_TOKEN": ""}, 403),
        ({"HTTP_X_DESK_TOKEN": None}, 403),
        ({"CONTENT_TYPE": "text/plain"}, 415),
        ({"CONTENT_TYPE": "application/x-www-form-urlencoded"}, 415),
        ({"CONTENT_TYPE": None}, 415),
        ({"CONTENT_LENGTH": None}, 411),
        ({"CONTENT_LENGTH": "-1"}, 411),
        ({"CONTENT_LENGTH": "²"}, 411),
        ({"CONTENT_LENGTH": str(LARGEST + 1)}, 413),
        ({"REQUEST_METHOD": "GET"}, 404),
        ({"REQUEST_METHOD": "PUT"}, 404),
        ({"REQUEST_METHOD": "OPTIONS"}, 404),
    ],
)
def test_whatever_does_not_come_from_its_own_page_is_refused(
    changed: dict[str, Any], refused: int, visitor: Visitor
) -> None:
    request = saving(visitor)
    assert visitor.ask("save", request, **changed) == (refused, "")


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
def test_each_name_of_this_machine_is_its_own(name: str, visitor: Visitor) -> None:
    host = f"{name}:{PORT}"
    assert visitor.ask("open", OPEN, HTTP_HOST=host, HTTP_ORIGIN=f"http://{host}")[0] == 200


@pytest.mark.parametrize("path", ["", "edit", "form.js", "form.css"])
def test_another_name_sees_nothing_of_the_desk(path: str, visitor: Visitor) -> None:
    assert visitor.ask(path, HTTP_HOST=f"evil.example:{PORT}") == (403, "")
    status, told = visitor.ask(path, QUERY_STRING="kind=faq&id=empty-box")
    assert status == 200 and told


def test_no_answer_may_be_read_or_framed_by_another_page(visitor: Visitor) -> None:
    for path, sent in (("edit", None), ("open", OPEN), ("form.js", None), ("nothing", None)):
        visitor.ask(path, sent)
        assert visitor.headers["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self'" in visitor.headers["Content-Security-Policy"]
        assert "unsafe" not in visitor.headers["Content-Security-Policy"]
        assert not [name for name in visitor.headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 10_000,
        {},
        {**OPEN, "language": "de"},
        {**OPEN, "language": ["ko"]},
        {**OPEN, "isNew": "yes"},
        {**OPEN, "id": 1},
        {**OPEN, "id": "\ud800"},
        {**OPEN, "kind": None},
    ],
    ids=itertools.count(),
)
def test_what_is_no_request_is_refused(sent: object, visitor: Visitor) -> None:
    assert visitor.ask("open", sent)[0] == 400


@pytest.mark.parametrize(
    "values",
    [[1], [None], [{"order": 1}], [{"order": {"a": True}}], ["\ud800"], [{"\udfff": "a"}], "text", {"order": "1"}],
    ids=itertools.count(),
)
def test_what_no_file_can_hold_is_refused(values: object, visitor: Visitor) -> None:
    assert visitor.ask("save", saving(visitor, values=values))[0] == 400


def test_values_may_not_be_nested_without_end() -> None:
    value: Any = "text"
    for _ in range(30):
        value = [value]
    assert not is_plain(value)
    assert is_plain([{"a": ["b"]}])


@pytest.mark.parametrize(
    "id",
    [
        "../site", "../../secret", "/etc/passwd", "empty-box.yml", "..", "", ".", "empty-box\0", "..\\site",
        "content/faq/empty-box", "%2e%2e/site", "empty-box/", "Empty-Box",
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_new", [False, True])
def test_nothing_but_entries_is_opened_or_written(id: str, is_new: bool, visitor: Visitor) -> None:
    request = saving(visitor, id=id, isNew=is_new)
    for name in ("open", "check", "save"):
        status, told = visitor.ask(name, request)
        assert status == 422
        assert "hidden" not in told


@pytest.mark.parametrize("kind", ["", "..", "files", "contact", "__class__", "faq/../shops"])
def test_a_kind_that_is_none_is_refused(kind: str, visitor: Visitor) -> None:
    for is_new in (False, True):
        assert visitor.ask("save", saving(visitor, kind=kind, isNew=is_new))[0] == 422


@pytest.mark.parametrize(
    "asset", ["../office.py", "..%2foffice.py", "form.py", "messages.yml", "../messages.yml", "/etc/x.js"]
)
def test_no_file_but_its_own_is_sent(asset: str, visitor: Visitor) -> None:
    assert visitor.ask(asset)[0] == 404


@pytest.mark.parametrize("name", sorted(TAKES))
def test_nothing_is_done_without_all_that_it_takes(name: str, visitor: Visitor) -> None:
    for left_out in TAKES[name]:
        assert visitor.ask(name, {key: value for key, value in saving(visitor).items() if key != left_out})[0] == 400


def test_what_is_asked_for_is_told_as_text(visitor: Visitor) -> None:
    for language in LANGUAGES:
        attack = f"kind=%3Cscript%3E&id=%22%3E%3Cscript%3E&lang={language}&page=%3Cscript%3E"
        for path in ("", "edit"):
            _, told = visitor.ask(path, QUERY_STRING=attack)
            assert "<script>" not in told
    visitor.ask("", QUERY_STRING="page=faq/a%0d%0aX-Evil:%201/")
    assert "\n" not in "".join(visitor.headers.values())


def test_no_page_has_a_script_or_style_of_its_own(visitor: Visitor) -> None:
    for path in ("", "edit"):
        _, told = visitor.ask(path, QUERY_STRING="kind=faq&id=empty-box")
        assert told.count("<script") == told.count('<script type="module" src="/-/desk/')
        assert "<style" not in told and " style=" not in told and " on" not in told.partition("data-words")[0].lower()


def test_every_desk_has_a_token_of_its_own() -> None:
    tokens = {Guard(PORT).token for _ in range(20)}
    assert len(tokens) == 20 and all(len(token) >= 40 for token in tokens)


def test_only_this_machine_is_ones_own() -> None:
    assert all(map(is_own_machine, ["127.0.0.1", "localhost", "::1"]))
    assert not any(map(is_own_machine, ["0.0.0.0", "", "::", "192.168.0.2", "help.example", "localhost.example"]))
