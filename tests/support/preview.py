"""The preview that editors have on their own machine, running."""

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

PATIENCE = 60
"""Seconds after which a preview that does not answer is taken for dead."""


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


class Preview:
    """A running `mkdocs serve`, with everything that it has printed so far."""

    def __init__(
        self, project: Path, port: int | None = None, host: str = "127.0.0.1", locale: str = "C.UTF-8"
    ) -> None:
        self.port = port or _free_port()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{host}:{self.port}"],
            cwd=project,
            env={name: value for name, value in os.environ.items() if name != "SITE_URL"} | {"LC_ALL": locale},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.printed = ""
        self._news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()

        self.wait_for("Serving on")

    def _listen(self) -> None:
        for line in self._process.stderr or ():
            with self._news:
                self.printed += line
                self._news.notify_all()

    def wait_for(self, words: str, after: int = 0) -> None:
        """Wait until it has printed these words, not counting what it printed at first."""
        with self._news:
            assert self._news.wait_for(lambda: words in self.printed[after:], PATIENCE), self.printed

    def page(self, path: str) -> str:
        """Return a page as it is shown now."""
        with build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{self.port}/{path}", timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)
