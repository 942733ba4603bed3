// @ts-check
/** All keys in order, so that those that begin alike stand together: found whole, begun, or misspelt. */

/** Letters that are taken for each other: near in sound or on the same key. A slip between them is half a slip. */
const ALIKE = new Set(
  ["ㅓㅗ", "ㅡㅜ", "ㅣㅡ", "ㅗㅜ", "ㅏㅓ", "ㅈㅊ", "ㅈㅉ", "ㄱㅋ", "ㄱㄲ", "ㄷㅌ", "ㄷㄸ", "ㅂㅍ", "ㅂㅃ", "ㄴㅇ", "ㅁㅂ", "ㄹㄴ"].flatMap(
    ([one, other]) => [one + other, other + one],
  ),
);
const HALF = 1;
const WHOLE = 2;

export class Vocabulary {
  /** @param {Iterable<string>} keys */
  constructor(keys) {
    /** @type {string[]} */
    this.keys = [...keys].sort();
  }

  /**
   * @param {string} beginning
   * @param {number} most
   * @returns {string[]} keys that begin like this, the key itself included
   */
  begun(beginning, most = 400) {
    const first = this.#firstFrom(beginning);
    const found = [];
    for (let at = first; at < this.keys.length && this.keys[at].startsWith(beginning); at += 1) {
      found.push(this.keys[at]);
      if (found.length === most) break;
    }
    return found;
  }

  /**
   * Walk the ordered keys with one table of edit distances: keys that begin alike share its rows, and a beginning
   * that is already too far off is left out with all that follow it.
   *
   * @param {string} typed
   * @param {number} most half slips that are forgiven
   * @param {boolean} begun whether a key may go on where `typed` ends, as while it is being typed
   * @returns {[string, number][]} keys and their half slips
   */
  near(typed, most, begun = false) {
    /** @type {[string, number][]} */
    const found = [];
    const rows = [Array.from({ length: typed.length + 1 }, (_, place) => place * WHOLE)];
    let last = "";
    let at = 0;
    while (at < this.keys.length) {
      const key = this.keys[at];
      let depth = 0;
      while (depth < last.length && last[depth] === key[depth] && depth + 1 < rows.length) depth += 1;
      rows.length = depth + 1;
      let least = begun ? rows.reduce((best, row) => Math.min(best, row[typed.length]), Infinity) : Infinity;
      let dead = -1;
      while (depth < key.length) {
        const row = nextRow(rows, typed, key, depth);
        rows.push(row);
        depth += 1;
        if (begun) least = Math.min(least, row[typed.length]);
        if (Math.min(...row) > most) {
          dead = depth;
          break;
        }
      }
      const slips = begun ? least : dead < 0 ? rows[key.length][typed.length] : Infinity;
      if (slips <= most) found.push([key, slips]);
      last = key.slice(0, rows.length - 1);
      at = dead > 0 && !(begun && least <= most) ? this.#firstAfter(key.slice(0, dead), at) : at + 1;
    }
    return found;
  }

  /** @param {string} beginning */
  #firstFrom(beginning) {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keys[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {string} beginning @param {number} from @returns {number} the first key behind all that begin like this */
  #firstAfter(beginning, from) {
    let low = from + 1;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keys[middle].startsWith(beginning)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** @param {number[][]} rows @param {string} typed @param {string} key @param {number} depth */
function nextRow(rows, typed, key, depth) {
  const above = rows[depth];
  const letter = key[depth];
  const row = [above[0] + WHOLE];
  for (let column = 1; column <= typed.length; column += 1) {
    const other = typed[column - 1];
    const change = letter === other ? 0 : ALIKE.has(letter + other) ? HALF : WHOLE;
    let slips = Math.min(above[column] + WHOLE, row[column - 1] + WHOLE, above[column - 1] + change);
    const swapped = depth > 0 && column > 1 && letter === typed[column - 2] && key[depth - 1] === other;
    if (swapped) slips = Math.min(slips, rows[depth - 1][column - 2] + WHOLE);
    row.push(slips);
  }
  return row;
}

/** @param {string} key @returns {number} half slips that a word of this length is forgiven */
export function forgiven(key) {
  if (key.length <= 3) return 0;
  if (key.length <= 6) return 2;
  return key.length <= 9 ? 3 : 4;
}
