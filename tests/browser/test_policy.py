"""Everything works under the policy that a host's headers or a page's own head set, and nothing else does."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpsite.content import Content
from helpsite.library.addresses import in_language
from helpsite.publishing.packing import pack_file
from helpsite.publishing.policy import CHARSET, policy
from helpsite.texts.languages import LANGUAGES, Language
from playwright.sync_api import Browser, Page, expect
from support.case_window import KEY, keep_case, kept_cases, stop_clock
from support.nginx import LOOPBACK, run_nginx
from support.window import DESK, Window

NOON = "2026-11-25T03:00:00Z"
ANY_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
CASE: dict[str, Any] = {
    "id": "a1",
    "shop": "누리마켓",
    "courier": "cj",
    "trackingNumber": "1234-5678-9012",
    "situation": "part-missing",
    "dates": {"received": "2026-11-20"},
    "items": [{"id": "i", "name": "머그컵", "quantity": 2, "price": 12000, "missing": 1}],
}
TELL = "addEventListener('securitypolicyviolation', (e) => console.error(`${e.violatedDirective}: ${e.blockedURI}`))"
REFUSED = """async (act) => {
  const told = new Promise((tell) =>
    document.addEventListener("securitypolicyviolation", (event) => tell(event.effectiveDirective), { once: true }));
  const acts = {
    fetch: () => fetch("https://example.org/").catch(() => {}),
    picture: () => { new Image().src = "https://example.org/a.png"; },
    form: () => {
      const form = document.body.appendChild(document.createElement("form"));
      form.action = "https://example.org/";
      form.submit();
    },
    "form-here": () => {
      const form = document.body.appendChild(document.createElement("form"));
      form.method = "post";
      form.submit();
    },
    script: () => {
      document.head.appendChild(document.createElement("script")).textContent = "document.title = 'spoilt'";
    },
    "script-elsewhere": () => {
      document.head.appendChild(document.createElement("script")).src = "https://example.org/a.js";
    },
    handler: () => document.body.setAttribute("onclick", "document.title = 'spoilt'"),
    style: () => document.body.setAttribute("style", "color: red"),
    frame: () => { document.body.appendChild(document.createElement("iframe")).src = "https://example.org/"; },
    base: () => { document.head.appendChild(document.createElement("base")).href = "https://example.org/"; },
    worker: () => { try { new Worker("data:text/javascript,1"); } catch {} },
  };
  acts[act]();
  return await told;
}"""
FORBIDDEN = {
    "fetch": "connect-src",
    "picture": "img-src",
    "form": "form-action",
    "form-here": "form-action",
    "script": "script-src-elem",
    "script-elsewhere": "script-src-elem",
    "handler": "script-src-attr",
    "style": "style-src-attr",
    "frame": "frame-src",
    "base": "base-uri",
    "worker": "worker-src",
}


@pytest.fixture(scope="module")
def hosts(site: Path, address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Yield the site's address where pages carry the policy, and where only headers do, on an nginx."""
    folder = tmp_path_factory.mktemp("host")
    (folder / "own").mkdir()
    shown = shutil.copytree(site, folder / "www/sub")
    meta = f'{CHARSET}\n  <meta http-equiv="Content-Security-Policy" content="{policy()}">'
    for page in shown.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert meta in text
        page.write_text(text.replace(meta, CHARSET), encoding="utf-8")
    for file in (shown / "index.html", *shown.glob("assets/js/entries/*.*.js"), *shown.glob("search/*.json")):
        pack_file(file)
    with run_nginx(folder / "www", shown, folder / "own") as port:
        yield {"page": address, "headers": f"http://{LOOPBACK}:{port}/sub/"}


@pytest.fixture(params=["page", "headers"])
def held_to(request: pytest.FixtureRequest, hosts: dict[str, str]) -> str:
    """Return the address of a host on which the policy comes in the page, or in the headers."""
    return hosts[request.param]


@pytest.fixture
def visitor(browser: Browser, held_to: str) -> Iterator[Window]:
    """Yield a window in which any breach of the policy is a fault."""
    window = Window(browser, held_to)
    window.context.add_init_script(TELL)
    window.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=held_to)
    stop_clock(window.context, NOON)
    yield window
    window.close()
    assert not window.faults


def go(tab: Page, window: Window, path: str, language: Language) -> None:
    tab.goto(window.address + in_language(path, language))
    expect(tab.locator("[data-case-data]:not(.hs-tool--ready)")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_searches_finds_a_plan_and_notes_it(visitor: Window, language: Language) -> None:
    tab = visitor.open(in_language("", language), DESK)
    tab.keyboard.press("Control+k")
    field = tab.locator("[data-md-component=search-query]")
    field.fill("일부" if language == "ko" else "part missing")
    expect(tab.locator(".md-search-result__link").first).to_be_visible()
    field.press("Enter")
    tab.wait_for_url(lambda url: url != visitor.address + in_language("", language))
    go(tab, visitor, "situations/part-missing/", language)
    tab.locator("#plan-set").click()
    assert kept_cases(tab)[0]["situation"] == "part-missing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tool_works(visitor: Window, content: Content, language: Language) -> None:
    keep_case(visitor.context, CASE)
    tab = visitor.open(in_language("case/", language))
    expect(tab.locator("[data-case-desk]")).to_contain_text("12,000")
    with tab.expect_download():
        tab.locator("main button, article button").filter(has_text="ICS").or_(
            tab.locator("[data-case-files] button")
        ).first.click()
    assert tab.pdf().startswith(b"%PDF")

    go(tab, visitor, "deadlines/", language)
    expect(tab.locator("#notify-courier time").first).to_have_attribute("datetime", ANY_DAY)

    go(tab, visitor, "messages/", language)
    tab.goto(visitor.address + in_language("messages/", language) + "#courier-find")
    tab.locator("[data-desk-copy]").click()
    copied, _, _ = content.case.words["messages-copied-open"][language].partition("{count}")
    expect(tab.locator("[data-desk-said]")).to_contain_text(copied)

    go(tab, visitor, "contacts/", language)
    expect(tab.locator("#cj [data-open-now]")).not_to_be_empty()

    go(tab, visitor, "checklist/", language)
    box = tab.locator("article input[type=checkbox]").first
    box.check()
    tab.reload()
    expect(box).to_be_checked()

    tab.locator("[data-switches-scheme]").first.click()
    expect(tab.locator("html")).to_have_attribute("data-scheme", "dark")
    assert tab.pdf().startswith(b"%PDF")
    assert json.loads(tab.evaluate("key => localStorage.getItem(key)", KEY))["open"] == "a1"


@pytest.mark.parametrize("path", ["nothing/here/", "en/nothing/"])
def test_page_for_unknown_addresses_works(visitor: Window, path: str) -> None:
    tab = visitor.open(path, status=404)
    tab.locator("[data-switches-scheme]").first.click()
    expect(tab.locator("html")).to_have_attribute("data-scheme", "dark")


def test_what_the_site_does_not_do_is_refused(browser: Browser, held_to: str) -> None:
    with browser.new_context() as context:
        tab = context.new_page()
        answered: list[str] = []
        context.on("response", lambda answer: answered.append(answer.url))
        for act, directive in FORBIDDEN.items():
            tab.goto(held_to + "faq/")
            assert tab.evaluate(REFUSED, act) == directive, act
            assert tab.url == held_to + "faq/", act
            assert tab.title() != "spoilt", act
            assert [url for url in answered if not url.startswith(held_to)] == [], act


def test_no_other_page_may_frame_it(browser: Browser, hosts: dict[str, str]) -> None:
    with browser.new_context() as context:
        tab = context.new_page()
        around = "".join(f'<iframe id="{name}" src="{address}"></iframe>' for name, address in hosts.items())
        tab.route("**/around", lambda route: route.fulfill(body=around, content_type="text/html"))
        tab.goto(hosts["page"] + "around")
        # Only headers can forbid it.
        expect(tab.frame_locator("#page").locator("article")).to_have_count(1)
        expect(tab.frame_locator("#headers").locator("article")).to_have_count(0)
