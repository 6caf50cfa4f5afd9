// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: numbering what configurations are on some of their bits, so that what is known of them stands in a list. */
import type { Configuration } from './model.js';
import { WordTable } from './word-table.js';

/** Neighbouring bits of one word, moved to their place in the number. */
interface Run {
  readonly word: number;
  readonly mask: number;
  /** To the right; negative is to the left. */
  readonly by: number;
}

/** Up to here the bits themselves are the number; beyond it most numbers would never be used. */
const DIRECT_BITS = 12;

export class Excerpts {
  private readonly runs: readonly Run[] | undefined;
  private readonly words: readonly number[];
  private readonly known: WordTable;
  private readonly key: Int32Array;

  constructor(private readonly mask: Int32Array) {
    this.words = [...mask.keys()].filter((word) => mask[word] !== 0);
    this.known = new WordTable(Math.max(this.words.length, 1));
    this.key = new Int32Array(this.known.width);
    this.runs = runsOf(mask);
  }

  /** Equal for two configurations exactly when they are equal on the bits. */
  find(configurations: WordTable, configuration: Configuration): number {
    if (this.runs) {
      let number = 0;
      for (const { word, mask, by } of this.runs) {
        const bits = configurations.at(configuration, word) & mask;
        number |= by < 0 ? bits << -by : bits >>> by;
      }
      return number;
    }
    let index = 0;
    for (const word of this.words) {
      this.key[index] = configurations.at(configuration, word) & (this.mask[word] ?? 0);
      index += 1;
    }
    return this.known.keep(this.key);
  }
}

function runsOf(mask: Int32Array): readonly Run[] | undefined {
  const runs: Run[] = [];
  let used = 0;
  for (const [word, bits] of mask.entries()) {
    for (let bit = 0; bit < 32; bit += 1) {
      if ((bits & (1 << bit)) === 0) continue;
      const by = bit - used;
      const last = runs.at(-1);
      if (last?.word === word && last.by === by) runs[runs.length - 1] = { ...last, mask: last.mask | (1 << bit) };
      else runs.push({ word, mask: 1 << bit, by });
      used += 1;
      if (used > DIRECT_BITS) return undefined;
    }
  }
  return runs;
}
