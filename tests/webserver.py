"""A folder of files shown on this machine below a path, as a host for static sites would show it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, mount: str, folder: Path) -> None:
        self.mount = mount
        super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

    def send_head(self) -> BytesIO | BinaryIO | None:
        if not self.path.startswith(self.mount):
            return self._not_found()
        self.path = self.path.removeprefix(self.mount.rstrip("/"))
        file = Path(self.translate_path(self.path))
        return super().send_head() if file.exists() else self._not_found()

    def _not_found(self) -> BytesIO:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
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
def serve(folder: Path, mount: str) -> Iterator[str]:
    """Show a folder on a free port; give the address of its top."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, mount=mount, folder=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{mount}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
