/** A case is read without trust: what is good stays, what is wrong is left out and named, whatever it is. */

import assert from "node:assert/strict";
import { readCase } from "../../docs/assets/js/case/reading.js";
import { exportCases, importCases } from "../../docs/assets/js/case/transfer.js";
import { jsonSchema } from "./case-schema.js";
import { readProject } from "./support.js";
import { WHOLE } from "./whole-case.js";

/** @typedef {[(string | number)[], string]} Wrong where, and why */

const FILE = { format: "missing-delivery-help.cases", version: 1, cases: [] };

/** @type {[object, object, Wrong[]][]} */
const GIVEN = [
  [{ shop: 5 }, {}, [[["shop"], "not-text"]]],
  [{ shop: { html: "<b>" } }, {}, [[["shop"], "not-text"]]],
  [{ shop: null }, {}, [[["shop"], "not-text"]]],
  [{ shop: "가".repeat(201) }, {}, [[["shop"], "too-long"]]],
  [{ shop: "🎁".repeat(200) }, { shop: "🎁".repeat(200) }, []],
  [{ shop: "", dates: {}, items: [] }, {}, []],
  [{ colour: "red" }, {}, [[["colour"], "unknown-field"]]],
  [{ toString: "x" }, {}, [[["toString"], "unknown-field"]]],
  [{ sellerKind: "friend" }, {}, [[["sellerKind"], "not-one-of"]]],
  [{ payment: ["card"] }, {}, [[["payment"], "not-one-of"]]],
  [{ courier: "CJ 대한통운" }, {}, [[["courier"], "not-an-id"]]],
  [{ dates: ["2026-11-16"] }, {}, [[["dates"], "not-a-group"]]],
  [{ dates: { paid: "2026-02-29" } }, {}, [[["dates", "paid"], "not-a-date"]]],
  [{ dates: { paid: "0026-11-16" } }, {}, [[["dates", "paid"], "not-a-date"]]],
  [{ dates: { paid: "2026-11-16\n" } }, {}, [[["dates", "paid"], "not-a-date"]]],
  [
    { dates: { paid: "20261116", ordered: "2028-02-29" } },
    { dates: { ordered: "2028-02-29" } },
    [[["dates", "paid"], "not-a-date"]],
  ],
  [{ items: { a: {} } }, {}, [[["items"], "not-a-list"]]],
  [{ items: [7] }, {}, [[["items", 0], "not-a-group"]]],
  [{ items: [{ name: "컵" }] }, { items: [{ id: "1", name: "컵" }] }, [[["items", 0, "id"], "required"]]],
  [
    { items: [{ id: "a", price: -1, quantity: 1.5, missing: "2" }, { id: "b", price: 0, quantity: 0, missing: 0 }] },
    { items: [{ id: "a" }, { id: "b", price: 0, missing: 0 }] },
    [
      ...["quantity", "price", "missing"].map((name) => /** @type {Wrong} */ ([["items", 0, name], "not-a-number"])),
      [["items", 1, "quantity"], "not-a-number"],
    ],
  ],
  [
    { items: [{ id: "a", name: "컵" }, { id: "a", name: "접시" }] },
    { items: [{ id: "a", name: "컵" }, { id: "2", name: "접시" }] },
    [[["items", 1], "same-id"]],
  ],
  [
    { items: [{ id: "2", name: "컵" }, { name: "접시" }] },
    { items: [{ id: "2", name: "컵" }, { id: "2-2", name: "접시" }] },
    [[["items", 1, "id"], "required"]],
  ],
  [
    { ticks: ["a", "a", "B", 3] },
    { ticks: ["a"] },
    [[["ticks", 1], "same-id"], [["ticks", 2], "not-an-id"], [["ticks", 3], "not-an-id"]],
  ],
  [{ log: [{ id: "x", at: "24:00" }] }, { log: [{ id: "x" }] }, [[["log", 0, "at"], "not-a-time"]]],
  [{ log: [{ id: "x", settled: "yes" }] }, { log: [{ id: "x" }] }, [[["log", 0, "settled"], "not-yes-or-no"]]],
  [{ ticks: numbered(501) }, { ticks: numbered(500) }, [[["ticks", 500], "too-many"]]],
];

/** @param {number} count */
function numbered(count) {
  return Array.from({ length: count }, (_, number) => `t${number}`);
}

/** @param {Wrong[]} wrong */
function findings(wrong) {
  return wrong.map(([path, reason]) => ({ path, reason }));
}

Deno.test("a whole case is read as it is", () => assert.deepEqual(readCase(WHOLE), { case: WHOLE, dropped: [] }));

Deno.test("what is wrong is left out and named", () => {
  for (const [given, kept, wrong] of GIVEN) {
    assert.deepEqual(readCase({ id: "c", ...given }), { case: { id: "c", ...kept }, dropped: findings(wrong) });
  }
});

Deno.test("what is no case becomes an empty one", () => {
  for (const anything of [null, 5, "text", [], true]) {
    assert.deepEqual(readCase(anything), { case: { id: "1" }, dropped: [{ path: [], reason: "not-a-group" }] });
  }
});

Deno.test("a prototype is not a field", () => {
  const read = readCase(JSON.parse('{"id": "c", "__proto__": {"shop": "x"}, "constructor": "y"}'));
  assert.deepEqual(read.case, { id: "c" });
  assert.equal("shop" in {}, false);
  assert.deepEqual(read.dropped.map(({ reason }) => reason), ["unknown-field", "unknown-field"]);
});

Deno.test("the published schema is fresh", () => {
  assert.deepEqual(readProject("docs/assets/schema/cases-v1.json"), JSON.parse(JSON.stringify(jsonSchema())));
});

Deno.test("an exported file comes back unchanged", () => {
  const cases = [WHOLE, { id: "empty" }];
  assert.deepEqual(importCases(exportCases(cases)), { cases, faults: [] });
  assert.deepEqual(importCases(`\ufeff${exportCases(cases)}`), { cases, faults: [] });
});

Deno.test("a bad file gives no case and says why", () => {
  /** @type {[string, (string | number)[], string][]} */
  const files = [
    ["", [], "not-json"],
    ["{", [], "not-json"],
    ["[]", [], "not-a-group"],
    ["{}", ["format"], "other-format"],
    [JSON.stringify({ ...FILE, version: 2 }), ["version"], "newer-version"],
    [JSON.stringify({ ...FILE, version: "1" }), ["version"], "other-format"],
    [JSON.stringify({ ...FILE, cases: undefined }), ["cases"], "required"],
    [JSON.stringify({ ...FILE, cases: {} }), ["cases"], "not-a-list"],
    [JSON.stringify({ ...FILE, x: 1 }), ["x"], "unknown-field"],
    [JSON.stringify({ ...FILE, cases: [{}] }), ["cases", 0, "id"], "required"],
    [
      JSON.stringify({ ...FILE, cases: [{ id: "a", dates: { paid: "x" } }] }),
      ["cases", 0, "dates", "paid"],
      "not-a-date",
    ],
    [" ".repeat(4_000_001), [], "too-large"],
  ];
  for (const [text, path, reason] of files) {
    assert.deepEqual(importCases(text), { cases: undefined, faults: [{ path, reason }] });
  }
});

Deno.test("every fault of a file is named", () => {
  const { faults } = importCases(JSON.stringify({ ...FILE, x: 1, cases: [{ id: "a", shop: 1, b: 2 }] }));
  assert.deepEqual(faults.map(({ path }) => path), [["x"], ["cases", 0, "b"], ["cases", 0, "shop"]]);
});
