"""Scripts as visitors load them: one file for each that a page asks for, without what only readers of code need.

Where they are written, scripts are small modules. Loaded one by one they would keep a phone waiting: each names the
next only when it has come.
"""

import re
from collections.abc import Callable
from pathlib import Path

import minify

from helpsite.pages.rendering import TOOLS

TYPE = "application/javascript"
ENTRIES = ("entries/site.js", "entries/search.js", *sorted({f"entries/{tool}.js" for tool in TOOLS.values()}))
"""What pages and the search's worker ask for, below the folder of scripts."""
WORKERS = ("entries/offline-worker.js", "entries/offline-removal.js")
"""What the browser runs apart from all pages."""
IMPORT = re.compile(r'^import (\{[^}]*\}|\* as \w+) from "(\./[^"]+|\.\./[^"]+)";\n', re.MULTILINE)
TAKEN_APART = re.compile(r"^(\s*)const \{", re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?function|const|class) (\w+)", re.MULTILINE)


def make_small(scripts: Path) -> None:
    """Rewrite the scripts of a built site: entries joined with all they import, everything without comments."""
    joined = {scripts / entry: join(scripts / entry) for entry in (*ENTRIES, *WORKERS)}
    for file in sorted(scripts.rglob("*.js")):
        text = joined.get(file) or file.read_text(encoding="utf-8")
        file.write_text(minified(text), encoding="utf-8")


def minified(text: str) -> str:
    """Return a module without what only readers need.

    Of constants in a row, tdewolff 2.24 puts one that is taken apart first, even where it is made from the one before
    it. Under another keyword it joins no row.
    """
    return str(minify.string(TYPE, TAKEN_APART.sub(r"\1let {", text)))


def join(entry: Path) -> str:
    """Return a module and all that it imports as one module; each keeps a scope of its own."""
    names: dict[Path, str] = {}
    scopes: list[str] = []

    def add(file: Path) -> str:
        if file not in names:
            names[file] = f"${len(names)}"
            scopes.append(_scope(file, names[file], add))
        return names[file]

    name = add(entry.resolve())
    exported = ", ".join(found[1] for found in EXPORT.findall(entry.read_text(encoding="utf-8")))
    return "".join(scopes) + (f"export const {{ {exported} }} = {name};\n" if exported else "")


def _scope(file: Path, name: str, add: Callable[[Path], str]) -> str:
    text = file.read_text(encoding="utf-8")
    body = IMPORT.sub(lambda found: f"const {_names(found[1])} = {add((file.parent / found[2]).resolve())};\n", text)
    exported = ", ".join(found[1] for found in EXPORT.findall(text))
    body = EXPORT.sub(r"\1 \2", body)
    return f"const {name} = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();\n"


def _names(imported: str) -> str:
    """Return the names of an import as a constant spells them: `{ one: two }` for `{ one as two }`."""
    return imported.removeprefix("* as ").replace(" as ", ": ")
