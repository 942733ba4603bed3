/** A case in which somebody was told always has a next act, and the way leads up to its end. */

import assert from "node:assert/strict";
import { OUTCOMES, PAYMENTS, SELLER_KINDS } from "../../docs/assets/js/case/fields.js";
import { nextAct } from "../../docs/assets/js/case/next-act.js";
import { content } from "./support.js";

/** @import { Case, LogEntry } from "../../docs/assets/js/case/fields.js" */
/** @import { Climb } from "../../docs/assets/js/case/next-act.js" */
/** @import { RungShown } from "../../docs/assets/js/tools/shared/tool.js" */

const TODAY = "2026-11-28";
const YESTERDAY = "2026-11-27";
const TOMORROW = "2026-11-29";
const { ladder, messages, situations } = content.tool;

/** @param {Partial<LogEntry>[]} log @param {Partial<Case>} [more] */
function act(log, more = {}) {
  const entries = log.map((entry, place) => ({ id: `e${place}`, on: "2026-11-20", ...entry }));
  return nextAct({ id: "c", ...more, log: entries }, ladder, messages, TODAY);
}

/** @param {Partial<LogEntry>[]} log @param {Partial<Case>} [more] @returns {Climb<RungShown>} */
function climb(log, more = {}) {
  const found = act(log, more);
  if (found.kind !== "climb") throw new Error(`${found.kind} and no rung`);
  return found;
}

Deno.test("an answer is waited for until its day, that day included", () => {
  for (const day of [TODAY, TOMORROW]) {
    assert.deepEqual(act([{ replyBy: day }]), { kind: "wait", day, entry: "e0" });
    assert.deepEqual(act([{ outcome: "refund", promisedBy: day }]), { kind: "wait", day, entry: "e0" });
  }
  // A promise takes the place of the day that was asked for.
  assert.deepEqual(act([{ replyBy: YESTERDAY, promisedBy: TOMORROW }]), { kind: "wait", day: TOMORROW, entry: "e0" });
});

Deno.test("a refusal leads on at once, silence and promises after their day", () => {
  assert.equal(climb([{ replyBy: YESTERDAY }]).standing, "silent");
  assert.equal(climb([{ promisedBy: YESTERDAY }]).standing, "broken");
  assert.equal(climb([{ outcome: "promise", promisedBy: YESTERDAY }]).standing, "broken");
  assert.equal(climb([{ outcome: "refund", promisedBy: YESTERDAY }]).standing, "refund-late");
  assert.equal(climb([{ outcome: "refused", replyBy: TOMORROW }]).standing, "refused");
  assert.equal(climb([{ outcome: "ask-courier", replyBy: TOMORROW }]).standing, "ask-courier");
});

Deno.test("the latest entry that says something decides, by its day and not by its place", () => {
  const refused = { on: "2026-11-22", outcome: /** @type {const} */ ("refused") };
  const waiting = { on: "2026-11-21", replyBy: TOMORROW };
  assert.equal(climb([refused, waiting]).standing, "refused");
  assert.equal(act([refused, { ...waiting, on: "2026-11-23" }]).kind, "wait");
  assert.equal(climb([refused, { on: "2026-11-24", said: "통화 중" }]).standing, "refused");
});

Deno.test("what came is asked for where nothing says when an answer is due", () => {
  assert.deepEqual(act([]), { kind: "tell" });
  assert.deepEqual(act([{ said: "알아보겠다" }]), { kind: "tell", entry: "e0" });
  assert.deepEqual(act([{ outcome: "promise" }]), { kind: "tell", entry: "e0" });
  assert.deepEqual(act([{ promisedBy: YESTERDAY, settled: true }]), { kind: "tell", entry: "e0" });
});

Deno.test("only what is solved rests, until something comes after it", () => {
  assert.deepEqual(act([{ outcome: "solved" }]), { kind: "rest" });
  assert.equal(act([{ outcome: "solved" }, { on: "2026-11-25", outcome: "refused" }]).kind, "climb");
});

Deno.test("a rung is for whom nothing known rules it out, and says what would decide it", () => {
  for (const sellerKind of SELLER_KINDS) {
    for (const payment of PAYMENTS) {
      const way = wayUp("refused", { sellerKind, payment });
      for (const { id, after, sellers, payments } of ladder.filter((rung) => rung.after.includes("refused"))) {
        const isFor = (!sellers || sellers.includes(sellerKind)) && (!payments || payments.includes(payment));
        assert.equal(way.includes(id), isFor, `${id} ${after} ${sellerKind} ${payment}`);
      }
    }
  }
  for (
    const { id, sellers, payments } of wayUp("refused", {}).flatMap((id) => ladder.find((rung) => rung.id === id) ?? [])
  ) {
    const unknown = [...(sellers ? ["sellerKind"] : []), ...(payments ? ["payment"] : [])];
    assert.deepEqual(ON_THE_WAY.get(id)?.unknown, unknown, id);
  }
});

/** @type {Map<string, Climb<RungShown>>} */
const ON_THE_WAY = new Map();

/**
 * Send every letter that comes next, each answered alike, and return the rungs on the way.
 * @param {"refused" | "ask-courier"} outcome
 * @param {Partial<Case>} more
 */
function wayUp(outcome, more) {
  /** @type {Partial<LogEntry>[]} */
  const log = [{ outcome }];
  const way = [];
  for (;;) {
    const found = climb(log, more);
    way.push(found.rung.id);
    ON_THE_WAY.set(found.rung.id, found);
    if (found.rung.message === undefined) return way;
    assert.ok(way.length < ladder.length, `${found.rung.id} comes back`);
    log.push({ letter: found.rung.message, outcome });
  }
}

Deno.test("in every situation and with every seller the way leads up, comes back to nothing and ends on the last rung", () => {
  const last = ladder.at(-1)?.id;
  for (const { id: situation } of situations) {
    for (const sellerKind of SELLER_KINDS) {
      for (const outcome of /** @type {const} */ (["refused", "ask-courier"])) {
        const way = wayUp(outcome, { situation, sellerKind });
        assert.equal(way.at(-1), last);
        assert.equal(new Set(way).size, way.length);
      }
    }
  }
});

Deno.test("rungs below one whose letter was sent are not asked for again", () => {
  const upper = ladder.findLast(({ message }) => message);
  const log = [{ letter: upper?.message, replyBy: YESTERDAY }];
  assert.ok(ladder.indexOf(climb(log).rung) > ladder.findIndex(({ id }) => id === upper?.id));
});

Deno.test("no case with a log is ever left without an act", () => {
  for (const outcome of [undefined, ...OUTCOMES]) {
    for (const promisedBy of [undefined, YESTERDAY, TODAY, TOMORROW]) {
      for (const replyBy of [undefined, YESTERDAY, TODAY, TOMORROW]) {
        for (const settled of [undefined, true]) {
          const found = act([{ outcome, promisedBy, replyBy, settled }]);
          assert.equal(found.kind === "rest", outcome === "solved");
        }
      }
    }
  }
});
