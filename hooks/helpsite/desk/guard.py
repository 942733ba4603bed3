"""Who may ask the desk for something: the browser of whoever sits at this machine, on a page of the desk.

Any page that is open in that browser can send requests to this machine. What such a page cannot do is say that it
comes from here, read the token, or send JSON without asking first.
"""

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from wsgiref.types import WSGIEnvironment

LOOPBACK = ("127.0.0.1", "localhost", "::1")
LARGEST = 256 * 1024
DEEPEST = 20
HALVES = re.compile("[\ud800-\udfff]")
TOKEN = "HTTP_X_DESK_TOKEN"


def is_own_machine(host: str) -> bool:
    """Tell whether a server that is bound to this host answers nobody but this machine."""
    return host in LOOPBACK


class Refused(Exception):  # noqa: N818 - It is an answer to a browser.
    """A request that is not answered; `status` is the one of HTTP."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True)
class Guard:
    """What is known of the right requests to one server."""

    port: int
    token: str = field(default_factory=secrets.token_urlsafe)

    def check(self, environ: WSGIEnvironment) -> None:
        """Raise `Refused` where a request is for another name than this machine's: somebody's name that leads here."""
        if environ.get("HTTP_HOST", "") not in self._hosts():
            raise Refused("403 Forbidden")

    def body(self, environ: WSGIEnvironment) -> Mapping[str, Any]:
        """Return what a page of the desk has sent; raise `Refused` for whatever did not come from one."""
        if environ.get("HTTP_ORIGIN") != f"http://{environ['HTTP_HOST']}":
            raise Refused("403 Forbidden")
        if not secrets.compare_digest(environ.get(TOKEN, "").encode(), self.token.encode()):
            raise Refused("403 Forbidden")
        if environ.get("CONTENT_TYPE", "").partition(";")[0].strip() != "application/json":
            raise Refused("415 Unsupported Media Type")
        length = environ.get("CONTENT_LENGTH") or ""
        if not (length.isascii() and length.isdigit()):
            raise Refused("411 Length Required")
        if int(length) > LARGEST:
            raise Refused("413 Content Too Large")
        try:
            sent = json.loads(environ["wsgi.input"].read(int(length)))
        except (ValueError, RecursionError):
            raise Refused("400 Bad Request") from None
        if not isinstance(sent, dict):
            raise Refused("400 Bad Request")
        return sent

    def _hosts(self) -> set[str]:
        names = {f"[{name}]" if ":" in name else name for name in LOOPBACK}
        return {f"{name}:{self.port}" for name in names} | (names if self.port == 80 else set())


def is_plain(value: Any, deepest: int = DEEPEST) -> bool:
    """Tell whether a value is what a content file can hold: texts, and lists and groups of them."""
    if isinstance(value, list):
        return deepest > 0 and all(is_plain(item, deepest - 1) for item in value)
    if isinstance(value, dict):
        return deepest > 0 and all(is_plain(part, deepest - 1) for pair in value.items() for part in pair)
    # Half of a character cannot be written.
    return isinstance(value, str) and not HALVES.search(value)
