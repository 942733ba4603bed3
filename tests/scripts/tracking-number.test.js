/** A tracking number that does not look like its courier's gives a warning; one that does gives none. */

import assert from "node:assert/strict";
import { checkTrackingNumber } from "../../docs/assets/js/case/tracking-number.js";
import { Chance } from "./chance.js";
import { content } from "./support.js";

const MOD_7 = { lengths: [12], check: /** @type {const} */ ("last-digit-mod-7") };
const EITHER = { lengths: [10, 12] };

Deno.test("numbers as they are typed", () => {
  for (
    const [typed, format, number, verdict] of /** @type {const} */ ([
      ["123456789012", EITHER, "123456789012", "fits"],
      [" 1234-5678 9012\t", EITHER, "123456789012", "fits"],
      ["1234–5678−9012", EITHER, "123456789012", "fits"],
      ["１２３４５６７８９０", EITHER, "1234567890", "fits"],
      ["12345678901", EITHER, "12345678901", "wrong-length"],
      ["1234567890123", EITHER, "1234567890123", "wrong-length"],
      ["12345678901a", EITHER, "12345678901a", "not-digits"],
      ["", EITHER, "", "empty"],
      [" - ", null, "", "empty"],
      ["EE123456789KR", null, "EE123456789KR", "not-known"],
      ["123456789013", MOD_7, "123456789013", "fits"], // 12345678901 = 7 × 1763668414 + 3
      ["12345678901", MOD_7, "12345678901", "wrong-length"],
    ])
  ) assert.deepEqual(checkTrackingNumber(typed, format), { number, verdict }, typed);
});

Deno.test("the last digit is the rest of the others by seven", () => {
  const chance = new Chance(5);
  for (let round = 0; round < 500; round += 1) {
    const stem = String(chance.below(10 ** 11)).padStart(11, "0");
    const rest = Number(stem) % 7;
    for (const digit of [rest, chance.below(10)]) {
      const { verdict } = checkTrackingNumber(`${stem}${digit}`, MOD_7);
      assert.equal(verdict, digit === rest ? "fits" : "wrong-check-digit", `${stem}${digit}`);
    }
  }
});

Deno.test("every courier whose numbers are known takes some", () => {
  const formats = content.tool.couriers.flatMap(({ number }) => number ?? []);
  assert.ok(formats.length > 0);
  for (const format of formats) {
    for (const length of format.lengths) assert.equal(checkTrackingNumber("0".repeat(length), format).verdict, "fits");
  }
});
