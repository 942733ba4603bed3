"""`helpsite schemas`: what an editor's program knows of the content files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from helpsite.editing.schemas import FOLDER, write_schemas

WRITTEN = {
    "ko": "{folder}의 파일 {count}개를 새로 썼습니다.",
    "en": "{count} files written in {folder}.",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Take nothing."""


def run(chosen: Namespace) -> int:
    """Write them anew."""
    print(WRITTEN[chosen.lang].format(folder=FOLDER, count=len(write_schemas(chosen.project))))
    return 0
