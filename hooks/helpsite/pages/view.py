"""What a template sees: the content in one language, and the way from one page to everything else."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import get_args
from urllib.parse import quote, urlencode

from markupsafe import Markup

from helpsite import models
from helpsite.content import Citation, Content
from helpsite.library.addresses import TOOL_DATA, address, in_language, way_up
from helpsite.library.site_pages import PAGES
from helpsite.pages.citing import cited
from helpsite.pages.filling import renderers
from helpsite.texts.languages import TWIN, Language
from helpsite.texts.prose import ProseRenderer, marked
from helpsite.texts.references import Reference, parse_target
from helpsite.texts.theme import icon

Resting = Mapping[str, list[tuple[str, str]]]
ACTORS = get_args(models.Actor)


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

    def former_ids(self, *kinds: str, id: str) -> list[str]:
        """Return the ids that an entry of one of these kinds had before, so that links to its place still find it."""
        return [move.old for move in self.content.moved.moved if move.leads_to in kinds and move.to == id]

    def line(self, line: models.Line) -> Markup:
        """Return a line as HTML."""
        return self._renderer.line(line[self.language])

    def plain(self, line: models.Line) -> str:
        """Return a line without mark-up, for attributes."""
        return self._renderer.plain_line(line[self.language])

    def prose(self, prose: models.Prose) -> Markup:
        """Return a text as HTML blocks."""
        return self._renderer.blocks(prose[self.language], self.root)

    def plain_prose(self, prose: models.Prose) -> str:
        """Return a text without mark-up: a line for each paragraph and item."""
        return "\n".join(block.strip() for block in self._renderer.paragraphs(prose[self.language]))

    def opening(self, prose: models.Prose) -> tuple[Markup, Markup]:
        """Return the first sentence of a text and what follows, as HTML blocks."""
        return self._renderer.opening(prose[self.language], self.root)

    def word(self, key: str) -> Markup:
        """Return an interface word."""
        return self.line(self.content.words[key])

    def plain_word(self, key: str) -> str:
        """Return an interface word without mark-up."""
        return self.plain(self.content.words[key])

    def page_title(self, id: str) -> Markup:
        """Return the title of a page that is there once."""
        return self.line(self.content.page_title(id))

    def counted(self, key: str, count: int) -> str:
        """Return an interface word with its `{count}` filled in."""
        return self.plain_word(key).replace("{count}", str(count))

    def url(self, kind: str, id: str, anchor: str = "") -> str:
        """Return the way to a page of this language, or to an entry's place on its page."""
        way = self.root + in_language(address(kind, id, anchor), self.language)
        return way if way and not way.startswith("#") else f"./{way}"

    def to(self, target: str) -> str:
        """Return the way to a reference such as `faq:holiday-delays`."""
        reference = parse_target(target)
        assert reference
        return self.url(reference.kind, reference.id, reference.anchor or "")

    def asset(self, name: str) -> str:
        """Return the way to a file under `docs/`."""
        return self.root + name

    @property
    def case_data(self) -> str:
        """The way to what the tools know of the content."""
        return self.asset(TOOL_DATA[self.language])

    def day(self, day: date) -> Markup:
        """Return a date as its language writes it."""
        shown = f"{day.year}년 {day.month}월 {day.day}일" if self.language == "ko" else f"{day.day} {day:%B %Y}"
        return Markup('<time datetime="%s">%s</time>') % (day.isoformat(), shown)

    def citations(self, model: models.Model) -> list[Citation]:
        """Return the sources that an entry rests on."""
        return [self.content.citations[id] for id in cited(self.content, model)]

    def span(self, deadline: models.Deadline) -> Markup:
        """Return when a period starts and how long it is: `받은 날부터 14일`, `14 days from the day you receive it`."""
        start = self.word(f"starts-{deadline.starts}")
        length = self._renderer.fill(Reference("deadline", deadline.id), self.language).text
        return Markup(" ").join([start, length] if self.language == "ko" else [length, start])

    def digits(self, lengths: Sequence[int]) -> str:
        """Return the lengths that a number may have: `10자리 또는 12자리`."""
        if self.language == "ko":
            return " 또는 ".join(f"{length}자리" for length in lengths)
        return " or ".join(str(length) for length in lengths) + " digits"

    def script(self, text: str, language: Language) -> Markup:
        """Return words to say or send, line by line, their blanks marked."""
        filled = renderers(self.content)[language].plain_line(text).strip()
        html = Markup("")
        for index, part in enumerate(re.split(r"\{([a-z_]+)\}", filled)):
            blank = marked(self.content.blanks[part].label[language], language) if index % 2 else None
            html += Markup('<b class="hs-blank">[{}]</b>').format(blank) if blank else marked(part, language)
        return html

    def marked(self, text: str) -> Markup:
        """Return plain words with what is foreign in them marked."""
        return marked(text, self.language)

    def steps_as_data(self) -> str:
        """Return the steps as JSON: their numbers, titles, ways, and the ids of what is ticked off in each."""
        steps = [
            {
                "id": step.id,
                "number": step.number,
                "title": self.plain(step.title),
                "way": self.url("step", step.id),
                "ticks": self.content.ticks(step.id),
            }
            for step in self.content.steps.values()
        ]
        return json.dumps(steps, ensure_ascii=False)

    def hours_as_data(self, hours: Sequence[models.Hours]) -> str:
        """Return hours as JSON, as they stand in the content."""
        return json.dumps([one.model_dump(by_alias=True, exclude_none=True) for one in hours])

    def deadlines_by_actor(self) -> list[tuple[str, list[models.Deadline]]]:
        """Return the deadlines by who must act, what the reader must do first."""
        found = sorted(self.content.deadlines.values(), key=lambda deadline: ACTORS.index(deadline.who))
        return [(who, list(group)) for who, group in groupby(found, key=lambda deadline: deadline.who)]

    def resting_on(self, source: models.Source) -> list[tuple[Markup, str]]:
        """Return the pages that rest on a source or a part of it: their titles and the way to each."""
        entries = dict.fromkeys(entry for id in source.ids for entry in self._resting.get(id, ()))
        return [(self._renderer.line(self._fill(*entry)), self.url(*entry)) for entry in entries]

    def situations_with(self, entry: models.FaqEntry) -> list[models.Situation]:
        """Return the situations in whose plan a question matters."""
        return [situation for situation in self.content.situations.values() if entry.id in situation.faq]

    def _fill(self, kind: str, id: str) -> str:
        if kind == "deadline":
            return self.content.deadlines[id].name[self.language]
        return self._renderer.fill(Reference(kind, id), self.language).text

    def feedback_address(self, feedback: models.Feedback, reason: str, title: models.Line) -> str:
        """Return the way to a prepared e-mail or issue; nothing is sent before the reader sends it."""
        subject = f"{self.plain(self.content.site.name)}: {self.plain_word(f'helpful-{reason}')}"
        body = f"{self.plain(title)}\n/{in_language(self.path, self.language)}\n\n"
        if feedback.email:
            return f"mailto:{feedback.email}?{urlencode({'subject': subject, 'body': body}, quote_via=quote)}"
        return f"{feedback.issues}?{urlencode({'title': subject, 'body': body}, quote_via=quote)}"

    def icon(self, name: str) -> Markup:
        """Return an icon by its name in the icon family."""
        return icon(name)

    def page_icon(self, id: str) -> Markup:
        """Return the icon of a page that is there once, such as `contacts`."""
        return icon(PAGES[id].icon)

    @property
    def twin(self) -> str:
        """The way to the same page in the other language."""
        return self.root + in_language(self.path, TWIN[self.language]) or "./"
