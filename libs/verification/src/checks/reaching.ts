// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: from which nodes of a graph some others can be reached. */
import type { Edge, Graph } from '../exploration/explore.js';
import { isUnsure } from './fault.js';

/** Every node from which one of the goals can be reached by some steps, the goals included. */
export function reaching(graph: Graph, goals: Iterable<number>): ReadonlySet<number> {
  return backFrom(graph.nodes.length, goals, (add) => {
    for (const out of graph.edges) for (const { from, to } of out) add(from, to);
  });
}

/**
 * Nodes from which no goal can be reached once every companion that may have ended has. Where all reach one without
 * their help that is soon told; else which of them run is followed step by step.
 */
export function lostNodes(graph: Graph, goals: readonly number[]): readonly number[] {
  const alone = backFrom(graph.nodes.length, goals, (add) => {
    for (const out of graph.edges) for (const edge of out) if (!isUnsure(graph, edge)) add(edge.from, edge.to);
  });
  const doubtful = [...graph.nodes.keys()].filter((node) => !alone.has(node));
  if (doubtful.length === 0 || graph.abstraction.fleeting.size === 0) return doubtful;
  const worlds = new Worlds(graph);
  const good = backFrom(graph.nodes.length * worlds.count, worlds.of(goals), (add) => {
    for (const out of graph.edges) for (const edge of out) worlds.follow(edge, add);
  });
  return doubtful.filter((node) => !good.has(node * worlds.count));
}

/** A node with which fleeting companions run in truth: `node × count + bits`. */
class Worlds {
  readonly count: number;
  private readonly companions: readonly string[];

  constructor(private readonly graph: Graph) {
    this.companions = [...graph.abstraction.fleeting];
    this.count = 1 << this.companions.length;
  }

  of(nodes: readonly number[]): readonly number[] {
    return nodes.flatMap((node) => Array.from({ length: this.count }, (_, world) => node * this.count + world));
  }

  follow(edge: Edge, add: (from: number, to: number) => void): void {
    const { cause, outcome } = edge;
    const needed = isUnsure(this.graph, edge) && cause.kind === 'event' ? this.bitOf(this.senderOf(cause.event)) : 0;
    const started = outcome.occurrences.reduce(
      (bits, each) => (each.kind === 'started' ? bits | this.bitOf(each.process) : bits),
      0,
    );
    for (let world = 0; world < this.count; world += 1) {
      if ((world & needed) === needed)
        add(edge.from * this.count + world, edge.to * this.count + ((world | started) & this.mayRun(edge.to)));
    }
  }

  private senderOf(event: string): string {
    return this.graph.abstraction.process.events[event]?.from ?? '';
  }

  private bitOf(companion: string): number {
    const index = this.companions.indexOf(companion);
    return index < 0 ? 0 : 1 << index;
  }

  private mayRun(node: number): number {
    const values = this.graph.nodes[node] ?? [];
    const { companions } = this.graph.abstraction;
    return this.companions.reduce(
      (bits, each, index) => (values[companions.get(each) ?? 0] === 1 ? bits | (1 << index) : bits),
      0,
    );
  }
}

function backFrom(
  count: number,
  goals: Iterable<number>,
  edges: (add: (from: number, to: number) => void) => void,
): ReadonlySet<number> {
  const before: (number[] | undefined)[] = Array.from({ length: count });
  edges((from, to) => {
    if (from !== to) (before[to] ??= []).push(from);
  });
  const found = new Set(goals);
  for (const node of found) for (const each of before[node] ?? []) found.add(each);
  return found;
}
