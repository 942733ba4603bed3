"""Whatever stands in a content file: it is refused with its place, or it is a text on a page and nothing more."""

import json
import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from helpsite.content import read_content
from helpsite.outputs.search_documents import search_documents
from helpsite.outputs.tool_data import tool_data
from helpsite.pages.rendering import Page, Rendering
from helpsite.problems import Problem
from helpsite.texts.languages import LANGUAGES
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from support.bad_content import GOOD, TODAY, good_project, problems_or_content
from support.markup import PROSE, Skeleton
from support.project import CONTENT, SAMPLE

pytestmark = pytest.mark.timeout(300)
REAL = sorted(CONTENT.rglob("*.yml"))
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


def leaves(value: object, way: Way = ()) -> Iterator[Way]:
    """Yield the way to every single value of a YAML document."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield from leaves(part, (*way, name))
    if isinstance(value, str):
        yield way


def put(data: Any, way: Way, text: str) -> Any:
    """Return a document with another text in one place; in both languages, where it has them."""
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


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return good_project(tmp_path_factory.mktemp("hostile") / "project")


@pytest.fixture(scope="module")
def harmless(small: Path) -> dict[str, Page]:
    return {page.address: page for page in Rendering(read_content(small, TODAY)).pages()}


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
    place: tuple[str, Way], text: str, small: Path, harmless: dict[str, Page]
) -> None:
    name, way = place
    file = small / name
    before = file.read_bytes()
    try:
        file.write_text(yaml.safe_dump(put(FILES[name], way, text), allow_unicode=True), encoding="utf-8")
        if name in ("content/site.yml", "content/case.yml"):
            data = yaml.load(before, Loader=yaml.BaseLoader)
            file.write_text(yaml.safe_dump(put(data, way, text), allow_unicode=True), encoding="utf-8")
        read = problems_or_content(small)
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
def test_every_real_file_can_be_spoilt_without_harm(mutation: str, tmp_path: Path) -> None:
    """Each file stands alone, so that all can be tried; what it refers to is then missing and no more."""
    for real in REAL:
        data = real.read_bytes()
        lines = data.split(b"\n")
        at = Random(f"{mutation} {real.name}").randrange(len(lines))
        project = tmp_path / real.stem
        file = project / real.relative_to(SAMPLE)
        file.parent.mkdir(parents=True)
        file.write_bytes(MUTATIONS[mutation](lines, at))
        read = problems_or_content(project)
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
    file: Path, mutation: str, place: float, everything: Path, today: date
) -> None:
    spoilt = everything / file.relative_to(SAMPLE)
    before = spoilt.read_bytes()
    lines = before.split(b"\n")
    try:
        spoilt.write_bytes(MUTATIONS[mutation](lines, int(place * len(lines))))
        read = problems_or_content(everything, today)
        if isinstance(read, list):
            check_problems(read, everything)
    finally:
        spoilt.write_bytes(before)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real content."""
    project = tmp_path_factory.mktemp("everything")
    shutil.copytree(CONTENT, project / "content")
    return project


# Names


@pytest.mark.parametrize(
    "id", ["..", "...", ".hidden", "a..b", "a b", "A", "가", "con:", "a%2f..", "-a", "a\\b", "a\n"]
)
def test_a_name_that_is_no_id_makes_no_page(id: str, small: Path) -> None:
    file = small / "content/faq" / f"{id}.yml"
    shutil.copy(GOOD / "content/faq/lost-box.yml", file)
    try:
        problems = problems_or_content(small)
    finally:
        file.unlink()
    assert isinstance(problems, list)
    assert [(problem.rule, problem.place.path) for problem in problems] == [("bad-id", f"content/faq/{file.name}")]


@pytest.mark.parametrize("name", ["content/faq/linked.yml", "content/linked", "content/about.yml", "content/faq"])
def test_a_link_out_of_the_content_is_not_followed(name: str, tmp_path: Path) -> None:
    project = good_project(tmp_path / "project")
    place, outside = project / name, tmp_path / "outside"
    shutil.copytree(GOOD / "content/faq", outside)
    target = outside
    if name.endswith(".yml"):
        target = outside / "lost-box.yml"
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    place.symlink_to(target)
    problems = problems_or_content(project)
    assert isinstance(problems, list)
    assert (name, "stray-file") in {(problem.place.path, problem.rule) for problem in problems}
