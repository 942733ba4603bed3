"""Text files packed once, as small as they get, beside the files themselves, so that a host need not pack at all."""

import gzip
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

TEXTS = (".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".xml", ".txt")


def is_text(name: str) -> bool:
    """Tell whether a file is one that packing makes smaller; pictures are packed already."""
    return name.endswith(TEXTS)


def texts(folder: Path) -> list[Path]:
    """Return the files of a folder that are packed."""
    return sorted(file for file in folder.rglob("*") if file.is_file() and is_text(file.name))


def pack(folder: Path) -> Iterator[tuple[Path, list[Path]]]:
    """Pack every text file of a folder on all cores; yield each, when it is done, with the files written beside it."""
    files = texts(folder)
    with ProcessPoolExecutor() as pool:
        yield from zip(files, pool.map(pack_file, files, chunksize=4), strict=True)


def pack_file(file: Path) -> list[Path]:
    """Write a file's packed forms beside it where they are smaller; return those written.

    They bear the file's own time, so that hosts tell the same day for each form.
    """
    data = file.read_bytes()
    forms = {
        ".br": brotli.compress(data, mode=brotli.MODE_TEXT, quality=11),
        ".gz": gzip.compress(data, compresslevel=9, mtime=0),
    }
    written = []
    for suffix, packed in forms.items():
        beside = file.with_name(file.name + suffix)
        beside.unlink(missing_ok=True)
        if len(packed) < len(data):
            beside.write_bytes(packed)
            os.utime(beside, (file.stat().st_atime, file.stat().st_mtime))
            written.append(beside)
    return written
