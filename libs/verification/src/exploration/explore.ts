// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: every configuration that a process can reach and every step between them, breadth first, so that the first way
 * to one is a shortest.
 *
 * - V-1 nothing reachable is left out, unless `complete` is false.
 * - V-2 it ends: beyond the bound it stops and says so.
 *
 * Where a fact decides whether something is accepted at all, the configuration is first split by its values ("supposed"),
 * so that what can and cannot happen in a configuration holds for every case in it.
 */
import type { Abstraction } from '../abstraction/abstraction.js';
import { Causes } from './causes.js';
import type { Cause, Endless, Outcome, Supposition, Values } from './model.js';
import { openingsOf } from './openings.js';
import { stepsOf } from './step.js';

export interface Edge {
  /** -1 for an opening. */
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
  readonly outcome: Outcome;
}

export interface Stuck {
  readonly node: number;
  readonly cause: Cause;
  readonly outcome: Endless;
}

export interface Graph {
  readonly abstraction: Abstraction;
  readonly nodes: readonly Values[];
  /** Per node the steps out of it. */
  readonly edges: readonly (readonly Edge[])[];
  readonly openings: readonly Edge[];
  /** Per node the step by which it was met first. */
  readonly first: readonly Edge[];
  /** Steps that never come to rest. */
  readonly endless: readonly Stuck[];
  readonly ended: ReadonlySet<number>;
  /** Nodes that stand for their parts, by the value of a fact. */
  readonly split: ReadonlySet<number>;
  /** Nodes in which somebody may send what only leaves a note; those steps are not all among the edges. */
  readonly noted: ReadonlySet<number>;
  readonly transitions: number;
  readonly complete: boolean;
}

export const MAX_CONFIGURATIONS = 40_000;

export function explore(abstraction: Abstraction, bound = MAX_CONFIGURATIONS): Graph {
  return new Exploration(abstraction, bound).run();
}

class Exploration {
  private readonly index = new Map<string, number>();
  private readonly nodes: Values[] = [];
  private readonly edges: Edge[][] = [];
  private readonly first: Edge[] = [];
  private readonly openings: Edge[] = [];
  private readonly endless: Stuck[] = [];
  private readonly ended = new Set<number>();
  private readonly split = new Set<number>();
  private readonly noted = new Set<number>();
  private readonly quiet = new Set<string>();
  private transitions = 0;

  constructor(
    private readonly abstraction: Abstraction,
    private readonly bound: number,
  ) {}

  run(): Graph {
    const causes = new Causes(this.abstraction);
    for (const { cause, from } of openingsOf(this.abstraction)) this.take(-1, from, cause, this.openings);
    let node = 0;
    for (; node < this.nodes.length && this.nodes.length <= this.bound; node += 1) {
      const out: Edge[] = [];
      this.edges[node] = out;
      if (!this.ended.has(node)) this.expand(node, causes, out);
    }
    const { abstraction, nodes, edges, openings, first, endless, ended, split, noted, transitions } = this;
    const complete = node === nodes.length;
    return { abstraction, nodes, edges, openings, first, endless, ended, split, noted, transitions, complete };
  }

  private expand(node: number, causes: Causes, out: Edge[]): void {
    const values = this.nodes[node] ?? [];
    for (const cause of causes.list(values)) {
      const quiet = causes.quietly(values, cause);
      if (quiet !== undefined) {
        this.noted.add(node);
        if (this.quiet.has(quiet)) continue;
        this.quiet.add(quiet);
      }
      const deciding = this.take(node, values, cause, out);
      if (deciding === undefined) continue;
      out.length = 0;
      this.split.add(node);
      return this.suppose(node, values, deciding, out);
    }
  }

  /** @returns what decides whether the cause is accepted, where that is not known. */
  private take(node: number, from: Values, cause: Cause, out: Edge[]): Supposition | undefined {
    const results = stepsOf(this.abstraction, from, cause);
    const refused = results.find((result) => result.kind === 'refused');
    if (refused && results.length > 1) {
      const deciding = results.flatMap(({ supposed }) => supposed).find(({ before }) => before);
      if (deciding && node >= 0) return deciding;
    }
    for (const outcome of results) {
      if (outcome.kind === 'endless') this.endless.push({ node, cause, outcome });
      if (outcome.kind === 'step') this.add(node, cause, outcome, out);
    }
    return undefined;
  }

  private suppose(node: number, values: Values, { slot }: Supposition, out: Edge[]): void {
    const fact = [...this.abstraction.facts.values()].find((each) => each.slot === slot);
    for (const [bit, value] of (fact?.domain ?? []).entries()) {
      if (((values[slot] ?? 0) & (1 << bit)) === 0) continue;
      const to = [...values];
      to[slot] = 1 << bit;
      const supposed = [{ fact: fact?.fact ?? '', slot, bit, value, before: true }];
      const cause: Cause = { kind: 'supposed', fact: fact?.fact ?? '', value };
      this.add(node, cause, { kind: 'step', to, occurrences: [], gaps: [], supposed }, out);
    }
  }

  private add(from: number, cause: Cause, outcome: Outcome, out: Edge[]): void {
    const key = keyOf(outcome);
    let to = this.index.get(key);
    const isNew = to === undefined;
    to ??= this.nodes.length;
    // The array of the node is kept once, not once per step that leads to it.
    const edge = { from, to, cause, outcome: isNew ? outcome : { ...outcome, to: this.nodes[to] ?? outcome.to } };
    if (isNew) {
      this.index.set(key, to);
      this.nodes.push(outcome.to);
      this.first.push(edge);
      if (outcome.endedIn !== undefined) this.ended.add(to);
    }
    this.transitions += 1;
    out.push(edge);
  }
}

/** Exact: two values are equal when their keys are. */
function keyOf({ to, endedIn }: Outcome): string {
  const [chart = 0, ...slots] = to;
  return String.fromCharCode(chart >>> 16, chart & 0xffff, endedIn === undefined ? 0 : 1, ...slots);
}
