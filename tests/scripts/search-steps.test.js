/** The search understands what people type: its steps by example. */

import assert from "node:assert/strict";
import { gramsOf } from "../../docs/assets/js/search/engine/grams.js";
import { compose, initialsOf, lettersOf, soundOf } from "../../docs/assets/js/search/engine/hangul.js";
import { asEnglish, asKorean } from "../../docs/assets/js/search/engine/keyboard.js";
import { normalise } from "../../docs/assets/js/search/engine/normalise.js";
import { looksLikeOrderNumber } from "../../docs/assets/js/search/engine/order-numbers.js";
import { Vocabulary } from "../../docs/assets/js/search/engine/vocabulary.js";
import { keysIn } from "../../docs/assets/js/search/engine/words.js";
import { Chance } from "./chance.js";

/** @param {(text: string) => unknown} step @param {Record<string, unknown>} expected */
function tell(step, expected) {
  for (const [text, gives] of Object.entries(expected)) assert.equal(step(text), gives, text);
}

Deno.test("Hangul falls into letters", () => {
  tell(lettersOf, {
    누락: "ㄴㅜㄹㅏㄱ",
    환불: "ㅎㅗㅏㄴㅂㅜㄹ",
    없: "ㅇㅓㅂㅅ",
    배ㅅ: "ㅂㅐㅅ",
    CJ택: "CJㅌㅐㄱ",
    "": "",
  });
});

Deno.test("initials are the first letters", () => {
  tell(initialsOf, { "배송 누락": "ㅂㅅ ㄴㄹ", 환불: "ㅎㅂ", 쌀: "ㅆ" });
});

Deno.test("letters make the syllables they came from", () => {
  for (let code = 0xac00; code < 0xd7a4; code += 1) {
    const syllable = String.fromCharCode(code);
    assert.equal(compose([...lettersOf(syllable)]), syllable);
  }
});

Deno.test("what sounds alike is alike", () => {
  const sound = (/** @type {string} */ text) => soundOf(lettersOf(text));
  for (const [wrong, right] of [["베송", "배송"], ["되요", "돼요"], ["왓", "왔"], ["웬", "왠"]]) {
    assert.equal(sound(wrong), sound(right));
  }
});

Deno.test("one spelling for what looks the same", () => {
  const decomposed = "한".normalize("NFD");
  assert.notEqual(decomposed, "한");
  tell(normalise, { ＣＪ: "cj", ㄱ: "ㄱ", 누ㄹ: "누ㄹ", [decomposed]: "한", "Don’t": "dont", "\u200b환불": "환불" });
});

Deno.test("what is typed with the wrong keyboard on is read with the right one", () => {
  tell(asKorean, { qothd: "배송", snfkr: "누락", ghksqnf: "환불", tkdwk: "상자", rkqt: "값", dksdhkdy: "안와요" });
  tell(asEnglish, { ㄱㄷ려ㅜㅇ: "refund", 쳔새ㅡㄴ: "customs", ㅅㄱㅁ차ㅑㅜㅎ: "tracking" });
});

/** @param {string} text */
function keysOf(text) {
  return [...new Set(keysIn(text))].sort().join(" ");
}

Deno.test("forms of a word are one word", () => {
  for (
    const forms of [
      ["누락", "누락이", "누락을", "누락된", "누락됐어요", "누락되었는데", "누락은요"],
      ["안 와요", "안왔어요", "안왓어요", "안옴", "안 옴", "안 왔는데", "안와", "오지 않았습니다"],
      ["못 받음", "못받았어요", "못받앗어요", "못 받았는데요"],
      ["판매자", "판매자가", "판매자는", "판매자에게", "판매자한테", "판메자"],
      ["집", "집에", "집에서"],
      ["도난", "도난당했어요", "도난당한"],
      ["깨졌어요", "깨져서", "깨져", "깨졌네요"],
      ["cancel", "cancels", "cancelled", "canceling", "cancelling", "Cancellation"],
      ["parcel", "parcels", "parcel’s"],
      ["company", "companies"],
      ["answer", "answers", "answering", "answered"],
      ["order", "orders", "ordering", "ordered"],
      ["stolen", "stole", "steal"],
    ]
  ) assert.deepEqual(forms.map(keysOf), forms.map(() => keysOf(forms[0])), forms[0]);
});

Deno.test("nouns keep what only looks like an ending", () => {
  const pairs = [["상자", "상"], ["안내", "안"], ["신고", "신"], ["무게", "무"], ["편지", "피"], ["miss", "mis"]];
  for (const [whole, cut] of [...pairs, ["bus", "bu"]]) assert.notEqual(keysOf(whole), keysOf(cut), whole);
});

Deno.test("spaces do not matter to grams", () => {
  for (const typed of ["배송누락", "배 송 누 락", "배 송누락"]) assert.deepEqual(gramsOf(typed), gramsOf("배송 누락"));
});

Deno.test("slips are counted as a plain table counts them", () => {
  const chance = new Chance(9);
  const letters = [..."ㄱㄴㄷㅏㅗab"];
  const anyWord = (/** @type {number} */ least) => chance.some(letters, least + chance.below(8 - least)).join("");
  const words = [...new Set(Array.from({ length: 400 }, () => anyWord(1)))].sort();
  const vocabulary = new Vocabulary(words);
  for (let round = 0; round < 150; round += 1) {
    const [typed, isBegun] = [anyWord(2), chance.next() < 0.5];
    const slips = words.map((word) => /** @type {[string, number]} */ ([word, halfSlips(typed, word, isBegun)]));
    for (const most of [2, 4]) {
      assert.deepEqual(vocabulary.near(typed, most, isBegun), slips.filter(([, count]) => count <= most), typed);
    }
  }
});

/**
 * Count half slips with one whole table: letters that are taken for each other are half a slip apart.
 *
 * @param {string} typed
 * @param {string} word
 * @param {boolean} isBegun
 */
function halfSlips(typed, word, isBegun) {
  const alike = ["ㅏㅓ", "ㅓㅗ", "ㅗㅜ", "ㄴㅇ", "ㄹㄴ"];
  /** @type {number[][]} */
  const table = [];
  for (let i = 0; i <= typed.length; i += 1) {
    table.push([]);
    for (let j = 0; j <= word.length; j += 1) {
      const [one, other] = [typed[i - 1], word[j - 1]];
      const isAlike = alike.includes(one + other) || alike.includes(other + one);
      const ways = i && j ? [table[i - 1][j - 1] + (one === other ? 0 : isAlike ? 1 : 2)] : [i || j ? Infinity : 0];
      if (i) ways.push(table[i - 1][j] + 2);
      if (j) ways.push(table[i][j - 1] + 2);
      if (i > 1 && j > 1 && one === word[j - 2] && typed[i - 2] === other) ways.push(table[i - 2][j - 2] + 2);
      table[i][j] = Math.min(...ways);
    }
  }
  return isBegun ? Math.min(...table[typed.length]) : table[typed.length][word.length];
}

Deno.test("order numbers are told from words and telephone numbers", () => {
  const numbers = ["620123456789", "6201-2345-6789", "1234 5678 9012", "EE123456789KR", "2026112412345678"];
  const none = [
    "1372",
    "1588-1255",
    "02-1234-5678",
    "01012345678",
    "50만원",
    "14일 신고",
    "GS25",
    "환불",
    "refund 2026",
  ];
  for (const typed of [...numbers, "20261124-ABC123"]) assert.ok(looksLikeOrderNumber(typed), typed);
  for (const typed of [...none, ""]) assert.ok(!looksLikeOrderNumber(typed), typed);
});
