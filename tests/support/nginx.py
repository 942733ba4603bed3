"""A real nginx on this machine that shows a built site as the build and `hosting/nginx.conf` tell it to."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.project import PROJECT

SETTINGS = PROJECT / "hosting/nginx.conf"
GET_NGINX = "no nginx: `apt install nginx-light`"
LOOPBACK = "127.0.0.1"


def find_nginx() -> str:
    """Return the installed nginx; without one the test is skipped, or fails where everything must be tested."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin")
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(GET_NGINX, pytrace=False)
        pytest.skip(GET_NGINX)
    return found


def settings(root: Path, site: Path, own: Path, port: int) -> str:
    """Return the settings of the container for a root, the site somewhere below it, and a folder to write to."""
    text = SETTINGS.read_text(encoding="utf-8")
    for old, new in {
        "/tmp/": f"{own}/",
        "include /srv/help/": f"include {site}/",
        "root /srv/help;": f"root {root};",
        "listen 8080;": f"listen {LOOPBACK}:{port};",
        "error_log stderr": f"error_log {own}/errors",
    }.items():
        assert old in text
        text = text.replace(old, new)
    # Workers would be another user, who may not look into the folders of a test.
    return f"user root;\n{text}" if os.geteuid() == 0 else text


@contextmanager
def run_nginx(root: Path, site: Path, own: Path) -> Iterator[int]:
    """Run nginx on a free port, and give that; it goes to the background once it listens."""
    nginx, file = find_nginx(), own / "nginx.conf"
    with socket.socket() as free:
        free.bind((LOOPBACK, 0))
        port: int = free.getsockname()[1]
    file.write_text(settings(root, site, own, port), encoding="utf-8")
    command = [nginx, "-e", str(own / "errors"), "-c", str(file)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    pid = int((own / "nginx.pid").read_text())
    try:
        yield port
    finally:
        os.kill(pid, signal.SIGTERM)
