// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: which transitions a configuration enables, asked in XState's order. */
import { withoutConflicts } from './domain.js';
import { childOn, type Live } from './live.js';
import { row } from './row.js';
import { alternativesOf, ancestorsOf, isLeaf, regionsOf, type Structure } from './structure.js';

/** The answer to a guard in the configuration that is looked at. */
export type AskHere = (guard: number) => boolean;

/** On an event: per region from the inside outwards, what is around only where nothing inside takes it. */
export function selectOnEvent(
  structure: Structure,
  nodes: readonly number[],
  event: number,
  ask: AskHere,
  state = 0,
): readonly number[] {
  const inner = innerOf(structure, state, nodes).flatMap((child) => selectOnEvent(structure, nodes, event, ask, child));
  if (inner.length > 0) return inner;
  const own = alternativesOf(structure, state, event).find((each) => holds(structure, each, ask));
  return own === undefined ? [] : [own];
}

/** The active children of a state. */
export function innerOf(structure: Structure, state: number, nodes: readonly number[]): readonly number[] {
  const { type } = row(structure.states, state);
  if (type === 'compound') return [childOn(structure, state, nodes)];
  return type === 'parallel' ? regionsOf(structure, state) : [];
}

/** Without an event: for every innermost state, in the order of the set, the first that is possible there or around it. */
export function selectEventless(structure: Structure, { nodes, history }: Live, ask: AskHere): readonly number[] {
  const enabled = new Set<number>();
  for (const leaf of nodes) {
    const found = isLeaf(structure, leaf) ? findEventless(structure, leaf, ask) : undefined;
    if (found !== undefined) enabled.add(found);
  }
  return withoutConflicts(structure, [...enabled], nodes, history);
}

function findEventless(structure: Structure, leaf: number, ask: AskHere): number | undefined {
  for (const state of [leaf, ...ancestorsOf(structure, leaf)]) {
    const found = alternativesOf(structure, state, structure.look).find((each) => holds(structure, each, ask));
    if (found !== undefined) return found;
  }
  return undefined;
}

function holds({ transitions }: Structure, transition: number, ask: AskHere): boolean {
  const { guard } = row(transitions, transition);
  return guard === undefined || ask(guard);
}
