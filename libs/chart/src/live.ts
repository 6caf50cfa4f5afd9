// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: a configuration while a macrostep works on it, and the way from and to its words.
 *
 * Invariants: `nodes` has the order of XState's own set of active nodes, for in that order it asks eventless
 * transitions. What comes from words is as XState restores it; what goes to words is what XState would store.
 */
import { ChartError } from './chart-error.js';
import { readField, writeField, type Field, type Layout, type Memory } from './layout.js';
import { row } from './row.js';
import { ancestorsOf, isLeaf, parentOf, regionsOf, type Structure } from './structure.js';

/** History state → the states it remembers. */
export type Remembered = ReadonlyMap<number, readonly number[]>;

export interface Live {
  nodes: readonly number[];
  history: Remembered;
}

export class Codec {
  constructor(
    private readonly structure: Structure,
    private readonly layout: Layout,
  ) {}

  read(words: Int32Array, offset: number): Live {
    const history = new Map<number, readonly number[]>();
    for (const memory of this.layout.memories.values()) {
      const states = this.recall(memory, words, offset);
      if (states.length > 0) history.set(memory.history, states);
    }
    const nodes = [0];
    this.restore(0, (state) => this.chosen(this.layout.fields.get(state), state, words, offset), nodes);
    return { nodes, history };
  }

  /** What a history state remembers: children of its parent, or when it is deep the innermost states. */
  recall({ history, parent, known, fields }: Memory, words: Int32Array, offset: number): readonly number[] {
    if (readField(known, words, offset) === 0) return [];
    const chosen = (state: number): readonly number[] => this.chosen(fields.get(state), state, words, offset);
    if (!this.structure.deep.has(history)) return chosen(parent);
    const inside: number[] = [];
    this.restore(parent, chosen, inside);
    return inside.filter((state) => isLeaf(this.structure, state));
  }

  write({ nodes, history }: Live, words: Int32Array): void {
    words.fill(0);
    this.choose(0, nodes, this.layout.fields, words);
    for (const [state, remembered] of history) {
      const { parent, known, fields } = memoryOf(this.layout, state);
      writeField(known, words, 1);
      if (fields.size > 0) this.choose(parent, withAncestors(this.structure, remembered), fields, words);
    }
  }

  private chosen(field: Field | undefined, state: number, words: Int32Array, offset: number): readonly number[] {
    const children = regionsOf(this.structure, state);
    return field ? [row(children, readField(field, words, offset))] : children;
  }

  /** XState names all children of a state before it goes into any of them. */
  private restore(state: number, chosen: (state: number) => readonly number[], into: number[]): void {
    const children = isLeaf(this.structure, state) ? [] : chosen(state);
    into.push(...children);
    for (const child of children) this.restore(child, chosen, into);
  }

  /**
   * Writes which child of every state from here on the nodes stand for; the first entered where none does, as XState
   * completes what it stores.
   */
  private choose(state: number, nodes: readonly number[], fields: Layout['fields'], words: Int32Array): void {
    const children = regionsOf(this.structure, state);
    const field = fields.get(state);
    // A shallow memory has a field for its parent only, of which the children are remembered.
    if (!field && row(this.structure.states, state).type === 'compound') return;
    const child = field && childOn(this.structure, state, nodes);
    if (field && child !== undefined) writeField(field, words, children.indexOf(child));
    for (const inner of child === undefined ? children : [child]) this.choose(inner, nodes, fields, words);
  }
}

/**
 * The active child of a compound state; the first entered when there is none, as XState completes what it has lost
 * (`apps/e2e/test/chart.spec.ts` shows where it loses something).
 */
export function childOn(structure: Structure, state: number, nodes: readonly number[]): number {
  return nodes.find((node) => parentOf(structure, node) === state) ?? row(structure.initial, state);
}

/** With what is around these states, outermost first. */
export function withAncestors(structure: Structure, nodes: readonly number[]): readonly number[] {
  return [...new Set(nodes.flatMap((node) => [...ancestorsOf(structure, node).reverse(), node]))];
}

function memoryOf({ memories }: Layout, state: number): Memory {
  const found = memories.get(state);
  if (found) return found;
  throw new ChartError(
    'DRB-2390',
    `No history state ${state}`,
    'compiled chart',
    'Report this as a fault of Draaiboek.',
  );
}
