"""What a host shall send with every file: the safety rules that browsers enforce, and how long a file may be kept.

All forms come from here: `_headers` for Netlify and Cloudflare Pages, a part of an nginx server, and for hosts that
send no headers of ours a `<meta>` in every page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from helpsite.publishing.fingerprints import LENGTH
from helpsite.publishing.packing import is_text

HEADERS = "_headers"
NGINX = ".nginx.conf"
NOT_FOUND = "404.html"
CHARSET = '<meta charset="utf-8">'
NEVER_CHANGES = rf"\.[0-9a-f]{{{LENGTH}}}\.\w+$|/bundle\.[0-9a-f]{{8}}\.min\.js$"
"""Names of files that another content would give another name: our fingerprints, and the theme's."""
KEEP = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "svg": "image/svg+xml",
    "xml": "application/xml",
    "txt": "text/plain; charset=utf-8",
    "png": "image/png",
    "ico": "image/x-icon",
}
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
RULES_LIMIT = 100
"""As many rules of `_headers` as Cloudflare Pages reads."""


def make_safe(site: Path, top: str) -> None:
    """Write into a built site what its hosts and its visitors' browsers shall hold to; `top` is its address."""
    pages = sorted(site.rglob("*.html"))
    hashes = script_hashes(page.read_text(encoding="utf-8") for page in pages)
    for page in pages:
        page.write_text(with_policy(page.read_text(encoding="utf-8"), policy(hashes)), encoding="utf-8")
    names = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    sent = {"Content-Security-Policy": policy(hashes, IN_HEADERS_ONLY), **SAFETY}
    (site / HEADERS).write_text(headers_file(sent, names), encoding="utf-8")
    (site / NGINX).write_text(nginx_server(sent, urlsplit(top).path), encoding="utf-8")


def policy(hashes: Iterable[str] = (), more: Mapping[str, str] | None = None) -> str:
    """Give the Content-Security-Policy: from nothing, only what the site does, and inline scripts by their hashes."""
    allowed = {**POLICY, **(more or {})}
    allowed["script-src"] = " ".join([allowed["script-src"], *hashes])
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())


def script_hashes(pages: Iterable[str]) -> list[str]:
    """Give the hashes of the inline scripts that pages run, as a policy names them."""
    scripts = {script for page in pages for script in inline_scripts(page)}
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def inline_scripts(html: str) -> list[str]:
    """Give the scripts that stand in a page and run; data in a script's clothes does not."""
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
    """Give a page that carries its policy, before anything that the policy could forbid."""
    assert html.count(CHARSET) == 1
    return html.replace(CHARSET, f'{CHARSET}\n  <meta http-equiv="Content-Security-Policy" content="{policy}">')


def headers_file(sent: Mapping[str, str], names: Iterable[str]) -> str:
    """Give `_headers`; hosts join what several rules say of one header, so only one says how long a file is kept."""
    kept = [f"/{name}" for name in names if re.search(NEVER_CHANGES, f"/{name}")]
    mixed = {_folder(path) for path in kept}
    pages = [f"/{name.removesuffix('index.html')}" for name in names if name.endswith(".html")]
    asked = {f"{_folder(page)}*" if _folder(page) not in {"/", *mixed} else page for page in pages}
    rules = {"/*": sent}
    rules |= {path: {"Cache-Control": ASK_AGAIN} for path in sorted(asked)}
    rules |= {path: {"Cache-Control": KEEP} for path in kept}
    assert len(rules) <= RULES_LIMIT
    lines = [[path, *(f"  {name}: {value}" for name, value in said.items())] for path, said in rules.items()]
    return "\n\n".join("\n".join(block) for block in lines) + "\n"


def _folder(path: str) -> str:
    """Give the first folder of a path: `/faq/` for `/faq/empty-box/`, `/` for `/404.html`."""
    return "/".join(path.split("/")[:2]) + "/" if path.count("/") > 1 else "/"


def nginx_server(sent: Mapping[str, str], base: str) -> str:
    """Give what an nginx server includes; `base` is the path below which the site lies, `/` where it has a host."""
    types = "".join(f'  "{type}" {suffix};\n' for suffix, type in TYPES.items())
    always = "".join(f'add_header {name} "{value}" always;\n' for name, value in sent.items())
    packed = "".join(
        f'location ~ \\.{suffix}\\.br$ {{ internal; types {{ }} default_type "{type}"; }}\n'
        for suffix, type in TYPES.items()
        if is_text(f"a.{suffix}")
    )
    return NGINX_SERVER.format(
        types=types,
        always=always,
        packed=packed,
        not_found=f"{base}{NOT_FOUND}",
        base=base,
        never_changes=NEVER_CHANGES,
        keep=KEEP,
        ask_again=ASK_AGAIN,
    )


# Server-wide `set` and `add_header` hold in every location and again for the page of an error; a location with an
# `add_header` of its own would lose all of them. What is not there under a name of brotli's may be an error's own page:
# so no encoding is told for errors, and their page comes in gzip.
NGINX_SERVER = r"""# Written by the build, for a server to include: with a root below which this folder is {base}
server_tokens off;
absolute_redirect off;
index index.html;
error_page 404 {not_found};
error_page 403 =404 {not_found};
types {{
{types}}}
default_type application/octet-stream;

{always}
set $kept "{ask_again}";
if ($uri ~ "{never_changes}") {{ set $kept "{keep}"; }}
add_header Cache-Control $kept always;
add_header Vary "Accept-Encoding" always;

location ~ "/\.(?!well-known/)|/_headers$" {{ return 404; }}

# Files that were packed before: brotli for whoever reads it, gzip for the others.
gzip_static on;
set $encoding "";
set $brotli "";
if ($http_accept_encoding ~* "(^|,)\s*br\s*(,|$|;\s*q=(1|0\.\d*[1-9]))") {{ set $brotli "read"; }}
if (-f "$document_root$uri.br") {{ set $brotli "$brotli and there"; }}
if ($uri = "{not_found}") {{ set $brotli ""; }}
if ($brotli = "read and there") {{
  set $encoding "br";
  rewrite ^(.*)$ $1.br;
}}
add_header Content-Encoding $encoding;
{packed}location ~ \.(?:br|gz)$ {{ return 404; }}
"""
