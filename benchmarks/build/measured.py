"""What a command costs, and what a preview makes an editor wait."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import yaml

PATIENCE = 600
"""Seconds after which a preview that does not show a change is given up."""
SAMPLE = "empty-box"


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, seconds of work, and the largest memory in MiB."""

    clock: float
    work: float
    memory: float


def build(project: Path, into: Path) -> Cost:
    """Build a site in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(into)]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def edit_to_preview(project: Path, times: int = 3) -> list[float]:
    """Return the seconds from saving a changed question to seeing it in the preview, for several edits."""
    with _preview(project) as address:
        return [_change(project, address, number) for number in range(times)]


def _change(project: Path, address: str, number: int) -> float:
    file = project / f"content/faq/{SAMPLE}.yml"
    entry = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    shown = f"An empty box came, edit {number}"
    entry["question"] = {"ko": f"빈 상자가 왔습니다, 고침 {number}", "en": shown}
    text = yaml.dump(entry, Dumper=yaml.CSafeDumper, allow_unicode=True)
    start = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    _wait_for(f"{address}en/faq/{SAMPLE}/", shown)
    return time.perf_counter() - start


@contextmanager
def _preview(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", place]
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://{place}/en/faq/{SAMPLE}/", "<h1")
        yield f"http://{place}/"
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str, words: str) -> None:
    ask = build_opener(ProxyHandler({}))
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            with ask.open(address, timeout=PATIENCE) as answer:
                if words in answer.read().decode():
                    return
        except URLError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} does not show “{words}”")
