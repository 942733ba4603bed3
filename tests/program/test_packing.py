"""Packed files hold what they stand beside, are the same every time, and stand there only where they are smaller."""

import gzip
import os
from pathlib import Path

import brotli
import pytest
from helpsite.commands import main
from helpsite.publishing.packing import pack

LONG = "같은 말이 여러 번 나옵니다. The same words come again. " * 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"index.html": LONG, "deep/app.js": LONG, "short.txt": "a", "picture.png": LONG}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
        os.utime(tmp_path / name, (1_700_000_000, 1_700_000_000))
    return tmp_path


def packed(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.suffix in (".br", ".gz")
    }


def test_only_texts_that_get_smaller_are_packed(folder: Path) -> None:
    list(pack(folder))
    assert packed(folder).keys() == {"index.html.br", "index.html.gz", "deep/app.js.br", "deep/app.js.gz"}


def test_packed_files_hold_the_text_and_bear_its_time(folder: Path) -> None:
    for file, written in pack(folder):
        for beside in written:
            unpack = {".br": brotli.decompress, ".gz": gzip.decompress}[beside.suffix]
            assert unpack(beside.read_bytes()) == file.read_bytes()
            assert beside.stat().st_mtime == file.stat().st_mtime


def test_packing_again_gives_the_same_bytes(folder: Path) -> None:
    list(pack(folder))
    first = packed(folder)
    list(pack(folder))
    assert packed(folder) == first


def test_what_was_packed_from_an_older_text_goes(folder: Path) -> None:
    list(pack(folder))
    (folder / "index.html").write_text("a", encoding="utf-8")
    list(pack(folder))
    assert "index.html.br" not in packed(folder) and "index.html.gz" not in packed(folder)


def test_command_tells_how_far_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "pack", str(folder)]) == 0
    assert "3 of 3" in capsys.readouterr().out


def test_command_needs_a_built_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "pack", str(tmp_path / "none")]) == 1
    assert str(tmp_path / "none") in capsys.readouterr().out
