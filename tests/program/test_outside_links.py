"""The addresses outside the site can be asked whether they still answer; a build never asks."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from helpsite.content import Content
from helpsite.editing.outside_links import ask_all, outside_links


class _Host(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response({"/here": 200, "/법령": 200, "/%EB%B2%95%EB%A0%B9": 200, "/moved": 302}.get(self.path, 404))
        if self.path == "/moved":
            self.send_header("Location", "/here")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_answer_is_told_from_none(host: str) -> None:
    addresses = [f"{host}/here", f"{host}/moved", f"{host}/법령", f"{host}/gone"]
    answers = list(ask_all(addresses))
    assert [answer.address for answer in answers] == addresses
    assert [answer.good for answer in answers] == [True, True, True, False]
    assert answers[3].said == "404"


def test_a_host_that_is_not_there_is_told(host: str) -> None:
    [answer] = ask_all(["http://127.0.0.1:9/"])
    assert not answer.good
    assert answer.said


def test_every_source_and_every_official_site_is_asked(content: Content) -> None:
    named = outside_links(content)
    for source in content.sources.values():
        assert f"source:{source.id}" in named[source.url]
    for contact in content.contacts.values():
        if contact.website:
            assert f"contact:{contact.id}" in named[contact.website]
