"""One style sheet for all pages: the theme's rules and ours in their order, without those that no page can use.

The theme brings rules for everything that it can show; this site shows a small part of that. A rule stays if every name
that its selector asks for (element, class, id, attribute) stands in a page, or in a script that could put it there.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import minify
import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

TYPE = "text/css"
TAG = re.compile(r"<([a-z][\w-]*)([^<>]*)>")
ATTRIBUTE = re.compile(r"""([^\s"'=/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
WORD = re.compile(r"[\w-]+")
MADE_BY_THEME = re.compile(r"(?:md-(?:search|tag)|data-md-)[\w-]*")
"""Of all that the theme's script can make, it makes on our pages the list of search results."""
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
CHOICES = ("is", "where", "has")
GROUPS = ("media", "supports", "container")


@dataclass
class Names:
    """What can stand in a page: elements; and classes, ids, attributes and values, which scripts do not tell apart."""

    elements: set[str] = field(default_factory=lambda: {"*"})
    words: set[str] = field(default_factory=set)
    _seen: set[tuple[str, str]] = field(default_factory=set)
    """Tags with their attributes, which mostly come again on many pages."""

    def add_page(self, html: str) -> None:
        """Take up what stands in a page."""
        new = set(TAG.findall(html)) - self._seen
        self._seen |= new
        for element, attributes in new:
            self.elements.add(element)
            for name, *values in ATTRIBUTE.findall(attributes):
                self.words.update([name, *" ".join(values).split()])

    def add_script(self, text: str) -> None:
        """Take up every word of a script of ours."""
        words = set(WORD.findall(text))
        self.words |= words
        self.elements |= words

    def add_theme_script(self, text: str) -> None:
        """Take up what the theme's script makes on our pages."""
        self.words.update(MADE_BY_THEME.findall(text))


def write_stylesheet(site: Path, parts: Sequence[Path], target: Path) -> None:
    """Join style sheets of a built site into one and leave out what none of its pages can use."""
    names = Names()
    for page in site.rglob("*.html"):
        names.add_page(page.read_text(encoding="utf-8"))
    for script in (site / "assets/js").rglob("*.js"):
        names.add_script(script.read_text(encoding="utf-8"))
    for script in (site / "assets/javascripts").glob("bundle.*.js"):
        names.add_theme_script(script.read_text(encoding="utf-8"))
    css = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    target.write_text(shrink(css, names), encoding="utf-8")


def shrink(css: str, names: Names) -> str:
    """Return a style sheet without the rules, and then without the variables and movements, that nothing asks for."""
    rules = list(_possible_rules(_parse(css), names))
    kept, before = "".join(_written(rules, lambda name: True)), ""
    while kept != before:
        before = kept
        kept = "".join(_written(rules, _asked_for(before, names)))
    return str(minify.string(TYPE, kept))


def _asked_for(css: str, names: Names) -> Callable[[str], bool]:
    """Return what tells whether anything asks for a variable, or more than themselves for movements."""
    variables, words = set(VARIABLE.findall(css)) | names.words, Counter(WORD.findall(css))
    return lambda name: name in variables if name.startswith("--") else words[name] > 1


@dataclass(frozen=True)
class _Named:
    """A variable, or keyframes: there for whoever names them."""

    name: str
    text: str


@dataclass(frozen=True)
class _Block:
    """Selectors with what they declare, or rules that are for some screens only."""

    head: str
    parts: list["_Part"]


_Part = _Named | _Block | str
"""What a style sheet is made of, read once."""


def _parse(css: str | Sequence[Node]) -> list[Node]:
    return list(tinycss2.parse_rule_list(css, skip_comments=True, skip_whitespace=True))


def _possible_rules(rules: Sequence[Node], names: Names) -> Iterator[_Part]:
    """Yield all but the rules whose selectors no page can hold."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [tinycss2.serialize(one).strip() for one in _split(rule.prelude) if _is_possible(one, names)]
            if selectors:
                yield _Block(",".join(selectors), list(_declared(rule.content)))
        elif not isinstance(rule, AtRule):
            yield rule.serialize()
        elif rule.lower_at_keyword in GROUPS and rule.content is not None:
            head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
            yield _Block(head, list(_possible_rules(_parse(rule.content), names)))
        elif rule.lower_at_keyword.endswith("keyframes"):
            yield _Named(tinycss2.serialize(rule.prelude).strip(), rule.serialize())
        else:
            yield rule.serialize()


def _declared(content: Sequence[Node]) -> Iterator[_Part]:
    for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        text = f"{one.serialize()};" if isinstance(one, Declaration) else one.serialize()
        is_variable = isinstance(one, Declaration) and one.name.startswith("--")
        yield _Named(one.name, text) if is_variable else text


def _written(parts: Iterable[_Part], is_asked_for: Callable[[str], bool]) -> Iterator[str]:
    """Yield the text of what is asked for; of a block nothing where nothing in it is."""
    for part in parts:
        match part:
            case str():
                yield part
            case _Named(name, text) if is_asked_for(name):
                yield text
            case _Block(head, inner) if body := "".join(_written(inner, is_asked_for)):
                yield f"{head}{{{body}}}"


def _split(nodes: Sequence[Node]) -> list[list[Node]]:
    """Return the selectors of a list that commas divide."""
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _is_possible(selector: Sequence[Node], names: Names) -> bool:
    """Tell whether a page can hold all that a selector asks for; of what it excludes nothing is asked."""
    before: Node | None = None
    for node in selector:
        if node.type == "ident" and before == ".":
            possible = node.value in names.words
        elif node.type == "ident" and before != ":":
            possible = node.lower_value in names.elements
        elif node.type == "hash":
            possible = node.value in names.words
        elif node.type == "[] block":
            possible = _is_possible_attribute(node.content, names)
        elif node.type == "function" and node.lower_name in CHOICES:
            possible = any(_is_possible(one, names) for one in _split(node.arguments))
        else:
            possible = True
        if not possible:
            return False
        before = node
    return True


def _is_possible_attribute(content: Sequence[Node], names: Names) -> bool:
    name, *rest = [node for node in content if node.type != "whitespace"]
    if name.value not in names.words and _in_dataset(name.value) not in names.words:
        return False
    return len(rest) < 2 or rest[0] != "=" or not rest[1].value or rest[1].value in names.words


def _in_dataset(attribute: str) -> str:
    """Return the name by which a script knows an attribute: `data-for-one` is `dataset.forOne`."""
    first, *others = attribute.removeprefix("data-").split("-")
    return first + "".join(map(str.capitalize, others))
