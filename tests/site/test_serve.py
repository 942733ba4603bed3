"""`mkdocs serve`: the last good site stays up while the content is broken, and a good file brings it up to date."""

import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from helpsite.editing import say
from helpsite.library.addresses import STATUS, in_language
from helpsite.texts.languages import LANGUAGES, TWIN, Language
from support.preview import Preview
from support.project import PROJECT, copy_project

FAR_NOTICE = """\
- id: rabbits
  from: 2999-01-01
  until: 2999-02-01
  text: {ko: 토끼가 상자를 나릅니다, en: Now rabbits carry your boxes}
"""
LOST_CASE = "  - {language: ko, query: 코끼리가 안 왔어요, finds: [situation:nothing-arrived]}\n"


@pytest.fixture
def preview(copied_project: Path) -> Iterator[Preview]:
    with closing(Preview(copied_project)) as preview:
        yield preview


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Yield a preview that tests only look at; a search case in it asks for a word that stands nowhere."""
    project = copy_project(tmp_path_factory.mktemp("preview") / "project")
    with (project / "content/search-cases.yml").open("a", encoding="utf-8") as cases:
        cases.write(LOST_CASE)
    with (project / "content/notices.yml").open("a", encoding="utf-8") as notices:
        notices.write(FAR_NOTICE)
    with closing(Preview(project)) as preview:
        yield preview


def test_preview_is_held_to_no_policy(untouched: Preview) -> None:
    """MkDocs puts a script of its own into each page, which loads it anew after a change."""
    shown = untouched.page("")
    assert "livereload" in shown
    assert "Content-Security-Policy" not in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_preview_shows_on_each_page_where_it_is_written_and_the_way_to_its_twin(
    language: Language, untouched: Preview, project: Path
) -> None:
    for path, place in (
        ("faq/empty-box/", "content/faq/empty-box.yml:1"),
        ("contacts/", f"content/site.yml:{line_of(project / 'content/site.yml', '  contacts:')}"),
        ("checklist/", "content/checklist.yml:1"),
    ):
        shown = untouched.page(in_language(path, language))
        bar = shown.partition("hs-preview")[2].partition("</aside>")[0]
        assert place in bar
        links = [urljoin(f"/{in_language(path, language)}", link) for link in re.findall(r'href="([^"]+)"', bar)]
        assert f"/{in_language(path, TWIN[language])}" in links


@pytest.mark.parametrize("language", LANGUAGES)
def test_preview_tells_what_editors_could_turn_to(language: Language, untouched: Preview) -> None:
    shown = untouched.page(in_language(STATUS, language))
    assert say("to-do")[language] in shown
    assert "content/search-cases.yml:" in shown
    assert "코끼리가" in shown
    assert STATUS not in untouched.page("sitemap.xml")


def line_of(file: Path, line: str) -> int:
    return file.read_text(encoding="utf-8").splitlines().index(line) + 1


def test_what_is_built_to_be_published_has_nothing_for_editors(site: Path) -> None:
    assert not list(site.rglob("status"))
    assert [file for file in site.rglob("*.html") if "hs-preview" in file.read_text(encoding="utf-8")] == []
    assert STATUS not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_broken_file_leaves_the_last_good_site_up_and_a_good_file_brings_it_back(
    preview: Preview, copied_project: Path
) -> None:
    file = sorted(copied_project.glob("content/faq/*.yml"))[0]
    place = f"faq/{file.stem}/"
    good = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    before = good["question"]["ko"]
    assert before in preview.page(place)

    for again in ("", "# saved once more\n"):
        seen = len(preview.printed)
        file.write_text("question: [\n" + again, encoding="utf-8")
        preview.wait_for("==> ", after=seen)
        [(path, *_)] = under_the_lines(preview.printed[seen:])
        assert path == f"content/faq/{file.name}"
        assert f"content/faq/{file.name}:" in mistakes_on(preview.page(place))
        assert before in preview.page(place)
        assert before in preview.page("faq/")

    seen = len(preview.printed)
    good["question"] = {"ko": "잠깐 바꿔 본 제목", "en": "A title for a moment"}
    file.write_text(yaml.safe_dump(good, allow_unicode=True), encoding="utf-8")
    preview.wait_for("==> ", after=seen)
    assert under_the_lines(preview.printed[seen:]) == []
    assert "잠깐 바꿔 본 제목" in preview.page(place)
    assert "A title for a moment" in preview.page(f"en/{place}")
    assert before not in preview.page(place)
    assert mistakes_on(preview.page(place)) == ""
    assert "Traceback" not in preview.printed


def under_the_lines(printed: str) -> list[tuple[str, ...]]:
    """Return what VS Code puts under the lines of files, of what was printed after one save."""
    [task] = json.loads((PROJECT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    matcher = task["problemMatcher"]
    found: list[tuple[str, ...]] = []
    looks = False
    for line in printed.splitlines():
        if re.match(matcher["background"]["beginsPattern"], line):
            looks, found = True, []
        elif re.match(matcher["background"]["endsPattern"], line):
            looks = False
        elif told := re.match(matcher["pattern"]["regexp"], line):
            assert looks, line
            found.append(told.groups())
    assert not looks
    return found


def mistakes_on(page: str) -> str:
    return page.partition("hs-mistakes")[2].partition("</details>")[0]


def test_a_preview_of_broken_content_shows_what_is_wrong_until_it_is_mended(copied_project: Path) -> None:
    file = copied_project / "content/categories.yml"
    good = file.read_text(encoding="utf-8")
    file.write_text("- id: [", encoding="utf-8")
    with closing(Preview(copied_project)) as preview:
        assert "content/categories.yml:" in mistakes_on(preview.page(""))
        file.write_text(good, encoding="utf-8")
        preview.wait_for("Documentation built", after=len(preview.printed))
        assert mistakes_on(preview.page("")) == ""
        assert "hs-home" in preview.page("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_that_is_to_come_is_shown_with_its_day(language: Language, untouched: Preview) -> None:
    shown = untouched.page(in_language("", language))
    assert "토끼" in shown or "rabbits" in shown
    assert 'datetime="2999-01-01"' in shown


def test_a_port_that_is_taken_is_told_in_a_sentence(copied_project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
        done = subprocess.run(command, cwd=copied_project, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode
    assert address.rpartition(":")[2] in done.stderr
    assert "Traceback" not in done.stderr
    assert "OSError" not in done.stderr
