"""One page of every kind, for tests that look at how pages behave and not at what they say."""

from helpsite.library.addresses import in_language
from helpsite.texts.languages import LANGUAGES

KINDS = {
    "home": "",
    "guide": "guide/",
    "step": "guide/contact-support/",
    "situations": "situations/",
    "situation": "situations/part-missing/",
    "questions": "faq/",
    "question": "faq/who-is-responsible/",
    "checklist": "checklist/",
    "contacts": "contacts/",
    "deadlines": "deadlines/",
    "messages": "messages/",
    "show": "show/",
    "case": "case/",
    "sources": "sources/",
    "about": "about/",
}
ADDRESSES = {
    f"{kind}-{language}": in_language(path, language) for kind, path in KINDS.items() for language in LANGUAGES
}
