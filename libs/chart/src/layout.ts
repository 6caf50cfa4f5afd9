// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: where in the words of a configuration stands what.
 *
 * A compound state has a field with the ordinal of its active child, 0 while it is not active itself. A history state
 * has fields with what it remembers: whether it remembers anything, and then the same fields again for its parent
 * (shallow) or for everything inside its parent (deep). Parallel states need no field: all their regions are active.
 *
 * Invariants: no field lies across two words. Equal configurations have equal words.
 */
import { historiesOf, isInside, NONE, regionsOf, type Structure } from './structure.js';
import { row } from './row.js';

export interface Field {
  readonly word: number;
  readonly shift: number;
  /** In place, so shifted. */
  readonly mask: number;
}

/** What a history state remembers. */
export interface Memory {
  readonly history: number;
  readonly parent: number;
  /** 1 when it remembers anything. */
  readonly known: Field;
  /** Compound state → the child of it that is remembered. */
  readonly fields: ReadonlyMap<number, Field>;
}

export interface Layout {
  /** Words per configuration, at least 1. */
  readonly width: number;
  /** Compound state → its active child. */
  readonly fields: ReadonlyMap<number, Field>;
  readonly memories: ReadonlyMap<number, Memory>;
}

const BITS = 32;

export function layOut(structure: Structure): Layout {
  const room = new Room();
  const compounds = structure.states.flatMap(({ type }, state) => (type === 'compound' ? [state] : []));
  const field = (state: number): Field => room.take(bitsFor(regionsOf(structure, state).length));
  const fields = new Map(compounds.map((state) => [state, field(state)] as const));
  const memories = structure.states.flatMap((_, parent) =>
    historiesOf(structure, parent).map((history): Memory => {
      const remembered = structure.deep.has(history)
        ? compounds.filter((state) => state === parent || isInside(structure, state, parent))
        : compounds.filter((state) => state === parent);
      return {
        ...{ history, parent, known: room.take(1) },
        fields: new Map(remembered.map((state) => [state, field(state)] as const)),
      };
    }),
  );
  return { width: room.words, fields, memories: new Map(memories.map((each) => [each.history, each])) };
}

export function readField({ word, shift, mask }: Field, words: Int32Array, offset: number): number {
  return ((words[offset + word] ?? 0) & mask) >>> shift;
}

export function writeField({ word, shift }: Field, words: Int32Array, value: number): void {
  words[word] = (words[word] ?? 0) | (value << shift);
}

function bitsFor(values: number): number {
  return values < 2 ? 0 : 32 - Math.clz32(values - 1);
}

class Room {
  private word = 0;
  private used = 0;

  get words(): number {
    return this.word + 1;
  }

  take(bits: number): Field {
    if (this.used + bits > BITS) {
      this.word += 1;
      this.used = 0;
    }
    const shift = this.used;
    this.used += bits;
    // Shifting by 32 would shift by nothing; a field is far narrower than a word.
    return { word: this.word, shift, mask: ((2 ** bits - 1) << shift) | 0 };
  }
}

/** Per word, the bits that must be there for a state to be active. */
export interface Sign {
  readonly word: number;
  readonly mask: number;
  readonly bits: number;
}

/** A state is active when every compound state around it says that its active child lies this way. */
export function signsOf(structure: Structure, { fields }: Layout, state: number): readonly Sign[] {
  const signs = new Map<number, { word: number; mask: number; bits: number }>();
  for (
    let at = state, up = row(structure.states, at).parent;
    up !== NONE;
    at = up, up = row(structure.states, at).parent
  ) {
    const field = fields.get(up);
    if (!field) continue;
    const sign = signs.get(field.word) ?? { word: field.word, mask: 0, bits: 0 };
    sign.mask |= field.mask;
    sign.bits |= regionsOf(structure, up).indexOf(at) << field.shift;
    signs.set(field.word, sign);
  }
  return [...signs.values()];
}
