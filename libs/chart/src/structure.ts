// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the shape of a chart: its tables, and the tree of states.
 *
 * Invariants: states stand in document order, which is XState's `order`, so that all that is inside a state is one run
 * of indices. A state has at most one list of alternatives per event.
 */
import type { ChartTables } from './model.js';
import { row } from './row.js';

/** No state: what is outside the machine, where XState has `undefined`. */
export const NONE = -1;

export interface Structure extends ChartTables {
  /** Per state: the inner state that is entered first; NONE for all but compound states. */
  readonly initial: readonly number[];
  /** History states that remember everything inside their parent, not only its children. */
  readonly deep: ReadonlySet<number>;
  /** States whose entering and leaving is told. */
  readonly tellsEntry: ReadonlySet<number>;
  readonly tellsExit: ReadonlySet<number>;
  /** State → the event that says it is done, where something answers it. */
  readonly done: ReadonlyMap<number, number>;
}

/** Whether a state lies inside another, at any depth. Everything lies inside NONE. */
export function isInside({ states }: Structure, state: number, around: number): boolean {
  return around === NONE || (state > around && state < row(states, around).end);
}

export function isLeaf({ states }: Structure, state: number): boolean {
  const { type } = row(states, state);
  return type === 'atomic' || type === 'final';
}

export function isHistory({ states }: Structure, state: number): boolean {
  return row(states, state).type === 'history';
}

export function parentOf({ states }: Structure, state: number): number {
  return row(states, state).parent;
}

/** The states around a state, from the inside outwards, up to and without `until`. */
export function ancestorsOf(structure: Structure, state: number, until: number = NONE): number[] {
  const ancestors: number[] = [];
  if (state === until) return ancestors;
  for (let at = parentOf(structure, state); at !== NONE && at !== until; at = parentOf(structure, at)) {
    ancestors.push(at);
  }
  return ancestors;
}

/** The children that can be active: all but history states. */
export function regionsOf(structure: Structure, state: number): readonly number[] {
  return row(structure.states, state).children.filter((child) => !isHistory(structure, child));
}

export function historiesOf(structure: Structure, state: number): readonly number[] {
  return row(structure.states, state).children.filter((child) => isHistory(structure, child));
}

/** The transitions of one state on an event, in the order in which they are tried. */
export function alternativesOf({ states }: Structure, state: number, event: number): readonly number[] {
  return row(states, state).alternatives.get(event) ?? [];
}

/** What is active at the start, before any eventless transition: a compiled process waits for an entry there. */
export function initialNodes(structure: Structure, state = 0): readonly number[] {
  const { type } = row(structure.states, state);
  const inner =
    type === 'compound' ? [row(structure.initial, state)] : type === 'parallel' ? regionsOf(structure, state) : [];
  return [state, ...inner.flatMap((child) => initialNodes(structure, child))];
}
