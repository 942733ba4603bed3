"""Cases are kept in the browser: two tabs undo nothing of each other, and nothing readable is lost whatever happens."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from modules import Modules, modules_of
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
KEY = "missing-delivery-help.cases.v1"
ASIDE = "missing-delivery-help.cases.damaged"
TICKS = "missing-delivery-help.checklist.v1"
# A storage whose room and temper a test decides, and stores on it as so many tabs.
PRELUDE = """
  const { openStore } = await use("case/store");
  const refuse = (name) => { throw new DOMException("refused", name); };
  class Shelf extends Map {
    room = Infinity;
    blocked = false;
    getItem(key) { return this.blocked ? refuse("SecurityError") : (this.get(key) ?? null); }
    setItem(key, text) {
      if (this.blocked) refuse("SecurityError");
      const others = [...this].reduce((sum, [name, kept]) => sum + (name === key ? 0 : kept.length), 0);
      if (others + text.length > this.room) refuse("QuotaExceededError");
      this.set(key, text);
    }
    removeItem(key) { this.blocked ? refuse("SecurityError") : this.delete(key); }
  }
  const shelf = new Shelf(Object.entries(data ?? {}));
  let count = 0;
  const tab = () => openStore(shelf, () => `c${++count}`);
"""


@pytest.fixture(scope="module")
def modules(project: Path, browser: Browser) -> Iterator[Modules]:
    with modules_of(project, browser) as modules:
        yield modules


def play(modules: Modules, script: str, found: dict[str, str] | None = None) -> Any:
    """Play a scene on a storage in which this was found."""
    names = f"const KEY = {KEY!r}, ASIDE = {ASIDE!r}, TICKS = {TICKS!r};"
    return modules.run(names + PRELUDE + script, found or {})


def text_of(*cases: dict[str, Any], **more: Any) -> str:
    return json.dumps({"format": "missing-delivery-help.cases", "version": 1, "cases": cases, **more})


def test_an_empty_browser_has_no_case_and_nothing_is_written_by_looking(modules: Modules) -> None:
    answer = play(modules, "return [tab().read(), shelf.size];")
    assert answer == [{"cases": [], "dropped": [], "unkept": False}, 0]


def test_cases_are_begun_changed_reopened_and_deleted(modules: Modules) -> None:
    script = """
      const store = tab();
      const first = store.start().open.id;
      const second = store.start().open.id;
      store.change(second, { shop: "가게" });
      store.open(first);
      const found = tab().read();
      const after = store.delete(first);
      return { first, second, found, after, gone: store.open(first).refused };"""
    answer = play(modules, script)
    first, second = answer["first"], answer["second"]
    assert first != second
    assert answer["found"]["open"]["id"] == first
    assert answer["found"]["cases"] == [{"id": first}, {"id": second, "shop": "가게"}]
    assert answer["after"] == {"cases": [{"id": second, "shop": "가게"}], "dropped": [], "unkept": False, "kept": True}
    assert answer["gone"] == "gone"


def test_what_is_kept_is_a_file_with_the_open_case_named(modules: Modules) -> None:
    answer = play(modules, "tab().start(); return [[...shelf.keys()], JSON.parse(shelf.get(KEY))];")
    case = answer[1]["open"]
    file = {"format": "missing-delivery-help.cases", "version": 1, "open": case, "cases": [{"id": case}]}
    assert answer == [[KEY], file]


def test_a_patch_touches_only_what_it_names(modules: Modules) -> None:
    before = {
        "id": "a",
        "shop": "가게",
        "dates": {"paid": "2026-11-16", "received": "2026-11-19"},
        "items": [{"id": "i", "name": "컵", "price": 5}, {"id": "j", "name": "접시"}],
        "ticks": ["one", "two"],
        "log": [{"id": "x", "said": "네"}],
    }
    script = """
      return tab().change("a", {
        shop: null,
        orderNumber: "1",
        dates: { paid: null, ordered: "2026-11-15" },
        items: { i: { price: null, missing: 1 }, j: null, k: { name: "책" } },
        ticks: { one: false, three: true, two: true },
        log: { x: { settled: true }, y: { said: "아니요" } },
      }).cases[0];"""
    assert play(modules, script, {KEY: text_of(before)}) == {
        "id": "a",
        "orderNumber": "1",
        "dates": {"ordered": "2026-11-15", "received": "2026-11-19"},
        "items": [{"id": "i", "name": "컵", "missing": 1}, {"id": "k", "name": "책"}],
        "ticks": ["two", "three"],
        "log": [{"id": "x", "said": "네", "settled": True}, {"id": "y", "said": "아니요"}],
    }


def test_a_wrong_value_changes_nothing_and_is_named(modules: Modules) -> None:
    script = """
      const text = shelf.get(KEY);
      const outcome = tab().change("a", { shop: "새 가게", dates: { paid: "2026-02-30" } });
      return { outcome, same: shelf.get(KEY) === text };"""
    answer = play(modules, script, {KEY: text_of({"id": "a", "shop": "가게"})})
    assert answer["same"]
    assert answer["outcome"]["cases"] == [{"id": "a", "shop": "가게"}]
    assert (answer["outcome"]["kept"], answer["outcome"]["refused"]) == (False, "wrong")
    assert answer["outcome"]["wrong"] == [{"path": ["dates", "paid"], "reason": "not-a-date"}]


# Two tabs


def test_two_tabs_undo_nothing_of_each_other(modules: Modules) -> None:
    script = """
      const [one, other] = [tab(), tab()];
      const id = one.start().open.id;
      one.read(); other.read();
      one.change(id, { shop: "가게", dates: { paid: "2026-11-16" }, ticks: { a: true } });
      other.change(id, { orderNumber: "7", dates: { received: "2026-11-19" }, ticks: { b: true } });
      one.change(id, { log: { x: { said: "하나" } }, items: { i: { name: "컵" } } });
      other.change(id, { log: { y: { said: "둘" } }, items: { i: { price: 100 }, j: { name: "책" } } });
      other.start();
      one.change(id, { shop: "다른 가게" });
      return [one.read(), other.read()];"""
    one, other = play(modules, script)
    assert one == other
    case, begun = one["cases"]
    assert one["open"] == begun
    assert case == {
        "id": case["id"],
        "shop": "다른 가게",
        "orderNumber": "7",
        "dates": {"paid": "2026-11-16", "received": "2026-11-19"},
        "items": [{"id": "i", "name": "컵", "price": 100}, {"id": "j", "name": "책"}],
        "ticks": ["a", "b"],
        "log": [{"id": "x", "said": "하나"}, {"id": "y", "said": "둘"}],
    }


def test_a_case_deleted_in_another_tab_is_not_brought_back(modules: Modules) -> None:
    script = """
      const [one, other] = [tab(), tab()];
      const id = one.start().open.id;
      other.delete(id);
      return one.change(id, { shop: "가게" });"""
    answer = play(modules, script)
    assert (answer["kept"], answer["refused"], answer["cases"]) == (False, "gone", [])


def test_a_real_second_tab_is_told_of_a_change(modules: Modules) -> None:
    other = modules.tab.context.new_page()
    other.goto(modules.tab.url)
    other.evaluate(
        """async (address) => {
          const { openStore } = await import(address);
          const store = openStore(localStorage, () => "unused");
          window.told = new Promise((resolve) => {
            addEventListener("storage", (event) => { if (store.isChange(event)) resolve(store.read().cases); });
          });
        }""",
        f"{modules.base}assets/js/case/store.js",
    )
    started = (
        'const store = (await use("case/store")).openStore(localStorage, () => "real"); return store.start().kept;'
    )
    assert modules.run(started)
    assert other.evaluate("window.told") == [{"id": "real"}]
    other.close()
    modules.run('localStorage.clear(); return "";')


def test_only_changes_of_the_cases_are_told(modules: Modules) -> None:
    script = "return [KEY, ASIDE, TICKS, null, 'theme'].map((key) => tab().isChange({ key }));"
    assert play(modules, script) == [True, True, True, True, False]


# Older forms


@pytest.mark.parametrize("more", [{}, {"cases": True}], ids=["alone", "beside-cases"])
def test_older_ticks_are_taken_over_once(modules: Modules, more: dict[str, Any]) -> None:
    found = {TICKS: '["photos-kept", "seller-told"]'}
    if more:
        found[KEY] = text_of({"id": "a", "ticks": ["photos-kept"], "shop": "가게"}, open="a")
    script = """
      const store = tab();
      const before = store.read();
      const looked = shelf.has(TICKS);
      store.change(before.open.id, { orderNumber: "1" });
      return { before, looked, after: tab().read(), keys: [...shelf.keys()] };"""
    answer = play(modules, script, found)
    assert answer["before"]["open"]["ticks"] == ["photos-kept", "seller-told"]
    assert answer["before"].get("trouble") is None
    assert answer["looked"]
    assert answer["after"]["open"] == {**answer["before"]["open"], "orderNumber": "1"}
    assert len(answer["after"]["cases"]) == 1
    assert answer["keys"] == [KEY]


def test_no_ticks_make_no_case(modules: Modules) -> None:
    assert play(modules, "return tab().read();", {TICKS: "[]"}) == {"cases": [], "dropped": [], "unkept": False}


def test_ticks_that_are_none_are_put_aside(modules: Modules) -> None:
    script = "const found = tab().read(); tab().start(); return [found, tab().aside(), shelf.has(TICKS)];"
    found, aside, still = play(modules, script, {TICKS: '["seller-told", 7]'})
    assert (found["trouble"], found["open"]["ticks"]) == ("damaged", ["seller-told"])
    assert (aside, still) == (['["seller-told", 7]'], False)


def test_what_a_later_version_kept_is_shown_and_not_written_over(modules: Modules) -> None:
    later = text_of({"id": "a", "shop": "가게", "mood": "sad"}).replace('"version": 1', '"version": 2')
    script = """
      const store = tab();
      const found = store.read();
      const outcome = store.change("a", { orderNumber: "1" });
      return { found, outcome, read: store.read(), text: shelf.get(KEY) };"""
    answer = play(modules, script, {KEY: later})
    assert (answer["found"]["trouble"], answer["found"]["cases"]) == ("newer", [{"id": "a", "shop": "가게"}])
    assert (answer["outcome"]["kept"], answer["outcome"]["unkept"]) == (False, True)
    assert answer["read"]["cases"] == [{"id": "a", "shop": "가게", "orderNumber": "1"}]
    assert answer["text"] == later


# Damage


@pytest.mark.parametrize("damaged", ["", "{", "null", "[]", '"text"', "{}", '{"format": "other", "version": 1}'])
def test_damaged_text_is_told_and_put_aside_before_it_is_written_over(modules: Modules, damaged: str) -> None:
    script = """
      const store = tab();
      const found = store.read();
      const untouched = [...shelf];
      const outcome = store.start();
      return { found, untouched, outcome, after: tab().read(), aside: store.aside() };"""
    answer = play(modules, script, {KEY: damaged})
    assert (answer["found"]["trouble"], answer["found"]["cases"]) == ("damaged", [])
    assert answer["untouched"] == [[KEY, damaged]]
    assert (answer["outcome"]["kept"], answer["outcome"]["trouble"]) == (True, "damaged")
    assert answer["after"].get("trouble") is None
    assert answer["aside"] == [damaged]


def test_what_can_be_read_of_a_damaged_case_stays(modules: Modules) -> None:
    text = text_of({"id": "a", "shop": "가게", "dates": {"paid": "gestern"}}, 7, {"id": "b"}, open="b")
    script = """
      const store = tab();
      return { found: store.read(), outcome: store.change("a", { orderNumber: "1" }), aside: store.aside() };"""
    answer = play(modules, script, {KEY: text})
    assert (answer["found"]["trouble"], answer["found"]["open"]) == ("damaged", {"id": "b"})
    assert [finding["path"] for finding in answer["found"]["dropped"]] == [["cases", 0, "dates", "paid"], ["cases", 1]]
    assert answer["outcome"]["cases"] == [{"id": "a", "shop": "가게", "orderNumber": "1"}, {"id": "b"}]
    assert answer["aside"] == [text]


def test_damage_upon_damage_loses_neither(modules: Modules) -> None:
    script = """
      tab().start();
      shelf.set(KEY, "second");
      tab().start();
      shelf.set(KEY, "first");
      tab().start();
      return tab().aside();"""
    assert play(modules, script, {KEY: "first", ASIDE: "no list"}) == ["no list", "first", "second"]


def test_damaged_text_stays_where_it_is_when_there_is_no_room_aside(modules: Modules) -> None:
    script = """
      shelf.room = 300;
      const store = tab();
      const outcome = store.start();
      return { outcome, text: shelf.get(KEY) };"""
    answer = play(modules, script, {KEY: "x" * 200})
    assert (answer["outcome"]["kept"], answer["outcome"]["trouble"]) == (False, "full")
    assert len(answer["outcome"]["cases"]) == 1
    assert answer["text"] == "x" * 200


# Full and blocked


def test_a_full_storage_is_told_and_what_was_typed_is_kept_when_there_is_room(modules: Modules) -> None:
    script = """
      const store = tab();
      const id = store.start().open.id;
      shelf.room = 150;
      const full = store.change(id, { shop: "가".repeat(100) });
      const other = tab();
      const meanwhile = store.read();
      shelf.room = Infinity;
      other.change(id, { orderNumber: "from the other tab" });
      const outcome = store.change(id, { seller: "나" });
      return { full, meanwhile, outcome, found: tab().read() };"""
    answer = play(modules, script)
    shop = "가" * 100
    assert (answer["full"]["kept"], answer["full"]["trouble"], answer["full"]["unkept"]) == (False, "full", True)
    assert answer["full"]["open"]["shop"] == shop
    assert (answer["meanwhile"]["open"]["shop"], answer["meanwhile"]["unkept"]) == (shop, True)
    assert (answer["outcome"]["kept"], answer["outcome"]["unkept"]) == (True, False)
    expected = {"shop": shop, "seller": "나", "orderNumber": "from the other tab"}
    assert {name: answer["found"]["open"].get(name) for name in expected} == expected


@pytest.mark.parametrize("storage", ["undefined", "(shelf.blocked = true, shelf)"], ids=["none", "refusing"])
def test_a_blocked_storage_is_told_and_the_page_still_works(modules: Modules, storage: str) -> None:
    script = f"""
      const store = openStore({storage}, () => `c${{++count}}`);
      const found = store.read();
      const id = store.start().open.id;
      const outcome = store.change(id, {{ shop: "가게" }});
      return {{ found, outcome, read: store.read(), aside: store.aside(), emptied: store.deleteAll() }};"""
    answer = play(modules, script)
    assert (answer["found"]["trouble"], answer["found"]["cases"]) == ("blocked", [])
    assert (answer["outcome"]["kept"], answer["outcome"]["trouble"]) == (False, "blocked")
    assert answer["read"]["open"]["shop"] == "가게"
    assert answer["aside"] == []
    assert (answer["emptied"]["kept"], answer["emptied"]["cases"]) == (False, [])


def test_deleting_all_leaves_nothing(modules: Modules) -> None:
    found = {KEY: "damaged", ASIDE: '["text"]', TICKS: '["seller-told"]', "theme": "dark"}
    answer = play(
        modules, "const { kept, cases } = tab().deleteAll(); return { kept, cases, left: [...shelf] };", found
    )
    assert answer == {"kept": True, "cases": [], "left": [["theme", "dark"]]}


# Import


def test_cases_imported_twice_come_once_beside_those_that_differ(modules: Modules) -> None:
    here = [{"id": "a", "shop": "가게"}, {"id": "b", "shop": "책방"}]
    script = """
      const store = tab();
      const cases = [{ shop: "가게", id: "a" }, { id: "b", shop: "다른 책방" }, { id: "c" }];
      store.add(cases);
      return store.add(cases).cases;"""
    cases = play(modules, script, {KEY: text_of(*here, open="a")})
    assert cases[:2] == here
    assert [case.get("shop") for case in cases[2:]] == ["다른 책방", None]
    assert len({case["id"] for case in cases}) == 4


def test_a_case_too_many_is_refused(modules: Modules) -> None:
    found = {KEY: text_of(*({"id": f"a{number}"} for number in range(100)))}
    answer = play(
        modules, "const { kept, refused, cases } = tab().start(); return [kept, refused, cases.length];", found
    )
    assert answer == [False, "too-many", 100]
