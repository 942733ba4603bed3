"""A folder of files shown on this machine below a path, as a host for static sites would show it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO


def _never(way: str) -> bool:
    return False


@dataclass
class Host:
    """What shows a site below a path; another version may take its place, and it may fail."""

    folder: Path
    mount: str
    port: int = 0
    stored: bool = True
    """Whether browsers may store what it sends."""
    cuts: Callable[[str], bool] = _never
    """Which ways from the site's top it leaves without any answer."""
    breaks: bool = False
    """Whether it answers nothing but that it is broken."""
    is_quick: threading.Event = field(default_factory=threading.Event)
    """While this is not set, every answer waits for it."""

    def __post_init__(self) -> None:
        self.is_quick.set()

    @property
    def address(self) -> str:
        """The address of the site's top."""
        return f"http://127.0.0.1:{self.port}{self.mount}"

    def cut(self) -> None:
        """Be as if there were no connection to it."""
        self.cuts = lambda way: True

    def mend(self) -> None:
        """Answer again."""
        self.cuts, self.breaks = _never, False


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, host: Host) -> None:
        self.host = host
        super().__init__(*arguments, directory=str(host.folder))  # type: ignore[arg-type]

    def send_head(self) -> BytesIO | BinaryIO | None:
        self.host.is_quick.wait()
        if self.host.cuts(self.path.removeprefix(self.host.mount)):
            return None
        if self.host.breaks:
            return self._page(HTTPStatus.BAD_GATEWAY)
        if not self.path.startswith(self.host.mount):
            return self._page(HTTPStatus.NOT_FOUND)
        self.path = self.path.removeprefix(self.host.mount.rstrip("/"))
        file = Path(self.translate_path(self.path))
        return super().send_head() if file.exists() else self._page(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        if not self.host.stored:
            self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _page(self, status: HTTPStatus) -> BytesIO:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return BytesIO(page)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Take no notice of a visitor who leaves before the page is there."""


@contextmanager
def hosted(host: Host) -> Iterator[Host]:
    """Let a host answer, on a free port unless it has one."""
    server = _Server(("127.0.0.1", host.port), partial(_Handler, host=host))
    host.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        host.is_quick.set()
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def serve(folder: Path, mount: str) -> Iterator[str]:
    """Show a folder on a free port; give the address of its top."""
    with hosted(Host(folder, mount)) as host:
        yield host.address
