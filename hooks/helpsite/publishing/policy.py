"""What browsers shall refuse: the Content-Security-Policy of the site, and its other headers of safety.

From nothing, only what the site does is allowed. The policy goes out as a header, and for hosts that send no headers of
ours as a `<meta>` in every page.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

CHARSET = '<meta charset="utf-8">'
RUNS = re.compile(r"^\s*$|javascript|ecmascript|^(?:module|importmap|speculationrules)$", re.IGNORECASE)
"""The types of scripts that a policy is about."""
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
}
IN_HEADERS_ONLY = {"frame-ancestors": "'none'"}
"""Browsers ignore it in a page."""
UNUSED_POWERS = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture", "encrypted-media",
    "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer",
    "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-create",
    "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb", "window-management",
    "xr-spatial-tracking",
)  # fmt: skip
"""What no page here asks a browser for; copying and sharing are a page's own by default and stay."""
SAFETY = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{power}=()" for power in UNUSED_POWERS),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)
FILE_OR_DATA = re.compile(r"""\ssrc="[^"]|\stype="?application/(?:ld\+)?json\b""")


def policy(hashes: Iterable[str] = (), more: Mapping[str, str] | None = None) -> str:
    """Return the Content-Security-Policy: from nothing, only what the site does, and inline scripts by their hashes."""
    allowed = {**POLICY, **(more or {})}
    allowed["script-src"] = " ".join([allowed["script-src"], *hashes])
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())


def script_hashes(pages: Iterable[str]) -> list[str]:
    """Return the hashes of the inline scripts that pages run, as a policy names them."""
    scripts = {script for page in pages for script in inline_scripts(page)}
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def inline_scripts(html: str) -> list[str]:
    """Return the scripts that stand in a page and run; data in a script's clothes does not."""
    # Reading a page as browsers do takes long, and is needed only where a script is not plainly a file or data.
    if all(FILE_OR_DATA.search(attributes) for attributes in SCRIPT.findall(html)):
        return []
    finder = _ScriptFinder()
    finder.feed(html)
    finder.close()
    return finder.found


class _ScriptFinder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._is_inside = tag == "script" and "src" not in given and bool(RUNS.search(given.get("type") or ""))
        if self._is_inside:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._is_inside = False


def with_policy(html: str, policy: str) -> str:
    """Return a page that carries its policy, before anything that the policy could forbid."""
    assert html.count(CHARSET) == 1
    return html.replace(CHARSET, f'{CHARSET}\n  <meta http-equiv="Content-Security-Policy" content="{policy}">')
