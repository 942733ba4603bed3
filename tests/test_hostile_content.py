"""Whatever stands in a content file: it is refused with its place, or it is a text on a page and nothing more."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from helpsite.content import Content, read_content
from helpsite.outputs.search_documents import search_documents
from helpsite.outputs.tool_data import tool_data
from helpsite.pages.rendering import Page, Rendering
from helpsite.problems import ContentError, Problem
from helpsite.rules.words import asked_by_pages, asked_by_scripts
from helpsite.texts.languages import LANGUAGES
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.timeout(300)
PROJECT = Path(__file__).parent.parent
GOOD = Path(__file__).parent / "bad_content/good"
REAL = sorted((PROJECT / "content").rglob("*.yml"))
Way = tuple[str | int, ...]

# Texts


HOSTILE = [
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "&#60;svg/onload=alert(1)&#62;",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' x='",
    "[가](javascript:alert(1))",
    "[가](data:text/html,x)",
    '[가](https://x.example "y" onclick="z")',
    '[가](https://x.example/"onclick="alert(1))',
    "![가](https://x.example/x.png)",
    "<https://x.example>",
    "<!-- 가 -->",
    "]]>",
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "{faq:../../x}",
    "{page:home#../x}",
    "../../x",
    "..\\..\\x",
    "\u202e가나다\u202c\u2066",
    "\u200b\u200d\ufeff",
    "👩‍👩‍👧‍👦🇰🇷",
    "\x00\x08\x1b[31m",
    "\x02klzzwxh:0\x03\x02amp\x03",
    "\u2028\u2029\x85",
    "`가`",
    "**가",
    "# 가\n\n> 나\n\n    다\n\n---",
    "a: [b, {c: d}] #e & *f !g | > % @",
    "가나" * 20_000,
    "[" * 500,
    "*_" * 300,
]
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.lists(
        st.sampled_from(["<", ">", '"', "'", "&", "[", "](", ")", "*", "_", "`", "{", "}", "\\", "가", "a", "\n"])
    ).map("".join),
)
bounded = settings(
    max_examples=50,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def with_words(project: Path) -> Path:
    """Give a copy of the small good project with every interface word."""
    copy = Path(shutil.copytree(GOOD, project))
    asked = (("site", asked_by_pages().words - {"progress"}), ("case", asked_by_scripts().words - {"case-unnamed"}))
    for name, words in asked:
        file = copy / f"content/{name}.yml"
        ko, en = (
            "화면에 보이는 말 한 줄이고 넉넉하게 길게 적은 것입니다",
            "A line of the interface, long enough for a summary",
        )
        lines = [f"  {word}: {{ko: {ko}, en: '{en}'}}\n" for word in sorted(words)]
        file.write_text(file.read_text(encoding="utf-8") + "".join(lines), encoding="utf-8")
    return copy


def leaves(value: object, way: Way = ()) -> Iterator[Way]:
    """Give the way to every single value of a YAML document."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield from leaves(part, (*way, name))
    if isinstance(value, str):
        yield way


def put(data: Any, way: Way, text: str) -> Any:
    """Give a document with another text in one place; in both languages, where it has them."""
    changed = deepcopy(data)
    inside = changed
    for part in way[:-1]:
        inside = inside[part]
    last = way[-1]
    if last in LANGUAGES and isinstance(inside, dict) and all(isinstance(inside.get(one), str) for one in LANGUAGES):
        for language in LANGUAGES:
            inside[language] = f"{inside[language].rstrip()} {text}"
    else:
        inside[last] = f"{inside[last].rstrip()} {text}" if " " in inside[last] else text
    return changed


FILES = {
    file.relative_to(GOOD).as_posix(): yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for file in sorted(GOOD.rglob("*.yml"))
}
PLACES = [(name, way) for name, data in FILES.items() for way in leaves(data)]


class Skeleton(HTMLParser):
    """What a page is made of beside its words: elements with the names of their attributes, and where links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: Counter[tuple[str, ...]] = Counter()
        self.schemes: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts[(tag, *sorted(name for name, _ in attrs))] += 1
        self.schemes |= {urlsplit(value or "").scheme for name, value in attrs if name in ("href", "src", "action")}

    def handle_comment(self, data: str) -> None:
        self.parts[("comment",)] += 1

    def handle_decl(self, decl: str) -> None:
        self.parts[("declaration",)] += 1


PROSE = {(tag,) for tag in ("p", "ul", "ol", "li", "strong", "em", "br")} | {
    ("span", "lang"),
    ("a", "href"),
    ("a", "href", "rel"),
}
"""What a text may bring into a page."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_words(tmp_path_factory.mktemp("hostile") / "project")


@pytest.fixture(scope="module")
def harmless(small: Path, today: date) -> dict[str, Page]:
    return {page.address: page for page in Rendering(read_content(small, today)).pages()}


def problems_or_content(project: Path, today: date) -> list[Problem] | Content:
    try:
        return read_content(project, today)
    except ContentError as error:
        return list(error.problems)


def check_problems(problems: list[Problem], project: Path) -> None:
    assert problems
    for problem in problems:
        assert problem.place.path.startswith("content/")
        assert problem.place.line >= 1
        assert problem.place.column >= 1
        assert all(problem.worded(language) for language in LANGUAGES)
        file = project / problem.place.path
        if file.is_file():
            assert problem.place.line <= file.read_bytes().count(b"\n") + 1


@bounded
@given(place=st.sampled_from(PLACES), text=texts)
@example(place=("content/site.yml", ("name", "ko")), text='" onmouseover="alert(1)')
@example(place=("content/faq/lost-box.yml", ("question", "ko")), text="' onfocus='alert(1)' x='")
@example(place=("content/faq/lost-box.yml", ("answer", "ko")), text="&#60;svg/onload=alert(1)&#62;")
@example(place=("content/faq/lost-box.yml", ("answer", "ko")), text='[가](https://x.example/"onclick="alert(1))')
@example(place=("content/faq/lost-box.yml", ("category",)), text="../../x")
@example(place=("content/glossary.yml", (0, "ko")), text="]]>")
def test_a_text_is_refused_or_stays_a_text(
    place: tuple[str, Way], text: str, small: Path, harmless: dict[str, Page], today: date
) -> None:
    name, way = place
    file = small / name
    before = file.read_bytes()
    try:
        file.write_text(yaml.safe_dump(put(FILES[name], way, text), allow_unicode=True), encoding="utf-8")
        if name in ("content/site.yml", "content/case.yml"):
            data = yaml.load(before, Loader=yaml.BaseLoader)
            file.write_text(yaml.safe_dump(put(data, way, text), allow_unicode=True), encoding="utf-8")
        read = problems_or_content(small, today)
        if isinstance(read, list):
            check_problems(read, small)
            return
    finally:
        file.write_bytes(before)
    for page in Rendering(read).pages():
        shown, usual = Skeleton(str(page.body)), Skeleton(str(harmless[page.address].body))
        assert set(shown.parts - usual.parts) <= PROSE
        assert shown.schemes <= usual.schemes | {"https"}
    for language in LANGUAGES:
        for data in (search_documents(read, language), tool_data(read, language)):
            assert json.loads(json.dumps(data, ensure_ascii=False)) is not None
            json.dumps(data, ensure_ascii=False).encode()


@pytest.mark.site
def test_quotes_in_words_of_the_frame_stay_words(copied_project: Path) -> None:
    """The theme's templates do not escape by themselves, as ours do."""
    # Without it no English page says that its Korean has changed.
    (copied_project / "content/translations.lock").unlink()
    usual = frame_of(copied_project)
    for name in ("site", "case"):
        file = copied_project / f"content/{name}.yml"
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        for key, line in data["words"].items():
            if not key.endswith("-summary"):
                data["words"][key] = {language: f"{line[language]} \" x='' & <" for language in LANGUAGES}
        if name == "site":
            data["name"] = {language: f"{data['name'][language]}\" x='' & <" for language in LANGUAGES}
            for one in data["languages"].values():
                one.update(name=f'{one["name"]}" onclick="x"', switch="<script>alert(1)</script>")
        file.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True), encoding="utf-8")
    spoilt = frame_of(copied_project)
    for address, skeleton in spoilt.items():
        assert set(skeleton.parts - usual[address].parts) <= PROSE, address


def frame_of(project: Path) -> dict[str, Skeleton]:
    """Build a project and give what its pages are made of."""
    site = project / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {
        page.relative_to(site).as_posix(): Skeleton(page.read_text(encoding="utf-8")) for page in site.rglob("*.html")
    }


# Files


def deleted(lines: list[bytes], at: int) -> bytes:
    return b"\n".join([*lines[:at], *lines[at + 1 :]])


def doubled(lines: list[bytes], at: int) -> bytes:
    return b"\n".join([*lines[: at + 1], *lines[at:]])


def value_becomes(value: bytes) -> Callable[[list[bytes], int], bytes]:
    def change(lines: list[bytes], at: int) -> bytes:
        key, colon, _ = lines[at].partition(b":")
        return b"\n".join([*lines[:at], key + colon + b" " + value, *lines[at + 1 :]])

    return change


def line_becomes(begin: bytes, end: bytes = b"") -> Callable[[list[bytes], int], bytes]:
    return lambda lines, at: b"\n".join([*lines[:at], begin + lines[at] + end, *lines[at + 1 :]])


MUTATIONS: dict[str, Callable[[list[bytes], int], bytes]] = {
    "line deleted": deleted,
    "line twice": doubled,
    "list for a value": value_becomes(b"[a, [b]]"),
    "map for a value": value_becomes(b"{a: {b: c}}"),
    "nothing for a value": value_becomes(b"null"),
    "number for a value": value_becomes(b"99999999999999999999999"),
    "indented": line_becomes(b"   "),
    "tab": line_becomes(b"\t"),
    "byte order mark": lambda lines, at: b"\xef\xbb\xbf" + b"\n".join(lines),
    "byte order mark inside": line_becomes(b"", b"\xef\xbb\xbf"),
    "nul": line_becomes(b"", b"\x00"),
    "escaped nul": value_becomes(rb'"\0 \x02 \uD800"'),
    "latin-1": line_becomes(b"", b" caf\xe9"),
    "cut off": lambda lines, at: b"\n".join(lines)[: sum(map(len, lines[:at])) + at + len(lines[at]) // 2],
}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda name: name.replace(" ", "-"))
def test_every_real_file_can_be_spoilt_without_harm(mutation: str, tmp_path: Path, today: date) -> None:
    """Each file stands alone, so that all can be tried; what it refers to is then missing and no more."""
    for real in REAL:
        data = real.read_bytes()
        lines = data.split(b"\n")
        at = Random(f"{mutation} {real.name}").randrange(len(lines))
        project = tmp_path / real.stem
        file = project / real.relative_to(PROJECT)
        file.parent.mkdir(parents=True)
        file.write_bytes(MUTATIONS[mutation](lines, at))
        read = problems_or_content(project, today)
        assert isinstance(read, list)
        check_problems(read, project)
        assert [one for one in project.rglob("*") if one.is_file()] == [file]
        file.unlink()


@settings(bounded, max_examples=12)
@given(
    file=st.sampled_from(REAL),
    mutation=st.sampled_from(sorted(MUTATIONS)),
    place=st.floats(min_value=0, max_value=1, exclude_max=True),
)
def test_a_spoilt_file_among_all_the_others_is_refused_or_read(
    file: Path, mutation: str, place: float, everything: Path, newest: date
) -> None:
    spoilt = everything / file.relative_to(PROJECT)
    before = spoilt.read_bytes()
    lines = before.split(b"\n")
    try:
        spoilt.write_bytes(MUTATIONS[mutation](lines, int(place * len(lines))))
        read = problems_or_content(everything, newest)
        if isinstance(read, list):
            check_problems(read, everything)
    finally:
        spoilt.write_bytes(before)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the real content."""
    project = tmp_path_factory.mktemp("everything")
    shutil.copytree(PROJECT / "content", project / "content")
    return project


# Names


@pytest.mark.parametrize(
    "id", ["..", "...", ".hidden", "a..b", "a b", "A", "가", "con:", "a%2f..", "-a", "a\\b", "a\n"]
)
def test_a_name_that_is_no_id_makes_no_page(id: str, small: Path, today: date) -> None:
    file = small / "content/faq" / f"{id}.yml"
    shutil.copy(GOOD / "content/faq/lost-box.yml", file)
    try:
        problems = problems_or_content(small, today)
    finally:
        file.unlink()
    assert isinstance(problems, list)
    assert [(problem.rule, problem.place.path) for problem in problems] == [("bad-id", f"content/faq/{file.name}")]


@pytest.mark.parametrize("name", ["content/faq/linked.yml", "content/linked", "content/about.yml", "content/faq"])
def test_a_link_out_of_the_content_is_not_followed(name: str, tmp_path: Path, today: date) -> None:
    project = with_words(tmp_path / "project")
    place, outside = project / name, tmp_path / "outside"
    shutil.copytree(GOOD / "content/faq", outside)
    target = outside
    if name.endswith(".yml"):
        target = outside / "lost-box.yml"
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    place.symlink_to(target)
    problems = problems_or_content(project, today)
    assert isinstance(problems, list)
    assert (name, "stray-file") in {(problem.place.path, problem.rule) for problem in problems}
