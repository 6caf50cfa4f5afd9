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
import type { Configuration } from '@draaiboek/chart';
import type { Abstraction } from '../abstraction/abstraction.js';
import { Causes, type Possible } from './causes.js';
import type { Cause, Endless, Outcome, Supposition, Values } from './model.js';
import { openingsOf } from './openings.js';
import { Packing } from './packing.js';
import { Reading, Remembered } from './remembered.js';
import { stepsOf, type StepResult } from './step.js';

export interface Edge {
  /** -1 for an opening. */
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
  /** One object for all edges that do the same. */
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
  /** Each different outcome with the first step that had it. */
  readonly outcomes: ReadonlyMap<Outcome, Edge>;
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

/** What a cause can do where it was looked at: nothing when it is not open there. */
interface Taken {
  readonly outcomes: readonly Outcome[];
  readonly endless: readonly Endless[];
  /** What decides whether the cause is accepted, where that is not known. */
  readonly deciding?: Supposition;
}

interface Choice extends Possible {
  readonly taken: Remembered<Taken | undefined>;
}

class Exploration {
  private readonly causes: Causes;
  private readonly choices = new Map<Configuration, readonly Choice[]>();
  private readonly packing: Packing;
  private readonly nodes: Values[] = [];
  private readonly edges: Edge[][] = [];
  private readonly first: Edge[] = [];
  private readonly openings: Edge[] = [];
  private readonly outcomes = new Map<Outcome, Edge>();
  private readonly endless: Stuck[] = [];
  private readonly ended = new Set<number>();
  private readonly split = new Set<number>();
  private readonly noted = new Set<number>();
  private readonly quiet = new Set<string>();
  private transitions = 0;

  constructor(
    private readonly abstraction: Abstraction,
    private readonly bound: number,
  ) {
    this.causes = new Causes(abstraction);
    this.packing = new Packing(abstraction);
  }

  run(): Graph {
    for (const { cause, from } of openingsOf(this.abstraction)) {
      this.take(-1, from, cause, takenFrom(stepsOf(this.abstraction, new Reading(from), cause)), this.openings);
    }
    let node = 0;
    for (; node < this.nodes.length && this.nodes.length <= this.bound; node += 1) {
      const out: Edge[] = [];
      this.edges[node] = out;
      if (!this.ended.has(node)) this.expand(node, out);
    }
    const { abstraction, nodes, edges, openings, first, outcomes, endless, ended, split, noted, transitions } = this;
    const complete = node === nodes.length;
    return {
      abstraction,
      nodes,
      edges,
      openings,
      first,
      outcomes,
      endless,
      ended,
      split,
      noted,
      transitions,
      complete,
    };
  }

  private expand(node: number, out: Edge[]): void {
    const values = this.nodes[node] ?? [];
    for (const choice of this.choicesIn(values[0] ?? 0)) {
      const taken = choice.taken.get(values, (now) =>
        choice.isOpen(now) ? takenFrom(stepsOf(this.abstraction, now, choice.cause)) : undefined,
      );
      if (taken === undefined || this.isToldAlready(node, choice)) continue;
      if (taken.deciding !== undefined) {
        out.length = 0;
        this.split.add(node);
        return this.suppose(node, values, taken.deciding, out);
      }
      this.take(node, values, choice.cause, taken, out);
    }
  }

  private choicesIn(configuration: Configuration): readonly Choice[] {
    let found = this.choices.get(configuration);
    if (found === undefined) {
      found = this.causes.in(configuration).map((possible) => ({ ...possible, taken: new Remembered() }));
      this.choices.set(configuration, found);
    }
    return found;
  }

  private isToldAlready(node: number, { quiet }: Choice): boolean {
    if (quiet === undefined) return false;
    this.noted.add(node);
    if (this.quiet.has(quiet)) return true;
    this.quiet.add(quiet);
    return false;
  }

  private take(node: number, from: Values, cause: Cause, { outcomes, endless }: Taken, out: Edge[]): void {
    for (const outcome of endless) this.endless.push({ node, cause, outcome });
    for (const outcome of outcomes) this.add(node, from, cause, outcome, out);
  }

  private suppose(node: number, values: Values, { slot }: Supposition, out: Edge[]): void {
    const fact = [...this.abstraction.facts.values()].find((each) => each.slot === slot);
    for (const [bit, value] of (fact?.domain ?? []).entries()) {
      if (((values[slot] ?? 0) & (1 << bit)) === 0) continue;
      const supposed = [{ fact: fact?.fact ?? '', slot, bit, value, before: true }];
      const cause: Cause = { kind: 'supposed', fact: fact?.fact ?? '', value };
      const writes = [slot, 1 << bit];
      this.add(node, values, cause, { kind: 'step', writes, occurrences: [], gaps: [], supposed }, out);
    }
  }

  private add(from: number, values: Values, cause: Cause, outcome: Outcome, out: Edge[]): void {
    const { packing } = this;
    if (from < 0) packing.begin(values);
    else packing.copy(from);
    const { writes } = outcome;
    for (let at = 0; at < writes.length; at += 2) packing.write(writes[at] ?? 0, writes[at + 1] ?? 0);
    if (outcome.endedIn !== undefined) packing.write(values.length, 1);
    const to = packing.keep();
    const edge = { from, to, cause, outcome };
    if (to === this.nodes.length) this.meet(values, edge);
    if (!this.outcomes.has(outcome)) this.outcomes.set(outcome, edge);
    this.transitions += 1;
    out.push(edge);
  }

  private meet(from: Values, edge: Edge): void {
    const values = from.slice();
    const { writes } = edge.outcome;
    for (let at = 0; at < writes.length; at += 2) values[writes[at] ?? 0] = writes[at + 1] ?? 0;
    this.nodes.push(values);
    this.first.push(edge);
    if (edge.outcome.endedIn !== undefined) this.ended.add(edge.to);
  }
}

function takenFrom(results: readonly StepResult[]): Taken {
  // What never comes to rest is not done either.
  const isRefused = results.length > 1 && results.some(({ kind }) => kind !== 'step');
  const deciding = isRefused ? results.flatMap(({ supposed }) => supposed).find(({ before }) => before) : undefined;
  return {
    outcomes: differing(results.filter((result) => result.kind === 'step')),
    endless: results.filter((result) => result.kind === 'endless'),
    ...(deciding && { deciding }),
  };
}

/** Ways that differ in what they suppose only come to one; the first stands for them. */
function differing(outcomes: readonly Outcome[]): readonly Outcome[] {
  if (outcomes.length < 2) return outcomes;
  const found = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const key = JSON.stringify([outcome.writes, outcome.occurrences, outcome.gaps]);
    if (!found.has(key)) found.set(key, outcome);
  }
  return [...found.values()];
}
