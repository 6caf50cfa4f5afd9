// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what a case of a process can do, over all ways, in names: for holding one version of a process against another.
 * Regions that do not influence each other are explored one after another, so what every way to an end passes is told of
 * each of them.
 */
import { compileGuards, createChart } from '@draaiboek/chart';
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import { abstractionOf } from './abstraction/abstraction.js';
import { slicesOf } from './abstraction/slices.js';
import { explore, MAX_CONFIGURATIONS, type Graph } from './exploration/explore.js';
import type { Outcome } from './exploration/model.js';
import { termOrder } from './orders/term-order.js';

export interface Possibilities {
  /** States that some way enters. */
  readonly states: ReadonlySet<string>;
  /** Transitions that some way takes. */
  readonly transitions: ReadonlySet<string>;
  /** Final states in which some way ends. */
  readonly ends: ReadonlySet<string>;
  /** States that every way to an end enters; none where no way ends. */
  readonly needed: ReadonlySet<string>;
  /** Where it is false there may be more. */
  readonly complete: boolean;
}

export function possibilitiesOf(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  bound = MAX_CONFIGURATIONS,
): Possibilities {
  const chart = createChart(process, compileGuards(process, playbook));
  const graphs = slicesOf(process).map((slice) =>
    explore(abstractionOf(slice.process, playbook, chart, termOrder), bound),
  );
  const occurrences = graphs.flatMap(({ outcomes }) => [...outcomes.keys()].flatMap((each) => each.occurrences));
  const ends = graphs.flatMap(({ outcomes }) => [...outcomes.keys()].flatMap(({ endedIn }) => endedIn ?? []));
  return {
    states: new Set(occurrences.flatMap((each) => (each.kind === 'entered' ? [each.state] : []))),
    transitions: new Set(occurrences.flatMap((each) => (each.kind === 'taken' ? [each.transition] : []))),
    ends: new Set(ends),
    needed: new Set(graphs.flatMap((graph) => [...neededIn(graph)])),
    complete: graphs.every(({ complete }) => complete),
  };
}

/** Forward over the graph: what was entered on all ways to a node, until nothing changes any more. */
function neededIn(graph: Graph): ReadonlySet<string> {
  const names = [...new Set([...graph.outcomes.keys()].flatMap(enteredIn))];
  const bits = new Map([...graph.outcomes.keys()].map((outcome) => [outcome, bitsOf(enteredIn(outcome), names)]));
  const all = bitsOf(names, names);
  const known = graph.nodes.map(() => all);
  const pending: number[] = [];
  let atEnd = all;
  const meet = (to: number, entered: bigint, endsHere: boolean): void => {
    if (endsHere) atEnd &= entered;
    const met = (known[to] ?? all) & entered;
    if (met === known[to] && seen[to] === true) return;
    known[to] = met;
    seen[to] = true;
    pending.push(to);
  };
  const seen: boolean[] = [];
  for (const { to, outcome } of graph.openings) meet(to, bits.get(outcome) ?? 0n, outcome.endedIn !== undefined);
  for (let node = pending.pop(); node !== undefined; node = pending.pop())
    for (const { to, outcome } of graph.edges[node] ?? [])
      meet(to, (known[node] ?? all) | (bits.get(outcome) ?? 0n), outcome.endedIn !== undefined);
  const ends = [...graph.outcomes.keys()].some(({ endedIn }) => endedIn !== undefined);
  return new Set(ends ? names.filter((_, index) => (atEnd >> BigInt(index)) & 1n) : []);
}

const enteredIn = ({ occurrences }: Outcome): readonly string[] =>
  occurrences.flatMap((each) => (each.kind === 'entered' ? [each.state] : []));

const bitsOf = (entered: readonly string[], names: readonly string[]): bigint =>
  names.reduce((bits, name, index) => (entered.includes(name) ? bits | (1n << BigInt(index)) : bits), 0n);
