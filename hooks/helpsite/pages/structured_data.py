"""What a page tells machines about itself, as schema.org has it: where it stands, and the question it answers."""

from typing import Any

from helpsite.library.addresses import FOLDERS, in_language
from helpsite.pages.rendering import Page

CONTEXT = "https://schema.org"


def structured_data(page: Page, top: str) -> list[dict[str, Any]]:
    """Return what a page tells machines, each part as a JSON-LD object; `top` is the site's address.

    The list of questions gives no answers: search engines want each of them on one page only.
    """
    found = [breadcrumbs(page, top)] if page.path else []
    if page.kind == "faq":
        found.append(question_and_answer(page, top))
    return found


def breadcrumbs(page: Page, top: str) -> dict[str, Any]:
    """Return the way from home to a page as a `BreadcrumbList`: names and canonical addresses."""
    view = page.view
    trail = [("", view.plain_word("home"))]
    folder = page.path.partition("/")[0]
    if folder + "/" != page.path:
        trail.append((folder + "/", view.plain_word(folder)))
    trail.append((page.path, page.title))
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": top + in_language(path, page.language)}
            for place, (path, name) in enumerate(trail, start=1)
        ],
    }


def question_and_answer(page: Page, top: str) -> dict[str, Any]:
    """Return a question's page as a `FAQPage` with one `Question`, its answer in plain words."""
    entry = page.view.content.faq[page.path.removeprefix(FOLDERS["faq"]).rstrip("/")]
    return {
        "@context": CONTEXT,
        "@type": "FAQPage",
        "inLanguage": page.language,
        "url": top + page.address,
        "dateModified": page.updated.isoformat(),
        "mainEntity": [
            {
                "@type": "Question",
                "name": page.title,
                "acceptedAnswer": {"@type": "Answer", "text": page.view.plain_prose(entry.answer)},
            }
        ],
    }
