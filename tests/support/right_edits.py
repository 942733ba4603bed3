"""Changes that editors rightly make in a project's content: what is clean afterwards must be published."""

import random
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from textwrap import dedent

from helpsite.content import checked_library
from helpsite.editing.renaming import rename
from helpsite.library.approvals import LOCK, approve, drifts, write_lock
from helpsite.library.kinds import BY_NAME

Edit = Callable[[Path, random.Random, date], None]


def chosen(project: Path, folder: str, by: random.Random) -> Path:
    """Return a file of a folder of entries."""
    return by.choice(sorted((project / "content" / folder).glob("*.yml")))


def change(file: Path, pattern: str, to: str | Callable[[re.Match[str]], str]) -> None:
    """Change the first place in a file that looks like this."""
    text, count = re.subn(pattern, to, file.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    assert count, f"{file} has nothing like {pattern}"
    file.write_text(text, encoding="utf-8")


def add(file: Path, text: str) -> None:
    """Write something at the end of a file."""
    file.write_text(file.read_text(encoding="utf-8") + dedent(text), encoding="utf-8")


def text_in_both_languages(project: Path, by: random.Random, today: date) -> None:
    file = chosen(project, "faq", by)
    change(file, r"^answer:\n  ko: \|\n((?:    .*\n|\n)+?)  en: \|\n((?:    .*\n|\n)+)", _with_a_sentence)
    change(file, r"^reviewed: .*$", f"reviewed: {today}")


def _with_a_sentence(found: re.Match[str]) -> str:
    korean, english = (part.rstrip("\n") for part in found.groups())
    more = "    확인한 내용을 적어 두세요.\n", "    Note what you found.\n"
    return f"answer:\n  ko: |\n{korean}\n\n{more[0]}  en: |\n{english}\n\n{more[1]}"


def phone_number(project: Path, by: random.Random, today: date) -> None:
    couriers = sorted(project.glob("content/couriers/*.yml"))
    file = by.choice([file for file in couriers if "\nphone: 1588-" in file.read_text("utf-8")])
    number = f"1588-{by.randrange(1000, 9999)}"
    change(file, r"^phone: .*$", f"phone: {number}")
    change(file, r"^checked: .*$", f"checked: {today}")
    change(project / "content/facts.yml", rf"of: {file.stem}, phone: [\d-]+", f"of: {file.stem}, phone: {number}")


def opening_hours(project: Path, by: random.Random, today: date) -> None:
    files = [file for file in sorted(project.glob("content/*/*.yml")) if "    open: " in file.read_text("utf-8")]
    change(by.choice(files), r'^    open: "\d\d:\d\d"$', f'    open: "0{by.randrange(7, 9)}:30"')


def legal_period(project: Path, by: random.Random, today: date) -> None:
    facts = project / "content/facts.yml"
    found = re.findall(r"of: ([\w-]+), length: (\d+), unit: days", facts.read_text(encoding="utf-8"))
    id, length = by.choice(found)
    new = int(length) + 2
    change(project / f"content/deadlines/{id}.yml", r"^length: .*$", f"length: {new}")
    change(facts, rf"of: {id}, length: {length},", f"of: {id}, length: {new},")


def strike_notice(project: Path, by: random.Random, today: date) -> None:
    number = by.randrange(1000)
    add(
        project / "content/notices.yml",
        f"""\
        - id: strike-{number}
          from: 2026-12-01
          until: 2026-12-{by.randrange(10, 28)}
          text:
            ko: 12월 1일부터 일부 택배사의 배송이 늦어질 수 있습니다. 며칠 더 기다려야 할 수 있습니다.
            en: From 1 December some couriers may deliver late. It may take some days longer.
          to: faq:stuck-in-transit
        """,
    )


def new_question(project: Path, by: random.Random, today: date) -> None:
    number = by.randrange(1000)
    related = chosen(project, "faq", by).stem
    file = project / f"content/faq/purple-elephant-{number}.yml"
    if file.exists():
        return
    file.write_text(
        dedent(f"""\
        category: part-missing
        question:
          ko: 보라색 코끼리 인형 {number}호가 오지 않았습니다
          en: Purple elephant doll number {number} did not come
        answer:
          ko: |
            판매자에게 사진과 함께 알리고, 다시 보내 줄지 환불할지 물어보세요. 주문 내역도 함께 남겨 두세요.
          en: |
            Tell the seller, with a photo, and ask whether it will be sent again or refunded. Keep your order as well.
        search_terms:
          ko: [보라색 코끼리 인형 {number}호]
          en: [purple elephant doll number {number}]
        related: [{related}]
        reviewed: {today}
        """),
        encoding="utf-8",
    )


def other_name(project: Path, by: random.Random, today: date) -> None:
    _approve_all(project, today)
    kind, folder = by.choice([("faq", "faq"), ("courier", "couriers"), ("deadline", "deadlines"), ("step", "guide")])
    old = chosen(project, folder, by).stem
    rename(project, BY_NAME[kind], old, f"{old}-{by.randrange(1000)}", today)


def new_category(project: Path, by: random.Random, today: date) -> None:
    number = by.randrange(1000)
    add(
        project / "content/categories.yml",
        f"""\
        - id: toys-{number}
          title:
            ko: 장난감 {number}
            en: Toys {number}
          summary:
            ko: 장난감이 오지 않았을 때의 질문입니다.
            en: Questions about toys that did not come.
        """,
    )
    questions = sorted(project.glob("content/faq/*.yml"))
    alike = [file for file in questions if file.read_text("utf-8").startswith("category: part-missing\n")]
    change(by.choice(alike), r"^category: .*$", f"category: toys-{number}")


def new_situation(project: Path, by: random.Random, today: date) -> None:
    number = by.randrange(1000)
    text = chosen(project, "situations", by).read_text(encoding="utf-8")
    text = re.sub(r"^order: .*$", f"order: {900 + number}", text, count=1, flags=re.MULTILINE)
    title = f"title:\n  ko: 토끼 {number}마리가 왔습니다\n  en: {number} rabbits came\n"
    text = re.sub(r"^title:\n  ko: .*\n  en: .*\n", title, text, count=1, flags=re.MULTILINE)
    terms = f"search_terms:\n  ko: [토끼 {number}마리]\n  en: [{number} rabbits]\n"
    text = re.sub(r"^search_terms:\n(?:  .*\n)+", terms, text, count=1, flags=re.MULTILINE)
    (project / f"content/situations/rabbits-{number}.yml").write_text(text, encoding="utf-8")


def box_to_tick(project: Path, by: random.Random, today: date) -> None:
    number = by.randrange(10_000)
    words = f"ko: 상자 {number}을 봤습니다\n          en: I looked at box {number}\n"
    box = f"      - id: box-{number}\n        text:\n          {words}"
    change(project / "content/checklist.yml", r"^    items:\n", f"    items:\n{box}")


def own_centre(project: Path, by: random.Random, today: date) -> None:
    file = project / "content/site.yml"
    if "\noperator:" not in file.read_text(encoding="utf-8"):
        shop = "operator:\n  name:\n    ko: 우리 가게\n    en: Our shop\n  phone: 1588-1234\n"
        change(file, r"^review_every:", f"{shop}review_every:")


def new_source(project: Path, by: random.Random, today: date) -> None:
    number = by.randrange(1000)
    add(
        project / "content/sources.yml",
        f"""\
        - id: paper-{number}
          title:
            ko: 코끼리 배송에 관한 글 {number}
            en: A paper on the delivery of elephants {number}
          short:
            ko: 코끼리 글 {number}
            en: Elephant paper {number}
          url: https://www.law.go.kr/
          version:
            ko: 처음 판
            en: First version
          checked: {today}
          confidence: secondary
        """,
    )


def gone_card(project: Path, by: random.Random, today: date) -> None:
    cards = sorted((project / "content/phrases").glob("*.yml"))
    if len(cards) > 1:
        card = by.choice(cards)
        card.unlink()
        lock = project / "content" / LOCK
        assert card.stem in lock.read_text(encoding="utf-8")


EDITS: tuple[Edit, ...] = (
    text_in_both_languages,
    phone_number,
    opening_hours,
    legal_period,
    strike_notice,
    new_question,
    other_name,
    new_category,
    new_situation,
    box_to_tick,
    own_centre,
    new_source,
    gone_card,
)


def edited(project: Path, by: random.Random, count: int, today: date) -> Iterator[str]:
    """Make some edits, one after the other, and approve the English; yield the name of each."""
    for edit in by.choices(EDITS, k=count):
        edit(project, by, today)
        yield edit.__name__
    _approve_all(project, today)


def _approve_all(project: Path, today: date) -> None:
    library = checked_library(project, today)
    items = [library.shelf(drift.kind)[drift.id] for drift in drifts(library)]
    write_lock(project / "content" / LOCK, approve(library, items))
