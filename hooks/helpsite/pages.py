"""The pages of the site: every entry in both languages, as HTML made by the templates beside this file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, get_args
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from helpsite import models
from helpsite.addresses import address, in_language, path, way_up
from helpsite.citing import cited, resting
from helpsite.content import Citation, Content
from helpsite.figures import period_text, value_text
from helpsite.icons import icon, icon_of
from helpsite.kinds import source_of
from helpsite.languages import LANGUAGES, Language
from helpsite.prose import Filled, ProseRenderer, marked
from helpsite.references import Reference, parse_target, pieces

TEMPLATES = Path(__file__).parent / "templates"
Resting = Mapping[str, list[tuple[str, str]]]
ACTORS = get_args(models.Actor)
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
    source: str
    """The content file that an editor changes to change it."""

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

    def __init__(
        self, content: Content, language: Language, path: str, renderer: ProseRenderer, resting: Resting
    ) -> None:
        self.content = content
        self.language = language
        self.path = path
        self.root = way_up(in_language(path, language))
        self._renderer = renderer
        self._resting = resting

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
        """Give the way to a page of this language, or to an entry's place on its page."""
        way = self.root + in_language(address(kind, id, anchor), self.language)
        return way if way and not way.startswith("#") else f"./{way}"

    def to(self, target: str) -> str:
        """Give the way to a reference such as `faq:holiday-delays`."""
        reference = parse_target(target)
        assert reference
        return self.url(reference.kind, reference.id, reference.anchor or "")

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

    def span(self, deadline: models.Deadline) -> Markup:
        """Give when a period starts and how long it is: `받은 날부터 14일`, `14 days from the day you receive it`."""
        start = self.word(f"starts-{deadline.starts}")
        length = self._renderer.fill(Reference("deadline", deadline.id), self.language).text
        return Markup(" ").join([start, length] if self.language == "ko" else [length, start])

    def digits(self, lengths: Sequence[int]) -> str:
        """Give the lengths that a number may have: `10자리 또는 12자리`."""
        if self.language == "ko":
            return " 또는 ".join(f"{length}자리" for length in lengths)
        return " or ".join(str(length) for length in lengths) + " digits"

    def script(self, text: str, language: Language) -> Markup:
        """Give words to say or send, line by line, their blanks marked."""
        filled = "".join(
            piece if isinstance(piece, str) else self._renderer.fill(piece, language).words for piece in pieces(text)
        )
        labels = {blank.id: blank.label[language] for blank in self.content.blanks.values()}
        html = Markup("")
        for index, part in enumerate(re.split(r"\{([a-z_]+)\}", filled.strip())):
            blank = Markup('<b class="hs-blank">[{}]</b>')
            html += blank.format(marked(labels[part], language)) if index % 2 else marked(part, language)
        return html

    def marked(self, text: str) -> Markup:
        """Give plain words with what is foreign in them marked."""
        return marked(text, self.language)

    def deadlines_by_actor(self) -> list[tuple[str, list[models.Deadline]]]:
        """Give the deadlines by who must act, what the reader must do first."""
        found = sorted(self.content.deadlines.values(), key=lambda deadline: ACTORS.index(deadline.who))
        return [(who, list(group)) for who, group in groupby(found, key=lambda deadline: deadline.who)]

    def resting_on(self, source: models.Source) -> list[tuple[Markup, str]]:
        """Give the pages that rest on a source or a part of it: their titles and the way to each."""
        ids = [source.id, *(part.id for part in source.parts)]
        entries = dict.fromkeys(entry for id in ids for entry in self._resting.get(id, ()))
        return [(self._renderer.line(self._fill(*entry), self.root), self.url(*entry)) for entry in entries]

    def situations_with(self, entry: models.FaqEntry) -> list[models.Situation]:
        """Give the situations in whose plan a question matters."""
        return [situation for situation in self.content.situations.values() if entry.id in situation.faq]

    def _fill(self, kind: str, id: str) -> str:
        if kind == "deadline":
            return self.content.deadlines[id].name[self.language]
        return self._renderer.fill(Reference(kind, id), self.language).text

    def feedback_address(self, feedback: models.Feedback, reason: str, title: models.Line) -> str:
        """Give the way to a prepared e-mail or issue; nothing is sent before the reader sends it."""
        subject = f"{self.plain(self.content.site.name)}: {self.plain_word(f'helpful-{reason}')}"
        body = f"{self.plain(title)}\n/{in_language(self.path, self.language)}\n\n"
        if feedback.email:
            return f"mailto:{feedback.email}?{urlencode({'subject': subject, 'body': body}, quote_via=quote)}"
        return f"{feedback.issues}?{urlencode({'title': subject, 'body': body}, quote_via=quote)}"

    def icon(self, name: str) -> Markup:
        """Give an icon by its name in the icon family."""
        return icon(name)

    def icon_of(self, id: str) -> Markup:
        """Give the icon of a situation, a step or a tool."""
        return icon(icon_of(id))

    @property
    def twin(self) -> str:
        """The way to the same page in the other language."""
        return self.root + in_language(self.path, TWIN[self.language]) or "./"


class Rendering:
    """Makes pages from content: one environment, one renderer per language."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._renderers = {language: ProseRenderer(language, partial(fill, content)) for language in LANGUAGES}
        self._resting = resting(content)
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
        return View(self.content, language, path, self._renderers[language], self._resting)

    def _pages(self, language: Language) -> Iterator[Page]:
        content = self.content
        site, words = content.site, content.site.words
        newest = max(
            *(entry.reviewed for entry in content.faq.values()), *(step.reviewed for step in content.steps.values())
        )
        make = partial(self._page, language)
        yield make("home", "page", "home", site.name, site.description, newest)
        for id in ("guide", "situations", "faq", "contacts", "deadlines", "messages", "show", "case", "sources"):
            template = "faq-index" if id == "faq" else id
            yield make(template, "page", id, words[id], words[f"{id}-summary"], newest)
        for step in content.steps.values():
            yield make("step", "step", step.id, step.title, step.summary, step.reviewed, step=step)
        for situation in content.situations.values():
            reviewed, title = situation.reviewed, situation.title
            yield make("situation", "situation", situation.id, title, situation.summary, reviewed, situation=situation)
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
        shown_title = renderer.plain_line(title[language])
        return Page(view.path, language, template, shown_title, text, updated, body, view, source_of(kind, id))

    def not_found(self, language: Language, root: str) -> Markup:
        """Give one language's half of the page for addresses that do not exist; it may be shown at any depth."""
        view = self.view(language, "")
        view.root = root
        return Markup(self._environment.get_template("not-found.html").render(view=view, content=self.content))


def fill(content: Content, reference: Reference, language: Language) -> Filled:
    """Tell what a reference becomes: a figure in words, or a title, each with the way to where it is explained."""
    kind, id = reference.kind, reference.id
    where = in_language(address(kind, id, reference.anchor), language) if kind != "amount" else None
    match kind:
        case "deadline":
            deadline = content.deadlines[id]
            if deadline.length and deadline.unit:
                return Filled(period_text(deadline.length, deadline.unit, language), where)
            return Filled(fill(content, Reference("amount", deadline.rate or ""), language).text, where)
        case "amount":
            amount = content.amounts[id]
            return Filled(value_text(amount.value, amount.unit, language), where)
        case "contact":
            contact = content.contacts[id]
            if contact.phone and contact.phone in contact.name[language]:
                return Filled(contact.name[language], f"tel:{contact.phone}")
            return Filled(contact.name[language], where, contact.phone)
        case "source":
            citation = content.citations[id]
            part = f" {citation.part.name[language]}" if citation.part else ""
            return Filled(citation.source.short[language] + part, where)
    title = ProseRenderer(language, partial(fill, content)).plain_line(_title(content, reference)[language])
    return Filled(title, where)


def _title(content: Content, reference: Reference) -> models.Line:
    match reference.kind:
        case "faq":
            return content.faq[reference.id].question
        case "step":
            return content.steps[reference.id].title
        case "situation":
            return content.situations[reference.id].title
        case "message":
            return content.messages[reference.id].title
    own = {"home": content.site.name, "checklist": content.checklist.title, "about": content.about.title}
    return own.get(reference.id) or content.site.words[reference.id]
