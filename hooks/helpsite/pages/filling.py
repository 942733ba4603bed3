"""What a reference becomes on a page: a figure in words, or a title with the way to where it is explained."""

from collections.abc import Mapping
from functools import lru_cache, partial

from helpsite import models
from helpsite.content import Content
from helpsite.library.addresses import address, in_language
from helpsite.texts.languages import LANGUAGES, Language
from helpsite.texts.prose import Filled, ProseRenderer
from helpsite.texts.references import PHONE, Reference


@lru_cache(maxsize=2)
def renderers(content: Content) -> Mapping[Language, ProseRenderer]:
    """Return what turns the texts of a content into HTML; pages, tools and other programs share what it has made."""
    return {language: ProseRenderer(language, partial(fill, content)) for language in LANGUAGES}


def fill(content: Content, reference: Reference, language: Language) -> Filled:
    """Tell what a reference becomes: a figure in words, or a title, each with the way to where it is explained."""
    kind, id = reference.kind, reference.id
    where = None if kind in ("amount", "sentence") else in_language(address(kind, id, reference.anchor), language)
    match kind:
        case "deadline":
            deadline = content.deadlines[id]
            figure = deadline.figure(language) or content.amounts[deadline.rate or ""].figure(language)
            return Filled(figure, where)
        case "amount":
            return Filled(content.amounts[id].figure(language))
        case "contact":
            contact = content.contacts[id]
            if contact.phone and contact.phone in contact.name[language]:
                return Filled(contact.name[language], f"tel:{contact.phone}")
            return Filled(contact.name[language], where, contact.phone if reference.anchor == PHONE else None)
        case "sentence":
            return Filled(renderers(content)[language].plain_line(content.sentences[id].text[language]))
        case "source":
            citation = content.citations[id]
            part = f" {citation.part.name[language]}" if citation.part else ""
            return Filled(citation.source.short[language] + part, where)
    title = renderers(content)[language].plain_line(_title(content, reference)[language])
    return Filled(title, where)


def _title(content: Content, reference: Reference) -> models.Line:
    if reference.kind == "page":
        return content.site.name if reference.id == "home" else content.page_title(reference.id)
    kind, entry = content.find(reference.kind, reference.id)
    title: models.Line = getattr(entry, kind.title)
    return title
