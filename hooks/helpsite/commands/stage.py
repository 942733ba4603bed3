"""`helpsite stage`: the pages as a project of Markdown files."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from helpsite.content import read_content
from helpsite.staging import StagingError, stage
from helpsite.surroundings import editors_today

LOCAL = "http://127.0.0.1:8000/"
STAGED = {
    "ko": "{folder}에 마크다운 {count}쪽을 적었습니다.",
    "en": "{count} pages of Markdown are in {folder}.",
}
NOT_STAGED = {
    "ko": "비어 있지 않은 폴더에는 적지 않습니다: {folder}",
    "en": "Nothing is written into a folder that is not empty: {folder}",
}


def arguments(parser: ArgumentParser, help: Mapping[str, str]) -> None:
    """Take a new folder."""
    parser.add_argument("folder", type=Path, help=help["target"])


def run(chosen: Namespace) -> int:
    """Write the project."""
    content = read_content(chosen.project, editors_today())
    try:
        pages = stage(chosen.project, content, chosen.folder, os.environ.get("SITE_URL", LOCAL))
    except StagingError as error:
        print(NOT_STAGED[chosen.lang].format(folder=error))
        return 1
    print(STAGED[chosen.lang].format(folder=chosen.folder, count=len(pages)))
    return 0
