"""Sets up `.venv` where that is needed, then runs a command in it: `python hooks/launch.py helpsite check`.

It runs before anything is installed, and an old Python must be able to read it as far as saying so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
READY = VENV / "ready"
FOLDER = VENV / "folder"
"""Says for which folder it was set up: it works in no other."""
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
NEEDED = (PROJECT / "requirements.txt", PROJECT / "pyproject.toml")
OLDEST, NEWEST = (3, 11), (3, 14)
"""Between them every package is there ready-made; a newer one would want compilers."""

OTHER_PYTHON = """\
이 컴퓨터의 Python은 {found}입니다. python.org에서 Python {newest}를 설치한 뒤 다시 실행하세요({oldest}부터 됩니다).
This computer has Python {found}. Install Python {newest} from python.org, then run this again ({oldest} will do)."""
SETTING_UP = """\
필요한 것을 설치합니다. 처음 한 번만 1분쯤 걸립니다.
Installing what is needed; this takes about a minute, once."""
NOT_SET_UP = """\
설치하지 못했습니다. 인터넷이 되는지 보고 다시 실행하세요.
It could not be installed. See whether there is a connection, then run this again."""


def main(arguments: list[str]) -> int:
    """Set up what is needed and run the command, if there is one; return its exit status."""
    if not _is_ready():
        python = sys.version_info[:2]
        if not OLDEST <= python <= NEWEST:
            oldest, newest, found = (".".join(map(str, version)) for version in (OLDEST, NEWEST, python))
            return _failed(OTHER_PYTHON.format(oldest=oldest, newest=newest, found=found))
        print(SETTING_UP, flush=True)
        try:
            _set_up()
        except (OSError, subprocess.CalledProcessError):
            return _failed(NOT_SET_UP)
    try:
        return subprocess.call([BIN / arguments[0], *arguments[1:]], cwd=PROJECT) if arguments else 0
    except KeyboardInterrupt:
        return 0


def _is_ready() -> bool:
    if not READY.exists() or _made_for() != str(PROJECT):
        return False
    return all(file.stat().st_mtime <= READY.stat().st_mtime for file in NEEDED)


def _made_for() -> str:
    return FOLDER.read_text(encoding="utf-8") if FOLDER.exists() else ""


def _set_up() -> None:
    if _made_for() != str(PROJECT):
        shutil.rmtree(VENV, ignore_errors=True)
    subprocess.check_call([sys.executable, "-m", "venv", VENV])
    install = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.check_call([*install, "--require-hashes", "--requirement", "requirements.txt"], cwd=PROJECT)
    subprocess.check_call([*install, "--no-deps", "--no-build-isolation", "--editable", "."], cwd=PROJECT)
    FOLDER.write_text(str(PROJECT), encoding="utf-8")
    READY.touch()


def _failed(why: str) -> int:
    print(why, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
