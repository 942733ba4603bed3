"""A customer's whole way, in both languages: from the home page to a sent message, a logged call and printed papers."""

import io
import re
from pathlib import Path

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader
from support.case_window import kept_cases, stop_clock
from support.counting import Counting
from support.window import Window

NOON, RECEIVED, REPLY_BY = "2026-11-25T03:00:00Z", "2026-11-20", "2026-11-28"
TYPED = ("ORDER-7781", "KIMHANA", "01098765432", "REDMUG", "SAYSNOTSENT")
"""What the customer types, so that it would be seen on the wire in any spelling of an address."""


def put(field: Locator, text: str) -> None:
    field.fill(text)
    field.blur()


def said(tab: Page, content: Content, language: Language, word: str) -> Locator:
    """Return the button or link that bears a word of the site."""
    found = tab.get_by_role("main").or_(tab.locator("article"))
    return found.locator("button, a").filter(has_text=re.compile(re.escape(content.words[word][language]))).first


def download(tab: Page, button: Locator) -> str:
    with tab.expect_download() as begun:
        button.click()
    return Path(begun.value.path()).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_part_of_an_order_is_missing(window: Window, content: Content, language: Language) -> None:
    asked: list[str] = []
    window.context.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    stop_clock(window.context, NOON)

    # From the home page to the plan, which is noted in a case of one's own.
    tab = window.open(in_language("", language))
    tab.locator("article a[href$='situations/part-missing/']").first.click()
    tab.locator("#plan-set").click()
    assert kept_cases(tab)[0]["situation"] == "part-missing"

    # The case: what was ordered, when it came, what did not.
    tab.goto(window.address + in_language("case/", language))
    expect(tab.locator(".hs-tool--ready")).to_be_attached()
    put(tab.locator("#field-order-number"), "ORDER-7781")
    put(tab.locator("#date-received"), RECEIVED)
    item = tab.locator("#field-items .hs-case-row").first
    put(item.locator("input[id$=-name]"), "REDMUG")
    put(item.locator("input[id$=-price]"), "9000")
    put(item.locator("input[id$=-missing]"), "1")
    expect(tab.locator("[data-case-desk]")).to_contain_text("9,000")

    # The message: chosen by the plan, filled by the case, finished in place, noted as sent.
    tab.goto(window.address + in_language("situations/part-missing/", language))
    tab.locator(".hs-now a.hs-button").first.click()
    letter = tab.locator("#seller-missing-items")
    expect(letter.locator(".hs-script[lang=ko]").first).to_contain_text("ORDER-7781")
    letter.locator("input[id$=name]").first.fill("KIMHANA")
    letter.locator("input[id$=phone]").fill("01098765432")
    expect(letter.locator(".hs-script[lang=ko]").first).to_contain_text("01098765432")
    put(letter.locator("input[id$=reply_by]"), REPLY_BY)
    letter.get_by_role("button", name=content.words["messages-log"][language]).click()
    [entry] = kept_cases(tab)[0]["log"]
    assert (entry["who"], entry["letter"], entry["replyBy"]) == ("seller", "seller-missing-items", REPLY_BY)

    # The answer is waited for; once its day is over, the next rung has its letter.
    tab.goto(window.address + in_language("case/", language))
    act = tab.locator(".hs-tasks > li").last
    expect(act).to_contain_text(content.case.words["glance-answered"][language])
    stop_clock(window.context, "2026-11-29T03:00:00Z")
    tab.reload()
    fitting = {id for id, message in content.messages.items() if "part-missing" in message.situations}
    rung = next(rung for rung in content.case.ladder if "silent" in rung.after and rung.message in fitting)
    expect(act).to_contain_text(content.case.words["standing-silent"][language])
    act.get_by_role("link", name=rung.do[language]).click()
    expect(tab.locator(f"#{rung.message} .hs-script").first).to_be_visible()

    # What came is told in one tap, and the next act follows from it.
    stop_clock(window.context, NOON)
    tab.goto(window.address + in_language("case/", language))
    act.locator("summary").click()
    act.get_by_role("button", name=content.case.words["outcome-refused"][language]).click()
    expect(act).to_contain_text(content.case.words["standing-refused"][language])
    expect(tab.locator(".hs-now")).to_be_focused()

    # A call comes back, with a promise.
    tab.goto(window.address + in_language("case/", language))
    expect(tab.locator(".hs-tool--ready")).to_be_attached()
    tab.locator("#log-add").click()
    call = tab.locator("details[open]").filter(has=tab.locator("[id$=-promisedBy], [id$=-promised-by]")).last
    call.locator("select[id$=-who]").select_option("seller")
    put(call.locator("textarea[id$=-said]"), "SAYSNOTSENT")
    put(call.locator("[id$=-promisedBy], [id$=-promised-by]"), "2026-11-27")
    assert len(kept_cases(tab)[0]["log"]) == 3

    # Dates for the calendar, the log as a table, the whole on paper.
    calendar = download(tab, said(tab, content, language, "file-save-days"))
    last = Counting(tab, window.address, content).steps("notify-courier", RECEIVED)["unmovedEnd"]
    assert calendar.startswith("BEGIN:VCALENDAR") and f"DTSTART;VALUE=DATE:{last.replace('-', '')}" in calendar
    assert "DTSTART;VALUE=DATE:20261127" in calendar
    table = download(tab, said(tab, content, language, "file-save-log"))
    assert table.startswith("\ufeff") and "SAYSNOTSENT" in table
    paper = PdfReader(io.BytesIO(tab.pdf(format="A4", prefer_css_page_size=True)))
    printed = "".join(page.extract_text() for page in paper.pages)
    for text in ("ORDER-7781", "REDMUG", "9,000", "SAYSNOTSENT"):
        assert text in printed
    assert all(float(page.mediabox.width) == pytest.approx(595, abs=2) for page in paper.pages)

    # The deadlines speak of this case, and a promise that passes becomes a thing to do.
    tab.goto(window.address + in_language("deadlines/", language))
    expect(tab.locator("#notify-courier time").first).to_have_attribute("datetime", last)
    stop_clock(window.context, "2026-11-30T03:00:00Z")
    tab.goto(window.address + in_language("case/", language))
    expect(tab.locator("[data-case-desk]")).to_contain_text(content.words["glance-promise"][language])

    assert len(asked) > 20
    assert [address for address in asked if any(text in address for text in TYPED)] == []
