"""One page of every kind, for what need not be looked at on every page."""

from __future__ import annotations

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
    "not-found": "404.html",
}
