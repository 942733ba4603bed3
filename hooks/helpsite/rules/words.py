"""The interface words: those that templates, pages and scripts ask for, and no others.

Nobody keeps a list of them: the templates are read for what they ask. A word that is put together, such as
`"who-" ~ who`, belongs to a family, whose members are the values that the content models allow or the scripts name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, get_args

from jinja2 import Environment, nodes

import helpsite
from helpsite import models
from helpsite.library.shelves import Library
from helpsite.library.site_pages import WORDED
from helpsite.problems import Problem, did_you_mean
from helpsite.rules.registry import of_library
from helpsite.texts.theme import theme_templates

PACKAGE = Path(helpsite.__file__).parent
TEMPLATES = (PACKAGE / "pages/templates", PACKAGE.parent / "theme")
SCRIPTS = PACKAGE.parents[1] / "docs/assets/js"
ASKING = {"word", "plain_word", "counted"}
"""The methods of a page's view that take a word."""
FAMILIES: Mapping[str, Any] = {
    "basis-": models.Deadline.model_fields["basis"].annotation,
    "confidence-": models.Confidence,
    "contact-": models.Contact.model_fields["confidence"].annotation,
    "counts-": models.Deadline.model_fields["counts_when"].annotation,
    "days-": models.Hours.model_fields["days"].annotation,
    "delivers-": models.Shop.model_fields["delivers"].annotation,
    "marketplace-": models.Shop.model_fields["marketplace"].annotation,
    "party-": models.Message.model_fields["to"].annotation,
    "starts-": models.Beginning,
    "who-": models.Actor,
}
"""Words that are put together, by how they begin, with what they may end in."""
FAMILIES_OF_SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "channel-": ("CHANNELS",),
    "contacts-number-": ("Verdict",),
    "date-": ("DATES",),
    "outcome-": ("OUTCOMES",),
    "party-": ("PARTIES",),
    "payment-": ("PAYMENTS",),
    "reason-": ("Reason", "FileReason"),
    "refused-": ("Refusal",),
    "seller-kind-": ("SELLER_KINDS",),
    "standing-": ("Standing",),
    "trouble-": ("Trouble",),
}
"""The same for scripts: the constants and types there that list the ends."""
IN_PYTHON = re.compile(r'(?:word\(|words\[)"([a-z-]+)"')
BEGUN_IN_PYTHON = re.compile(r"""(?:word\(|words\[)f["']([a-z-]+-)\{""")
IN_SCRIPTS = re.compile(r'\bsay\(\s*"([a-z-]+)"')
MENTIONED = re.compile(r"""["'`]([a-z]+(?:-[a-z]+)*)["'`]""")
BEGUN = re.compile(r"`([a-z-]+-)\$\{")
QUOTED = re.compile(r'"([a-zA-Z-]+)"')
CAPITAL = re.compile(r"[A-Z]")
THEME_WORD = re.compile(r'"([a-z.]+)":')
Scope = Mapping[str, list[nodes.Expr]]


@dataclass(frozen=True)
class Asked:
    """What is asked for: words, the beginnings of words that are put together, and whatever may be a word."""

    words: frozenset[str]
    beginnings: frozenset[str]
    mentioned: frozenset[str] = frozenset()

    def may_use(self, word: str) -> bool:
        """Tell whether anything may ask for a word."""
        return word in self.words | self.mentioned or word.startswith(tuple(self.beginnings))


@of_library
def words_are_complete(library: Library) -> Iterator[Problem]:
    """Every word that is asked for has its text, and no text stands under a name that nothing asks for."""
    items = [item for kind in ("site", "case") for item in library.shelf(kind).values()]
    # Where all of them stand in for what could not be read, none is missing from the other file.
    if len(items) < 2 or any(("words",) in item.doubtful for item in items):
        return
    site, case = items
    defined = site.model.words.keys() | case.model.words.keys()
    for item, asked in ((site, asked_by_pages()), (case, asked_by_scripts())):
        for word in sorted(asked.words - defined):
            yield item.problem("missing-key", ("words", word), key=word)
    everything = (asked_by_pages(), asked_by_scripts())
    missing = (everything[0].words | everything[1].words) - defined
    for item in items:
        for word in sorted(item.model.words.keys()):
            if not any(asked.may_use(word) for asked in everything):
                yield item.problem("unknown-key", ("words", word), key=word, hint=did_you_mean(word, missing))


@cache
def asked_by_pages() -> Asked:
    """Return what the templates ask for, what the package does, and the words of the theme that may be said anew."""
    words = {"home", *WORDED, *(f"{id}-summary" for id in WORDED)}
    beginnings: set[str] = set()
    for folder in TEMPLATES:
        for file in sorted(folder.rglob("*.html")):
            found, begun = asked_by_template(file.read_text(encoding="utf-8"))
            words |= found
            beginnings |= begun
    for file in PACKAGE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        words |= set(IN_PYTHON.findall(text))
        beginnings |= set(BEGUN_IN_PYTHON.findall(text))
    words |= {f"{begun}{end}" for begun in beginnings for end in get_args(FAMILIES.get(begun))}
    theirs = (theme_templates() / "partials/languages/en.html").read_text(encoding="utf-8")
    return Asked(
        frozenset(words), frozenset(), frozenset(word.replace(".", "-") for word in THEME_WORD.findall(theirs))
    )


@cache
def asked_by_scripts() -> Asked:
    """Return what the scripts ask for; what they merely mention may be a word."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.rglob("*.js")))
    words = set(IN_SCRIPTS.findall(text))
    for begun, lists in FAMILIES_OF_SCRIPTS.items():
        words |= {f"{begun}{end}" for name in lists for end in listed_in_script(text, name)}
    return Asked(frozenset(words), frozenset(BEGUN.findall(text)), frozenset(MENTIONED.findall(text)))


def listed_in_script(text: str, name: str) -> list[str]:
    """Return what a constant or a type lists: `goods-returned` for `"goodsReturned"`.

    Raises `ValueError` where no script has a list of this name.
    """
    found = re.search(rf"@typedef {{([^{{}}]*)}} {name}\b|export const {name} = [^\[;]*\[([^\]]*)\]", text)
    if not found:
        raise ValueError(f"no script lists {name}")
    return [CAPITAL.sub(r"-\g<0>", word).lower() for word in QUOTED.findall(found[1] or found[2])]


def asked_by_template(text: str) -> tuple[set[str], set[str]]:
    """Return the words that a template asks for, and the beginnings of those that it puts together.

    Raises `ValueError` where it cannot be told what a word begins with.
    """
    words: set[str] = set()
    beginnings: set[str] = set()
    for call, scope in _calls(Environment().parse(text), {}):
        if isinstance(call.node, nodes.Getattr) and call.node.attr in ASKING:
            for value, is_whole in _values(call.args[0], scope):
                (words if is_whole else beginnings).add(value)
    return words, beginnings


def _calls(node: nodes.Node, scope: Scope) -> Iterator[tuple[nodes.Call, Scope]]:
    """Yield every call below a node with the lists that the loops around it go through."""
    if isinstance(node, nodes.For) and isinstance(node.iter, nodes.Tuple | nodes.List):
        scope = {**scope, **dict(_bound(node.target, node.iter.items))}
    if isinstance(node, nodes.Call):
        yield node, scope
    for child in node.iter_child_nodes():
        yield from _calls(child, scope)


def _bound(target: nodes.Node, items: Iterable[nodes.Expr]) -> Iterator[tuple[str, list[nodes.Expr]]]:
    if isinstance(target, nodes.Name):
        yield target.name, list(items)
    elif isinstance(target, nodes.Tuple):
        for place, name in enumerate(target.items):
            yield from _bound(name, [item.items[place] for item in items if isinstance(item, nodes.Tuple)])


def _values(expression: nodes.Expr, scope: Scope) -> list[tuple[str, bool]]:
    """Return what an expression may say, and whether that is all of it or only how it begins."""
    match expression:
        case nodes.Const(value=str() as value):
            return [(value, True)]
        case nodes.Name(name=name) if name in scope:
            return [value for item in scope[name] for value in _values(item, {})]
        case nodes.CondExpr(expr1=one, expr2=nodes.Expr() as other):
            return [*_values(one, scope), *_values(other, scope)]
        case nodes.Concat(nodes=parts):
            return [_joined(chosen) for chosen in product(*(_values(part, scope) for part in parts))]
    return [("", False)]


def _joined(parts: Iterable[tuple[str, bool]]) -> tuple[str, bool]:
    text = ""
    for value, is_whole in parts:
        text += value
        if not is_whole:
            return text, False
    return text, True
