// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which processes a rule looks at, and the graph of each. A rule is about an instance of its process, the
 * companions that it starts and the processes that it hands over to; those that it names are looked at, with those on the
 * way to them. What the others do may come at any moment (decision 19).
 */
import type { Chart } from '@draaiboek/chart';
import { compileGuard, guardScopeOf, type CompiledPlaybook, type CompiledProcess } from '@draaiboek/definition';
import { abstractionOf } from '../abstraction/abstraction.js';
import type { Extra } from '../abstraction/extra.js';
import { sliceWith } from '../abstraction/slices.js';
import { explore, type Graph } from '../exploration/explore.js';
import { termOrder } from '../orders/term-order.js';
import { connectionOf, handsOver, startsHere, type Connection } from './connection.js';
import { placesOf } from './places-of-rule.js';
import { Reading, type Explorable } from './reading.js';

export interface Member {
  readonly process: CompiledProcess;
  readonly graph: Graph;
  readonly reading: Reading;
}

/** The first is the process of the rule. */
export type Cast = readonly Member[];

/** A graph that was explored before, with the states that stand still in it. */
export interface ExploredSlice {
  readonly graph: Graph;
  readonly still: ReadonlySet<string>;
}

/** Graphs of processes, for rules. */
export interface Sources {
  readonly playbook: CompiledPlaybook;
  readonly chartOf: (process: string) => Chart | undefined;
  readonly exploredOf: (process: string) => readonly ExploredSlice[];
  /** What was explored for other rules, by what they look at. */
  readonly graphs: Map<string, Graph>;
  readonly bound: number;
}

/** The processes that the rule looks at, or the one that nothing leads to. */
export function processesOf(
  rule: Explorable,
  home: string,
  { processes }: CompiledPlaybook,
): { readonly found: readonly string[] } | { readonly missing: string } {
  const atoms = rule.kind === 'while' ? [] : Object.values(rule.parts).flat(2);
  const named = new Set(atoms.flatMap(({ process }) => (process === undefined || process === home ? [] : [process])));
  const found = new Set([home]);
  for (const name of named) {
    const way = wayBetween(home, name, processes);
    if (!way) return { missing: name };
    for (const each of way) found.add(each);
  }
  return { found: [...found] };
}

/** The processes on the shortest way from one to another by starting and handing over. */
function wayBetween(
  from: string,
  to: string,
  processes: Readonly<Record<string, CompiledProcess>>,
): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const each of before.keys()) {
    if (each === to) {
      const way: string[] = [];
      for (let at: string | undefined = to; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    const process = processes[each];
    if (!process) continue;
    for (const next of [...startsHere(process), ...handsOver(process)]) if (!before.has(next)) before.set(next, each);
  }
  return undefined;
}

export function castOf(
  rule: Explorable,
  when: string | undefined,
  processes: readonly CompiledProcess[],
  sources: Sources,
): Cast {
  const home = processes[0]?.id ?? '';
  return processes.map((process) => {
    const reading = new Reading(rule, process, home, when);
    const connection = connectionOf(process, processes);
    return { process, reading, graph: graphOf(reading, connection, sources) };
  });
}

function graphOf(reading: Reading, connection: Connection, sources: Sources): Graph {
  const { process } = reading;
  const { playbook, graphs, bound } = sources;
  const guards = reading.asks.map(({ expression }) => compileGuard(expression, guardScopeOf(process, playbook)));
  const extra = joined(reading.extra({ companions: guards.flatMap((guard) => guard.reads.companions) }), connection);
  const states = [
    ...placesOf(
      reading,
      guards.map((guard) => guard.reads),
    ),
    ...connection.states,
  ];
  const slice = sliceWith(process, states);
  const explored = asksNothingElse(extra, process)
    ? sources.exploredOf(process.id).find(({ still }) => !states.some((state) => still.has(state)))
    : undefined;
  if (explored) return explored.graph;
  const about = extra.asks.length === 0 ? undefined : reading.rule;
  const key = JSON.stringify([process.id, extra, about, [...slice.still].sort()]);
  const chart = sources.chartOf(process.id);
  if (!chart) throw new Error(`A chart of ${process.id}`);
  const graph = graphs.get(key) ?? explore(abstractionOf(slice.process, playbook, chart, termOrder, extra), bound);
  graphs.set(key, graph);
  return graph;
}

function joined(extra: Extra, { events, starts, companions, facts, acts, waits }: Connection): Extra {
  const all = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])].sort();
  return {
    ...extra,
    events: all(extra.events, events),
    starts: all(extra.starts, starts),
    companions: all(extra.companions, companions),
    facts: all(extra.facts, facts),
    eager: all(extra.eager, facts),
    acts: extra.acts || acts,
    waits: extra.waits || waits,
  };
}

/** Whether a graph that was explored for no rule holds everything that this one asks after. */
function asksNothingElse(extra: Extra, { transitions }: CompiledProcess): boolean {
  const { tasks, facts, companions, starts, asks, waits, acts, events } = extra;
  if (waits || acts || [tasks, facts, companions, starts, asks].some((each) => each.length > 0)) return false;
  // Events that lead nowhere somewhere are not all among the steps.
  return Object.values(transitions).every(
    ({ trigger, target }) => trigger.kind !== 'event' || !events.includes(trigger.event) || target !== undefined,
  );
}
