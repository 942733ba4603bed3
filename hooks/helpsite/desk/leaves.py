"""The two pages of the desk: the list of what can be edited, and the one on which a script lays out an entry's form."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlencode

from markupsafe import Markup

from helpsite.desk import say
from helpsite.library.addresses import FOLDERS as PAGES_OF_ENTRIES
from helpsite.library.addresses import in_language
from helpsite.library.files import CONTENT
from helpsite.library.kinds import ALL, BY_NAME, Kind
from helpsite.library.shelves import Library
from helpsite.library.site_pages import PAGES
from helpsite.problems import Problem
from helpsite.texts.languages import Language

DOCUMENT = Markup(
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    '<link rel="stylesheet" href="{top}assets/css/tokens.css"><link rel="stylesheet" href="/-/desk/form.css">'
    '<script type="module" src="/-/desk/{script}"></script></head>{body}</html>'
)
EDIT = Markup(
    '<body class="desk"><main id="desk" data-kind="{kind}" data-id="{id}" data-new="{is_new}" data-token="{token}"'
    ' data-words="{words}" data-list="{list}"><h1>{heading}</h1><p role="status">{loading}</p></main></body>'
)
LIST = Markup(
    '<body class="desk-list"><main><h1>{heading}</h1><p><a href="{top}">{back}</a>{all}</p>'
    '<p><label for="filter">{filter}</label> <input type="search" id="filter" autocomplete="off"></p>{kinds}'
    "</main></body>"
)
KIND = Markup(
    '<details{open}><summary>{name} <span class="count">{count}</span></summary><ul>{entries}</ul>{new}</details>'
)
ENTRY = Markup('<li><a href="{href}">{title}</a> <code>{id}</code></li>')
NEW = Markup(
    '<form action="/-/desk/edit"><input type="hidden" name="kind" value="{kind}"><input type="hidden" name="lang"'
    ' value="{language}"><input type="hidden" name="new" value="1"><label for="new-{kind}">{label}</label>'
    ' <input id="new-{kind}" name="id" required autocomplete="off" pattern="[a-z0-9]+([-_][a-z0-9]+)*">'
    " <button>{make}</button></form>"
)


def edit_page(kind: str, id: str, is_new: bool, language: Language, known: Mapping[str, str]) -> Markup:
    """Return the page of a form; the script asks for the entry, and is told the words of the form."""
    said = {
        key.removeprefix("form-"): say(f"form-{key.removeprefix('form-')}")[language]
        for key in say.texts
        if key.startswith("form-")
    }
    body = EDIT.format(
        kind=kind,
        id=id,
        is_new=str(is_new).lower(),
        token=known["token"],
        words=json.dumps(said, ensure_ascii=False),
        list=_list_of(language),
        heading=f"{said['new' if is_new else 'edit']}: {id}",
        loading=said["loading"],
    )
    title = f"{say('edit-title')[language]}: {id}"
    return DOCUMENT.format(language=language, title=title, top=known["top"], script="form.js", body=body)


def list_page(library: Library, page: str | None, language: Language, known: Mapping[str, str]) -> Markup:
    """Return the list of the entries on one page, or of all."""
    kinds = ALL if page is None else tuple(_on_page(page)) or ALL
    heading = (say("list-title") if page is None else say("list-of-page"))[language]
    every = Markup(' · <a href="{}">{}</a>').format(_list_of(language), say("list-all")[language])
    body = LIST.format(
        heading=heading,
        top=known["top"] + in_language(page or "", language),
        back=say("back-to-site")[language],
        all="" if page is None else every,
        filter=say("list-filter")[language],
        kinds=Markup("").join(_kind(library, kind, language, page is not None) for kind in kinds),
    )
    return DOCUMENT.format(language=language, title=heading, top=known["top"], script="list.js", body=body)


def own_entry(page: str | None) -> tuple[str, str] | None:
    """Return the kind and id of the entry that a page is made from, where it is one alone."""
    folder, _, id = (page or "").rstrip("/").rpartition("/")
    kind = next((kind for kind, of in PAGES_OF_ENTRIES.items() if of == f"{folder}/"), None)
    return (kind, id) if kind and id else None


def form_of(kind: str, id: str, language: Language) -> str:
    """Return the address of an entry's form."""
    return f"/-/desk/edit?{urlencode({'kind': kind, 'id': id, 'lang': language})}"


def entry_of(problem: Problem) -> tuple[str, str] | None:
    """Return the kind and id of the entry that a problem is in, where it can be edited in a form."""
    if not problem.field:
        # The file cannot be read.
        return None
    for kind in ALL:
        place, path = f"{CONTENT}/{kind.place}", problem.place.path
        if kind.is_folder and path.startswith(f"{place}/"):
            return kind.name, path.removeprefix(f"{place}/").removesuffix(".yml")
        if kind.is_single and path == place:
            return kind.name, kind.name
        if kind.is_list and path == place:
            # Where an entry has no id, its number stands there.
            id = problem.field.partition(".")[0]
            return None if id.startswith("[") else (kind.name, id)
    return None


def cards_on(library: Library, page: str, project: Path, language: Language) -> dict[str, dict[str, str]]:
    """Return, for each entry that stands with others on a page, where it can be edited: its form, its file's line."""
    return {
        item.id: {
            "form": form_of(kind.name, item.id, language),
            "place": item.place().without_column,
            "file": item.place().in_editor(project),
        }
        for kind in ALL
        if kind.page == page and not kind.own_pages
        for item in library.shelf(kind.name).values()
    }


def _on_page(page: str) -> Iterator[Kind]:
    """Yield the kinds that one sees on a page, and the one that holds its own words."""
    yield from (kind for kind in ALL if kind.page and kind.page == page)
    own = next((one for one in PAGES.values() if one.path == page), None)
    yield from (kind for kind in ALL if own and kind.place == own.file and kind.page != page)


def _kind(library: Library, kind: Kind, language: Language, is_open: bool) -> Markup:
    titles = {id: id for id in ([kind.name] if kind.is_single else library.names.get(kind.name, ()))}
    for id, item in library.shelf(kind.name).items():
        titles[id] = item.title[language] if item.title else kind.ko if language == "ko" else kind.en
    if not kind.is_single and kind.is_list:
        titles = {id: title for id, title in titles.items() if id in library.shelf(kind.name)}
    new = "" if kind.is_single else NEW.format(
        kind=kind.name, language=language, make=say("new-open")[language],
        label=say("new-id", kind=BY_NAME[kind.name].ko if language == "ko" else kind.en)[language],
    )  # fmt: skip
    entries = Markup("").join(
        ENTRY.format(href=form_of(kind.name, id, language), title=title, id=id)
        for id, title in sorted(titles.items(), key=lambda named: named[1])
    )
    name = kind.ko if language == "ko" else kind.en
    return KIND.format(open=Markup(" open") if is_open else "", name=name, count=len(titles), entries=entries, new=new)


def _list_of(language: Language) -> str:
    return f"/-/desk/?lang={language}"
