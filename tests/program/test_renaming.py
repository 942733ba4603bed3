"""An entry gets another name: all that refers to it follows, nothing else changes, and no old link breaks."""

import re
from datetime import date
from pathlib import Path

import pytest
from helpsite.content import read_content
from helpsite.editing.renaming import rename
from helpsite.library.kinds import BY_NAME
from helpsite.pages.rendering import Rendering
from helpsite.problems import ContentError, NotPossible
from helpsite.publishing.policy import inline_scripts, policy, with_policy
from helpsite.texts.languages import LANGUAGES
from support.built_pages import BuiltPage
from support.project import files_of

RENAMED = [("faq", "empty-box"), ("courier", "cj"), ("deadline", "notify-courier"), ("step", "contact-support")]
MOVED = "content/moved.yml"
TOP = "https://help.example/sub/"


@pytest.mark.parametrize(("kind", "id"), RENAMED, ids=[kind for kind, _ in RENAMED])
def test_everything_follows_and_comes_back_byte_for_byte(kind: str, id: str, copied_content: Path, today: date) -> None:
    of, before = BY_NAME[kind], files_of(copied_content)
    changed = rename(copied_content, of, id, "a-new-name", today)

    after = files_of(copied_content)
    assert sorted(path for path in {*before, *after} if before.get(path) != after.get(path)) == changed
    content = read_content(copied_content, today)
    assert [(move.kind, move.old, move.to) for move in content.moved.moved] == [(kind, id, "a-new-name")]
    assert content.drifts == {}
    written = "".join(text.decode() for path, text in after.items() if path != MOVED)
    assert not re.search(rf"[{{(]{of.reference}:{id}[#)}}]", written)

    rename(copied_content, of, "a-new-name", id, today)
    back = files_of(copied_content)
    assert {path for path in {*before, *back} if before.get(path) != back.get(path)} == {MOVED}


def test_comments_and_line_breaks_stay(copied_content: Path, today: date) -> None:
    file = copied_content / "content/faq/parcel-weight.yml"
    text = file.read_text(encoding="utf-8")
    text = re.sub(
        r"^related: .*$", 'related: # not (faq:empty-box)\n  - "empty-box"   # {faq:empty-box}', text, flags=re.M
    )
    raw = ("# About faq:empty-box\n" + text).replace("\n", "\r\n").encode()
    file.write_bytes(raw)
    rename(copied_content, BY_NAME["faq"], "empty-box", "nothing-inside", today)
    mended = file.read_bytes()
    assert b'related: # not (faq:empty-box)\r\n  - "nothing-inside"   # {faq:empty-box}\r\n' in mended
    assert mended.startswith(b"# About faq:empty-box\r\n")
    assert mended.count(b"\r\n") == raw.count(b"\r\n") == mended.count(b"\n")


@pytest.mark.parametrize(("old", "new"), [("no-such", "new"), ("empty-box", "wrong-item"), ("empty-box", "Empty Box")])
def test_what_cannot_be_renamed_stays(old: str, new: str, copied_content: Path, today: date) -> None:
    before = files_of(copied_content)
    with pytest.raises(NotPossible) as caught:
        rename(copied_content, BY_NAME["faq"], old, new, today)
    assert all(caught.value.why[language] for language in LANGUAGES)
    assert files_of(copied_content) == before


def test_broken_content_stays_as_it_is(copied_content: Path, today: date) -> None:
    (copied_content / "content/faq/broken.yml").write_text('question: "', encoding="utf-8")
    before = files_of(copied_content)
    with pytest.raises(ContentError):
        rename(copied_content, BY_NAME["faq"], "empty-box", "nothing-inside", today)
    assert files_of(copied_content) == before


def test_files_stay_when_one_cannot_be_written(
    copied_content: Path, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, replaced = files_of(copied_content), Path.replace
    tried = []

    def fail_once(file: Path, target: Path) -> Path:
        tried.append(target)
        if len(tried) == 3:
            raise OSError("disk full")
        return replaced(file, target)

    monkeypatch.setattr(Path, "replace", fail_once)
    with pytest.raises(OSError, match="disk full"):
        rename(copied_content, BY_NAME["faq"], "empty-box", "nothing-inside", today)
    assert files_of(copied_content) == before


@pytest.mark.parametrize(
    ("kind", "id", "new"),
    [
        ("category", "refund", "money-back"),
        ("source", "ecommerce-decree", "decree"),
        ("amount", "courier-cap", "cap"),
        ("blank", "order_number", "order_no"),
        ("call-sheet", "courier", "carrier"),
    ],
)
def test_what_stands_in_a_list_is_renamed_as_well(
    kind: str, id: str, new: str, copied_content: Path, today: date
) -> None:
    before = files_of(copied_content)
    rename(copied_content, BY_NAME[kind], id, new, today)
    content = read_content(copied_content, today)
    assert new in content.shelf(BY_NAME[kind])
    assert content.drifts == {}
    rename(copied_content, BY_NAME[kind], new, id, today)
    assert files_of(copied_content) == before


def test_old_addresses_lead_on_however_often_an_entry_moved(copied_content: Path, today: date, tmp_path: Path) -> None:
    for old, new in (("empty-box", "second"), ("second", "third")):
        rename(copied_content, BY_NAME["faq"], old, new, today)
    pages = dict(Rendering(read_content(copied_content, today)).moved(TOP))
    assert sorted(pages) == sorted(f"{home}faq/{old}/" for home in ("", "en/") for old in ("empty-box", "second"))
    for address, html in pages.items():
        file = tmp_path / address / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(with_policy(html, policy()), encoding="utf-8")
        page = BuiltPage(tmp_path, file)
        target = f"{'en/' if page.language == 'en' else ''}faq/third/"
        assert page.one("html")["lang"] == page.language
        assert page.one("link", rel="canonical")["href"] == TOP + target
        assert [page.goes_to(link, TOP) for link in page.links()] == [(target, "")]
        refresh = page.one("meta", **{"http-equiv": "refresh"})["content"]
        assert page.goes_to(refresh.removeprefix("0; url="), TOP) == (target, "")
        assert page.one("meta", name="robots")["content"] == "noindex"
        assert inline_scripts(html) == []


@pytest.mark.parametrize(
    ("kind", "id", "shown_on"),
    [
        ("courier", "cj", "contacts/"),
        ("deadline", "notify-courier", "deadlines/"),
        ("message", "courier-find", "messages/"),
        ("phrase", "shop-pick-up", "show/"),
        ("step", "contact-support", "checklist/"),
    ],
)
def test_old_places_on_shared_pages_are_still_there(
    kind: str, id: str, shown_on: str, copied_content: Path, today: date
) -> None:
    rename(copied_content, BY_NAME[kind], id, "a-new-name", today)
    rendering = Rendering(read_content(copied_content, today))
    page = next(page for page in rendering.pages() if page.path == shown_on)
    ids = re.findall(r' id="([^"]+)"', page.body)
    assert (ids.count(id), ids.count("a-new-name")) == (1, 1)
    assert len(dict(rendering.moved(TOP))) == (2 if kind == "step" else 0)
