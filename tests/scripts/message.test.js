/** Messages are filled from the case, what is missing is marked, and what is to do today follows from the case. */

import assert from "node:assert/strict";
import { fieldsOf } from "../../docs/assets/js/case/fillings.js";
import { atStake, interestOn } from "../../docs/assets/js/case/items.js";
import { blanksIn, fillMessage, textOf } from "../../docs/assets/js/case/message.js";
import { toDo } from "../../docs/assets/js/case/to-do.js";
import { content } from "./support.js";
import { after } from "./walked.js";
import { WHOLE } from "./whole-case.js";

/** @import { Case } from "../../docs/assets/js/case/fields.js" */
/** @import { Setting } from "../../docs/assets/js/case/fillings.js" */
/** @import { Language } from "../../docs/assets/js/days/writing.js" */

const TODAY = "2026-11-23";
const { situations } = content.tool;
/** Blanks that no case fills: who the sender is, and what only the sender can say. */
const FOR_THE_SENDER = "name phone address cancel_items refund_account problem want reply_by card_name card_number_end"
  .split(" ").concat("instalment_months", "remaining_amount");

/** @param {string} text @param {Partial<Case>} one @param {Partial<Setting>} [more] */
function filled(text, one, more = {}) {
  return fillMessage(text, { id: "c", ...one }, { language: "ko", today: TODAY, situations, ...more });
}

/** Return what a blank is filled with. @param {string} blank @param {Partial<Case>} one @param {Partial<Setting>} [more] */
function value(blank, one, more) {
  const [piece, ...others] = filled(`{${blank}}`, one, more).pieces;
  assert.deepEqual(others, []);
  return piece.kind === "filled" ? piece.text : undefined;
}

Deno.test("a message comes in pieces", () => {
  assert.deepEqual(filled("번호 {order_number}, {name}. {strange}{name}", { orderNumber: "{name} 7🎁" }), {
    pieces: [
      { kind: "text", text: "번호 " },
      { kind: "filled", blank: "order_number", text: "{name} 7🎁" },
      { kind: "text", text: ", " },
      { kind: "missing", blank: "name" },
      { kind: "text", text: ". " },
      { kind: "missing", blank: "strange" },
      { kind: "missing", blank: "name" },
    ],
    missing: ["name", "strange"],
    length: [..."번호 {name} 7🎁, . "].length,
  });
});

Deno.test("the text of the pieces is the message", () => {
  assert.equal(textOf(filled("{shop}의 {name}", { shop: "가게" }).pieces), "가게의 ");
});

Deno.test("what was typed wins unless it is empty", () => {
  assert.equal(value("shop", { shop: "가게" }, { typed: { shop: " 다른 가게 " } }), "다른 가게");
  assert.equal(value("shop", { shop: "가게" }, { typed: { shop: "  " } }), "가게");
  assert.equal(value("name", {}, { typed: { name: "<b>홍길동</b>" } }), "<b>홍길동</b>");
  assert.equal(value("constructor", {}), undefined);
});

Deno.test("every blank of the content is filled by a case or left to its sender", () => {
  const unfilled = Object.keys(content.tool.blanks).filter((blank) => fieldsOf(blank).length === 0);
  assert.deepEqual(unfilled.sort(), [...FOR_THE_SENDER, "today"].sort());
});

Deno.test("a whole case fills every message but for its sender", () => {
  for (const { id, text } of content.tool.messages) {
    for (const language of /** @type {Language[]} */ (["ko", "en"])) {
      const { missing } = filled(text[language], WHOLE, { language, couriers: { lotte: "롯데택배" } });
      assert.deepEqual(
        missing.filter((blank) => ![...FOR_THE_SENDER, "amount"].includes(blank)),
        [],
        `${id}, ${language}`,
      );
    }
    assert.deepEqual(blanksIn(text.ko).sort(), blanksIn(text.en).sort(), id);
  }
});

Deno.test("what each blank says, in either language", () => {
  /** @type {Partial<Case>} */
  const one = {
    shop: "○○마켓",
    courier: "cj",
    dates: { ordered: "2026-01-05", received: "2026-11-19", refundAsked: "2026-11-21" },
    items: [
      { id: "a", name: "머그컵", option: "흰색", quantity: 2, price: 12_000, missing: 1 },
      { id: "b", name: "접시", missing: 0 },
    ],
    log: [
      { id: "y", on: "2026-11-21", who: "seller", channel: "phone", said: "거절", promised: "확인" },
      { id: "x", on: "2026-11-20", at: "09:00", who: "seller", said: "재배송 요청" },
      { id: "z", said: "날짜 없음" },
    ],
    situation: "part-missing",
  };
  const names = { couriers: { cj: "CJ대한통운" }, parties: { seller: "판매자" }, channels: { phone: "전화" } };
  for (
    const [blank, korean, english] of [
      ["shop", "○○마켓", "○○마켓"],
      ["seller", undefined, undefined],
      ["courier", "CJ대한통운", "CJ대한통운"],
      ["order_date", "2026년 1월 5일", "5 January 2026"],
      ["pay_date", undefined, undefined],
      ["refund_start", "2026년 11월 21일", "21 November 2026"],
      ["contact_date", "2026년 11월 20일", "20 November 2026"],
      ["today", "2026년 11월 23일", "23 November 2026"],
      ["item_list", "머그컵 흰색 2개, 접시 1개", "머그컵, 흰색 × 2; 접시 × 1"],
      ["received_items", "머그컵 흰색 1개, 접시 1개", "머그컵, 흰색 × 1; 접시 × 1"],
      ["missing_items", "머그컵 흰색 1개", "머그컵, 흰색 × 1"],
      ["amount", undefined, undefined],
      [
        "contact_summary",
        "2026년 11월 20일 판매자: 재배송 요청\n2026년 11월 21일 판매자 전화: 거절 / 확인",
        "20 November 2026 판매자: 재배송 요청\n21 November 2026 판매자 전화: 거절 / 확인",
      ],
    ]
  ) {
    assert.equal(value(String(blank), one, { language: "ko", ...names }), korean);
    assert.equal(value(String(blank), one, { language: "en", ...names }), english);
  }
});

Deno.test("a shop of its own is its seller", () => {
  assert.equal(value("seller", { shop: "가게", sellerKind: "shop" }), "가게");
  assert.equal(value("seller", { shop: "가게", sellerKind: "marketplace" }), undefined);
});

Deno.test("what came is listed only when all of it is known", () => {
  const items = [{ id: "a", name: "컵", missing: 1, quantity: 2 }, { id: "b", name: "접시" }];
  assert.equal(value("received_items", { items, situation: "part-missing" }), undefined);
  assert.equal(value("missing_items", { items, situation: "part-missing" }), "컵 1개");
  assert.equal(value("missing_items", { items: [{ id: "a", missing: 1 }] }), undefined);
});

Deno.test("where nothing came, everything is missing and nothing was received", () => {
  const nothing = situations.filter((situation) => situation.nothing_came).map(({ id }) => id);
  assert.ok(nothing.length > 0 && nothing.length < situations.length);
  const items = [{ id: "a", name: "컵", quantity: 2 }];
  for (const { id: situation } of situations) {
    const isNothing = nothing.includes(situation);
    assert.equal(value("missing_items", { items, situation }), isNothing ? "컵 2개" : undefined, situation);
    assert.equal(value("received_items", { items, situation }), isNothing ? "없음" : undefined, situation);
    assert.equal(value("receive_date", { items, situation }), isNothing ? "받지 못함" : undefined, situation);
  }
});

Deno.test("an amount is filled only where there is one it can be", () => {
  const items = [{ id: "a", name: "컵", quantity: 3, price: 12_500 }];
  for (const blank of ["amount", "refund_amount", "goods_value"]) {
    assert.equal(value(blank, { items, situation: "nothing-arrived" }), "37,500");
  }
  assert.equal(value("amount", { items, situation: "part-missing" }), undefined);
  assert.equal(
    value("amount", { items: [...items, { id: "b", name: "접시" }], situation: "nothing-arrived" }),
    undefined,
  );
});

Deno.test("money at stake", () => {
  const [priced, three] = [{ id: "a", price: 100 }, { id: "a", price: 100, quantity: 3 }];
  /** @type {[Partial<Case>, number, string[]][]} */
  const told = [
    [{}, 0, []],
    [{ items: [{ ...three, missing: 2 }] }, 200, []],
    [{ items: [{ ...three, missing: 7 }] }, 300, []],
    [{ items: [three] }, 0, []],
    [{ items: [three], situation: "not-moving" }, 300, []],
    [{ items: [priced], situation: "not-moving", dates: { received: "2026-11-19" } }, 0, []],
    [{ items: [{ id: "a", missing: 1 }, { id: "b", price: 5, missing: 1 }, { id: "c" }] }, 5, ["a"]],
  ];
  for (const [one, won, unpriced] of told) {
    assert.deepEqual(atStake({ id: "c", ...one }, situations), { won, unpriced });
  }
});

Deno.test("interest on a late refund", () => {
  const growing = /** @type {any} */ ({
    id: "i",
    state: "growing",
    concerns: true,
    start: "2026-11-05",
    rate: 15,
    days: 30,
  });
  assert.deepEqual(interestOn([growing], 100_000), { won: 1232, rate: 15, days: 30, since: "2026-11-05" });
  for (const none of [{ ...growing, days: 0 }, { ...growing, concerns: false }, { ...growing, state: "not-begun" }]) {
    assert.equal(interestOn([none], 100_000), undefined);
  }
  assert.equal(interestOn([growing], 1e15), undefined);
});

/** @param {string} id @param {number} daysLeft @param {string} [who] @param {object} [more] @returns {any} */
function deadline(id, daysLeft, who = "you", more = {}) {
  const show = after(TODAY, daysLeft);
  const when = daysLeft < 0 ? "past" : daysLeft === 0 ? "today" : "ahead";
  return { id, who, state: "counted", show, end: show, daysLeft, when, concerns: true, ...more };
}

/** @param {Partial<Case>} one @param {any[]} dates @param {string} [message] */
function tasks(one, dates, message) {
  return toDo({ id: "c", ...one }, dates, TODAY, situations, message);
}

Deno.test("deadlines of the next seven days are to be met, the nearest first", () => {
  const theirs = deadline("theirs", 2, "seller");
  const found = tasks({}, [
    deadline("in-seven", 7),
    deadline("in-eight", 8),
    theirs,
    deadline("now", 0),
    deadline("over", -1),
    deadline("moved", -1, "you", { when: "last-days" }),
    deadline("not-mine", 1, "you", { concerns: false }),
    deadline("the-later", 1, "you", { beside: { id: "now", sooner: "other" } }),
    deadline("maybe", 3, "you", { instead: { id: "now", applies: "unknown" } }),
    deadline("replaced", 3, "you", { instead: { id: "now", applies: "other" } }),
    { id: "waiting", state: "not-begun", concerns: true },
  ]);
  const ids = found.map((task) => task.kind === "deadline" && task.date.id);
  assert.deepEqual(ids, ["moved", "now", "maybe", "in-seven", "theirs"]);
  assert.deepEqual(found.at(-1), { kind: "deadline", date: theirs });
});

Deno.test("a promise that has passed is to be pressed, the oldest first", () => {
  const log = [
    { id: "today", promisedBy: "2026-11-23" },
    { id: "late", promisedBy: "2026-11-22" },
    { id: "later", promisedBy: "2026-11-20", settled: false },
    { id: "kept", promisedBy: "2026-11-01", settled: true },
  ];
  assert.deepEqual(tasks({ log }, []), [
    { kind: "promise", entry: "later", promisedBy: "2026-11-20", daysLate: 3 },
    { kind: "promise", entry: "late", promisedBy: "2026-11-22", daysLate: 1 },
  ]);
});

Deno.test("what is missing is to be found before anybody is contacted", () => {
  const text = "{order_number} {name} {item_list} {missing_items} {courier} {tracking_number} {pay_date}";
  const one = { orderNumber: "7", courier: "cj" };
  assert.deepEqual(tasks(one, [], text), [{ kind: "facts", fields: ["items", "trackingNumber", "dates.paid"] }]);
  assert.deepEqual(tasks({ ...one, log: [{ id: "x" }] }, [], text), []);
  assert.deepEqual(tasks({ ...one, dates: { contacted: "2026-11-20" } }, [], text), []);
  assert.deepEqual(tasks(one, [], "{order_number} {name}"), []);
  assert.deepEqual(tasks(one, []), []);
});
