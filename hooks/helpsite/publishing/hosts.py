"""What a host shall send with every file, and how long a file may be kept.

In two forms: `_headers` for Netlify and Cloudflare Pages, and a part of an nginx server.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Template

from helpsite.publishing.fingerprints import LENGTH
from helpsite.publishing.packing import is_text
from helpsite.publishing.policy import IN_HEADERS_ONLY, SAFETY, policy, script_hashes, with_policy

HEADERS = "_headers"
NGINX = ".nginx.conf"
NGINX_TEMPLATE = Path(__file__).with_name("nginx.conf")
NOT_FOUND = "404.html"
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


def headers_file(sent: Mapping[str, str], names: Iterable[str]) -> str:
    """Return `_headers`; hosts join what several rules say of one header, so only one says how long a file is kept."""
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
    """Return the first folder of a path: `/faq/` for `/faq/empty-box/`, `/` for `/404.html`."""
    return "/".join(path.split("/")[:2]) + "/" if path.count("/") > 1 else "/"


def nginx_server(sent: Mapping[str, str], base: str) -> str:
    """Return what an nginx server includes; `base` is the path below which the site lies, `/` where it has a host."""
    packed = {suffix: media_type for suffix, media_type in TYPES.items() if is_text(f"a.{suffix}")}
    places = {"base": base, "not_found": f"{base}{NOT_FOUND}", "never_changes": NEVER_CHANGES}
    told = {"sent": sent, "types": TYPES, "packed": packed, "keep": KEEP, "ask_again": ASK_AGAIN}
    template = Template(NGINX_TEMPLATE.read_text(encoding="utf-8"), trim_blocks=True, keep_trailing_newline=True)
    return str(template.render(places, **told))
