// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: one microstep: leave, take, enter, in the order of XState 5.33.3, and what becomes done by it.
 *
 * Invariant: what a history state remembers is what was active before anything of this microstep was left.
 */
import { withoutConflicts, exitSet } from './domain.js';
import { entrySet } from './entry-set.js';
import type { Live, Remembered } from './live.js';
import type { ChartTransition, Happening } from './model.js';
import { row } from './row.js';
import { historiesOf, isInside, isLeaf, NONE, parentOf, regionsOf, type Structure } from './structure.js';

/** What a macrostep gathers; `queue` holds the events of states that are done, NONE for one that nothing answers. */
export interface Gathered {
  readonly happenings: Happening[];
  readonly queue: number[];
}

export interface Microstep {
  readonly live: Live;
  /** XState looks at eventless transitions again only after a change. */
  readonly changed: boolean;
  /** The machine itself is done. */
  readonly done: boolean;
}

export function takeMicrostep(
  structure: Structure,
  live: Live,
  enabled: readonly number[],
  gathered: Gathered,
): Microstep {
  const kept = withoutConflicts(structure, enabled, live.nodes, live.history);
  const transitions = kept.map((index) => row(structure.transitions, index));
  const nodes = new Set(live.nodes);
  const history = leave(structure, transitions, live, nodes, gathered);
  for (const transition of kept) gathered.happenings.push({ kind: 'taken', transition });
  const done = enter(structure, entrySet(structure, transitions, history), nodes, gathered);
  if (done) for (const state of [...nodes].sort((a, b) => b - a)) tellExit(structure, state, gathered);
  // Where nothing changed XState keeps its old set, in its old order.
  const same =
    history === live.history && nodes.size === live.nodes.length && live.nodes.every((state) => nodes.has(state));
  return { live: same ? live : { nodes: [...nodes], history }, changed: !same || done, done };
}

function leave(
  structure: Structure,
  transitions: readonly ChartTransition[],
  live: Live,
  nodes: Set<number>,
  gathered: Gathered,
): Remembered {
  const left = new Set(transitions.flatMap((each) => exitSet(structure, each, live.nodes, live.history)));
  const ordered = [...left].sort((a, b) => b - a);
  const remembered = ordered.flatMap((state) =>
    historiesOf(structure, state).map((history): [number, readonly number[]] => [
      history,
      structure.deep.has(history)
        ? live.nodes.filter((node) => isLeaf(structure, node) && isInside(structure, node, state))
        : live.nodes.filter((node) => parentOf(structure, node) === state),
    ]),
  );
  for (const state of ordered) {
    tellExit(structure, state, gathered);
    nodes.delete(state);
  }
  return remembered.length === 0 ? live.history : new Map([...live.history, ...remembered]);
}

function tellExit(structure: Structure, state: number, { happenings }: Gathered): void {
  if (structure.tellsExit.has(state)) happenings.push({ kind: 'left', state });
  for (const wait of row(structure.states, state).waits) happenings.push({ kind: 'disarm', wait });
}

/** Whether the machine itself is done. */
function enter(structure: Structure, states: readonly number[], nodes: Set<number>, gathered: Gathered): boolean {
  let done = false;
  const completed = new Set<number>();
  for (const state of states) {
    nodes.add(state);
    if (structure.tellsEntry.has(state)) gathered.happenings.push({ kind: 'entered', state });
    for (const wait of row(structure.states, state).waits) gathered.happenings.push({ kind: 'arm', wait });
    if (row(structure.states, state).type === 'final') {
      done = complete(structure, state, nodes, completed, gathered) || done;
    }
  }
  return done;
}

/** What becomes done by entering a final state: its parent, then each parallel state of which all regions are done. */
function complete(
  structure: Structure,
  final: number,
  nodes: ReadonlySet<number>,
  completed: Set<number>,
  { queue }: Gathered,
): boolean {
  const parent = parentOf(structure, final);
  const type = parent === NONE ? undefined : row(structure.states, parent).type;
  if (type === 'compound') queue.push(structure.done.get(parent) ?? NONE);
  let around = type === 'parallel' ? parent : parent === NONE ? NONE : parentOf(structure, parent);
  while (
    around !== NONE &&
    row(structure.states, around).type === 'parallel' &&
    !completed.has(around) &&
    isDone(structure, around, nodes)
  ) {
    completed.add(around);
    queue.push(structure.done.get(around) ?? NONE);
    around = parentOf(structure, around);
  }
  return around === NONE;
}

function isDone(structure: Structure, state: number, nodes: ReadonlySet<number>): boolean {
  const { type } = row(structure.states, state);
  const regions = regionsOf(structure, state);
  if (type === 'compound') {
    return regions.some((child) => row(structure.states, child).type === 'final' && nodes.has(child));
  }
  if (type === 'parallel') return regions.every((region) => isDone(structure, region, nodes));
  return type === 'final';
}
