"""A new version is shown whole or not at all: what fails before leaves the live site as it was."""

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from helpsite.commands import main
from helpsite.publishing.checking import BESIDE
from helpsite.publishing.release import KEPT, ReleaseError, release

HOME = '<link rel="canonical" href="https://help.example/"><meta http-equiv="Content-Security-Policy" content="">'
Build = Callable[[Path], None]


def build(site: Path, words: str = "") -> None:
    """Build a site of one page."""
    for name in BESIDE:
        (site / name).write_text(HOME, encoding="utf-8")
    (site / "index.html").write_text(HOME + words, encoding="utf-8")


def make(folder: Path, name: str, build: Build = build, pack: Build = lambda site: None) -> Path:
    return release(folder, name, [""], build, pack)


def shown(folder: Path) -> str:
    return (folder / "live/index.html").read_text(encoding="utf-8").removeprefix(HOME)


def versions(folder: Path) -> list[str]:
    return sorted(site.name for site in (folder / "releases").iterdir())


def test_new_version_is_shown_and_the_old_one_stays(tmp_path: Path) -> None:
    make(tmp_path, "1", partial(build, words="one"))
    assert shown(tmp_path) == "one"
    make(tmp_path, "2", partial(build, words="two"))
    assert shown(tmp_path) == "two"
    assert versions(tmp_path) == ["1", "2"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["live", "releases"]


def test_all_can_be_moved_elsewhere(tmp_path: Path) -> None:
    make(tmp_path / "here", "1", partial(build, words="one"))
    assert shown((tmp_path / "here").rename(tmp_path / "there")) == "one"


def stop(site: Path) -> None:
    raise ReleaseError("stopped")


def interrupt(site: Path) -> None:
    raise KeyboardInterrupt


def build_with_a_dead_link(site: Path) -> None:
    build(site, '<a href="nowhere/">')


def build_without_a_site_map(site: Path) -> None:
    build(site)
    (site / "sitemap.xml").unlink()


def build_without_policy(site: Path) -> None:
    build(site)
    (site / "404.html").write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    ("build_badly", "pack"),
    [
        (stop, lambda site: None),
        (interrupt, lambda site: None),
        (build_with_a_dead_link, lambda site: None),
        (build_without_a_site_map, lambda site: None),
        (build_without_policy, lambda site: None),
        (build, stop),
    ],
    ids=["build", "interrupted", "dead-link", "no-site-map", "no-policy", "packing"],
)
def test_what_fails_leaves_the_live_site_as_it_was(build_badly: Build, pack: Build, tmp_path: Path) -> None:
    make(tmp_path, "1", partial(build, words="one"))
    with pytest.raises((ReleaseError, KeyboardInterrupt)):
        make(tmp_path, "2", build_badly, pack)
    assert shown(tmp_path) == "one"
    assert versions(tmp_path) == ["1"]


def test_what_is_looked_at_and_packed_is_what_will_be_shown(tmp_path: Path) -> None:
    packed: list[Path] = []
    site = make(tmp_path, "1", pack=packed.append)
    assert packed == [site]
    assert (tmp_path / "live").resolve() == site.resolve()


def test_some_versions_stay_and_the_live_one_is_never_taken_away(tmp_path: Path) -> None:
    for number in range(5):
        make(tmp_path, str(number), partial(build, words=str(number)))
    assert versions(tmp_path) == ["4", "3", "2"][:KEPT][::-1]
    assert shown(tmp_path) == "4"


def test_a_folder_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "live").mkdir()
    (tmp_path / "live/precious").touch()
    with pytest.raises(ReleaseError, match="live"):
        make(tmp_path, "1")
    assert (tmp_path / "live/precious").exists()
    assert not (tmp_path / "releases").exists()


def test_command_of_a_failed_build_says_so_and_exits_with_1(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1))
    assert main(["--lang", "en", "--project", str(project), "release", str(tmp_path / "to")]) == 1
    assert "as it was" in capsys.readouterr().out
    assert not (tmp_path / "to/live").exists()
