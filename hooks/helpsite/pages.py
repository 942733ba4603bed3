"""The pages of the site: every entry in both languages, as HTML made by the templates beside this file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from helpsite import models
from helpsite.addresses import PAGES, in_language, path, way_up
from helpsite.citing import cited
from helpsite.content import Citation, Content
from helpsite.figures import period_text, value_text
from helpsite.languages import LANGUAGES, Language
from helpsite.prose import Filled, ProseRenderer
from helpsite.references import Reference

TEMPLATES = Path(__file__).parent / "templates"
TWIN: dict[Language, Language] = {"ko": "en", "en": "ko"}


@dataclass(frozen=True)
class Page:
    """One page in one language; `path` is the same for its twin in the other."""

    path: str
    language: Language
    kind: str
    title: str
    description: str
    updated: date
    body: Markup
    view: View

    @property
    def address(self) -> str:
        """Its path below the site's top: `en/faq/empty-box/`."""
        return in_language(self.path, self.language)

    @property
    def file(self) -> str:
        """The Markdown file it would be in a project of Markdown files: `en/faq/empty-box/index.md`."""
        return f"{self.address}index.md"

    def document(self) -> str:
        """Give that file's text: front matter, and the body as one block of HTML."""
        front = {"title": self.title, "description": self.description}
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in front.items()]
        return "\n".join(["---", *lines, "---", "", str(self.body), ""])


class View:
    """What a template sees: the content in one language, and the way from one page to everything else."""

    def __init__(self, content: Content, language: Language, path: str, renderer: ProseRenderer) -> None:
        self.content = content
        self.language = language
        self.path = path
        self.root = way_up(in_language(path, language))
        self._renderer = renderer

    def line(self, line: models.Line) -> Markup:
        """Give a line as HTML."""
        return self._renderer.line(line[self.language], self.root)

    def plain(self, line: models.Line) -> str:
        """Give a line without mark-up, for attributes."""
        return self._renderer.plain_line(line[self.language])

    def prose(self, prose: models.Prose) -> Markup:
        """Give a text as HTML blocks."""
        return self._renderer.blocks(prose[self.language], self.root)

    def word(self, key: str) -> Markup:
        """Give an interface word."""
        return self.line(self.content.site.words[key])

    def plain_word(self, key: str) -> str:
        """Give an interface word without mark-up."""
        return self.plain(self.content.site.words[key])

    def counted(self, key: str, count: int) -> str:
        """Give an interface word with its `{count}` filled in."""
        return self.plain_word(key).replace("{count}", str(count))

    def url(self, kind: str, id: str, anchor: str = "") -> str:
        """Give the way to a page of this language."""
        return (self.root + in_language(path(kind, id), self.language) or "./") + (f"#{anchor}" if anchor else "")

    def asset(self, name: str) -> str:
        """Give the way to a file under `docs/`."""
        return self.root + name

    def day(self, day: date) -> Markup:
        """Give a date as its language writes it."""
        shown = f"{day.year}년 {day.month}월 {day.day}일" if self.language == "ko" else f"{day.day} {day:%B %Y}"
        return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), shown)

    def citations(self, model: models.Model) -> list[Citation]:
        """Give the sources that an entry rests on."""
        return [self.content.citations[id] for id in cited(self.content, model)]

    @property
    def twin(self) -> str:
        """The way to the same page in the other language."""
        return self.root + in_language(self.path, TWIN[self.language]) or "./"


class Rendering:
    """Makes pages from content: one environment, one renderer per language."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._renderers = {language: ProseRenderer(language, partial(fill, content)) for language in LANGUAGES}
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def pages(self) -> Iterator[Page]:
        """Give every page, Korean first."""
        for language in LANGUAGES:
            yield from self._pages(language)

    def view(self, language: Language, path: str) -> View:
        """Give what a template sees on the page at a path."""
        return View(self.content, language, path, self._renderers[language])

    def _pages(self, language: Language) -> Iterator[Page]:
        content = self.content
        site, words = content.site, content.site.words
        newest = max(
            *(entry.reviewed for entry in content.faq.values()), *(step.reviewed for step in content.steps.values())
        )
        make = partial(self._page, language)
        yield make("home", "page", "home", site.name, site.description, newest)
        yield make("guide", "page", "guide", words["guide"], words["guide-summary"], newest)
        for step in content.steps.values():
            yield make("step", "step", step.id, step.title, step.summary, step.reviewed, step=step)
        yield make("faq-index", "page", "faq", words["faq"], words["faq-summary"], newest)
        for entry in content.faq.values():
            yield make("faq", "faq", entry.id, entry.question, entry.answer, entry.reviewed, entry=entry)
        checklist, about = content.checklist, content.about
        yield make("checklist", "page", "checklist", checklist.title, checklist.intro, checklist.reviewed)
        yield make("about", "page", "about", about.title, about.lead, about.reviewed)

    def _page(
        self,
        language: Language,
        template: str,
        kind: str,
        id: str,
        title: models.Line,
        description: models.Line | models.Prose,
        updated: date,
        **models_shown: Any,
    ) -> Page:
        renderer = self._renderers[language]
        view = self.view(language, path(kind, id))
        shown = {"view": view, "content": self.content, **models_shown}
        body = Markup(self._environment.get_template(f"{template}.html").render(shown).strip())
        if isinstance(description, models.Prose):
            text = renderer.first_paragraph(description[language])
        else:
            text = renderer.plain_line(description[language])
        return Page(view.path, language, template, renderer.plain_line(title[language]), text, updated, body, view)

    def not_found(self, language: Language, root: str) -> Markup:
        """Give one language's half of the page for addresses that do not exist; it may be shown at any depth."""
        view = self.view(language, "")
        view.root = root
        return Markup(self._environment.get_template("not-found.html").render(view=view, content=self.content))


def fill(content: Content, reference: Reference, language: Language) -> Filled:
    """Tell what a reference becomes: a figure in words, or a page's title with the way to it."""
    match reference.kind:
        case "deadline":
            deadline = content.deadlines[reference.id]
            if deadline.length and deadline.unit:
                return Filled(period_text(deadline.length, deadline.unit, language))
            return fill(content, Reference("amount", str(deadline.rate)), language)
        case "amount":
            amount = content.amounts[reference.id]
            return Filled(value_text(amount.value, amount.unit, language))
    line = _title(content, reference)
    title = ProseRenderer(language, partial(fill, content)).plain_line(line[language])
    anchor = f"#{reference.anchor}" if reference.anchor else ""
    return Filled(title, in_language(path(reference.kind, reference.id), language) + anchor)


def _title(content: Content, reference: Reference) -> models.Line:
    match reference.kind:
        case "faq":
            return content.faq[reference.id].question
        case "step":
            return content.steps[reference.id].title
    titles: Mapping[str, models.Line] = {
        "home": content.site.name,
        "checklist": content.checklist.title,
        "about": content.about.title,
        **{name: content.site.words[name] for name in PAGES if name in content.site.words},
    }
    return titles[reference.id]
