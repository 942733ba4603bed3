"""What hosts are told holds on a real one: every answer is safe, well packed and kept as long as it may be."""

import gzip
import http.client
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import brotli
import pytest
from helpsite.publishing.hosts import HEADERS, KEEP, NEVER_CHANGES, NGINX, TYPES
from helpsite.publishing.packing import pack_file, texts
from helpsite.publishing.policy import IN_HEADERS_ONLY, POLICY, SAFETY, inline_scripts, policy, script_hashes
from support.built_pages import BuiltPage, served
from support.nginx import LOOPBACK, run_nginx

SAFE = {"Content-Security-Policy": policy((), IN_HEADERS_ONLY), **SAFETY}
RESERVED = re.compile(r"\b(?:root|nginx|etc)\b", re.IGNORECASE)
PAGE = '<meta charset="utf-8"><script>{}</script><script type="{}">{}</script><script src="a.js"></script>'


# The policy


def test_policy_begins_with_nothing_and_never_lets_in_what_is_written_in_place() -> None:
    said = policy()
    assert said.startswith("default-src 'none';")
    assert "unsafe" not in said and "*" not in said and "http" not in said


@pytest.mark.parametrize("type", ["application/json", "application/ld+json", "text/template"])
def test_data_needs_no_permission_and_scripts_are_named_by_their_hash(type: str) -> None:
    page = PAGE.format("alert(1 < 2)", type, '{"a": 1}')
    assert inline_scripts(page) == ["alert(1 < 2)"]
    # As `openssl dgst -sha256 -binary | base64` gives it.
    assert script_hashes([page, page]) == ["'sha256-sNrEwoN+m2QWFx3xSWF5tXbMBCa9HAFJjjrCn0gRwZg='"]


@pytest.mark.parametrize("type", ["", "module", "text/javascript", "application/javascript", "importmap"])
def test_whatever_runs_is_named_in_the_policy(type: str) -> None:
    assert inline_scripts(PAGE.format("one()", type, "two()")) == ["one()", "two()"]
    assert "script-src 'self' 'sha256-a' 'sha256-b';" in policy(["'sha256-a'", "'sha256-b'"])


def test_page_carries_its_policy_before_anything_that_it_is_about(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        first, second, *_ = (element for element in page.elements if element.tag not in ("html", "head"))
        assert first["charset"] == "utf-8", page.path
        assert (second["http-equiv"], second["content"]) == ("Content-Security-Policy", policy()), page.path


def test_no_page_runs_a_script_that_stands_in_it(site: Path) -> None:
    assert script_hashes(page.read_text(encoding="utf-8") for page in site.rglob("*.html")) == []


# What is written for hosts


def rules(site: Path) -> dict[str, dict[str, str]]:
    """Return what `_headers` says, by path."""
    blocks = (site / HEADERS).read_text(encoding="utf-8").strip().split("\n\n")
    said = {}
    for path, *lines in (block.split("\n") for block in blocks):
        assert all(re.fullmatch(r"  [A-Z][\w-]+: \S.*", line) for line in lines)
        said[path] = dict(line.strip().split(": ", 1) for line in lines)
    assert len(said) == len(blocks)
    return said


def said_of(site: Path, name: str) -> list[tuple[str, str]]:
    """Return the headers of all rules that hold for a file, as hosts find them."""
    path = f"/{name.removesuffix('index.html')}"
    return [
        header
        for rule, headers in rules(site).items()
        if rule == path or (rule.endswith("*") and path.startswith(rule[:-1]))
        for header in headers.items()
    ]


def names(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())


def test_headers_say_everything_once_of_every_file(site: Path) -> None:
    for name in names(site):
        said = said_of(site, name)
        assert len(said) == len(dict(said)), name
        kept = dict(said).get("Cache-Control")
        assert SAFE.items() <= dict(said).items()
        if name.endswith(".html"):
            assert kept == "no-cache", name
        else:
            assert (kept == KEEP) == bool(re.search(NEVER_CHANGES, f"/{name}")), name


def test_headers_stay_within_what_hosts_read(site: Path) -> None:
    assert len(rules(site)) <= 100
    assert all(len(line) <= 2000 for line in (site / HEADERS).read_text(encoding="utf-8").splitlines())


def test_every_kind_of_file_has_its_type(site: Path) -> None:
    unnamed = {name for name in names(site) if name.rpartition(".")[2] not in TYPES}
    assert unnamed == {HEADERS, NGINX, "sitemap.xml.gz"}


# On a real host


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


class Host:
    """An nginx that shows the site below `/sub/`, some of its files packed."""

    def __init__(self, port: int, site: Path) -> None:
        self.port = port
        self.site = site

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path below the host's top, as it stands; no header of the answer contradicts itself."""
        connection = http.client.HTTPConnection(LOOPBACK, self.port, timeout=20)
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read()
        connection.close()
        pairs = response.getheaders()
        # nginx says all of its headers twice where it finds out late that a part is not there.
        assert len({name.lower() for name, _ in pairs}) == len(set(pairs)), pairs
        return Answer(response.status, dict(pairs), body)

    def say(self, request: bytes) -> bytes:
        """Send bytes and give all that comes back."""
        with socket.create_connection((LOOPBACK, self.port), timeout=20) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(65536), b""))

    def read(self, name: str) -> bytes:
        return (self.site / name).read_bytes()


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    folder = tmp_path_factory.mktemp("host")
    (folder / "own").mkdir()
    (folder / "www").mkdir()
    (folder / "secret.txt").write_text("outside", encoding="utf-8")
    shown = shutil.copytree(site, folder / "www/sub")
    for file in texts(shown):
        if file.parent == shown or re.search(NEVER_CHANGES, file.as_posix()):
            pack_file(file)
    (shown / ".hidden.html").write_text("outside", encoding="utf-8")
    pack_file(shown / ".hidden.html")
    (shown / ".git").mkdir()
    (shown / ".git/config.txt").write_text("outside", encoding="utf-8")
    with run_nginx(folder / "www", shown, folder / "own") as port:
        yield Host(port, shown)


def is_safe(answer: Answer) -> bool:
    return SAFE.items() <= answer.headers.items() and answer.headers["Server"] == "nginx"


KINDS = {
    "page": ("/sub/", 200, {}),
    "page-below": ("/sub/en/faq/empty-box/", 200, {}),
    "script": ("/sub/assets/js/days/periods.js", 200, {}),
    "picture": ("/sub/assets/img/card-ko.png", 200, {}),
    "part": ("/sub/assets/img/card-ko.png", 206, {"Range": "bytes=0-9"}),
    "bad-part": ("/sub/assets/img/card-ko.png", 416, {"Range": "bytes=99999999-"}),
    "packed": ("/sub/", 200, {"Accept_Encoding": "gzip, br"}),
    "same": ("/sub/", 304, {"If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT"}),
    "packed-same": ("/sub/", 304, {"If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT", "Accept_Encoding": "br"}),
    "folder": ("/sub/faq", 301, {}),
    "unknown": ("/sub/nothing/here/", 404, {"Accept_Encoding": "gzip, br"}),
    "unknown-above": ("/nothing", 404, {}),
    "hidden": ("/sub/.nginx.conf", 404, {}),
    "no-page-here": ("/sub/assets/", 404, {}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_answer_is_safe(kind: str, host: Host) -> None:
    path, status, headers = KINDS[kind]
    if status == 304:
        headers = {"If_None_Match": host.ask(path, **headers).headers["ETag"]} | {
            name: value for name, value in headers.items() if name != "If_Modified_Since"
        }
    answer = host.ask(path, **headers)
    assert answer.status == status
    assert is_safe(answer)


@pytest.mark.parametrize("path", ["/sub/nothing", "/sub/en/faq/nothing/", "/sub/assets/js/site.0123456789.js", "/x"])
def test_unknown_address_gets_the_page_for_it_and_is_asked_for_again(path: str, host: Host) -> None:
    answer = host.ask(path)
    assert (answer.status, answer.body) == (404, host.read("404.html"))
    assert answer.headers["Content-Type"] == TYPES["html"]
    assert answer.headers["Cache-Control"] == "no-cache"


def test_folder_without_its_slash_leads_to_the_one_with_it_on_the_same_host(host: Host) -> None:
    for path in ("/sub/faq", "//sub/faq", "/sub//faq", "/sub/x/../faq"):
        assert host.ask(path).headers["Location"] == "/sub/faq/"


def test_only_files_named_by_their_content_are_kept_for_ever(host: Host, site: Path) -> None:
    kept = [name for name in names(site) if re.search(NEVER_CHANGES, f"/{name}")]
    assert len(kept) > 10
    for name in kept:
        for coding in ("", "br", "gzip"):
            assert host.ask(f"/sub/{name}", Accept_Encoding=coding).headers["Cache-Control"] == KEEP, name
    for name in set(names(site)) - {*kept, HEADERS, NGINX, "sitemap.xml.gz"}:
        assert host.ask(f"/sub/{name}").headers["Cache-Control"] == "no-cache", name


PACKINGS = {
    "br": ("br", "br"),
    "gzip": ("gzip", "gzip"),
    "both": ("gzip, deflate, br, zstd", "br"),
    "weighed": ("gzip;q=1.0, br;q=0.5", "br"),
    "refused": ("br;q=0, gzip", "gzip"),
    "refused-too": ("br;q=0.000", ""),
    "another-word": ("brotli, x-br", ""),
    "none": ("identity", ""),
    "not-said": ("", ""),
}


@pytest.mark.parametrize("packing", PACKINGS)
def test_text_comes_packed_for_whoever_reads_it(packing: str, host: Host, site: Path) -> None:
    asked, given = PACKINGS[packing]
    for file in (site / "index.html", served(site, "assets/css/site.css"), served(site, "search/ko.json")):
        name = file.relative_to(site).as_posix()
        answer = host.ask(f"/sub/{name.removesuffix('index.html')}", Accept_Encoding=asked)
        unpack = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[given]
        assert answer.headers.get("Content-Encoding", "") == given
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.headers["Content-Type"] == TYPES[name.rpartition(".")[2]]
        assert unpack(answer.body) == file.read_bytes()


def test_unknown_address_gets_its_page_packed_and_says_so(host: Host, site: Path) -> None:
    answer = host.ask("/sub/nothing", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.body) == (site / "404.html").read_bytes()
    assert host.ask("/sub/404.html", Accept_Encoding="br").headers.get("Content-Encoding") is None


def test_two_forms_of_a_file_are_not_taken_for_each_other(host: Host) -> None:
    tags = [host.ask("/sub/", Accept_Encoding=coding).headers["ETag"] for coding in ("", "br", "gzip")]
    assert len(set(tags)) == 3
    assert host.ask("/sub/", Accept_Encoding="gzip", If_None_Match=tags[1]).status == 200


# Whoever looks for more than the site


OUTSIDE = [
    "/../secret.txt",
    "/sub/../../secret.txt",
    "/sub/%2e%2e/%2e%2e/secret.txt",
    "/sub/..%2f..%2fsecret.txt",
    "/sub/..%252f..%252fsecret.txt",
    "/sub/....//....//secret.txt",
    "/sub/..%5c..%5csecret.txt",
    "/sub/%c0%ae%c0%ae/secret.txt",
    "//etc/passwd",
    "/sub//etc/passwd",
    "/etc/passwd%00.html",
    "/sub/index.html%00.png",
    "/sub/.nginx.conf",
    "/sub/%2enginx.conf",
    "/sub/.nginx.conf/",
    "/sub/_headers",
    "/sub/.hidden.html",
    "/sub/.hidden.html.br",
    "/sub/.git/config.txt",
    "/sub/.git/",
    "/sub/.git",
    "/sub/index.html.br",
    "/sub/index.html.gz",
    "/sub/404.html.br",
    "/sub/index.html/",
    "/sub/index.html~",
    "/sub/assets/js/",
    "/sub/" + "a" * 7000,
    "/sub/" + "a" * 100_000,
    "/sub/" + "../" * 500,
    "http://evil.example/secret.txt",
    "evil",
    "/sub/\x01",
]


@pytest.mark.parametrize("coding", ["", "gzip, br"], ids=["plain", "packed"])
@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: repr(path[:40]))
def test_nothing_but_the_site_can_be_read(path: str, coding: str, host: Host) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: help.example\r\nAccept-Encoding: {coding}\r\nConnection: close\r\n\r\n"
    head, _, body = host.say(request.encode("latin-1")).partition(b"\r\n\r\n")
    status = int(head.split()[1])
    assert status in (400, 404, 414)
    unpacked = gzip.decompress(body) if b"Content-Encoding: gzip" in head else body
    assert b"outside" not in unpacked and b"root:" not in unpacked and b"add_header" not in unpacked
    assert unpacked == host.read("404.html") or re.search(rb"<center>nginx</center>", unpacked)
    assert all(f"{name}: {value}".encode() in head for name, value in SAFE.items())


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "MKCOL", "FOO"])
@pytest.mark.parametrize("path", ["/sub/", "/sub/index.html", "/sub/robots.txt"])
def test_nothing_can_be_done_but_read(method: str, path: str, host: Host) -> None:
    answer = host.ask(path, method, Content_Length="0", Accept_Encoding="br")
    assert answer.status == 405
    assert "Content-Encoding" not in answer.headers
    assert is_safe(answer)


def test_asking_for_the_head_gives_no_body(host: Host) -> None:
    answer = host.ask("/sub/", "HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert is_safe(answer)


@pytest.mark.parametrize(
    "request_text",
    [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /sub/ HTTP/1.1\r\n\r\n",
        "G\x00T / HTTP/1.1\r\n\r\n",
        "{}",
    ],
    ids=repr,
)
def test_bad_requests_learn_nothing(request_text: str, host: Host) -> None:
    answer = host.say(request_text.encode())
    assert b"outside" not in answer
    assert not re.search(rb"nginx/\d", answer)
    assert answer == b"" or re.search(rb"\b(?:400|405|505)\b", answer.splitlines()[0]) or answer.startswith(b"<html>")


def test_policy_names_every_kind_of_thing_that_the_site_loads() -> None:
    assert {name for name, sources in POLICY.items() if sources != "'none'"} == {
        "script-src",
        "style-src",
        "img-src",
        "connect-src",
        "worker-src",
        "manifest-src",
    }
