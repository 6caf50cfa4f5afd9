// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: not computing twice what depends on a few slots only. What is computed reads slots one after another, and which
 * it reads next depends on nothing but what it read: so everything it ever read is a decision tree, and whoever comes
 * to a leaf of it with the values of another configuration has the same result, exactly.
 */
import type { Values } from './model.js';

/** A configuration that remembers which of its slots were looked at, in their order. */
export class Reading {
  readonly slots: number[] = [];
  private readonly seen: boolean[] = [];

  constructor(private readonly values: Values) {}

  read(slot: number): number {
    if (this.seen[slot] !== true) {
      this.seen[slot] = true;
      this.slots.push(slot);
    }
    return this.values[slot] ?? 0;
  }

  /** The chart's own configuration: what is remembered is remembered for one. */
  get chart(): number {
    return this.values[0] ?? 0;
  }
}

interface Fork<T> {
  readonly isLeaf: false;
  readonly slot: number;
  /** By the value of the slot. */
  readonly next: (Fork<T> | Leaf<T> | undefined)[];
}

interface Leaf<T> {
  readonly isLeaf: true;
  readonly found: T;
}

export class Remembered<T> {
  private root: Fork<T> | Leaf<T> | undefined;

  /** @param compute reads the configuration through the reading only, and gives the same for the same values */
  get(values: Values, compute: (reading: Reading) => T): T {
    let at = this.root;
    while (at !== undefined && !at.isLeaf) at = at.next[values[at.slot] ?? 0];
    return at === undefined ? this.keep(values, compute) : at.found;
  }

  private keep(values: Values, compute: (reading: Reading) => T): T {
    const reading = new Reading(values);
    const found = compute(reading);
    let put = (node: Fork<T> | Leaf<T>): void => {
      this.root = node;
    };
    let at = this.root;
    for (const slot of reading.slots) {
      const fork: Fork<T> = at !== undefined && !at.isLeaf ? at : { isLeaf: false, slot, next: [] };
      if (at === undefined) put(fork);
      const value = values[slot] ?? 0;
      put = (node) => {
        fork.next[value] = node;
      };
      at = fork.next[value];
    }
    put({ isLeaf: true, found });
    return found;
  }
}
