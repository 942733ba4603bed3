/** Prints files that are spoiled in one place each, with what the import makes of them: whether it takes them. */

import { importCases } from "../../docs/assets/js/case/transfer.js";
import { Chance } from "./chance.js";
import { WHOLE } from "./whole-case.js";

const JUNK = [null, "", " ", 0, -1, 1.5, 2, true, [], {}, "a", "2026-02-30", "2026-03-01", "09:00", "x".repeat(4001)];

/** @param {Chance} chance */
function spoiled(chance) {
  const one = JSON.parse(JSON.stringify(WHOLE));
  const place = chance.one([one, one.dates, one.items, one.items[0], one.ticks, one.log, one.log[0]]);
  const junk = chance.one(JUNK);
  if (Array.isArray(place)) chance.one([() => place.push(junk), () => place.splice(0, 1, junk), () => place.pop()])();
  else {
    const name = chance.one([...Object.keys(place), "strange"]);
    chance.one([() => (place[name] = junk), () => delete place[name]])();
  }
  return one;
}

const chance = new Chance(8);
const none = { format: "missing-delivery-help.cases", version: 1, cases: [] };
const files = [none, { ...none, cases: [WHOLE] }];
for (let number = 0; number < 600; number += 1) files.push({ ...none, cases: [spoiled(chance)] });
const told = files.map((file) => ({ file, taken: importCases(JSON.stringify(file)).faults.length === 0 }));
await new Blob([JSON.stringify(told)]).stream().pipeTo(Deno.stdout.writable);
