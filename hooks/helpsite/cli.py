"""The project's own command, for the content and for a built site; `helpsite --help` lists what it does."""

from __future__ import annotations

import argparse
import json
import locale
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from helpsite.content import CONTENT, Content, checked_library, content_of, read_library
from helpsite.formats import FORMATS
from helpsite.kinds import BY_NAME
from helpsite.languages import Language
from helpsite.library import Library
from helpsite.new_entry import MOVABLE, NotPossible, write_entry
from helpsite.outside_links import ask_all, outside_links
from helpsite.pages import Rendering
from helpsite.problems import ContentError, report
from helpsite.publishing.packing import pack, texts
from helpsite.publishing.release import LIVE, ReleaseError, build, release
from helpsite.renaming import rename
from helpsite.schemas import FOLDER, write_schemas
from helpsite.staging import StagingError, stage
from helpsite.status import status
from helpsite.status_report import as_data, as_text
from helpsite.translations import LOCK, approve, drifts, read_lock, write_lock

KOREA = timezone(timedelta(hours=9))
LOCAL = "http://127.0.0.1:8000/"
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
NOT_APPROVED = {
    "ko": "영어를 확인하지 않은 항목이 있습니다. helpsite status로 보고 helpsite translated로 표시하세요:\n{entries}",
    "en": "Some English is not approved. See helpsite status, then mark it with helpsite translated:\n{entries}",
}
APPROVED = {
    "ko": "{entry}: 영어가 지금의 한국어와 맞는다고 적었습니다.",
    "en": "{entry}: its English is approved against the Korean as it is now.",
}
NO_SUCH_ENTRY = {
    "ko": "그런 항목이 없습니다: {entry}",
    "en": "There is no such entry: {entry}",
}
WHICH_ENTRY = {
    "ko": "항목을 적거나(예: helpsite translated faq empty-box) --all을 쓰세요.",
    "en": "Name an entry (like helpsite translated faq empty-box), or use --all.",
}
STAGED = {
    "ko": "{folder}에 마크다운 {count}쪽을 적었습니다.",
    "en": "{count} pages of Markdown are in {folder}.",
}
NOT_STAGED = {
    "ko": "비어 있지 않은 폴더에는 적지 않습니다: {folder}",
    "en": "Nothing is written into a folder that is not empty: {folder}",
}
WRITTEN = {
    "ko": "{file}을(를) 만들었습니다. '(채우기)'라고 적힌 곳을 모두 채우고 helpsite check로 확인하세요.",
    "en": "{file} is there. Fill in what is marked “(fill in)”, then run helpsite check.",
}
RENAMED = {
    "ko": "이름을 바꾸고 파일 {count}개를 고쳤습니다: {files}",
    "en": "Renamed; {count} files changed: {files}",
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


def editors_today() -> date:
    """Give the day it is in Korea; `SOURCE_DATE_EPOCH` stands for the clock where a build has to be repeated.

    The variable is that of https://reproducible-builds.org/specs/source-date-epoch/, which MkDocs keeps to as well.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(said), KOREA) if said else datetime.now(KOREA)).date()


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


def print_status(content: Content, on: date, format: str, language: Language) -> int:
    """Print what editors could turn to on a day, as text or JSON; give the exit status."""
    remarks = status(content, on)
    if format == "json":
        print(json.dumps(as_data(remarks, on, language), ensure_ascii=False, indent=1))
    else:
        print(as_text(remarks, on, language))
    return 0


def new(project: Path, kind: str, id: str, today: date, language: Language) -> int:
    """Write the file of a new entry and say what to do with it; give the exit status."""
    library, _ = read_library(project)
    try:
        file = write_entry(project, library, BY_NAME[kind], id, today, language)
    except NotPossible as error:
        print(error.message(language))
        return 1
    write_schemas(project)
    print(WRITTEN[language].format(file=file.relative_to(project).as_posix()))
    return 0


def rename_entry(project: Path, kind: str, ids: tuple[str, str], today: date, language: Language) -> int:
    """Rename an entry from one id to the other and say which files that changed; give the exit status."""
    try:
        changed = rename(project, BY_NAME[kind], *ids, today)
    except NotPossible as error:
        print(error.message(language))
        return 1
    except ContentError as error:
        print(report(error.problems, language))
        return 1
    write_schemas(project)
    print(RENAMED[language].format(count=len(changed), files=", ".join(changed)))
    return 0


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
    if content.drifts:
        entries = "\n".join(f"{drift.place} {drift.kind} {drift.id}" for drift in content.drifts.values())
        print(NOT_RELEASED[language].format(why=NOT_APPROVED[language].format(entries=entries)))
        return 1
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


def translated(library: Library, project: Path, names: Sequence[str], everything: bool, language: Language) -> int:
    """Note that the English of entries says what their Korean says now; give the exit status."""
    file = project / CONTENT / LOCK
    approved = read_lock(file)
    if everything:
        items = [library.shelf(drift.kind)[drift.id] for drift in drifts(library, approved)]
    elif not names:
        print(WHICH_ENTRY[language])
        return 2
    else:
        # A file that is one entry, such as checklist.yml, has the name of its kind.
        kind, id = names[0], names[-1]
        item = library.shelf(kind).get(id) or library.find(kind, id)
        if item is None:
            print(NO_SUCH_ENTRY[language].format(entry=" ".join(names)))
            return 1
        items = [item]
    write_lock(file, approve(library, approved, items))
    for item in items:
        print(APPROVED[language].format(entry=f"{item.kind} {item.id}"))
    return 0


def stage_site(content: Content, project: Path, folder: Path, language: Language) -> int:
    """Write the pages as a project of Markdown files; give the exit status."""
    try:
        pages = stage(project, content, folder, os.environ.get("SITE_URL", LOCAL))
    except StagingError as error:
        print(NOT_STAGED[language].format(folder=error))
        return 1
    print(STAGED[language].format(folder=folder, count=len(pages)))
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="helpsite", description="Tools for the editors and hosts of the help site.")
    parser.add_argument("--lang", choices=["ko", "en"], default=system_language(), help="language of the messages")
    parser.add_argument("--project", type=Path, default=Path.cwd(), help="the folder that holds content/")
    commands = parser.add_subparsers(dest="command", required=True)
    renaming = commands.add_parser("rename", help="give an entry another name and mend whatever refers to it")
    renaming.add_argument("kind", choices=MOVABLE)
    renaming.add_argument("old")
    renaming.add_argument("new")
    checking = commands.add_parser("check", help="tell what is wrong with the content")
    checking.add_argument("--format", choices=FORMATS, default="text", help="for whom it is told")
    writing = commands.add_parser("new", help="write the file of a new entry, with what is to be filled in")
    writing.add_argument("kind", choices=MOVABLE)
    writing.add_argument("id", help="its name in addresses, like empty-box")
    commands.add_parser("links", help="ask every address outside the site whether it still answers (uses the network)")
    packing = commands.add_parser("pack", help="pack a built site's text files with brotli and gzip, beside them")
    packing.add_argument("folder", type=Path)
    looking = commands.add_parser("status", help="tell what is due, and which entries nothing leads to")
    looking.add_argument("--on", type=date.fromisoformat, metavar="YYYY-MM-DD", help="on another day than today")
    looking.add_argument("--format", choices=["text", "json"], default="text")
    approving = commands.add_parser("translated", help="note that an entry's English says what its Korean says now")
    approving.add_argument("entry", nargs="*", metavar="KIND ID", help="such as: faq empty-box")
    approving.add_argument("--all", action="store_true", help="every entry")
    commands.add_parser("schemas", help="write the schemas by which an editor's program helps while typing")
    releasing = commands.add_parser("release", help="build and check a new version, then let FOLDER/live point to it")
    releasing.add_argument("folder", type=Path)
    staging = commands.add_parser("stage", help="write the pages as a project of Markdown files that any builder reads")
    staging.add_argument("folder", type=Path)
    for each in commands.choices.values():
        each.add_argument("--lang", choices=["ko", "en"], default=argparse.SUPPRESS, help=argparse.SUPPRESS)
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
    today = editors_today()
    if chosen.command == "new":
        return new(project, chosen.kind, chosen.id, today, chosen.lang)
    if chosen.command == "rename":
        return rename_entry(project, chosen.kind, (chosen.old, chosen.new), today, chosen.lang)
    format = chosen.format if chosen.command == "check" else "text"
    try:
        library = checked_library(project, today)
        content = content_of(library, project, today)
    except ContentError as error:
        print(FORMATS[format](error.problems, chosen.lang))
        if format != "text":
            return 1
        print(SUMMARY[chosen.lang].format(count=len(error.problems)))
        return 1
    if format != "text":
        if nothing := FORMATS[format]([], chosen.lang):
            print(nothing)
        return 0
    if chosen.command == "release":
        name = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        return release_site(content, project, chosen.folder.resolve(), name, chosen.lang)
    if chosen.command == "translated":
        return translated(library, project, chosen.entry, chosen.all, chosen.lang)
    if chosen.command == "stage":
        return stage_site(content, project, chosen.folder, chosen.lang)
    if chosen.command == "status":
        return print_status(content, chosen.on or today, chosen.format, chosen.lang)
    return COMMANDS[chosen.command](content, chosen.lang)


if __name__ == "__main__":
    sys.exit(main())
