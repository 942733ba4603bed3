"""A build gives the same site wherever it runs, or leaves the old one as it was."""

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from helpsite.library.approvals import LOCK, approve, write_lock
from helpsite.library.files import read_library
from helpsite.publishing.checking import faults
from helpsite.texts.languages import LANGUAGES
from support.bad_content import problems_of, spoil_everything
from support.built_pages import ADDRESSES
from support.markup import PROSE, Skeleton
from support.project import PROJECT, SAMPLE, SITE_URL, build_site, run


def tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_two_builds_are_the_same_to_the_byte(site: Path, site_project: Path, tmp_path: Path) -> None:
    again = build_site(tmp_path / "again", site_project, PYTHONHASHSEED="1", TZ="Pacific/Honolulu")
    assert tree(again) == tree(site)


def test_a_copy_elsewhere_gives_the_same_site_to_the_byte(site: Path, tmp_path: Path) -> None:
    """Neither the order in which files came to be counts, nor the language of the system, nor the day."""
    copy, built = tmp_path / "elsewhere" / "한글 copy", tmp_path / "again"
    files = [(PROJECT, PROJECT / "mkdocs.yml"), *((SAMPLE, file) for file in SAMPLE.glob("content/**/*"))]
    files += [(PROJECT, file) for name in ("docs", "hooks") for file in PROJECT.glob(f"{name}/**/*")]
    for top, file in sorted(files, reverse=True):
        if file.is_file() and not {"__pycache__", "helpsite.egg-info"} & set(file.parts):
            place = copy / file.relative_to(top)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    environment = {"PYTHONHASHSEED": "2", "TZ": "Asia/Kathmandu", "LC_ALL": "C", "LANG": "ko_KR"}
    environment |= {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": str(int(tomorrow.timestamp()))}
    options = ["--strict", "--config-file", str(copy / "mkdocs.yml"), "--site-dir", str(built)]
    done = run(tmp_path, "mkdocs", "build", *options, **environment)
    assert done.returncode == 0, done.stderr
    assert tree(built) == tree(site)


def test_the_maintained_fork_of_mkdocs_gives_the_same_site(site: Path, copied_project: Path, tmp_path: Path) -> None:
    options = ["--strict", "--config-file", "mkdocs.yml", "--site-dir", str(tmp_path / "again")]
    done = run(copied_project, "properdocs", "build", *options, SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "again") == tree(site)


def test_nothing_tells_where_the_site_was_built(site: Path) -> None:
    assert [name for name, data in tree(site).items() if str(PROJECT).encode() in data] == []


@pytest.mark.parametrize("strict", [[], ["--strict"]], ids=["plain", "strict"])
def test_build_of_bad_content_leaves_the_old_site_as_it_was(
    strict: list[str], copied_project: Path, today: date
) -> None:
    old = copied_project / "site"
    old.mkdir()
    (old / "index.html").write_text("old", encoding="utf-8")
    spoil_everything(copied_project)
    done = run(copied_project, "mkdocs", "build", *strict)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    for problem in problems_of(copied_project, today):
        assert problem.worded("en") in done.stderr
    assert tree(old) == {"index.html": b"old"}


def test_a_strict_build_tells_of_english_that_is_out_of_date_and_goes_on(copied_project: Path) -> None:
    library, _ = read_library(copied_project)
    write_lock(copied_project / "content" / LOCK, approve(library, library.all()))
    [file, *_] = sorted(copied_project.glob("content/faq/*.yml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  ko: |\n    ", "  ko: |\n    새로 ", 1), encoding="utf-8")
    done = run(copied_project, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert f"content/faq/{file.name}:1:1 — " in done.stderr
    note = "hs-translation-old"
    assert note in (copied_project / f"site/en/faq/{file.stem}/index.html").read_text(encoding="utf-8")
    assert note not in (copied_project / f"site/faq/{file.stem}/index.html").read_text(encoding="utf-8")


# Words of the interface


def test_quotes_in_words_of_the_frame_stay_words(site: Path, copied_project: Path) -> None:
    """The theme's templates do not escape by themselves, as ours do."""
    # Without it no English page says that its Korean has changed.
    (copied_project / "content" / LOCK).unlink()
    usual = frame_of(site)
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
    for address, skeleton in frame_of(build_site(copied_project / "spoilt", copied_project)).items():
        assert set(skeleton.parts - usual[address].parts) <= PROSE, address


def frame_of(site: Path) -> dict[str, Skeleton]:
    """Return what the pages of a site are made of."""
    return {
        page.relative_to(site).as_posix(): Skeleton(page.read_text(encoding="utf-8")) for page in site.rglob("*.html")
    }


# The last look


def test_built_site_passes_the_last_look(site: Path) -> None:
    assert list(faults(site, ADDRESSES)) == []


def test_last_look_finds_what_is_missing(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "copy")
    assert list(faults(copy, [*ADDRESSES, "more/"])) == ["more/index.html: missing"]
    [sheet] = copy.glob("assets/css/site.*.css")
    sheet.unlink()
    found = list(faults(copy, ADDRESSES))
    assert len(found) == len(ADDRESSES) + 1
    assert all(sheet.name in fault for fault in found)
