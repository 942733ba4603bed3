"""What only the whole library can say to a problem of one text: which reference or which entry was meant."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches

from helpsite import models
from helpsite.library.addresses import FOLDERS
from helpsite.library.kinds import ALL, BY_NAME, NAMES
from helpsite.library.shelves import Library, listed
from helpsite.problems import REMOVE, Problem, did_you_mean, hint, likely
from helpsite.texts.languages import LANGUAGES
from helpsite.texts.messages import Wording
from helpsite.texts.references import IN_TEXT, PAGES, parse_target

MOST = 4
"""How many are named; the same length has many meanings."""
NAMED_IN_BRACES = re.compile(r"[{｛]*\s*([^{}｛｝:：]+?)\s*[:：]\s*([^{}｛｝]+?)\s*[}｝]*")
REFERENCES = {word: kind.reference for kind in ALL for word in (kind.reference, kind.ko, kind.en)}
REFERENCES[NAMES["contact"]["ko"]] = "contact"
"""How texts refer to a kind, by whatever an editor may call it."""
MAKES_LANGUAGES_DIFFER = {
    "bad-link", "bad-reference", "bare-figure", "bare-phone", "dash-needs-space", "list-needs-blank-line", "lost-bar",
    "markdown-not-used", "other-list", "reference-behind-link", "to-fill-in", "unknown-blank", "unknown-page",
}  # fmt: skip
MAKES_PARAGRAPHS_WRONG = {"list-needs-blank-line", "lost-bar", "markdown-not-used", "other-list"}


def advised(problems: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """Yield each problem as helpfully as the library allows, but not those that only follow from another."""
    found = list(problems)
    told = {(problem.place.path, problem.field, problem.rule) for problem in found}
    commented = {(problem.place.path, problem.place.line) for problem in found if problem.rule == "lost-comment"}
    follows = {
        "languages-differ": {
            (path, field.rpartition(".")[0]) for path, field, rule in told if rule in MAKES_LANGUAGES_DIFFER
        },
        "bad-description": {(path, field) for path, field, rule in told if rule in MAKES_PARAGRAPHS_WRONG},
        "missing-language": {
            (problem.place.path, problem.field)
            for problem in found
            if (problem.place.path, problem.place.line) in commented
        },
        "list-needs-blank-line": {(path, field) for path, field, rule in told if rule == "lost-bar"},
        **_following_from_strays(found),
    }
    for problem in found:
        if (problem.place.path, problem.field) not in follows.get(problem.rule, ()):
            yield _advised(problem, library)


def _following_from_strays(found: Iterable[Problem]) -> dict[str, set[tuple[str, str]]]:
    """Return what is not told beside a field that stands too far inside: that it is missing, its languages double."""
    missing: set[tuple[str, str]] = set()
    double: set[tuple[str, str]] = set()
    for problem in found:
        if problem.rule == "unknown-key":
            around, _, key = problem.field.rpartition(".")
            outer, _, _ = around.rpartition(".")
            missing.add((problem.place.path, f"{outer}.{key}" if outer else key))
            double |= {(problem.place.path, f"{around}.{language}") for language in LANGUAGES}
    return {"missing-key": missing, "duplicate-key": double}


def _advised(problem: Problem, library: Library) -> Problem:
    details = problem.details
    match problem.rule:
        case "bare-figure":
            advice = perhaps(_showing(str(details["found"]), library), if_same=True) or hint("no-such-figure")
        case "bare-phone":
            advice = perhaps(_showing(str(details["found"]), library))
        case "bad-reference":
            found = str(details["found"])
            is_link = "{" not in found and parse_target(found)
            advice = hint("as-link") if is_link else perhaps(_called(found, library))
        case "bad-link":
            id = str(details["target"]).strip("{}/").removesuffix(".yml").rpartition("/")[2].rpartition(":")[2].strip()
            kinds = (*FOLDERS, "contact")
            advice = perhaps([f"{kind}:{id}" for kind in kinds if id in library.names.get(kind, set())])
        case "unknown-id" if isinstance(kind := details["kind"], str):
            told = {"kind": NAMES[kind], "hint": likeliest(library, kind, str(details["id"]))}
            return replace(problem, details={**details, **told})
        case _:
            return problem
    return replace(problem, details={**details, "hint": advice})


def _showing(typed: str, library: Library) -> list[str]:
    return [name for name, shown in _references(library) if _bare(typed) in map(_bare, shown)][:MOST]


def _called(found: str, library: Library) -> list[str]:
    """Return the reference to what an editor called by its title, or by its kind's name in Korean."""
    named = NAMED_IN_BRACES.fullmatch(found)
    kind = REFERENCES.get(named[1]) or REFERENCES.get(named[1].lower()) if named else None
    if not named:
        labelled = (blank for blank in library.shelf("blank").values() if found == f"{{{blank.model.label['ko']}}}")
        return [f"{{{blank.id}}}" for blank in labelled]
    if kind not in IN_TEXT | PAGES:
        return []
    written = "-".join(named[2].lower().replace("_", " ").split())
    id = written if written in library.names.get(kind, set()) else titled(library, kind, named[2])
    return [f"{{{kind}:{id}}}"] if id else []


def _references(library: Library) -> Iterator[tuple[str, list[str]]]:
    """Yield every figure and every contact with a number, as texts refer to it, and what it shows in each language."""
    for item in library.all():
        match item.model:
            case models.Deadline() | models.Amount() as figure:
                yield f"{{{item.kind}:{item.id}}}", [figure.figure(language) or "" for language in LANGUAGES]
            case models.Contact(phone=str() as phone):
                yield f"{{contact:{item.id}#phone}}", [phone]


def _bare(text: str) -> str:
    return _folded(text.replace("-", ""))


SURE_ENOUGH = 0.7


def likeliest(library: Library, kind: str, written: str, otherwise: Wording = REMOVE) -> Wording:
    """Return a hint that names an entry of a kind: by an id like it, by a word of its id, or by its title.

    All are named where they are few, and one that merely looks like it would be a wrong guess.
    """
    if kind == "category":
        choices = {language: ", ".join(listed(library, kind, language)) for language in LANGUAGES}
        return hint("write-one-of", choices=choices)
    names = library.names.get(kind, set())
    parts = [id for id in sorted(names) if written in id.split("-")]
    meant = parts[0] if len(parts) == 1 else titled(library, kind, written)
    return did_you_mean(written, names, likely(meant) if meant else otherwise)


def titled(library: Library, kind: str, words: str) -> str | None:
    """Return the id of the entry that has these words, or nearly these, for its title in a language."""
    named = [item for item in library.all() if kind in (item.kind, BY_NAME[item.kind].reference) and item.title]
    titles = {_folded(item.title[language]): item.id for item in named if item.title for language in LANGUAGES}
    close = get_close_matches(_folded(words), titles, n=1, cutoff=SURE_ENOUGH)
    return titles[close[0]] if close else None


def perhaps(names: list[str], if_same: bool = False) -> Wording:
    """Return the end of a message that asks whether one of these was meant; nothing where there is none.

    `if_same` warns that what shows the same need not mean the same.
    """
    if not names:
        return ""
    meant = ", ".join(names)
    return hint("perhaps-if-same", names=meant) if if_same else hint("perhaps", names=meant)


def _folded(text: str) -> str:
    return "".join(text.split()).lower()
