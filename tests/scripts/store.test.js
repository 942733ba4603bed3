/** Cases are kept in the browser: two tabs undo nothing of each other, and nothing readable is lost whatever happens. */

import assert from "node:assert/strict";
import { Store } from "../../docs/assets/js/case/store.js";

const KEY = "missing-delivery-help.cases.v1";
const ASIDE = "missing-delivery-help.cases.damaged";
const TICKS = "missing-delivery-help.checklist.v1";

/** A storage whose room and temper a test decides. @extends Map<string, string> */
class Shelf extends Map {
  room = Infinity;
  isBlocked = false;

  /** @param {string} key */
  getItem(key) {
    this.#refuseWhere(this.isBlocked, "SecurityError");
    return this.get(key) ?? null;
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    this.#refuseWhere(this.isBlocked, "SecurityError");
    const others = [...this].reduce((sum, [name, kept]) => sum + (name === key ? 0 : kept.length), 0);
    this.#refuseWhere(others + text.length > this.room, "QuotaExceededError");
    this.set(key, text);
  }

  /** @param {string} key */
  removeItem(key) {
    this.#refuseWhere(this.isBlocked, "SecurityError");
    this.delete(key);
  }

  /** @param {boolean} isWrong @param {string} name */
  #refuseWhere(isWrong, name) {
    if (isWrong) throw new DOMException("refused", name);
  }
}

/** Return a storage in which this was found, and stores on it as so many tabs. @param {Record<string, string>} [found] */
function shelfWith(found = {}) {
  const shelf = new Shelf(Object.entries(found));
  let count = 0;
  return { shelf, tab: () => new Store(shelf, () => `c${count += 1}`) };
}

/** @param {unknown[]} cases @param {object} [more] */
function textOf(cases, more = {}) {
  return JSON.stringify({ format: "missing-delivery-help.cases", version: 1, cases, ...more });
}

/** Begin a case and return its id. @param {Store} store */
function begun(store) {
  return /** @type {string} */ (store.start().open?.id);
}

Deno.test("an empty browser has no case, and nothing is written by looking", () => {
  const { shelf, tab } = shelfWith();
  assert.deepEqual(tab().read(), { cases: [], dropped: [], unkept: false });
  assert.equal(shelf.size, 0);
});

Deno.test("cases are begun, changed, reopened and deleted", () => {
  const { tab } = shelfWith();
  const store = tab();
  const [first, second] = [begun(store), begun(store)];
  assert.notEqual(first, second);
  store.change(second, { shop: "가게" });
  store.open(first);
  const found = tab().read();
  assert.equal(found.open?.id, first);
  assert.deepEqual(found.cases, [{ id: first }, { id: second, shop: "가게" }]);
  const left = { cases: [{ id: second, shop: "가게" }], dropped: [], unkept: false, kept: true };
  assert.deepEqual(store.delete(first), left);
  assert.equal(store.open(first).refused, "gone");
});

Deno.test("what is kept is a file with the open case named", () => {
  const { shelf, tab } = shelfWith();
  const open = begun(tab());
  assert.deepEqual([...shelf.keys()], [KEY]);
  assert.deepEqual(JSON.parse(shelf.get(KEY) ?? ""), JSON.parse(textOf([{ id: open }], { open })));
});

Deno.test("a patch touches only what it names", () => {
  const before = {
    id: "a",
    shop: "가게",
    dates: { paid: "2026-11-16", received: "2026-11-19" },
    items: [{ id: "i", name: "컵", price: 5 }, { id: "j", name: "접시" }],
    ticks: ["one", "two"],
    log: [{ id: "x", said: "네" }],
  };
  const outcome = shelfWith({ [KEY]: textOf([before]) }).tab().change("a", {
    shop: null,
    orderNumber: "1",
    dates: { paid: null, ordered: "2026-11-15" },
    items: { i: { price: null, missing: 1 }, j: null, k: { name: "책" } },
    ticks: { one: false, three: true, two: true },
    log: { x: { settled: true }, y: { said: "아니요" } },
  });
  assert.deepEqual(outcome.cases[0], {
    id: "a",
    orderNumber: "1",
    dates: { ordered: "2026-11-15", received: "2026-11-19" },
    items: [{ id: "i", name: "컵", missing: 1 }, { id: "k", name: "책" }],
    ticks: ["two", "three"],
    log: [{ id: "x", said: "네", settled: true }, { id: "y", said: "아니요" }],
  });
});

Deno.test("a wrong value changes nothing and is named", () => {
  const text = textOf([{ id: "a", shop: "가게" }]);
  const { shelf, tab } = shelfWith({ [KEY]: text });
  const outcome = tab().change("a", { shop: "새 가게", dates: { paid: "2026-02-30" } });
  assert.equal(shelf.get(KEY), text);
  assert.deepEqual(outcome.cases, [{ id: "a", shop: "가게" }]);
  assert.deepEqual([outcome.kept, outcome.refused], [false, "wrong"]);
  assert.deepEqual(outcome.wrong, [{ path: ["dates", "paid"], reason: "not-a-date" }]);
});

Deno.test("two tabs undo nothing of each other", () => {
  const { tab } = shelfWith();
  const [one, other] = [tab(), tab()];
  const id = begun(one);
  one.read();
  other.read();
  one.change(id, { shop: "가게", dates: { paid: "2026-11-16" }, ticks: { a: true } });
  other.change(id, { orderNumber: "7", dates: { received: "2026-11-19" }, ticks: { b: true } });
  one.change(id, { log: { x: { said: "하나" } }, items: { i: { name: "컵" } } });
  other.change(id, { log: { y: { said: "둘" } }, items: { i: { price: 100 }, j: { name: "책" } } });
  const second = begun(other);
  one.change(id, { shop: "다른 가게" });
  const found = one.read();
  assert.deepEqual(found, other.read());
  assert.deepEqual(found.open, { id: second });
  assert.deepEqual(found.cases[0], {
    id,
    shop: "다른 가게",
    orderNumber: "7",
    dates: { paid: "2026-11-16", received: "2026-11-19" },
    items: [{ id: "i", name: "컵", price: 100 }, { id: "j", name: "책" }],
    ticks: ["a", "b"],
    log: [{ id: "x", said: "하나" }, { id: "y", said: "둘" }],
  });
});

Deno.test("a case deleted in another tab is not brought back", () => {
  const { tab } = shelfWith();
  const [one, other] = [tab(), tab()];
  const id = begun(one);
  other.delete(id);
  const { kept, refused, cases } = one.change(id, { shop: "가게" });
  assert.deepEqual([kept, refused, cases], [false, "gone", []]);
});

Deno.test("only changes of the cases are told", () => {
  const store = shelfWith().tab();
  const told = [KEY, ASIDE, TICKS, null, "theme"].map((key) => store.isChange({ key }));
  assert.deepEqual(told, [true, true, true, true, false]);
});

Deno.test("older ticks are taken over once", () => {
  const cases = textOf([{ id: "a", ticks: ["photos-kept"], shop: "가게" }], { open: "a" });
  const ticks = '["photos-kept", "seller-told"]';
  for (const { shelf, tab } of [shelfWith({ [TICKS]: ticks }), shelfWith({ [TICKS]: ticks, [KEY]: cases })]) {
    const store = tab();
    const before = store.read();
    assert.deepEqual([before.open?.ticks, before.trouble], [["photos-kept", "seller-told"], undefined]);
    assert.ok(shelf.has(TICKS));
    store.change(before.open?.id ?? "", { orderNumber: "1" });
    const after = tab().read();
    assert.deepEqual(after.open, { ...before.open, orderNumber: "1" });
    assert.equal(after.cases.length, 1);
    assert.deepEqual([...shelf.keys()], [KEY]);
  }
});

Deno.test("no ticks make no case", () => {
  assert.deepEqual(shelfWith({ [TICKS]: "[]" }).tab().read(), { cases: [], dropped: [], unkept: false });
});

Deno.test("ticks that are none are put aside", () => {
  const { shelf, tab } = shelfWith({ [TICKS]: '["seller-told", 7]' });
  const { trouble, open } = tab().read();
  assert.deepEqual([trouble, open?.ticks], ["damaged", ["seller-told"]]);
  tab().start();
  assert.deepEqual(tab().aside(), ['["seller-told", 7]']);
  assert.ok(!shelf.has(TICKS));
});

Deno.test("what a later version kept is shown and not written over", () => {
  const later = textOf([{ id: "a", shop: "가게", mood: "sad" }], { version: 2 });
  const { shelf, tab } = shelfWith({ [KEY]: later });
  const store = tab();
  const found = store.read();
  assert.deepEqual([found.trouble, found.cases], ["newer", [{ id: "a", shop: "가게" }]]);
  const outcome = store.change("a", { orderNumber: "1" });
  assert.deepEqual([outcome.kept, outcome.unkept], [false, true]);
  assert.deepEqual(store.read().cases, [{ id: "a", shop: "가게", orderNumber: "1" }]);
  assert.equal(shelf.get(KEY), later);
});

Deno.test("damaged text is told, and put aside before it is written over", () => {
  for (const damaged of ["", "{", "null", "[]", '"text"', "{}", '{"format": "other", "version": 1}']) {
    const { shelf, tab } = shelfWith({ [KEY]: damaged });
    const store = tab();
    const found = store.read();
    assert.deepEqual([found.trouble, found.cases], ["damaged", []]);
    assert.deepEqual([...shelf], [[KEY, damaged]]);
    const outcome = store.start();
    assert.deepEqual([outcome.kept, outcome.trouble], [true, "damaged"]);
    assert.equal(tab().read().trouble, undefined);
    assert.deepEqual(store.aside(), [damaged]);
  }
});

Deno.test("what can be read of a damaged case stays", () => {
  const text = textOf([{ id: "a", shop: "가게", dates: { paid: "gestern" } }, 7, { id: "b" }], { open: "b" });
  const store = shelfWith({ [KEY]: text }).tab();
  const found = store.read();
  assert.deepEqual([found.trouble, found.open], ["damaged", { id: "b" }]);
  assert.deepEqual(found.dropped.map(({ path }) => path), [["cases", 0, "dates", "paid"], ["cases", 1]]);
  const { cases } = store.change("a", { orderNumber: "1" });
  assert.deepEqual(cases, [{ id: "a", shop: "가게", orderNumber: "1" }, { id: "b" }]);
  assert.deepEqual(store.aside(), [text]);
});

Deno.test("damage upon damage loses neither", () => {
  const { shelf, tab } = shelfWith({ [KEY]: "first", [ASIDE]: "no list" });
  tab().start();
  shelf.set(KEY, "second");
  tab().start();
  shelf.set(KEY, "first");
  tab().start();
  assert.deepEqual(tab().aside(), ["no list", "first", "second"]);
});

Deno.test("damaged text stays where it is when there is no room aside", () => {
  const { shelf, tab } = shelfWith({ [KEY]: "x".repeat(200) });
  shelf.room = 300;
  const outcome = tab().start();
  assert.deepEqual([outcome.kept, outcome.trouble, outcome.cases.length], [false, "full", 1]);
  assert.equal(shelf.get(KEY), "x".repeat(200));
});

Deno.test("a full storage is told, and what was typed is kept when there is room", () => {
  const { shelf, tab } = shelfWith();
  const [store, other] = [tab(), tab()];
  const id = begun(store);
  const shop = "가".repeat(100);
  shelf.room = 150;
  const full = store.change(id, { shop });
  assert.deepEqual([full.kept, full.trouble, full.unkept, full.open?.shop], [false, "full", true, shop]);
  const meanwhile = store.read();
  assert.deepEqual([meanwhile.open?.shop, meanwhile.unkept], [shop, true]);
  shelf.room = Infinity;
  other.change(id, { orderNumber: "from the other tab" });
  const outcome = store.change(id, { seller: "나" });
  assert.deepEqual([outcome.kept, outcome.unkept], [true, false]);
  assert.deepEqual(tab().read().open, { id, orderNumber: "from the other tab", shop, seller: "나" });
});

Deno.test("a blocked storage is told and the page still works", () => {
  const blocked = new Shelf();
  blocked.isBlocked = true;
  for (const storage of [undefined, blocked]) {
    let count = 0;
    const store = new Store(storage, () => `c${count += 1}`);
    const found = store.read();
    assert.deepEqual([found.trouble, found.cases], ["blocked", []]);
    const outcome = store.change(begun(store), { shop: "가게" });
    assert.deepEqual([outcome.kept, outcome.trouble], [false, "blocked"]);
    assert.equal(store.read().open?.shop, "가게");
    assert.deepEqual(store.aside(), []);
    const emptied = store.deleteAll();
    assert.deepEqual([emptied.kept, emptied.cases], [false, []]);
  }
});

Deno.test("deleting all leaves nothing", () => {
  const found = { [KEY]: "damaged", [ASIDE]: '["text"]', [TICKS]: '["seller-told"]', theme: "dark" };
  const { shelf, tab } = shelfWith(found);
  const { kept, cases } = tab().deleteAll();
  assert.deepEqual([kept, cases, [...shelf]], [true, [], [["theme", "dark"]]]);
});

Deno.test("cases imported twice come once, beside those that differ", () => {
  const here = [{ id: "a", shop: "가게" }, { id: "b", shop: "책방" }];
  const store = shelfWith({ [KEY]: textOf(here, { open: "a" }) }).tab();
  const more = [{ shop: "가게", id: "a" }, { id: "b", shop: "다른 책방" }, { id: "c" }];
  store.add(more);
  const { cases } = store.add(more);
  assert.deepEqual(cases.slice(0, 2), here);
  assert.deepEqual(cases.slice(2).map(({ shop }) => shop), ["다른 책방", undefined]);
  assert.equal(new Set(cases.map(({ id }) => id)).size, 4);
});

Deno.test("a case too many is refused", () => {
  const full = Array.from({ length: 100 }, (_, number) => ({ id: `a${number}` }));
  const { kept, refused, cases } = shelfWith({ [KEY]: textOf(full) }).tab().start();
  assert.deepEqual([kept, refused, cases.length], [false, "too-many", 100]);
});
