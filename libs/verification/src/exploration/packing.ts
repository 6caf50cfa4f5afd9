// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: configurations as rows of words, each slot in as few bits as it needs: told apart by comparing two or three numbers. */
import { WordTable } from '@draaiboek/chart';
import type { Abstraction } from '../abstraction/abstraction.js';
import type { Values } from './model.js';
import { TASK_VALUES } from './situation.js';

interface Place {
  readonly word: number;
  readonly shift: number;
  /** Of the bits in their place. */
  readonly mask: number;
}

const BITS = 31;

export class Packing {
  private readonly places: readonly Place[];
  private readonly table: WordTable;
  private readonly row: Int32Array;

  constructor(abstraction: Abstraction) {
    const { places, words } = layOut(widthsOf(abstraction));
    this.places = places;
    this.table = new WordTable(words);
    this.row = new Int32Array(words);
  }

  /** Begins a row for a configuration that is not kept. */
  begin(values: Values): void {
    this.row.fill(0);
    for (const [slot, value] of values.entries()) this.write(slot, value);
  }

  /** Begins a row as a copy of one that is kept. */
  copy(node: number): void {
    for (let word = 0; word < this.row.length; word += 1) this.row[word] = this.table.at(node, word);
  }

  write(slot: number, value: number): void {
    const place = this.places[slot];
    if (place === undefined) return;
    const { word, shift, mask } = place;
    this.row[word] = ((this.row[word] ?? 0) & ~mask) | (value << shift);
  }

  /** The ordinal of the row; it was new when that is the number of rows before. */
  keep(): number {
    return this.table.keep(this.row);
  }
}

/** The chart's configuration has a word of its own; the slot behind the last tells whether the process has ended. */
function widthsOf({ width, facts, tasks }: Abstraction): readonly number[] {
  const widths: number[] = Array.from({ length: width + 1 }, (_, slot) => (slot === 0 ? BITS : 1));
  for (const { slot, domain } of facts.values()) widths[slot] = domain.length;
  for (const { slot, answers } of tasks.values())
    widths[slot] = Math.ceil(Math.log2(TASK_VALUES * (answers.length + 1)));
  return widths;
}

function layOut(widths: readonly number[]): { readonly places: readonly Place[]; readonly words: number } {
  let word = 0;
  let shift = 0;
  const places = widths.map((width): Place => {
    if (shift + width > BITS) {
      word += 1;
      shift = 0;
    }
    const place = { word, shift, mask: (2 ** width - 1) << shift };
    shift += width;
    return place;
  });
  return { places, words: word + 1 };
}
