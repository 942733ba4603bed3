"""The search without its page: queries go in, paths come out, all in one call to the browser."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpsite.texts.languages import Language
from playwright.sync_api import Page
from support.built_pages import served

ASK = """async ([engine, documents, text]) => {
  const { create } = await import(engine);
  const { search } = create(await (await fetch(documents)).json());
  return JSON.stringify(JSON.parse(text).map((query) => search(query)));
}"""
CALL = """async ([module, name, text]) => {
  const { [name]: called } = await import(module);
  return JSON.stringify(JSON.parse(text).map((values) => {
    const gives = called(...values);
    return gives instanceof Set ? [...gives] : gives;
  }));
}"""


@dataclass(frozen=True)
class Answer:
    """What the engine gives for one query; locations with their anchors, the best first."""

    pages: list[str]
    locations: list[str]
    weak: bool
    html: list[str]


class SearchWindow:
    """A tab on the site in which the modules of the search can be called."""

    def __init__(self, tab: Page, site: Path, address: str) -> None:
        self._tab = tab
        self._site = site
        self._address = address

    def ask(self, language: Language, queries: list[str]) -> list[Answer]:
        """Ask all queries of one language."""
        documents = self._address + served(self._site, f"search/{language}.json").relative_to(self._site).as_posix()
        told = self._tab.evaluate(ASK, [self._module("engine"), documents, json.dumps(queries)])
        return [_answer(answer) for answer in json.loads(told)]

    def call(self, module: str, name: str, arguments: list[list[Any]]) -> list[Any]:
        """Call a function of a module once for each list of arguments."""
        return list(json.loads(self._tab.evaluate(CALL, [self._module(module), name, json.dumps(arguments)])))

    def run(self, script: str, module: str, data: object) -> Any:
        """Run a script with the address of a module and some data as JSON."""
        return self._tab.evaluate(script, [self._module(module), json.dumps(data)])

    def _module(self, name: str) -> str:
        return f"{self._address}assets/js/search/engine/{name}.js"


def _answer(answer: dict[str, Any]) -> Answer:
    hits = [[result["page"], *result["parts"]] for result in answer["results"]]
    every = [hit for group in hits for hit in group]
    return Answer(
        pages=[group[0]["location"].rstrip("/") for group in hits],
        locations=[hit["location"] for hit in every],
        weak=answer["weak"],
        html=[text for hit in every for text in (hit["title"], hit["text"])],
    )
