/** Chance that is the same in every run. */

export class Chance {
  /** @param {number} seed */
  constructor(seed) {
    this.state = seed;
  }

  /** A number from 0, below 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @param {number} below */
  below(below) {
    return Math.floor(this.next() * below);
  }

  /** @template T @param {readonly T[]} some @returns {T} */
  one(some) {
    return some[this.below(some.length)];
  }

  /** @template T @param {readonly T[]} some @param {number} count @returns {T[]} with returning */
  some(some, count) {
    return Array.from({ length: count }, () => this.one(some));
  }
}
