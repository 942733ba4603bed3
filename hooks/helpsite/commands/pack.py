"""`helpsite pack`: a built site's text files, packed beside themselves."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from helpsite.publishing.packing import pack, texts
from helpsite.texts.languages import Language

PACKING = {
    "ko": "파일 {all}개 가운데 {done}개를 압축했습니다.",
    "en": "{done} of {all} files packed.",
}
PACKED = {
    "ko": "{files}개를 나란히 적었습니다: 글 파일 {before}KB, brotli {br}KB, gzip {gz}KB.",
    "en": "{files} written beside them: {before} KB of text are {br} KB in brotli, {gz} KB in gzip.",
}
NO_FOLDER = {
    "ko": "{folder} 폴더가 없습니다. 먼저 사이트를 만드세요: make build",
    "en": "There is no folder {folder}. Build the site first: make build",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Take the folder of a site."""
    parser.add_argument("folder", type=Path, help=help["built"])


def run(chosen: Namespace) -> int:
    """Pack it."""
    if not chosen.folder.is_dir():
        print(NO_FOLDER[chosen.lang].format(folder=chosen.folder))
        return 1
    pack_and_tell(chosen.folder, chosen.lang)
    return 0


def pack_and_tell(folder: Path, language: Language) -> None:
    """Pack the text files of a built site and print how far it is."""
    all = len(texts(folder))
    sizes = {"": 0, ".br": 0, ".gz": 0}
    files = 0
    for done, (file, written) in enumerate(pack(folder), start=1):
        files += len(written)
        for beside in written:
            sizes[beside.suffix] += beside.stat().st_size
        sizes[""] += file.stat().st_size
        if done % 50 == 0 or done == all:
            print(PACKING[language].format(done=done, all=all), flush=True)
    before, br, gz = (size // 1024 for size in sizes.values())
    print(PACKED[language].format(files=files, before=before, br=br, gz=gz))
