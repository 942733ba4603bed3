"""The project's own command: for the content `helpsite check` and `links`, for a built site `pack` and `release`."""

from __future__ import annotations

import argparse
import locale
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from helpsite.content import Content, read_content
from helpsite.languages import Language
from helpsite.outside_links import ask_all, outside_links
from helpsite.pages import Rendering
from helpsite.problems import ContentError, report
from helpsite.publishing.packing import pack, texts
from helpsite.publishing.release import LIVE, ReleaseError, build, release
from helpsite.schemas import FOLDER, write_schemas

KOREA = timezone(timedelta(hours=9))
SUMMARY = {
    "ko": "고칠 곳 {count}개를 찾았습니다.",
    "en": "{count} things to mend.",
}
EXPIRED = {
    "ko": "알림 '{id}'은(는) {day}에 끝나 더는 보이지 않습니다. content/notices.yml에서 지워도 됩니다.",
    "en": "The notice “{id}” ended on {day} and is no longer shown. It may be removed from content/notices.yml.",
}
LINKS = {
    "ko": "바깥 주소 {all}개 가운데 {bad}개가 답하지 않았습니다.",
    "en": "{bad} of {all} outside addresses did not answer.",
}
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
NOT_RELEASED = {
    "ko": "새로 올리지 않았습니다. 지금 보이는 사이트는 그대로입니다:\n{why}",
    "en": "Not released; what visitors see is as it was:\n{why}",
}
SCHEMAS = {
    "ko": "{folder}의 파일 {count}개를 새로 썼습니다.",
    "en": "{count} files written in {folder}.",
}
FINE = {
    "ko": "content/에 고칠 곳이 없습니다(질문 {faq}개).",
    "en": "Nothing to mend in content/ ({faq} questions).",
}


def system_language() -> Language:
    """Give the language of whoever sits at this machine: Korean where the system speaks it, English elsewhere."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "ko" if spoken.lower().startswith(("ko", "korean")) else "en"


def check(content: Content, language: Language) -> int:
    """Print what an editor may want to know of content that is in order."""
    for notice in content.expired_notices.values():
        print(EXPIRED[language].format(id=notice.id, day=notice.until.isoformat()))
    print(FINE[language].format(faq=len(content.faq)))
    return 0


def links(content: Content, language: Language) -> int:
    """Ask every address outside the site and print those that do not answer; give the exit status."""
    named = outside_links(content)
    bad = [answer for answer in ask_all(list(named)) if not answer.good]
    for answer in bad:
        print(f"{answer.address} — {answer.said} ({', '.join(named[answer.address])})")
    print(LINKS[language].format(all=len(named), bad=len(bad)))
    return 1 if bad else 0


COMMANDS: dict[str, Callable[[Content, Language], int]] = {"check": check, "links": links}


def pack_site(folder: Path, language: Language) -> int:
    """Pack the text files of a built site and print how far it is; give the exit status."""
    if not folder.is_dir():
        print(NO_FOLDER[language].format(folder=folder))
        return 1
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
    return 0


def release_site(content: Content, project: Path, folder: Path, name: str, language: Language) -> int:
    """Build, look at, pack and show a new version; give the exit status."""
    addresses = [page.address for page in Rendering(content).pages()]
    try:
        site = release(
            folder, name, addresses, build=partial(build, project), pack=partial(pack_site, language=language)
        )
    except (ReleaseError, OSError) as error:
        print(NOT_RELEASED[language].format(why=error))
        return 1
    print(f"{folder / LIVE} → {site}")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="helpsite", description="Tools for the editors and hosts of the help site.")
    parser.add_argument("--lang", choices=["ko", "en"], default=system_language(), help="language of the messages")
    parser.add_argument("--project", type=Path, default=Path.cwd(), help="the folder that holds content/")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="tell what is wrong with the content")
    commands.add_parser("links", help="ask every address outside the site whether it still answers (uses the network)")
    packing = commands.add_parser("pack", help="pack a built site's text files with brotli and gzip, beside them")
    packing.add_argument("folder", type=Path)
    commands.add_parser("schemas", help="write the schemas by which an editor's program helps while typing")
    releasing = commands.add_parser("release", help="build and check a new version, then let FOLDER/live point to it")
    releasing.add_argument("folder", type=Path)
    chosen = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    if chosen.command == "pack":
        return pack_site(chosen.folder, chosen.lang)
    project = chosen.project.resolve()
    if chosen.command == "schemas":
        print(SCHEMAS[chosen.lang].format(folder=FOLDER, count=len(write_schemas(project))))
        return 0
    try:
        content = read_content(project, datetime.now(KOREA).date())
    except ContentError as error:
        print(report(error.problems, chosen.lang))
        print(SUMMARY[chosen.lang].format(count=len(error.problems)))
        return 1
    if chosen.command == "release":
        name = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        return release_site(content, project, chosen.folder.resolve(), name, chosen.lang)
    return COMMANDS[chosen.command](content, chosen.lang)


if __name__ == "__main__":
    sys.exit(main())
