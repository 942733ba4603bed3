"""An editor changes the content in the preview: in a form beside the page, without a word of YAML."""

import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Page, expect
from support.axe import barriers
from support.preview import Preview
from support.project import copy_project
from support.window import DESK, PHONE, SMALLEST

COMMIT = ["git", "-c", "user.name=Editor", "-c", "user.email=editor@shop.example", "commit", "--quiet", "-m", "First"]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project whose content was committed once."""
    project = copy_project(tmp_path_factory.mktemp("desk") / "project")
    for command in (["git", "init", "--quiet"], ["git", "add", "content"], COMMIT):
        subprocess.run(command, cwd=project, check=True)
    return project


@pytest.fixture(scope="module")
def preview(kept: Path) -> Iterator[Preview]:
    with closing(Preview(kept)) as preview:
        yield preview


@pytest.fixture
def tab(browser: Browser, kept: Path) -> Iterator[Page]:
    """Give a tab that stays without a fault; the content is afterwards as it was before."""
    before = {file: file.read_bytes() for file in (kept / "content").rglob("*") if file.is_file()}
    context = browser.new_context(viewport=DESK)
    context.set_default_timeout(20_000)
    tab = context.new_page()
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("dialog", lambda dialog: dialog.accept())
    yield tab
    context.close()
    for file in (kept / "content").rglob("*"):
        if file.is_file() and file not in before:
            file.unlink()
    for file, raw in before.items():
        if not file.is_file() or file.read_bytes() != raw:
            file.write_bytes(raw)
    assert faults == []


def edit(tab: Page, preview: Preview, kind: str, id: str, language: Language = "ko", more: str = "") -> Page:
    tab.goto(f"http://127.0.0.1:{preview.port}/-/desk/edit?kind={kind}&id={id}&lang={language}{more}")
    expect(tab.get_by_role("button", name="저장" if language == "ko" else "Save")).to_be_visible()
    return tab


def save(tab: Page) -> None:
    tab.get_by_role("button", name="저장", exact=True).click()
    expect(tab.locator(".status")).to_contain_text("저장했습니다", timeout=60_000)


def text_of(project: Path, path: str) -> str:
    return (project / "content" / path).read_text(encoding="utf-8")


def test_the_way_leads_from_a_page_to_its_form_and_back(tab: Page, preview: Preview) -> None:
    tab.goto(f"http://127.0.0.1:{preview.port}/faq/empty-box/")
    tab.locator(".hs-edit").click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("고치기")
    expect(tab.frame_locator("iframe").locator("h1")).to_be_visible()
    tab.get_by_role("link", name="모든 항목").click()
    tab.get_by_label("제목이나 이름으로 찾기").fill("empty-box")
    expect(tab.locator("li:visible")).to_have_count(1)
    tab.goto(f"http://127.0.0.1:{preview.port}/en/contacts/")
    tab.locator(".hs-edit").click()
    expect(tab.locator("details")).to_have_count(4)


def test_a_phone_number_is_changed_in_both_places_and_nothing_else(tab: Page, preview: Preview, kept: Path) -> None:
    before = {path: text_of(kept, path) for path in ("couriers/cj.yml", "facts.yml")}
    edit(tab, preview, "courier", "cj")
    first, second = tab.get_by_label("전화번호").all()
    old = first.input_value()
    first.fill("1588-9999")
    expect(tab.locator("[data-path=phone] .says").first).to_contain_text(old)
    expect(first).to_have_attribute("aria-invalid", "true")
    second.fill("1588-9999")
    expect(tab.locator(".status")).to_contain_text("고칠 곳이 없습니다")
    save(tab)
    for path, text in before.items():
        line = next(line for line in text.splitlines() if old in line)
        assert text_of(kept, path) == text.replace(line, line.replace(old, "1588-9999"))
    expect(tab.frame_locator("iframe").get_by_text("1588-9999").first).to_be_visible(timeout=30_000)
    tab.get_by_text("마지막 커밋 뒤로 바뀐 것").click()
    expect(tab.locator("ins").first).to_contain_text("1588-9999")
    tab.get_by_role("button", name="마지막 저장 전으로").click()
    expect(tab.locator(".status")).to_contain_text("되돌렸습니다")
    assert {path: text_of(kept, path) for path in before} == before


def test_a_reference_is_found_by_its_words_and_put_at_the_cursor(tab: Page, preview: Preview, kept: Path) -> None:
    edit(tab, preview, "faq", "empty-box")
    answer = tab.locator("[data-path='answer.ko'] textarea")
    answer.evaluate("text => { text.focus(); text.setSelectionRange(0, 2); }")
    selected = answer.input_value()[:2]
    find = tab.get_by_role("searchbox")
    find.fill("개봉 영상")
    tab.locator(".found button").first.press("Enter")
    assert answer.input_value().startswith(f"[{selected}](")
    expect(answer).to_be_focused()
    answer.evaluate("text => text.setSelectionRange(0, 0)")
    find.fill("14일")
    tab.locator(".found [title^='deadline:']").first.click()
    assert answer.input_value().startswith("{deadline:")


def test_an_item_is_added_moved_and_taken_out_by_keys(tab: Page, preview: Preview, kept: Path) -> None:
    before = text_of(kept, "faq/empty-box.yml")
    edit(tab, preview, "faq", "empty-box")
    related = tab.locator("[data-path=related]")
    items = related.locator("> ol > li")
    count = items.count()
    related.get_by_role("button", name="더하기").press("Enter")
    expect(items).to_have_count(count + 1)
    expect(items.last.locator("select")).to_be_focused()
    items.last.locator("select").select_option(index=3)
    chosen = items.last.locator("select").input_value()
    items.last.get_by_role("button", name="위로").press("Enter")
    expect(items.nth(count - 1).get_by_role("button", name="위로")).to_be_focused()
    assert items.nth(count - 1).locator("select").input_value() == chosen
    items.nth(count - 1).get_by_role("button", name="빼기").press("Enter")
    expect(items).to_have_count(count)
    expect(tab.locator(".status")).to_contain_text("바뀐 것이 없습니다")
    assert text_of(kept, "faq/empty-box.yml") == before


def test_a_new_notice_is_written_when_it_is_whole(tab: Page, preview: Preview, kept: Path) -> None:
    before = text_of(kept, "notices.yml")
    edit(tab, preview, "notice", "snow", more="&new=1")
    tab.get_by_role("button", name="저장", exact=True).click()
    expect(tab.locator(".status")).to_contain_text("고칠 곳")
    assert text_of(kept, "notices.yml") == before
    tab.locator("[data-path=from] input").fill("2027-01-02")
    tab.locator("[data-path=until] input").fill("2027-01-05")
    tab.locator("[data-path='text.ko'] textarea").fill("눈 때문에 배송이 늦습니다.")
    tab.locator("[data-path='text.en'] textarea").fill("Snow is delaying deliveries.")
    tab.get_by_role("button", name="저장", exact=True).click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("고치기", timeout=60_000)
    assert text_of(kept, "notices.yml") == before + (
        "- id: snow\n  from: 2027-01-02\n  until: 2027-01-05\n  text:\n    ko: 눈 때문에 배송이 늦습니다.\n"
        "    en: Snow is delaying deliveries.\n"
    )


def test_changed_korean_is_approved_where_it_is_shown(tab: Page, preview: Preview, kept: Path) -> None:
    edit(tab, preview, "faq", "empty-box")
    question = tab.locator("[data-path='question.ko'] textarea")
    question.fill(question.input_value() + " 정말")
    save(tab)
    expect(tab.locator(".approval ins")).to_contain_text("정말")
    tab.get_by_role("button", name="영어를 읽어 보았고").click()
    expect(tab.locator(".status")).to_contain_text("표시했습니다")
    expect(tab.locator(".approval")).to_have_count(0)


def test_an_entry_is_deleted_once_nothing_leads_to_it_and_taken_back(tab: Page, preview: Preview, kept: Path) -> None:
    before = text_of(kept, "faq/short-quantity.yml")
    edit(tab, preview, "faq", "parcel-weight")
    tab.get_by_text("지우기", exact=True).first.click()
    delete = tab.get_by_role("button", name="지우기", exact=True)
    delete.click()
    expect(tab.locator(".wrong li")).to_have_count(4, timeout=60_000)
    expect(tab.locator(".wrong")).to_contain_text("content/faq/short-quantity.yml:20:41")
    assert text_of(kept, "faq/short-quantity.yml") == before
    tab.get_by_label("대신할 항목").select_option("unboxing-video")
    delete.click()
    expect(tab.locator(".status")).to_contain_text("지웠습니다", timeout=60_000)
    assert not (kept / "content/faq/parcel-weight.yml").exists()
    tab.get_by_role("button", name="마지막 저장 전으로").click()
    expect(tab.get_by_role("button", name="저장", exact=True)).to_be_visible()
    assert (kept / "content/faq/parcel-weight.yml").exists()
    assert text_of(kept, "faq/short-quantity.yml") == before


def test_what_was_changed_elsewhere_is_not_overwritten(tab: Page, preview: Preview, kept: Path) -> None:
    edit(tab, preview, "faq", "empty-box")
    file = kept / "content/faq/empty-box.yml"
    file.write_text(file.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")
    tab.locator("[data-path=order] input").fill("71")
    tab.get_by_role("button", name="저장", exact=True).click()
    expect(tab.locator(".status")).to_contain_text("다른 곳에서 고쳤습니다")
    assert "order: 71" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "id"), [("faq", "empty-box"), ("courier", "cj"), ("site", "site")])
def test_the_form_has_no_barriers(kind: str, id: str, language: Language, tab: Page, preview: Preview) -> None:
    edit(tab, preview, kind, id, language)
    tab.get_by_role("searchbox").fill("14")
    assert barriers(tab) == []
    for size in (PHONE, SMALLEST):
        tab.set_viewport_size(size)
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
