"""What the tests of tools share: a case put into the browser, a clock that stands still, what is kept read back."""

import json
from collections.abc import Callable
from typing import Any

from helpsite.content import Content
from helpsite.texts.languages import Language
from playwright.sync_api import BrowserContext, Page, Route

KEY = "missing-delivery-help.cases.v1"


def keep_case(context: BrowserContext, *cases: dict[str, Any]) -> None:
    """Let every page find cases of which the first is open, unless something is kept already."""
    kept = {"format": "missing-delivery-help.cases", "version": 1, "open": cases[0]["id"], "cases": cases}
    given = json.dumps([KEY, json.dumps(kept)])
    # An empty tab, which has no storage, runs the script as well.
    only = 'if (location.protocol.startsWith("http"))'
    context.add_init_script(f"{only} {{ const [key, kept] = {given}; localStorage[key] ??= kept; }}")


def change_tool_data(context: BrowserContext, change: Callable[[dict[str, Any]], object]) -> None:
    """Let tools read something else than what the content says: a function changes it in place."""

    def fulfill(route: Route) -> None:
        answer = route.fetch()
        data = answer.json()
        change(data)
        route.fulfill(response=answer, body=json.dumps(data))

    context.route("**/case/*.json", fulfill)


def kept_cases(tab: Page) -> list[dict[str, Any]]:
    """Return the cases that the browser keeps."""
    kept = tab.evaluate("key => localStorage.getItem(key)", KEY)
    cases: list[dict[str, Any]] = json.loads(kept)["cases"] if kept else []
    return cases


def stop_clock(context: BrowserContext, moment: str) -> None:
    """Let it be one moment in every page."""
    context.clock.set_fixed_time(moment)


def told(content: Content, language: Language, key: str, **fills: object) -> str:
    """Return a word of the case file with its blanks filled in."""
    text = content.case.words[key][language]
    for name, fill in fills.items():
        text = text.replace(f"{{{name}}}", str(fill))
    return text
