"""The pages of the site: every entry in both languages, as HTML made by the templates beside this file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from helpsite import models
from helpsite.content import Content
from helpsite.library.addresses import FOLDERS, LISTED, address, in_language, path, source_of, way_up
from helpsite.library.approvals import Drift
from helpsite.library.kinds import ALL, BY_NAME
from helpsite.library.site_pages import PAGES, WORDED
from helpsite.pages.citing import resting
from helpsite.pages.filling import fill, renderers
from helpsite.pages.view import View
from helpsite.problems import Place
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.references import Reference

TEMPLATES = Path(__file__).parent / "templates"
TOOLS = {
    **{page.template or page.id: page.tool for page in PAGES.values() if page.tool},
    **{kind.name: kind.tool for kind in ALL if kind.tool},
}
"""Which script brings each kind of page to life."""
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
"""Reads each template once, also for a preview, which renders again and again."""


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
    place: Place
    """Where in the content an editor changes it."""

    @property
    def source(self) -> str:
        """The content file that an editor changes to change it."""
        return self.place.path

    @property
    def tool(self) -> str | None:
        """The script that brings this kind of page to life, where it has one of its own."""
        return TOOLS.get(self.kind)

    @property
    def case_data(self) -> str | None:
        """The way to what that script fetches; those of situations and steps fetch nothing."""
        return self.view.case_data if self.tool not in (None, "plan") else None

    @property
    def listed(self) -> bool:
        """Whether anybody looks for it: nobody does for the page that stands in for others."""
        return self.kind not in PAGES or PAGES[self.kind].is_listed

    @property
    def address(self) -> str:
        """Its path below the site's top: `en/faq/empty-box/`."""
        return in_language(self.path, self.language)

    @property
    def file(self) -> str:
        """The Markdown file that MkDocs takes it for: `en/faq/empty-box/index.md`."""
        return f"{self.address}index.md"


class Rendering:
    """Makes pages from content, with one renderer for each language."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._renderers = renderers(content)
        self._resting = resting(content)

    def pages(self) -> Iterator[Page]:
        """Yield every page, Korean first."""
        for language in LANGUAGES:
            yield from self._pages(language)

    def view(self, language: Language, path: str) -> View:
        """Return what a template sees on the page at a path."""
        return View(self.content, language, path, self._renderers[language], self._resting)

    def html(self, template: str, **shown: Any) -> Markup:
        """Return what a template makes of what it is shown."""
        return Markup(_ENVIRONMENT.get_template(f"{template}.html").render(shown).strip())

    def _pages(self, language: Language) -> Iterator[Page]:
        content = self.content
        site, words = content.site, content.site.words
        entries: list[models.FaqEntry | models.Step] = [*content.faq.values(), *content.steps.values()]
        newest = max(entry.reviewed for entry in entries)
        make = partial(self._page, language)
        yield make("page", "home", site.name, site.description, newest)
        for id in WORDED:
            yield make("page", id, words[id], words[f"{id}-summary"], newest)
        for kind in map(BY_NAME.__getitem__, FOLDERS):
            for id, entry in content.shelf(kind).items():
                title, summary = getattr(entry, kind.title), getattr(entry, kind.summary)
                yield make(kind.name, id, title, summary, entry.reviewed, **{kind.name: entry})
        checklist, about = content.checklist, content.about
        yield make("page", "checklist", checklist.title, checklist.intro, checklist.reviewed)
        yield make("page", "about", about.title, about.lead, about.reviewed)
        if site.offline:
            yield make("page", "offline", words["offline"], words["offline-summary"], newest)

    def _page(
        self,
        language: Language,
        kind: str,
        id: str,
        title: models.Line,
        description: models.Line | models.Prose,
        updated: date,
        **models_shown: Any,
    ) -> Page:
        renderer = self._renderers[language]
        view = self.view(language, path(kind, id))
        template = PAGES[id].template or id if kind == "page" else kind
        body = self.html(template, view=view, content=self.content, **models_shown)
        if language == "en" and any(not drift.is_new for drift in self._drifts(kind, id)):
            body = self.html("translation-old", view=view) + body
        plain = renderer.first_paragraph if isinstance(description, models.Prose) else renderer.plain_line
        texts = renderer.plain_line(title[language]), plain(description[language])
        return Page(view.path, language, template, *texts, updated, body, view, self._place(kind, id))

    def _place(self, kind: str, id: str) -> Place:
        """Return where a page's text begins; that of a list is where its title stands among the interface words."""
        path = source_of(kind, id)
        named = [self.content.places.get(name) for name in ((kind, id), (id, id), ("word", id))]
        return next((place for place in named if place and place.path == path), Place(path))

    def _drifts(self, kind: str, id: str) -> Iterator[Drift]:
        """Yield the entries of a page whose English awaits approval."""
        kinds = {"home": ("site",), **LISTED}.get(id, (id,))
        for name, drift in self.content.drifts.items():
            if drift.kind in kinds if kind == "page" else name == (kind, id):
                yield drift

    def moved(self, top: str) -> Iterator[tuple[str, str]]:
        """Yield, by its address, the page that leads on from every address that an entry once had.

        `top` is the site's own address. Entries that share a page had none of their own.
        """
        for move in self.content.moved.moved:
            if move.kind not in FOLDERS:
                continue
            reference = BY_NAME[move.leads_to].reference
            for language in LANGUAGES:
                old, new = (
                    in_language(path(move.kind, move.old), language),
                    in_language(address(reference, move.to), language),
                )
                title = fill(self.content, Reference(reference, move.to), language).text
                shown = {"language": language, "title": title, "way": way_up(old) + new, "canonical": top + new}
                yield old, _ENVIRONMENT.get_template("moved.html").render(shown)

    def not_found(self, language: Language, root: str) -> Markup:
        """Return one language's half of the page for addresses that do not exist; it may be shown at any depth."""
        view = self.view(language, "")
        view.root = root
        return self.html("not-found", view=view, content=self.content)
