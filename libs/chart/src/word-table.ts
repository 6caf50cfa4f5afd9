// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: rows of words, each kept once under its ordinal: a hash table with open addressing over one growing array.
 * A JavaScript Map would need a text or a big integer per row.
 */
export class WordTable {
  private words: Int32Array;
  private slots: Int32Array;
  private count = 0;

  constructor(readonly width: number) {
    this.words = new Int32Array(width * 64);
    this.slots = new Int32Array(128).fill(-1);
  }

  get size(): number {
    return this.count;
  }

  /** The ordinal of a row, which is added when it is new: it is, when the answer is the size of before. */
  keep(from: Int32Array): number {
    const mask = this.slots.length - 1;
    let slot = this.hash(from, 0) & mask;
    for (;;) {
      const found = this.slots[slot] ?? -1;
      if (found < 0) return this.add(from, slot);
      if (this.same(from, found)) return found;
      slot = (slot + 1) & mask;
    }
  }

  /** Word `index` of a row. */
  at(row: number, index: number): number {
    return this.words[row * this.width + index] ?? 0;
  }

  /** All rows behind one another, for reading; good until a row is added. */
  get all(): Int32Array {
    return this.words;
  }

  private add(from: Int32Array, slot: number): number {
    const row = this.count;
    if ((row + 1) * this.width > this.words.length) {
      const words = new Int32Array(this.words.length * 2);
      words.set(this.words);
      this.words = words;
    }
    for (let i = 0; i < this.width; i += 1) this.words[row * this.width + i] = from[i] ?? 0;
    this.slots[slot] = row;
    this.count += 1;
    if (this.count * 2 > this.slots.length) this.grow();
    return row;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let row = 0; row < this.count; row += 1) {
      let slot = this.hash(this.words, row * this.width) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = row;
    }
    this.slots = slots;
  }

  private same(from: Int32Array, row: number): boolean {
    const offset = row * this.width;
    for (let i = 0; i < this.width; i += 1) if (this.words[offset + i] !== from[i]) return false;
    return true;
  }

  /** Fibonacci hashing, mixed so that neighbouring configurations lie apart. */
  private hash(words: Int32Array, offset: number): number {
    let hash = 0;
    for (let i = 0; i < this.width; i += 1) {
      hash = Math.imul(hash ^ (words[offset + i] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
