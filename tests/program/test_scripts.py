"""Scripts are written as small modules and served as few files that do the same."""

import re
from pathlib import Path

from helpsite.content import Content
from helpsite.outputs.tool_data import tool_data
from helpsite.publishing.scripts import EXPORT, IMPORT, join, minified
from support.project import PROJECT

FOLDER = PROJECT / "docs/assets/js"
SCRIPTS = sorted(FOLDER.rglob("*.js"))
TOOLS = [file for file in SCRIPTS if "tools" in file.parts]
SAID = re.compile(r'\bsay\(\s*"([a-z-]+)"')


ROOMS = {
    "days": set(),
    "case": {"days"},
    "search/engine": set(),
    "search/window": {"search/engine"},
    "offline": set(),
    "frame": {"days"},
    "tools/shared": {"case", "days"},
    "tools/*": {"tools/shared", "case", "days"},
    "entries": {"tools/shared", "tools/*", "search/engine", "search/window", "offline", "frame"},
}
"""Which rooms the modules of each may import from, beside their own."""


def room_of(file: Path) -> str:
    room = file.parent.relative_to(FOLDER).as_posix()
    return room if room in ROOMS or not room.startswith("tools/") else "tools/*"


def test_imports_and_exports_are_written_as_the_joining_reads_them() -> None:
    for file in SCRIPTS:
        text = file.read_text(encoding="utf-8")
        assert len(IMPORT.findall(text)) == len(re.findall(r"^\s*import\b(?!\()", text, re.MULTILINE)), file
        assert len(EXPORT.findall(text)) == len(re.findall(r"^\s*export\b", text, re.MULTILINE)), file


def test_rooms_are_entered_from_one_side_only() -> None:
    known = {room: {room, *others} for room, others in ROOMS.items()}
    for file in SCRIPTS:
        for way in re.findall(r'(?:from |import\()"([^"]+)"', file.read_text(encoding="utf-8")):
            other = (file.parent / way).resolve()
            assert other in SCRIPTS, f"{file} imports {way}, which is not there"
            assert room_of(other) in known[room_of(file)], f"{file} imports {way}"
            is_neighbour = room_of(file) == "tools/*" and room_of(other) == "tools/*"
            assert not is_neighbour or other.parent == file.parent, f"one tool imports another: {file}, {way}"


def test_modules_are_joined_once_each_and_before_those_that_need_them(tmp_path: Path) -> None:
    (tmp_path / "top.js").write_text(
        'import { one as first } from "./a.js";\nimport * as b from "./deep/b.js";\nexport const sum = first + b.two;\n'
    )
    (tmp_path / "a.js").write_text('import { two } from "./deep/b.js";\nexport const one = two - 1;\n')
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/b.js").write_text("const secret = 2;\nexport const two = secret;\n")
    joined = join(tmp_path / "top.js")
    places = [joined.index(words) for words in ("secret = 2", "two - 1", "first + b.two")]
    assert places == sorted(places) and joined.count("secret = 2") == 1
    assert "const { one: first } = $" in joined and "const b = $" in joined and "import" not in joined
    assert joined.endswith("export const { sum } = $0;\n")


def test_constants_are_made_in_their_order() -> None:
    text = "const f = (a) => {\n  const b = a ? {} : { one: 1 };\n  const { two } = f({ b });\n  return b + two;\n};\n"
    small = minified(text + "f();\n")
    assert small.index("one") < small.index("two")


def test_every_word_that_a_tool_says_is_in_the_content(content: Content) -> None:
    known = tool_data(content, "ko")["words"].keys()
    said = {word for file in TOOLS for word in SAID.findall(file.read_text(encoding="utf-8"))}
    assert said and said - known == set()
