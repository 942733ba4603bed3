"""The site's JavaScript modules, called in a real browser with no page around them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page
from support.webserver import serve

# Text goes through the wire many times faster than thousands of objects do.
RUN = """async ([base, script, text]) => {
  const use = (name) => import(`${base}assets/js/${name}.js`);
  const Run = Object.getPrototypeOf(async () => {}).constructor;
  const answer = await new Run("use", "data", script)(use, JSON.parse(text));
  return JSON.stringify(answer ?? null);
}"""


class Modules:
    """A browser tab that can import the modules of the site."""

    def __init__(self, tab: Page, base: str) -> None:
        self.tab = tab
        self.base = base

    def run(self, script: str, data: object = None) -> Any:
        """Run the body of a function that may `await use("case/store")` and read `data`; give what it returns."""
        return json.loads(self.tab.evaluate(RUN, [self.base, script, json.dumps(data)]))

    def call(self, module: str, function: str, *values: object) -> Any:
        """Call one function with values that JSON can carry."""
        return self.run(f"return (await use({module!r})).{function}(...data);", values)

    def call_each(self, module: str, function: str, calls: list[Any]) -> list[Any]:
        """Call one function once for every list of values."""
        script = f"const called = (await use({module!r})).{function}; return data.map((one) => called(...one) ?? null);"
        answers: list[Any] = self.run(script, calls)
        return answers


@contextmanager
def modules_of(project: Path, browser: Browser, zone: str = "Asia/Seoul") -> Iterator[Modules]:
    """Give the modules of a project in a browser that believes to be in a time zone."""
    with serve(project / "docs", "/") as base:
        context = browser.new_context(timezone_id=zone)
        tab = context.new_page()
        tab.goto(f"{base}assets/js/days/periods.js")
        yield Modules(tab, base)
        context.close()
