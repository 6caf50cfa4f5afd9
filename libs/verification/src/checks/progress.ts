// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Checks: that a case can always go on, and to its end; that nothing goes round without time or people. */
import { parsePeriod } from '@draaiboek/calendar';
import type { CompiledProcess } from '@draaiboek/definition';
import type { Graph } from '../exploration/explore.js';
import { isUnsure, leavesOf, wayTo, wayToAlone, type Fault } from './fault.js';
import { lostNodes, reaching } from './reaching.js';
import { remindersIn } from './waits.js';

export function checkProgress(
  process: CompiledProcess,
  graphs: readonly Graph[],
  slices: readonly ReadonlySet<string>[],
): readonly Fault[] {
  const stuck = graphs.map((graph) => stuckNodes(graph, process));
  const deadlocks = graphs.flatMap((graph, index) => {
    const inAll = stuck[index]?.filter((node) => stopsEverywhere(node, index, graphs, stuck, slices)) ?? [];
    return firstPerPlace(graph, inAll).map((node) => deadlock(graph, node));
  });
  return oncePerPlace([
    ...deadlocks,
    ...graphs.flatMap((graph, index) => noWayOut(graph, process, stuck[index] ?? [])),
    ...graphs.flatMap(livelocks),
  ]);
}

/** Not ended, nothing anybody may send and nothing that will elapse or remind. */
function stuckNodes(graph: Graph, process: CompiledProcess): readonly number[] {
  return graph.nodes.flatMap((values, node) => {
    if (graph.ended.has(node) || graph.split.has(node)) return [];
    const goesOn =
      graph.noted.has(node) ||
      (graph.edges[node] ?? []).some(
        (edge) => (edge.to !== node || edge.outcome.occurrences.length > 0) && !isUnsure(graph, edge),
      );
    return goesOn || remindersIn(graph, values[0] ?? 0, process).length > 0 || !graph.complete ? [] : [node];
  });
}

/** What stands still in one slice can go on in another; only what is stuck in all of them is. */
function stopsEverywhere(
  node: number,
  index: number,
  graphs: readonly Graph[],
  stuck: readonly (readonly number[])[],
  slices: readonly ReadonlySet<string>[],
): boolean {
  const graph = graphs[index];
  if (!graph) return false;
  const active = leavesOf(graph, graph.nodes[node]?.[0] ?? 0);
  const isStill = active.some((state) => slices[index]?.has(state) === true);
  if (!isStill) return true;
  const shared = active.filter((state) => slices.every((still) => !still.has(state)));
  return graphs.every(
    (other, at) =>
      at === index ||
      (stuck[at] ?? []).some((each) => {
        const there = leavesOf(other, other.nodes[each]?.[0] ?? 0);
        return shared.every((state) => there.includes(state));
      }),
  );
}

function deadlock(graph: Graph, node: number): Fault {
  const states = leavesOf(graph, graph.nodes[node]?.[0] ?? 0);
  return {
    code: 'deadlock',
    severity: 'error',
    message: `A case stops in ${quoted(states)}: it has not ended, no term is armed and nobody may send anything.`,
    remedy: 'Add an event or a term that leads on, or make the state final.',
    place: { kind: 'state', state: states.at(-1) ?? '' },
    way: { graph, edges: wayToAlone(graph, node) },
  };
}

/** Nodes from which no end can be reached; of what never ends, from which no beginning can be reached again. */
function noWayOut(graph: Graph, process: CompiledProcess, stuck: readonly number[]): readonly Fault[] {
  if (!graph.complete || process.onParentEnd === 'end') return [];
  const goals = process.lifetime === 'perpetual' ? [...homesOf(graph), ...graph.ended] : [...graph.ended];
  const stops = reaching(graph, stuck);
  const first = graph.nodes.length === 0 ? undefined : lostNodes(graph, goals).find((node) => !stops.has(node));
  if (first === undefined) return [];
  const states = leavesOf(graph, graph.nodes[first]?.[0] ?? 0);
  const what = process.lifetime === 'perpetual' ? 'A state in which it begins' : 'The end';
  return [
    {
      code: 'no-way-out',
      severity: 'error',
      message: `${what} cannot be reached any more from ${quoted(states)}.`,
      remedy: 'Add a transition that leads out.',
      place: { kind: 'state', state: states.at(-1) ?? '' },
      way: { graph, edges: wayToAlone(graph, first) },
    },
  ];
}

/** Every node in the states of some beginning. */
function homesOf(graph: Graph): readonly number[] {
  const homes = new Set(graph.openings.map(({ to }) => leavesOf(graph, graph.nodes[to]?.[0] ?? 0).join()));
  return graph.nodes.flatMap((values, node) => (homes.has(leavesOf(graph, values[0] ?? 0).join()) ? [node] : []));
}

/** Steps that never come to rest, and rounds of terms that elapse at once. */
function livelocks(graph: Graph): readonly Fault[] {
  const endless = graph.endless.map(({ node, outcome }): Fault => {
    const around = [...new Set(outcome.transitions)];
    const edges = node < 0 ? [] : wayTo(graph, node);
    return livelock(around, around[0] ?? '', { graph, edges });
  });
  const instant = graph.edges.map((out) =>
    out.filter(({ cause }) => cause.kind === 'elapsed' && isInstant(graph, cause.wait)),
  );
  const cycle = findCycle(instant.map((out) => out.map(({ to }) => to)));
  if (cycle === undefined) return endless;
  const taken = (instant[cycle] ?? []).flatMap(({ outcome }) =>
    outcome.occurrences.flatMap((each) => (each.kind === 'taken' ? [each.transition] : [])),
  );
  return [...endless, livelock(taken, taken[0] ?? '', { graph, edges: wayTo(graph, cycle) })];
}

function livelock(around: readonly string[], transition: string, way: NonNullable<Fault['way']>): Fault {
  return {
    code: 'livelock',
    severity: 'error',
    message: `The case goes round for ever without time or people: ${quoted(around)}.`,
    remedy: 'Break the round with a condition, a task or a term.',
    place: { kind: 'transition', transition },
    way,
  };
}

function isInstant({ abstraction }: Graph, wait: number): boolean {
  const { chart, process } = abstraction;
  const term = process.terms[chart.terms[chart.waits[wait]?.term ?? -1] ?? ''];
  if (term === undefined) return false;
  const { sign } = parsePeriod(term.length);
  return sign === 0 || (sign < 0 && term.from === undefined) || (term.from !== undefined && term.again === true);
}

/** A node on a cycle, if there is one. */
function findCycle(next: readonly (readonly number[])[]): number | undefined {
  const state = new Map<number, 'open' | 'done'>();
  for (const start of next.keys()) {
    const stack: (readonly [number, boolean])[] = [[start, false]];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const [node, leaving] = top;
      if (leaving) {
        state.set(node, 'done');
        continue;
      }
      if (state.get(node) !== undefined) continue;
      state.set(node, 'open');
      stack.push([node, true]);
      for (const to of next[node] ?? []) {
        if (state.get(to) === 'open') return to;
        stack.push([to, false]);
      }
    }
  }
  return undefined;
}

function firstPerPlace(graph: Graph, nodes: readonly number[]): readonly number[] {
  const places = new Map<string, number>();
  for (const node of nodes) {
    const key = leavesOf(graph, graph.nodes[node]?.[0] ?? 0).join();
    if (!places.has(key)) places.set(key, node);
  }
  return [...places.values()];
}

/** The same finding at one place in several slices is one, with the shortest way. */
export function oncePerPlace(faults: readonly Fault[]): readonly Fault[] {
  const kept = new Map<string, Fault>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.code, fault.place]);
    const other = kept.get(key);
    if (!other || (fault.way?.edges.length ?? 0) < (other.way?.edges.length ?? 0)) kept.set(key, fault);
  }
  return [...kept.values()];
}

export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
