/** All keys in order, so that those that begin alike stand together: found whole, begun, or misspelt. */

/**
 * For each letter those it is taken for: near in sound or on the same key. A slip between them is half a slip.
 * @type {Map<string, string>}
 */
const ALIKE = new Map();
for (
  const [one, other] of "ㅓㅗ ㅡㅜ ㅣㅡ ㅗㅜ ㅏㅓ ㅈㅊ ㅈㅉ ㄱㅋ ㄱㄲ ㄷㅌ ㄷㄸ ㅂㅍ ㅂㅃ ㄴㅇ ㅁㅂ ㄹㄴ".split(" ")
) {
  ALIKE.set(one, (ALIKE.get(one) ?? "") + other);
  ALIKE.set(other, (ALIKE.get(other) ?? "") + one);
}
const HALF = 1;
const WHOLE = 2;

export class Vocabulary {
  /** @param {Iterable<string>} keys */
  constructor(keys) {
    /** @type {string[]} */
    this.keys = [...keys].sort();
    /** How many letters each key shares with the one before it. */
    this.shared = Uint16Array.from(this.keys, (key, at) => sharedLetters(key, this.keys[at - 1] ?? ""));
  }

  /** @param {string} beginning @param {number} most @returns {string[]} keys that begin so, the key itself included */
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
   * @param {string} typed
   * @param {number} most half slips that are forgiven
   * @param {boolean} begun whether a key may go on where `typed` ends, as while it is being typed
   * @returns {[string, number][]} keys and their half slips
   */
  near(typed, most, begun = false) {
    /** @type {[string, number][]} */
    const found = [];
    const { keys, shared } = this;
    const table = new Table(typed);
    let depth = 0;
    let at = 0;
    while (at < keys.length) {
      const key = keys[at];
      depth = Math.min(depth, shared[at]);
      let least = begun ? table.leastEnd(depth) : Infinity;
      let isDead = false;
      while (depth < key.length && !isDead) {
        isDead = table.fill(key, depth) > most;
        depth += 1;
        if (begun) least = Math.min(least, table.end(depth));
      }
      const slips = begun ? least : isDead ? Infinity : table.end(depth);
      if (slips <= most) found.push([key, slips]);
      at += 1;
      while (isDead && least > most && shared[at] >= depth) at += 1;
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
}

/** @param {string} one @param {string} other @returns {number} how many letters both begin with */
function sharedLetters(one, other) {
  let count = 0;
  while (count < other.length && one[count] === other[count]) count += 1;
  return count;
}

/** Edit distances between what was typed and the beginnings of a key: one row for each letter of the key. */
class Table {
  /** @param {string} typed */
  constructor(typed) {
    this.typed = typed;
    this.width = typed.length + 1;
    /** @type {Uint16Array[]} */
    this.rows = [Uint16Array.from({ length: this.width }, (_, place) => place * WHOLE)];
    /** The smallest distance in each row. @type {number[]} */
    this.least = [0];
    /** What it costs to take a letter for each that was typed. @type {Map<string, number[]>} */
    this.costs = new Map();
  }

  /** @param {string} letter */
  costsOf(letter) {
    let costs = this.costs.get(letter);
    if (!costs) {
      const alike = ALIKE.get(letter) ?? "";
      costs = this.typed.split("").map((other) => (letter === other ? 0 : alike.includes(other) ? HALF : WHOLE));
      this.costs.set(letter, costs);
    }
    return costs;
  }

  /** @param {number} depth @returns {number} half slips between the whole of what was typed and a key's beginning */
  end(depth) {
    return this.rows[depth][this.width - 1];
  }

  /** @param {number} depth @returns {number} the least half slips with any beginning up to here */
  leastEnd(depth) {
    let least = Infinity;
    for (let row = 0; row <= depth; row += 1) least = Math.min(least, this.end(row));
    return least;
  }

  /** @param {number} depth @returns {number} half slips that no longer key can have fewer of */
  best(depth) {
    return this.least[depth];
  }

  /** @param {string} key @param {number} depth @returns {number} the smallest distance in the row of this letter */
  fill(key, depth) {
    const { typed, width, rows } = this;
    const above = rows[depth];
    const row = (rows[depth + 1] ??= new Uint16Array(width));
    const letter = key[depth];
    const costs = this.costsOf(letter);
    let least = (row[0] = above[0] + WHOLE);
    for (let column = 1; column < width; column += 1) {
      let slips = Math.min(above[column] + WHOLE, row[column - 1] + WHOLE, above[column - 1] + costs[column - 1]);
      if (depth > 0 && column > 1 && letter === typed[column - 2] && key[depth - 1] === typed[column - 1]) {
        slips = Math.min(slips, rows[depth - 1][column - 2] + WHOLE);
      }
      row[column] = slips;
      if (slips < least) least = slips;
    }
    this.least[depth + 1] = least;
    return least;
  }
}

/** @param {string} key @returns {number} half slips that a word of this length is forgiven */
export function forgiven(key) {
  if (key.length <= 3) return 0;
  if (key.length <= 6) return 2;
  return key.length <= 9 ? 3 : 4;
}
